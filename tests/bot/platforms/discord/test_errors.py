"""What goes wrong on Discord: nothing that was accepted is lost, and whoever asked is told."""

from bot.app.ports import MessageKind, WorkKind
from bot.core.errors import Broken
from bot.core.ids import RequestId
from bot.jobs import Job, JobContext, show_card
from tests.bot.platforms.discord.conftest import Friends
from tests.bot.platforms.discord.test_journeys import CLIP, asked, clips
from tests.simulators.discord.friend import Friend
from tests.simulators.discord.rules import Refused


async def allowed(friends: Friends) -> tuple[Friend, Friend]:
    """Mina said yes to Jun, and nothing is rendered yet."""
    jun, mina = await asked(friends)
    await mina.press(mina.private()[0], "Allow once")
    await friends.show()
    return jun, mina


async def test_a_card_that_somebody_deleted_is_posted_anew_with_the_clip(friends: Friends) -> None:
    await allowed(friends)
    friends.discord.messages = {
        number: one
        for number, one in friends.discord.messages.items()
        if one.channel is not friends.here
    }
    await friends.live()
    (card,) = friends.discord.in_channel(friends.here)
    assert clips([card]) == [CLIP]
    assert card.labels == ["Remix", "Verify", "Delete"]
    stranger = friends.friend("Bo")
    told = await stranger.press(card, "Verify")
    assert "Mina" in told.replies[-1].text


async def test_a_posted_clip_that_somebody_deleted_stays_away(friends: Friends) -> None:
    _, mina = await allowed(friends)
    await friends.live()
    for one in friends.discord.in_channel(friends.here):
        del friends.discord.messages[one.id]
    await mina.typed("freeze")
    await friends.live()
    assert friends.discord.in_channel(friends.here) == []


async def test_a_bot_that_was_removed_tells_the_asker_and_posts_once_it_is_back(
    friends: Friends,
) -> None:
    jun, _ = await allowed(friends)
    server = friends.here.server
    assert server is not None
    name = friends.discord.servers.pop(server)
    await friends.live()
    told = jun.private()[-1]
    assert "I may not write there" in told.text
    assert clips(friends.discord.in_channel(friends.here)) == []
    friends.discord.servers[server] = name
    await jun.press(told, "Try again")
    await friends.live()
    assert clips(friends.discord.in_channel(friends.here)) == [CLIP]


async def test_without_the_right_to_post_the_asker_is_told(friends: Friends) -> None:
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    await friends.cameo(mina)
    await jun.typed("cameo", "surfing a giant wave", mina)
    rights, friends.here.rights = friends.here.rights, 0
    await friends.show()
    await mina.press(mina.private()[0], "Allow once")
    await friends.live()
    told = jun.private()[-1]
    assert "I may not write there" in told.text
    friends.here.rights = rights
    await jun.press(told, "Try again")
    await friends.live()
    assert clips(friends.discord.in_channel(friends.here)) == [CLIP]


async def test_while_discord_is_down_the_clip_waits(friends: Friends) -> None:
    await allowed(friends)
    friends.discord.fail("PATCH", r"/channels/\d+/messages/", Refused(503, 0, "down"), times=4)
    await friends.live()
    (card,) = friends.discord.in_channel(friends.here)
    assert clips([card]) == [CLIP]


async def test_what_breaks_every_time_ends_with_words(friends: Friends) -> None:
    jun, _ = await allowed(friends)
    w = friends.w
    for request in await w.waiting(WorkKind.RENDER):
        await w.render(RequestId(request))
    async with w.store.read() as t:
        (view,) = [
            one
            for subject in await w.waiting(WorkKind.SHOW)
            if (one := await t.messages.get(subject)) and one.kind is MessageKind.REQUEST
        ]
    claim = await w.claim(WorkKind.SHOW, view.id)
    assert claim is not None
    setup: JobContext = JobContext(w.app, {}, None, None, None, "", "cameo")  # type: ignore[arg-type]
    await show_card.give_up(Job(setup, view.id, claim.epoch), Broken("no"))
    await w.finish(claim)
    await friends.show()
    assert "did not take the clip" in jun.private()[-1].text


async def test_who_was_closed_is_told_once_they_are_open(friends: Friends) -> None:
    jun, _ = await allowed(friends)
    jun.person.closed = True
    assert friends.here.server is not None
    friends.discord.servers.pop(friends.here.server)
    await friends.live()
    assert jun.private() == []
    jun.person.closed = False
    jun.here = friends.discord.private(jun.person)
    await jun.typed("help")
    await friends.show()
    assert "I may not write there" in jun.private()[-1].text
    assert "Try again" in jun.private()[-1].labels
