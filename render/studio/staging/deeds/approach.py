"""Comes close to somebody and stays there: to hug, to greet, to bow, to propose."""

from dataclasses import replace

from render.studio.contracts.staging import Placement
from render.studio.motion.idle import ease
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import beat, enlarge, keep_clear, reach
from render.studio.staging.draft import Draft

_GAPS = {"hug": 0.02, "kneel": 0.2, "propose": 0.2, "bow": 0.24, "greet": 0.16}
"""Between the two, in figure heights."""


def _perform(draft: Draft, doing: Doing) -> None:
    index = doing.index
    enlarge(draft, index)
    keep_clear(draft, index)
    home = draft.props[index].track(draft.start)
    near = reach(draft, index, doing.actor, _GAPS[doing.action])
    first, last = draft.at(0.12), draft.at(0.36)
    toward = -1.0 if home.x >= doing.actor.base.x else 1.0
    is_bow = doing.action in ("bow", "propose", "kneel")

    def track(seconds: float) -> Placement:
        share = ease((seconds - first) / (last - first))
        since = max(seconds - last, 0.0)
        lean = 22 * max(0.0, beat(since, 0.35)) if is_bow else 7 + 4 * beat(since, 0.7)
        squash = 1 + 0.05 * beat(since, 0.7)
        return replace(
            home, x=home.x + (near - home.x) * share, facing=toward,
            roll=toward * lean * share, squash=squash if share >= 1 else 1.0,
        )  # fmt: skip

    draft.change(index, track=track, motion="walk" if not draft.medium else "swim")


PART = Deed("approach", tuple(_GAPS), _perform)
