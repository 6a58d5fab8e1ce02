"""Inspects an enrollment clip: faces, turns, speech, checks; builds the kit of an accepted one."""

import time
from dataclasses import dataclass, replace
from pathlib import Path

from render.contract.renderer import Progress
from render.kit.kit import Floats, Kit
from render.models.store import ModelStore
from render.perception import media, quality, thresholds
from render.perception.cutout import HeadCutter
from render.perception.digits import DigitListener
from render.perception.evidence import Evidence, ExpectedChallenge, FaceObservation
from render.perception.face import Face, Tracker
from render.perception.heads import HeadPicker
from render.perception.identity import Identifier, mean_embedding
from render.perception.likeness import LikenessSampler
from render.perception.liveness.repaint import FaceRoll
from render.perception.liveness.screen import BandMeter
from render.perception.liveness.watch import measure_liveness
from render.perception.pose import estimate_pose, find_turns
from render.perception.report import Report, build_report
from render.perception.sound_choice import SoundChoice, choose_sound
from render.perception.speech import RATE, Speech, SpeechFinder, extract_cleanest
from render.perception.upright import SIDEWAYS_FPS, find_quarter_turns, turn_picture
from render.perception.voice import VoiceEncoder
from render.sound.pitch import measure_pitch

FPS = 12.0
"""Sampling rate in frames a second: head turns are recognised reliably from 10 on."""

_SIDE = 1920  # longest side of a frame in pixels: a 1080p clip is not scaled
_SMALL_SIDE = 480  # enough to tell whether faces lie on their side
_KEPT_RATE = 48000  # sampling rate of the sound that the kit's speech sample is cut from


@dataclass(frozen=True)
class Inspection:
    """The report, and the kit that rendering needs; None when the clip is not accepted."""

    report: Report
    kit: Kit | None


def inspect_clip(
    path: Path, challenge: ExpectedChallenge | None, models: Path, progress: Progress | None = None
) -> Inspection:
    """Inspects a clip. `models`: the folder of the model files. `progress`: called with 0-1.

    Raises Unreadable when the file is not a usable clip, MissingPiece without the model files.
    """
    started = time.perf_counter()
    on_progress = progress or (lambda share: None)
    store = ModelStore(models)
    about = media.probe(path)
    on_progress(0.02)
    choice, samples, evidence = _listen(path, store, about, challenge or ExpectedChallenge())
    on_progress(0.1)
    picker, evidence = _watch(path, store, evidence, samples, on_progress)
    judged = build_report(evidence, 0.0)
    kit = None
    if judged.accepted:
        sound = media.read_sound(path, _KEPT_RATE, choice)
        kit = _build_kit(sound, store, picker, evidence, samples)
    on_progress(1.0)
    return Inspection(replace(judged, elapsed=time.perf_counter() - started), kit)


def inspect_to_file(
    path: Path,
    challenge: ExpectedChallenge | None,
    models: Path,
    kit: Path,
    progress: Progress | None = None,
) -> Report:
    """`inspect_clip` for a child process: writes the kit of an accepted clip to the path `kit`."""
    inspection = inspect_clip(path, challenge, models, progress)
    if inspection.kit is not None:
        inspection.kit.save(kit)
    return inspection.report


def _listen(
    path: Path, store: ModelStore, about: media.MediaInfo, challenge: ExpectedChallenge
) -> tuple[SoundChoice, Floats, Evidence]:
    finder = SpeechFinder(store)
    choice, samples = choose_sound(
        lambda track: media.read_channels(path, RATE, track),
        max(about.sound_tracks, 1),
        lambda sound: finder.find(sound).seconds,
        thresholds.SPEECH,
    )
    speech = finder.find(samples)
    evidence = Evidence(about.seconds, (), (), (), speech=speech.spans, challenge=challenge)
    if challenge.digits is not None:
        digits = DigitListener().compare(samples, challenge.digits, speech.spans)
        evidence = replace(
            evidence, heard_digits=digits.heard_digits, digits_match=digits.is_accepted
        )
    return choice, samples, evidence


def _watch(
    path: Path, store: ModelStore, evidence: Evidence, samples: Floats, on_progress: Progress
) -> tuple[HeadPicker, Evidence]:
    tracker, picker = Tracker(store), HeadPicker()
    roll, bands = FaceRoll(), BandMeter()
    likeness = LikenessSampler(evidence.seconds)
    times: list[float] = []
    counts: list[int] = []
    observations: list[FaceObservation] = []
    shape: tuple[int, ...] = ()
    small = (frame.rgb for frame in media.read_frames(path, SIDEWAYS_FPS, _SMALL_SIDE))
    quarters = find_quarter_turns(small, store)
    for stored in media.read_frames(path, FPS, _SIDE):
        frame = replace(stored, rgb=turn_picture(stored.rgb, quarters))
        if frame.rgb.shape != shape:
            tracker.reset()  # the picture's size changed, so the face is somewhere else
            bands.reset()
            shape = frame.rgb.shape
        faces = tracker.track(frame.rgb)
        bands.offer(frame.rgb)
        times.append(frame.time)
        counts.append(len(faces))
        if faces:
            observation = _observe(frame, faces[0])
            observations.append(observation)
            likeness.offer(frame.rgb, observation)
            picker.offer(frame.rgb, observation)
            roll.offer(frame.rgb, observation.landmarks, observation.pose)
        on_progress(min(0.1 + 0.65 * frame.time / max(evidence.seconds, 1e-3), 0.75))
    head_turns = find_turns(
        [observation.time for observation in observations],
        [observation.pose for observation in observations],
    )
    embedded = likeness.embeddings(Identifier(store))
    on_progress(0.85)
    return picker, replace(
        evidence,
        times=times,
        face_counts=counts,
        observations=observations,
        turns=head_turns,
        embeddings=embedded,
        liveness=measure_liveness(
            observations, roll.measure(), bands.measure(), samples, evidence.speech
        ),
    )


def _observe(frame: media.Frame, face: Face) -> FaceObservation:
    return FaceObservation(
        time=frame.time,
        landmarks=face.landmarks,
        pose=estimate_pose(face.landmarks),
        width=face.box[2],
        frame_side=min(frame.rgb.shape[:2]),
        quality=quality.measure_quality(frame.rgb, face.landmarks),
        mouth=quality.mouth_opening(face.landmarks),
        eyes=quality.eye_opening(face.landmarks),
    )


def _build_kit(
    sound: Floats, store: ModelStore, picker: HeadPicker, evidence: Evidence, samples: Floats
) -> Kit:
    speech = Speech(tuple(evidence.speech), 0.0, None)
    kept = extract_cleanest(sound, _KEPT_RATE, speech)
    return Kit(
        heads=picker.heads(HeadCutter(store)),
        stills=picker.stills(),
        face=mean_embedding([face for _, face in evidence.embeddings]),
        voice=VoiceEncoder(store).embed(samples, speech.spans),
        pitch_hz=measure_pitch(samples, RATE),
        speech=kept,
    )
