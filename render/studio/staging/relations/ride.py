"""Ridden: everybody on one of their own, or all in it when it has room; the place goes by."""

from render.studio.staging.draft import Draft, Relation
from render.studio.staging.mounts import mount


def _block(draft: Draft, number: int) -> None:
    mount(draft, number)


PART = Relation("ride", _block, rank=7)
