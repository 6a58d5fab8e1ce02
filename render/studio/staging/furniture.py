"""Beds under those who sleep in bedrooms, chairs and tables where people sit."""

from dataclasses import replace

from render.studio.contracts.staging import Placement, Table
from render.studio.motion.spots import line_up
from render.studio.staging.draft import Draft, DraftActor

_BEDS = ("bedroom", "hospital")
_LYING = ("sleep", "lie")
_BED_HIGH = 0.19
"""Height of a mattress over the floor, in figure heights."""

_BED_WIDE = 1.3
"""Length of a bed, in figure heights."""

_BEHIND = 0.17
"""How far a bed behind another is further up in a narrow picture, in stage units."""

_AT_TABLE = ("cafe", "restaurant", "fast_food", "bar", "meeting_room")
_ON_SEATS = (
    "cinema", "theatre", "train", "subway", "bus", "aeroplane", "library", "classroom",
    "korean_classroom", "lecture_hall", "office", "meeting_room", "train_platform", "bus_stop",
)  # fmt: skip
_RESTING = (
    "eat", "drink", "toast", "talk", "whisper", "read", "write", "phone", "think", "wait", "argue",
)  # fmt: skip
"""Actions that are done sitting where there are chairs."""

_SEATED = (*_RESTING, "stand", "yawn", "laugh", "cry", "sing", "present", "take_photo", "point")
"""Actions that can be done on a chair when the prompt says that somebody sits."""

_TABLE_TOP = 0.25
"""Height of a table over the floor, in figure heights: the laps are behind it, hands above."""

_REACH = 0.2
"""How far a table reaches beyond the people at it, in their heights."""


def furnish(draft: Draft) -> None:
    """Beds and chairs for those who lie or sit, once it is known where everybody is."""
    free = [actor for actor in draft.actors if actor.mounted is None and not actor.wades]
    sleepers = [actor for actor in free if actor.action in _LYING]
    if draft.graph.place in _BEDS and sleepers:
        _make_beds(draft, sleepers)
    seated = [actor for actor in free if _sits(draft, actor)]
    for actor in seated:
        actor.furniture = "chair"
    is_all = len(seated) == len(draft.actors)
    if is_all and any(actor.action == "sleep" for actor in seated):
        _sit_up(draft, seated)
    if seated and is_all and draft.graph.place in _AT_TABLE and not draft.tables:
        draft.tables.append(_table_for(seated))


def _sits(draft: Draft, actor: DraftActor) -> bool:
    if actor.meant.pose == "sitting":
        return actor.action in _SEATED
    places = (*_AT_TABLE, *_ON_SEATS)
    if actor.action == "sleep":
        return draft.graph.place in places
    return draft.graph.place in places and actor.action in _RESTING and draft.scroll is None


def _sit_up(draft: Draft, seated: list[DraftActor]) -> None:
    """Those who sleep on chairs are as close and as tall as people who sit, not who lie."""
    spots = line_up(draft.stage, draft.ground, len(seated))
    for actor, spot in zip(seated, spots, strict=True):
        actor.base = Placement(spot.x, spot.y, spot.height, spot.facing)


def _table_for(seated: list[DraftActor]) -> Table:
    """A table before everybody; before the knees of somebody who is alone."""
    tall = max(actor.base.height for actor in seated)
    left = min(actor.base.x for actor in seated) - _REACH * tall
    right = max(actor.base.x for actor in seated) + _REACH * tall
    if len(seated) == 1:
        left += 0.12 * tall * seated[0].base.facing
        right += 0.12 * tall * seated[0].base.facing
    ground = max(actor.base.y for actor in seated)
    return Table((left + right) / 2, ground - _TABLE_TOP * tall, right - left)


def _make_beds(draft: Draft, sleepers: list[DraftActor]) -> None:
    """Side by side, the heads outwards; one behind the other in a narrow picture."""
    count, aspect = len(sleepers), draft.stage.aspect
    across = count if aspect > 1 else 1
    tall = min(sleepers[0].base.height, 0.94 * aspect / (_BED_WIDE * across))
    for place, actor in enumerate(sleepers):
        x = (place - (count - 1) / 2) * _BED_WIDE * tall if across > 1 else 0.0
        back = 0.0 if across > 1 else _BEHIND * (count - 1 - place)
        y = min(draft.ground + 0.04, 0.95) - _BED_HIGH * tall - back
        facing = -1.0 if x > 0 else 1.0
        actor.base = replace(actor.base, x=x, y=y, height=tall, facing=facing)
        actor.furniture = "bed"
