"""Each check alone, on evidence made by hand; and the rules of the folder."""

import json
import pkgutil
from dataclasses import replace

import numpy as np
import pytest

from render.perception import checks, thresholds
from render.perception.checks import Check, run_checks
from render.perception.evidence import Evidence, ExpectedChallenge, FaceObservation, longest_stretch
from render.perception.liveness.repaint import Repaint
from render.perception.liveness.verdict import LivenessMeasures
from render.perception.pose import HeadPose, Turn
from render.perception.quality import FaceQuality
from render.perception.report import build_report

TIMES = [i / 12 for i in range(60)]
MEASURED = {"sharpness", "relief", "blown"}
CLEAR = FaceQuality(sharpness=0.55, relief=9.0, blown=0.0)
ME, SOMEBODY = np.zeros(128, np.float32), np.full(128, 0.08, np.float32)
GRID = np.random.default_rng(1).uniform(0, 100, (468, 3)).astype(np.float32)


def look(time: float, **changes: float) -> FaceObservation:
    usual = FaceObservation(time, GRID, HeadPose(0, -8, 0), 150, 480, CLEAR, 0.03, 0.3)
    quality = {name: changes.pop(name) for name in MEASURED & set(changes)}
    changed = replace(usual, **changes)  # type: ignore[arg-type]
    return replace(changed, quality=replace(CLEAR, **quality))


def evidence(**changes: object) -> Evidence:
    """A clip with nothing wrong, but for the changes."""
    good = Evidence(
        seconds=5.0,
        times=TIMES,
        face_counts=[1] * len(TIMES),
        observations=[look(time) for time in TIMES],
        embeddings=[(float(second), ME) for second in range(5)],
        speech=[(0.5, 3.0)],
    )
    return replace(good, **changes)  # type: ignore[arg-type]


def found(name: str, given: Evidence) -> Check:
    return next(check for check in run_checks(given) if check.name == name)


def looks(first: int, last: int, **changes: float) -> list[FaceObservation]:
    return [look(t, **(changes if first <= i < last else {})) for i, t in enumerate(TIMES)]


def test_a_good_clip_passes_everything_that_applies() -> None:
    results = run_checks(evidence())
    assert {check.name for check in results} == {
        *("face-size", "length", "light", "one-face", "same-face", "sharpness", "speech")
    }
    assert all(check.passed and not check.advice and check.span is None for check in results)


def test_every_file_of_the_folder_is_a_check() -> None:
    files = [module.name for module in pkgutil.iter_modules(checks.__path__)]
    turned = [Turn("left", 1.0, 2.0, 18)]
    asked = ExpectedChallenge("49217", ("left",))
    results = run_checks(
        evidence(
            challenge=asked,
            turns=turned,
            digits_match=True,
            heard_digits="49217",
            liveness=LivenessMeasures(5.0, Repaint(0.04, 0.008, 9), 2, 0.1),
        )
    )
    assert sorted(check.name.replace("-", "_") for check in results) == sorted(files)


@pytest.mark.parametrize(
    ("name", "advice", "changes", "span"),
    [
        ("length", "clip-too-short", {"seconds": 1.2, "observations": []}, None),
        ("length", "clip-too-short", {"observations": looks(0, 0)[30:50]}, None),
        ("speech", "speech-not-heard", {"speech": [(1.0, 1.4)]}, None),
        ("speech", "speech-not-heard", {"speech": []}, None),
        ("one-face", "face-none", {"face_counts": [0] * 60, "observations": []}, (0, 59 / 12)),
        ("one-face", "face-missing", {"face_counts": [1] * 24 + [0] * 24 + [1] * 12}, (2, 4)),
        ("one-face", "face-not-alone", {"face_counts": [1] * 36 + [2] * 12 + [1] * 12}, (3, 4)),
        ("face-size", "face-too-small", {"observations": looks(0, 60, width=40)}, (0, 59 / 12)),
        ("sharpness", "face-blurred", {"observations": looks(12, 60, sharpness=0.2)}, (1, 59 / 12)),
        ("light", "face-too-dark", {"observations": looks(0, 36, relief=1.0)}, (0, 3)),
        ("light", "face-too-bright", {"observations": looks(0, 36, blown=0.8)}, (0, 3)),
        (
            *("same-face", "face-changes"),
            {"embeddings": [(0.0, ME), (1.0, ME), (2.0, ME), (3.0, SOMEBODY), (4.0, SOMEBODY)]},
            (2.5, 4.0),
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    name: str, advice: str, changes: dict[str, object], span: tuple[float, float] | None
) -> None:
    check = found(name, evidence(**changes))
    assert not check.passed
    assert check.advice == advice
    assert check.span == (None if span is None else pytest.approx(span, abs=0.1))


@pytest.mark.parametrize(
    ("name", "advice", "changes"),
    [
        ("sharpness", "face-soft", {"sharpness": 0.38}),
        ("light", "face-dim", {"relief": 3.0}),
        ("light", "face-glaring", {"blown": 0.4}),
    ],
)
def test_what_could_be_better_is_said_and_accepted(
    name: str, advice: str, changes: dict[str, float]
) -> None:
    check = found(name, evidence(observations=looks(0, 60, **changes)))
    assert (check.passed, check.advice, check.span) == (True, advice, None)


@pytest.mark.parametrize(
    "changes",
    [
        {"face_counts": [1] * 59 + [0]},
        # the phone is put up at first and reached for at the end
        {"face_counts": [0] * 9 + [1] * 41 + [0] * 10, "observations": looks(0, 0)[9:50]},
        {"face_counts": [1] * 59 + [2]},  # a flicker of the detector
        {"observations": looks(0, 12, sharpness=0.1)},
        {"observations": looks(0, 12, relief=0.5)},
        {"embeddings": [(0.0, ME)]},
    ],
)
def test_a_moment_is_forgiven(changes: dict[str, object]) -> None:
    assert all(check.passed for check in run_checks(evidence(**changes)))


@pytest.mark.parametrize(
    ("seen", "asked", "passed", "advice"),
    [
        (("left", "up"), ("left", "up"), True, ""),
        (("right", "up"), ("left", "up"), True, ""),  # a mirrored clip
        (("up", "left"), ("left", "up"), False, "turns-in-another-order"),
        (("left", "left"), ("left", "right"), False, "turns-in-another-order"),
        (("left", "up", "down"), ("left", "up"), False, "turns-in-another-order"),
        ((), ("left", "up"), False, "turns-not-seen"),
    ],
)
def test_turns(seen: tuple[str, ...], asked: tuple[str, ...], passed: bool, advice: str) -> None:
    made = [Turn(name, 0.5 * i, 0.5 * i + 0.4, 6 * i + 2) for i, name in enumerate(seen)]
    given = evidence(turns=made, challenge=ExpectedChallenge(None, asked))
    check = found("turns", given)
    assert (check.passed, check.advice) == (passed, advice)
    assert (check.value, check.limit) == (",".join(seen), ",".join(asked))
    assert build_report(given, 0.0).turns_seen == (asked if passed else seen)


def test_depth_is_asked_of_every_turn() -> None:
    bent = GRID.copy()
    bent[:, 0] += (GRID[:, 2] - 50) * 0.3  # what is near moves more
    seen = looks(0, 0)
    seen[20], seen[40] = replace(seen[20], landmarks=bent), replace(seen[40], landmarks=bent)
    deep, flat = Turn("left", 1.5, 1.9, 20), Turn("up", 2.3, 2.7, 30)
    assert found("depth", evidence(observations=seen, turns=[deep])).passed
    check = found("depth", evidence(observations=seen, turns=[deep, flat]))
    assert (check.passed, check.advice, check.span) == (False, "face-flat", (2.3, 2.7))


@pytest.mark.parametrize("match", [True, False])
def test_digits(match: bool) -> None:
    given = evidence(challenge=ExpectedChallenge("49217"), heard_digits="49211", digits_match=match)
    check = found("digits", given)
    assert (check.passed, check.value, check.limit) == (match, "49211", "49217")
    assert check.advice == ("" if match else "digits-not-heard")


def test_the_report_is_json_of_the_promised_shape() -> None:
    dark = evidence(observations=looks(0, 36, relief=1.0), face_counts=[1] * 50 + [2] * 10)
    told = build_report(dark, 1.234).as_dict()
    assert json.loads(json.dumps(told)) == told
    assert list(told) == [
        *("accepted", "faces", "checks", "digits_heard", "turns_seen", "seconds", "elapsed"),
        "liveness",
    ]
    assert told["accepted"] is False
    assert told["faces"] == 2
    light = next(c for c in told["checks"] if c["name"] == "light")  # type: ignore[attr-defined]
    assert light == {
        "name": "light",
        "passed": False,
        "value": 1.0,
        "limit": thresholds.RELIEF,
        "span": [0.0, 3.0],
        "advice": "face-too-dark",
    }


def test_the_longest_stretch_is_told() -> None:
    assert longest_stretch([0, 1, 2, 3, 4, 5, 6], [1, 0, 1, 1, 0, 0, 1]) == (2, 4)
    assert longest_stretch([0, 1], [False, False]) is None
