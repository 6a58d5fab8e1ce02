"""Works with something in its paws: reads, paints, types, cleans, plays."""

from dataclasses import replace

from render.studio.contracts.staging import Placement
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import beat, enlarge, put_in_paws, swung
from render.studio.staging.draft import Draft

_LEAST = 0.45


def _perform(draft: Draft, doing: Doing) -> None:
    for index in doing.copies:
        high = enlarge(draft, index, _LEAST)

        def work(place: Placement, since: float) -> Placement:
            stroke = beat(since, 1.3)
            return replace(
                place,
                roll=place.roll + 6 * stroke + 3 * place.facing,
                squash=place.squash * (1 + 0.03 * beat(since, 2.6)),
            )

        home = draft.props[index].track(draft.start)
        track = swung(draft.props[index].track, work, draft.start)
        draft.change(index, track=track, motion="still")
        if doing.object >= 0 and index == doing.index:
            put_in_paws(draft, doing.object, index, 0.5 * high, (0.18 * home.facing, 0.34))


PART = Deed(
    "handiwork",
    ("read", "write", "type", "paint", "clean", "wash", "build", "repair", "cook", "bake", "dig",
     "plant", "water_plants", "film", "take_photo", "selfie", "play_game", "play_cards", "juggle",
     "unwrap", "shop", "fish", "hunt_treasure", "investigate", "cast_spell", "push", "pull",
     "kick_ball", "basketball", "baseball", "tennis", "golf", "bowl", "sword", "shoot_bow"),
    _perform,
    takes_object=True,
)  # fmt: skip
