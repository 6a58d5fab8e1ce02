"""Friends on Discord: from the command to the clip, with the real library on a loopback server."""

from tests.discord_platform.conftest import Friends
from tests.sim.discord.state import EPHEMERAL, Message

CLIP = b"clip"


def clips(messages: list[Message]) -> list[bytes]:
    """Every clip that can be seen."""
    return [
        content
        for message in messages
        for one in message.attachments
        if one["filename"].endswith(".mp4")
        for content in [message.files[int(one["id"])]]
    ]


async def test_ask_allow_posted(friends: Friends) -> None:
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    await friends.cameo(mina)
    asked = await jun.typed("cameo", "surfing a giant wave", mina)
    assert asked.answer == 5
    assert asked.replies == []
    await friends.show()
    (card,) = friends.discord.in_channel(friends.here)
    assert "Jun: surfing a giant wave" in card.text
    (ask,) = mina.private()
    assert "Jun would like you in a clip" in ask.text
    pressed = await mina.press(ask, "Allow once")
    assert pressed.answer == 6
    await mina.until(lambda: friends.discord.interactions[pressed.token].answer == 6)
    await friends.live()
    assert friends.discord.in_channel(friends.here) == [card]
    assert clips([card]) == [CLIP]
    assert card.labels == ["Remix", "Delete"]
    assert "You said yes, and the clip was posted" in ask.text
    assert ask.labels == []
