"""Clips of all sorts are equally loud: -16 LUFS within 1, and no sample clips."""

from dataclasses import replace

import numpy as np
import pytest

from render.models.store import ModelStore
from render.sound.loudness import RATE, measure_loudness
from render.sound.resample import resample
from render.stand_ins.person import draw_stand_in
from render.studio.clip_sound import ClipSound
from render.studio.contracts.scene import Stage
from render.studio.library import open_library
from render.studio.planning.plan import make_plan
from render.studio.staging.direct import direct
from tests.render.studio.planning.orders import order

SECONDS = 5.0
PROMPTS = [
    ("reading a book in a quiet library", 1),
    ("a dog barks at a fire engine in the street", 1),
    ("dancing in a disco, shouting 'this is our song!'", 2),
    ("surfing a giant wave in a storm", 1),
    ("도서관에서 '조용히 해 주세요'라고 속삭인다", 2),
]


@pytest.mark.parametrize(("prompt", "people"), PROMPTS)
def test_a_clip_is_as_loud_as_any_other(prompt: str, people: int, models: ModelStore) -> None:
    asked = replace(order(prompt, people), seconds=SECONDS, size=(320, 180))
    plan = make_plan(asked)
    kits = {member.role: draw_stand_in(member.role, 1) for member in asked.cast}
    library, _ = open_library(models, None)
    staging = direct(plan.graph, Stage(320, 180, SECONDS, 1), library)
    with ClipSound(asked, plan, models) as sound:
        dialogue = sound.read_lines(kits).result()
        bed = library.place(staging.scenes[0].place).bed
        samples = sound.mix(dialogue, staging, bed).result()
    assert samples.shape == (round(SECONDS * RATE), 2)
    assert measure_loudness(samples) == pytest.approx(-16, abs=1)
    assert np.abs(resample(samples, RATE, 4 * RATE)).max() <= 10 ** (-1 / 20)
