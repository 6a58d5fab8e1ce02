"""In it: behind its windows or its side, looking out."""

from render.studio.staging.draft import Draft, Relation
from render.studio.staging.mounts import mount


def _block(draft: Draft, number: int) -> None:
    mount(draft, number, inside=True)


PART = Relation("in", _block, rank=7)
