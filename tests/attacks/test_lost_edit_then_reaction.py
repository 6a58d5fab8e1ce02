"""The answer to an edit or a post is lost, and somebody reacts to what the platform shows since.

A reaction names a message and not what it showed. The program took what it had shown last for
what was on the screen, and counted a yes to a scene that nobody could see.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app.messages import outbox
from bot.app.ports import Message
from bot.chat.contract import Mention, Press
from tests.histories.screens import Sight
from tests.histories.sql_town import sql_town
from tests.histories.town import Town, address

RULE = "never without a red scarf"
LATE = timedelta(minutes=5)
"""How late Discord may deliver a reaction."""


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A settled town."""
    with sql_town(tmp_path) as settled:
        yield settled


def ask(town: Town, platform: str, room: str) -> None:
    """Joon asks Mina and Bo."""
    cast = [Mention(address(name, platform), name) for name in ("Mina", "Bo")]
    town.command("Joon", platform, room, "cameo", "surfing a wave with ", cast[0], " and ", cast[1])
    town.tidy()


def question(town: Town, platform: str) -> Sight:
    """What Mina sees in her private chat."""
    return town.board.at(address("Mina", platform))[-1]


def set_rules(town: Town, text: str) -> None:
    """Bo writes rules; an empty text takes them away."""
    card = town.command("Bo", "telegram", "", "me").card
    assert card is not None
    press = town.build_press("Bo", "telegram", "", "set-rules", card.rows[0][0].token, text)
    assert not town.press(press).refusal


def find_question(town: Town, platform: str) -> Message:
    """What the program knows about Mina's question."""
    found = town.find_reacted(address("Mina", platform), question(town, platform).handle)
    assert found is not None
    return found


def react(town: Town, platform: str, unseen: timedelta = outbox.UNSEEN) -> str:
    """Mina's 👍 at this second; the code of its refusal, "" when it counts."""
    message = find_question(town, platform)
    press = town.build_press("Mina", platform, "", "allow", message.token)
    at = town.clock.now.replace(microsecond=0)
    binding = outbox.get_seen_binding(message, at, unseen)
    return town.press(Press(**{**vars(press), "binding": binding})).refusal


def show_question(town: Town, platform: str, weather: str = "") -> None:
    """A worker brings Mina's question up to date."""
    message = next(
        message
        for message in town.do(_list_questions(town))
        if message.address == address("Mina", platform)
    )
    town.board.weather = [weather] if weather else []
    town.show(message.id)
    town.board.weather = []


async def _list_questions(town: Town) -> list[Message]:
    async with town.app.store.read() as t:
        account = await t.people.find_account(address("Mina", "telegram"))
        assert account is not None
        messages = await t.messages.list_by_person(account.person)
    return [message for message in messages if message.kind == "ask"]


def test_a_scene_that_came_back_while_another_one_is_shown(town: Town) -> None:
    ask(town, "telegram", "friday")
    town.show_all()
    set_rules(town, RULE)
    show_question(town, "telegram", "lost")
    assert RULE in str(question(town, "telegram").card)
    set_rules(town, "")
    town.clock.now += timedelta(seconds=30)
    assert react(town, "telegram") == "scene-changed"
    town.clock.now += timedelta(seconds=30)
    town.show_all()
    assert RULE not in str(question(town, "telegram").card)
    town.clock.now += timedelta(seconds=30)
    assert react(town, "telegram") == ""


def test_a_post_that_an_earlier_attempt_made(town: Town) -> None:
    """Discord returns the message of the attempt before, which shows another scene."""
    ask(town, "discord", "guild")
    show_question(town, "discord", "lost")
    assert RULE not in str(question(town, "discord").card)
    set_rules(town, RULE)
    town.clock.now += timedelta(minutes=1)
    show_question(town, "discord")
    assert RULE in str(question(town, "discord").card)
    assert react(town, "discord", LATE) == "scene-changed"
    town.clock.now += LATE
    town.show_all()
    assert react(town, "discord", LATE) == ""


def test_a_card_that_says_what_was_answered(town: Town) -> None:
    """The scene changes and changes back before the card asks again."""
    ask(town, "telegram", "friday")
    town.show_all()
    assert react(town, "telegram") == ""
    town.show_all()
    assert react(town, "telegram") == "consent-is-given"
    set_rules(town, RULE)
    set_rules(town, "")
    town.clock.now += timedelta(seconds=30)
    assert not question(town, "telegram").card.rows, "it asks for nothing"
    assert react(town, "telegram") == "scene-changed"
    town.show_all()
    assert question(town, "telegram").card.rows
    town.clock.now += timedelta(seconds=30)
    assert react(town, "telegram") == ""
