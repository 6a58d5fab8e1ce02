"""Each sign of life alone, on drawn heads and made motion: one that passes, one that fails, one
in between; then the verdict, and a sample clip, which is an animated picture."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from render.perception import thresholds
from render.perception.checks.live import check
from render.perception.evidence import Evidence, ExpectedChallenge
from render.perception.inspect import Inspection
from render.perception.liveness.blinks import count_blinks
from render.perception.liveness.lips import LipSync, measure_lip_sync, measure_loudness
from render.perception.liveness.repaint import SIDE, Repaint, measure_repaint
from render.perception.liveness.repetition import measure_repetition
from render.perception.liveness.screen import BandMeter
from render.perception.liveness.verdict import (
    ANIMATED,
    LIVE,
    TURN,
    LivenessMeasures,
    judge_liveness,
)

TIMES = np.arange(120) / 12
ANGLES = [(0.0, 0.0)] * 14 + [(float(yaw), 0.0) for yaw in (4, 8, 12, 16, 18, 18, 16, 12, 8, 4)]
GOOD = LivenessMeasures(
    seconds=10.0,
    repaint=Repaint(0.04, 0.008, 12),
    blinks=3,
    repetition=0.2,
    lips=LipSync(0.7, 0.0, 0.05),
    speech=3.0,
)


def draw_head(yaw: float, lamp: float, seed: int) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """A spotted ball that turns by `yaw` degrees, and points on it.

    `lamp`: 1 when the light stays where it is, 0 when it is painted on and turns along.
    """
    rows, columns = np.mgrid[:SIDE, :SIDE]
    x, y = (columns - SIDE / 2) / 51, (rows - SIDE / 2) / 64
    inside = x**2 + y**2 < 1
    z = np.sqrt(np.clip(1 - x**2 - y**2, 0, 1))
    turn = np.radians(yaw)
    skin_x, skin_z = x * np.cos(turn) - z * np.sin(turn), z * np.cos(turn) + x * np.sin(turn)
    spots = np.random.default_rng(7).normal(0, 1, (64, 64)).astype(np.float32)
    spots = cv2.GaussianBlur(spots, (0, 0), 1.2)
    across = (np.arctan2(skin_x, skin_z) / np.pi + 1) * 31
    skin = cv2.remap(
        spots, across.astype(np.float32), ((y + 1) * 31).astype(np.float32), cv2.INTER_LINEAR
    )
    fixed, painted = 0.6 * x + 0.5 * z, 0.6 * skin_x + 0.5 * skin_z
    light = 0.7 + 0.5 * (lamp * fixed + (1 - lamp) * painted)
    noise = np.random.default_rng(seed).normal(0, 2, (SIDE, SIDE))
    grey = np.where(inside, (110 + 60 * skin) * light, 60) + noise
    angle = np.linspace(0, 2 * np.pi, 468, endpoint=False)
    points = np.column_stack([np.cos(angle) * 51, np.sin(angle) * 64]) + SIDE / 2
    return np.clip(grey, 0, 255).astype(np.uint8), points.astype(np.float32)


def repaint_of(lamp: float) -> Repaint:
    return measure_repaint(
        [draw_head(yaw, lamp, index) for index, (yaw, _) in enumerate(ANGLES)], ANGLES
    )


@pytest.mark.parametrize(("lamp", "outcome"), [(1.0, LIVE), (0.0, ANIMATED), (0.45, TURN)])
def test_light_stays_on_a_head_and_turns_along_with_a_picture(lamp: float, outcome: str) -> None:
    found = repaint_of(lamp)
    assert found.frames == 8
    assert judge_liveness(replace(GOOD, repaint=found)).outcome == outcome, found


def test_without_turned_frames_one_more_turn_is_asked_for() -> None:
    found = measure_repaint([draw_head(0, 1, seed) for seed in range(6)], [(0.0, 0.0)] * 6)
    assert found.turned is None
    assert found.straight is not None
    assert judge_liveness(replace(GOOD, repaint=replace(found, straight=0.008))).outcome == TURN


@pytest.mark.parametrize(
    ("strength", "least", "most"), [(0.0, 0.0, 0.004), (0.05, 0.02, 0.06), (0.008, 0.004, 0.014)]
)
def test_bands_run_over_a_filmed_screen(strength: float, least: float, most: float) -> None:
    meter, random = BandMeter(), np.random.default_rng(2)
    assert meter.measure() == 0
    scene = cv2.GaussianBlur(random.uniform(0, 255, (160, 120)).astype(np.float32), (0, 0), 6)
    for index in range(24):
        moved = scene.copy()
        moved[20:120, 40:90] = np.roll(scene[20:120, 40:90], index, axis=0)  # somebody moves
        band = 1 + strength * np.sin(2 * np.pi * (np.arange(160) / 110 + index * 0.37))
        shown = moved * band[:, None] * (1 + 0.1 * np.sin(index))  # and the exposure changes
        grey = np.clip(shown + random.normal(0, 2, shown.shape), 0, 255).astype(np.uint8)
        meter.offer(np.repeat(grey[..., None], 3, axis=2))
    assert least <= meter.measure() <= most
    meter.reset()
    meter.offer(np.zeros((50, 60, 3), np.uint8))
    assert least <= meter.measure() <= most


def syllables(seed: int) -> NDArray[np.float64]:
    """How open a mouth is that speaks for ten seconds, 1000 values a second, 0-1."""
    knots = np.random.default_rng(seed).uniform(0, 1, 42)
    return np.interp(np.arange(10_000) / 1000, np.arange(42) / 4, knots)


def say(opening: NDArray[np.float64]) -> NDArray[np.float64]:
    loud = np.repeat(opening, 16)
    voice = np.random.default_rng(9).normal(0, 0.2, len(loud)) * loud**2
    return measure_loudness(voice.astype(np.float32), 16000, 50)


@pytest.mark.parametrize(
    ("share", "least", "most"), [(1.0, 0.9, 1.0), (0.0, -1.0, 0.35), (0.55, 0.4, 0.9)]
)
def test_lips_follow_the_voice_they_belong_to(share: float, least: float, most: float) -> None:
    mine, other = syllables(1), syllables(2)
    seen = share * mine + (1 - share) * other
    mouth = 0.06 * np.interp(TIMES, np.arange(10_000) / 1000 + 0.08, seen)
    found = measure_lip_sync(TIMES, mouth, say(mine), 50)
    assert found is not None
    assert least <= found.correlation <= most
    if share == 1:
        assert found.lag == pytest.approx(0.08, abs=0.05)
        assert found.travel == pytest.approx(0.05, abs=0.015)


def test_lips_are_not_compared_with_too_little_sound() -> None:
    assert measure_lip_sync(TIMES, np.ones(120), np.ones(80), 50) is None
    assert measure_lip_sync(np.zeros(0), np.zeros(0), np.ones(80), 50) is None
    assert not len(measure_loudness(np.zeros(5, np.float32), 16000, 50))


def test_blinks_are_short_dips_while_the_head_looks_ahead() -> None:
    eyes = np.full(120, 0.3)
    ahead = np.zeros((120, 2))
    assert count_blinks(TIMES, eyes, ahead) == 0
    eyes[[20, 21, 60]] = 0.2, 0.22, 0.23
    assert count_blinks(TIMES, eyes, ahead) == 2
    shut_long = eyes.copy()
    shut_long[80:92] = 0.2
    assert count_blinks(TIMES, shut_long, ahead) == 2
    turned = ahead.copy()
    turned[58:63] = 20, 0
    assert count_blinks(TIMES, eyes, turned) == 1
    assert count_blinks(TIMES[:2], eyes[:2], ahead[:2]) == 0


@pytest.mark.parametrize(("noise", "least", "most"), [(0.0, 0.87, 1.0), (9.0, 0.0, 0.5)])
def test_a_loop_repeats_its_motion(noise: float, least: float, most: float) -> None:
    part = np.cumsum(np.random.default_rng(3).normal(0, 1, (40, 4)), 0)
    loop = np.vstack([part, part, part])
    loop = loop + np.random.default_rng(4).normal(0, noise, loop.shape)
    likeness, delay = measure_repetition(TIMES, loop)
    assert least <= likeness <= most
    if not noise:
        assert delay == pytest.approx(40 / 12, abs=0.1)
    assert measure_repetition(TIMES[:20], loop[:20]) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("change", "outcome", "reason"),
    [
        ({}, LIVE, None),
        ({"repaint": Repaint(0.008, 0.002, 12)}, ANIMATED, "light-turns-along"),
        ({"repaint": Repaint(0.017, 0.008, 12)}, TURN, "light-hardly-changes"),
        ({"repaint": Repaint(0.008, 0.005, 3)}, TURN, "no-turn"),
        ({"repaint": Repaint(None, 0.002, 0)}, ANIMATED, "nothing-changes"),
        ({"repaint": Repaint(None, None, 0)}, TURN, "no-turn"),
        ({"lips": LipSync(0.5, 0.0, 0.004)}, ANIMATED, "lips-rest"),
        ({"lips": LipSync(0.1, 0.0, 0.05)}, TURN, "lips-out-of-step"),
        ({"lips": LipSync(0.1, 0.0, 0.004), "speech": 0.4}, LIVE, None),
        ({"lips": None}, LIVE, None),
        ({"repetition": 0.95}, ANIMATED, "motion-repeats"),
        ({"bands": 0.03}, TURN, "bands-run"),
        ({"blinks": 0}, TURN, "no-blink"),
        ({"blinks": 0, "seconds": 5.0}, LIVE, None),
    ],
)
def test_the_verdict_names_its_reasons(
    change: dict[str, object], outcome: str, reason: str | None
) -> None:
    judged = judge_liveness(replace(GOOD, **change))  # type: ignore[arg-type]
    assert judged.outcome == outcome
    assert reason is None or reason in judged.reasons
    assert (judged.reasons == ()) == (outcome == LIVE)
    assert judged.as_dict()["outcome"] == outcome


@pytest.mark.parametrize(
    ("repaint", "passed", "file_advice", "live_advice"),
    [(0.04, True, "", ""), (0.008, False, "looks-animated", "looks-animated"),
     (0.017, False, "", "turn-once-more")],
)  # fmt: skip
def test_a_file_is_flagged_and_a_live_clip_refused(
    repaint: float, passed: bool, file_advice: str, live_advice: str
) -> None:
    found = replace(GOOD, repaint=Repaint(repaint, 0.008, 12))
    clip = Evidence(10.0, (), (), (), liveness=found)
    from_file, live = check(clip), check(replace(clip, challenge=ExpectedChallenge(live=True)))
    assert from_file is not None
    assert live is not None
    assert (from_file.passed, from_file.advice) == (True, file_advice)
    assert (live.passed, live.advice) == (passed, live_advice)
    assert check(Evidence(10.0, (), (), ())) is None


def test_under_a_flickering_lamp_other_light_is_asked_for() -> None:
    flickers = Evidence(
        10.0, (), (), (), liveness=replace(GOOD, bands=0.03), challenge=ExpectedChallenge(live=True)
    )
    result = check(flickers)
    assert result is not None
    assert (result.passed, result.advice) == (False, "light-flickers")


def test_a_sample_person_is_flagged_and_still_enrolls(sunny: Inspection) -> None:
    assert sunny.report.accepted
    liveness = sunny.report.liveness
    assert liveness is not None
    assert liveness.outcome == ANIMATED
    assert "light-turns-along" in liveness.reasons
    assert liveness.measures.repaint.frames >= thresholds.REPAINT_FRAMES
    flagged = next(each for each in sunny.report.checks if each.name == "live")
    assert (flagged.passed, flagged.advice) == (True, "looks-animated")
