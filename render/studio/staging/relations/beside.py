"""Beside the cast, in true scale; people turn to it."""

from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import ask_for_room, place_standing


def _claim(draft: Draft, number: int) -> None:
    ask_for_room(draft, number)


def _block(draft: Draft, number: int) -> None:
    indices = place_standing(draft, number)
    draft.face(indices[0], draft.targeted(draft.graph.props[number]))


PART = Relation("beside", _block, _claim, rank=1)
