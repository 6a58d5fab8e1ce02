"""Inspects an enrollment clip: looks, listens, judges, and keeps a kit of an accepted one."""

import time
from dataclasses import dataclass, replace
from pathlib import Path

from render.contract.renderer import Progress
from render.kit.kit import Floats, Kit
from render.models.store import ModelStore
from render.perception import media, quality
from render.perception.cutout import Cutter
from render.perception.digits import DigitListener
from render.perception.evidence import Challenge, Evidence, Look
from render.perception.face import Face, Tracker
from render.perception.heads import Picker
from render.perception.identity import Identifier, mean
from render.perception.likeness import Likeness
from render.perception.pose import pose, turns
from render.perception.report import Report, report
from render.perception.speech import RATE, Speech, SpeechFinder, cleanest
from render.perception.voice import Voices
from render.sound.pitch import pitch

FPS = 12.0
"""Frames a second that are looked at: turns are read right from 10 on."""

_SIDE = 1920  # longest side of a frame: a 1080p clip is seen as it is
_KEPT_RATE = 48000  # of the sound that the kit's sample is cut from


@dataclass(frozen=True)
class Inspection:
    """`kit`: what rendering needs of the person, None when the clip is not accepted."""

    report: Report
    kit: Kit | None


def inspect(
    path: Path, challenge: Challenge | None, models: Path, progress: Progress | None = None
) -> Inspection:
    """Inspects a clip. `models`: the folder of the model files.

    Raises Unreadable when the file is no usable clip, MissingPiece without the model files.
    """
    started = time.perf_counter()
    told = progress or (lambda share: None)
    store = ModelStore(models)
    about = media.probe(path)
    told(0.02)
    samples, evidence = _listen(path, store, about.seconds, challenge or Challenge())
    told(0.1)
    picker, evidence = _watch(path, store, evidence, told)
    judged = report(evidence, 0.0)
    kit = _kit(path, store, picker, evidence, samples) if judged.accepted else None
    told(1.0)
    return Inspection(replace(judged, elapsed=time.perf_counter() - started), kit)


def inspect_to(
    path: Path,
    challenge: Challenge | None,
    models: Path,
    kit: Path,
    progress: Progress | None = None,
) -> Report:
    """`inspect` for a child process: the kit of an accepted clip goes into a file of its own."""
    found = inspect(path, challenge, models, progress)
    if found.kit is not None:
        found.kit.save(kit)
    return found.report


def _listen(
    path: Path, store: ModelStore, seconds: float, challenge: Challenge
) -> tuple[Floats, Evidence]:
    samples = media.sound(path, RATE)
    speech = SpeechFinder(store).find(samples)
    evidence = Evidence(seconds, (0, 0), (), (), (), speech=speech.spans, challenge=challenge)
    if challenge.digits is not None:
        heard = DigitListener().hear(samples, challenge.digits, speech.spans)
        evidence = replace(evidence, heard=heard.heard, digits_match=heard.accepted)
    return samples, evidence


def _watch(
    path: Path, store: ModelStore, evidence: Evidence, told: Progress
) -> tuple[Picker, Evidence]:
    tracker, picker = Tracker(store), Picker()
    likeness = Likeness(evidence.seconds)
    times: list[float] = []
    faces: list[int] = []
    looks: list[Look] = []
    size = (0, 0)
    for frame in media.frames(path, FPS, _SIDE):
        size = frame.rgb.shape[1], frame.rgb.shape[0]
        found = tracker.faces(frame.rgb)
        times.append(frame.time)
        faces.append(len(found))
        if found:
            look = _look(frame, found[0])
            looks.append(look)
            likeness.offer(frame.rgb, look)
            picker.offer(frame.rgb, look)
        told(min(0.1 + 0.65 * frame.time / max(evidence.seconds, 1e-3), 0.75))
    made = turns([look.time for look in looks], [look.pose for look in looks])
    embedded = likeness.embeddings(Identifier(store))
    told(0.85)
    return picker, replace(
        evidence, size=size, times=times, faces=faces, looks=looks, turns=made, likeness=embedded
    )


def _look(frame: media.Frame, face: Face) -> Look:
    sharpness, brightness = quality.light(frame.rgb, face.landmarks)
    return Look(
        time=frame.time,
        landmarks=face.landmarks,
        pose=pose(face.landmarks),
        width=face.box[2],
        sharpness=sharpness,
        brightness=brightness,
        mouth=quality.mouth(face.landmarks),
        eyes=quality.eyes(face.landmarks),
    )


def _kit(path: Path, store: ModelStore, picker: Picker, evidence: Evidence, samples: Floats) -> Kit:
    speech = Speech(tuple(evidence.speech), 0.0, None)
    kept = cleanest(media.sound(path, _KEPT_RATE), _KEPT_RATE, speech)
    return Kit(
        heads=picker.heads(Cutter(store)),
        stills=picker.stills(),
        face=mean([face for _, face in evidence.likeness]),
        voice=Voices(store).embed(samples, speech.spans),
        pitch_hz=pitch(samples, RATE),
        speech=kept,
    )
