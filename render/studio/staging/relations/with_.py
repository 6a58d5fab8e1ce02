"""Takes part in what the cast does: beside it, doing the same."""

from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import ask_for_room, meant, place_standing, use_action


def _claim(draft: Draft, number: int) -> None:
    ask_for_room(draft, number)


def _block(draft: Draft, number: int) -> None:
    indices = place_standing(draft, number)
    _, thing = meant(draft, number)
    actors = draft.targeted(draft.graph.props[number])
    if thing.group.startswith("animal"):
        use_action(actors, "wave_hello")
    draft.face(indices[0], actors)


PART = Relation("with", _block, _claim, rank=2)
