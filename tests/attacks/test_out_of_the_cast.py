"""Somebody who declined and was replaced by a stand-in keeps reading what becomes of the scene."""

from pathlib import Path

from bot.chat.contract import Mention, Reply
from tests.histories.screens import text_of
from tests.histories.sql_town import sql_town
from tests.histories.town import Town, address


def press(town: Town, who: str, verb: str, value: str = "") -> Reply:
    """Somebody uses a button of the newest card in their private chat."""
    card = town.board.at(address(who, "telegram"))[-1].card
    token = next(b.token for row in card.rows for b in row if b.verb == verb)
    return town.press(town.build_press(who, "telegram", "", verb, token, value))


def test_the_scene_goes_on_without_them(tmp_path: Path) -> None:
    with sql_town(tmp_path) as town:
        named = [Mention(address(name, "telegram"), name) for name in ("Sol", "Bo")]
        town.command("Cleo", "telegram", "friday", "cameo", named[0], " and ", named[1], " surf")
        town.show_all()
        assert not press(town, "Sol", "no").refusal
        assert not press(town, "Bo", "allow").refusal
        town.show_all()
        assert not press(town, "Cleo", "fill").refusal
        me = town.command("Bo", "telegram", "", "me").card
        assert me is not None
        rule = "always my grandmother's locket"
        token = me.rows[0][0].token
        town.press(town.build_press("Bo", "telegram", "", "set-rules", token, rule))
        room = town.board.at(town.rooms["friday"].address)[-1].card
        edit = room.rows[0][0]
        new = town.build_press("Cleo", "telegram", "friday", edit.verb, edit.token, "Bo in secret")
        assert not town.press(new).refusal
        town.show_all()
        asked = text_of(town.board.at(address("Bo", "telegram"))[-1].card)
        assert rule in asked
        assert "in secret" in asked
        left = text_of(town.board.at(address("Sol", "telegram"))[-1].card)
        assert [text for text in (rule, "in secret", "Bo") if text in left] == []
