"""The sound of a clip: its lines over the bed of its place, with effects."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from render.contract.order import ROLES, Line
from render.kit.kit import Floats, Kit
from render.sound import effects
from render.sound.ambience import make_ambience
from render.sound.cue import Cue
from render.sound.dialogue import Dialogue, read_lines
from render.sound.mix import PlacedEffect, PlacedLine, mix
from render.sound.voice import Voice

_log = logging.getLogger(__name__)

_PAN_STEP = 0.35  # difference in pan between neighbours in the cast


@dataclass(frozen=True)
class Soundtrack:
    """The sound of a clip. `samples`: (n, 2) at 48 kHz, as long as the clip."""

    samples: Floats
    dialogue: Dialogue


def make_soundtrack(
    bed: str,
    lines: Sequence[Line],
    kits: Mapping[str, Kit],
    seconds: float,
    seed: int,
    voice: Voice | None = None,
) -> Soundtrack:
    """Voices over the sound of a place. Raises what `read_lines` and `mix_sound` raise."""
    dialogue = read_lines(lines, kits, seconds, voice)
    return Soundtrack(mix_sound(dialogue, len(kits), bed, seed), dialogue)


def mix_sound(
    dialogue: Dialogue,
    people: int,
    bed: str,
    seed: int,
    cues: Sequence[Cue] = (),
    weather: str = "",
    mood: str = "",
) -> Floats:
    """The samples of a clip, (n, 2) at 48 kHz. `people`: in the cast. `cues`: effects; `weather`,
    `mood`: see `render.sound.ambience`.

    Raises KeyError for a bed that does not exist. An effect that does not exist is logged and not
    heard.
    """
    middle = (people - 1) / 2
    lines: list[PlacedLine] = [
        (
            utterance.start,
            utterance.samples,
            (ROLES.index(utterance.role) - middle) * _PAN_STEP,
        )
        for utterance in dialogue.utterances
    ]
    ambience = make_ambience(bed, dialogue.seconds, seed, weather, mood)
    return mix(ambience, lines, _place_cues(cues))


def _place_cues(cues: Sequence[Cue]) -> list[PlacedEffect]:
    """The sounds of cues. A clip is not given up for a sound that nobody made."""
    placed = []
    for cue in cues:
        name = effects.find(cue.effect)
        if name is None:
            _log.warning("no sound effect %s", cue.effect)
        else:
            placed.append((cue.seconds, effects.render(name), cue.gain, cue.pan))
    return placed
