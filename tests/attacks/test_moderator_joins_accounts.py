"""The moderator of a room joins accounts while a clip is made: their old id is nobody's then, and
the clip was posted without the look that its cast was told of."""

from pathlib import Path

from bot.app.ports import WorkKind
from bot.chat.contract import Mention
from tests.histories.setting import join
from tests.histories.sql_town import sql_town
from tests.histories.town import Town, address


def clips(town: Town) -> int:
    """How many stand in the room."""
    sights = town.board.at(town.rooms["club"].address)
    return sum(bool(s.card.media and s.card.media.file.startswith("clips/")) for s in sights)


def test_before_the_render(tmp_path: Path) -> None:
    with sql_town(tmp_path) as town:
        assert not town.command("Cleo", "telegram", "club", "place", "review on").refusal
        joon = Mention(address("Joon", "telegram"), "Joon")
        town.command("Joon", "telegram", "club", "cameo", "surfing a wave with ", joon)
        joined = join(town, "Cleo", "web", "telegram")
        assert joined.refusal, "the account that moderates would have gone"
        (request,) = town.waiting(WorkKind.RENDER)
        town.begin_render(request)
        town.end_render(0)
        town.show_all()
        assert clips(town) == 0
        review = town.board.at(address("Cleo", "telegram"))[-1].card
        post = review.rows[0][0]
        town.press(town.build_press("Cleo", "telegram", "", post.verb, post.token))
        town.show_all()
        assert clips(town) == 1
        assert not join(town, "Cleo", "web", "telegram").refusal
