"""The cameo kit: what an accepted inspection keeps for rendering, in one self-contained file.

A kit is a zip: `kit.json` (schema, landmarks, poses, embeddings, pitch), `heads/NN.webp`
(cut-outs with alpha), `stills/NN.jpg`, `speech.wav`, and, once a voice was fitted to the person,
`timbre.json`. Renderers read nothing else of a person.
Whatever else an engine needs is derived from it on demand, so that old kits have it too: pictures
by `engines.planning.references`, the reference sheet of a cast by
`engines.planning.reference_sheet`, the clean voice sample by `render.sound.clean`.
"""

import io
import json
import wave
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import cv2
import numpy as np
from numpy.typing import NDArray

from render.contract.errors import Unreadable
from render.kit import timbre as timbres
from render.kit.timbre import Timbre

SCHEMA = 1
LANDMARKS = 468
_MAX_MEMBER = 32 * 2**20  # far above any member we write: a bound for crafted files

# What reading a zip, its JSON, pictures and sound raises when the file is damaged or crafted.
_BROKEN = (
    *(OSError, EOFError, KeyError, TypeError, ValueError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error, wave.Error, cv2.error),
)

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Head:
    """A cut-out head. The face is upright (roll removed) and about 300 px wide at most.

    `image`: (h, w, 4) RGBA, straight alpha. `landmarks`: (468, 3) x, y in pixels of `image`,
    z in the same scale, smaller is nearer. `yaw`, `pitch`: degrees; positive yaw turns the nose
    to the image's right, positive pitch lifts it. `mouth`: gap between the lips over the height
    of the face, 0 shut, about 0.12 wide open. `eyes`: eye opening relative to this person's
    usual one, 0 shut, 1 usual.
    """

    image: Pixels
    landmarks: Floats
    yaw: float
    pitch: float
    mouth: float
    eyes: float


@dataclass(frozen=True)
class Kit:
    """`heads[0]` is the most frontal one with a shut mouth and open eyes.

    `stills`: RGB reference pictures, at most 9, the first from the front; 3 in kits made before
    there were engines, none in a stand-in's. `face`: 128-d embedding, the scale of dlib's ResNet.
    `voice`: 256-d unit vector or None. `pitch_hz`: median pitch of the speech or None.
    `speech`: mono samples in -1..1 at `speech_rate`, the cleanest stretch; may be empty.
    `timbre`: of the synthetic voice that was fitted to the person; None until then.
    """

    heads: tuple[Head, ...]
    stills: tuple[Pixels, ...]
    face: Floats
    voice: Floats | None
    pitch_hz: float | None
    speech: Floats
    speech_rate: int = 24000
    timbre: Timbre | None = None

    def save(self, path: Path) -> None:
        """Writes the kit; the same kit always gives the same bytes."""
        about = {
            "schema": SCHEMA,
            "heads": [
                {
                    "landmarks": np.round(head.landmarks, 2).tolist(),
                    "yaw": head.yaw,
                    "pitch": head.pitch,
                    "mouth": head.mouth,
                    "eyes": head.eyes,
                }
                for head in self.heads
            ],
            "stills": len(self.stills),
            "face": self.face.tolist(),
            "voice": None if self.voice is None else self.voice.tolist(),
            "pitch_hz": self.pitch_hz,
            "speech_rate": self.speech_rate,
        }
        with zipfile.ZipFile(path, "w") as kit:
            _add(kit, "kit.json", json.dumps(about).encode(), zipfile.ZIP_DEFLATED)
            for index, head in enumerate(self.heads):
                _add(kit, f"heads/{index:02}.webp", _picture(head.image, ".webp"))
            for index, still in enumerate(self.stills):
                _add(kit, f"stills/{index:02}.jpg", _picture(still, ".jpg"))
            _add(kit, "speech.wav", wav(self.speech, self.speech_rate), zipfile.ZIP_DEFLATED)
            if self.timbre is not None:
                _add(kit, timbres.MEMBER, timbres.encode_timbre(self.timbre))

    @classmethod
    def load(cls, path: Path) -> "Kit":
        """Reads a kit. Raises Unreadable: "kit-broken" or "kit-schema"."""
        try:
            with zipfile.ZipFile(path) as kit:
                about = json.loads(_member(kit, "kit.json"))
                if about["schema"] != SCHEMA:
                    raise Unreadable("kit-schema", {"found": about["schema"], "known": SCHEMA})
                heads = tuple(
                    Head(
                        image=_pixels(_member(kit, f"heads/{index:02}.webp"), 4),
                        landmarks=np.array(head["landmarks"], np.float32).reshape(LANDMARKS, 3),
                        yaw=head["yaw"],
                        pitch=head["pitch"],
                        mouth=head["mouth"],
                        eyes=head["eyes"],
                    )
                    for index, head in enumerate(about["heads"])
                )
                stills = tuple(
                    _pixels(_member(kit, f"stills/{index:02}.jpg"), 3)
                    for index in range(about["stills"])
                )
                if not heads:
                    raise ValueError("heads")
                has_timbre = timbres.MEMBER in kit.namelist()
                return cls(
                    heads=heads,
                    stills=stills,
                    face=np.array(about["face"], np.float32),
                    voice=None if about["voice"] is None else np.array(about["voice"], np.float32),
                    pitch_hz=about["pitch_hz"],
                    speech=_samples(_member(kit, "speech.wav")),
                    speech_rate=about["speech_rate"],
                    timbre=timbres.decode_timbre(_member(kit, timbres.MEMBER))
                    if has_timbre
                    else None,
                )
        except _BROKEN as error:
            raise Unreadable("kit-broken", {"path": str(path)}) from error


def read_face(kit_file: Path | IO[bytes]) -> tuple[float, ...]:
    """The face embedding of a kit alone, without decoding any picture.

    Raises Unreadable "kit-broken".
    """
    try:
        with zipfile.ZipFile(kit_file) as kit:
            return tuple(float(value) for value in json.loads(_member(kit, "kit.json"))["face"])
    except _BROKEN as error:
        raise Unreadable("kit-broken", {"path": str(kit_file)}) from error


def write_timbre(kit_file: Path, timbre: Timbre, out: Path) -> None:
    """Writes the kit with another timbre to `out`; everything else is copied byte for byte, because
    pictures lose a little whenever they are encoded. Raises Unreadable "kit-broken"."""
    try:
        with zipfile.ZipFile(kit_file) as old, zipfile.ZipFile(out, "w") as new:
            for member in old.infolist():
                if member.filename != timbres.MEMBER:
                    _add(new, member.filename, _member(old, member.filename), member.compress_type)
            _add(new, timbres.MEMBER, timbres.encode_timbre(timbre))
    except _BROKEN as error:
        raise Unreadable("kit-broken", {"path": str(kit_file)}) from error


def _add(kit: zipfile.ZipFile, name: str, data: bytes, how: int = zipfile.ZIP_STORED) -> None:
    member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # no clock in the bytes
    member.compress_type = how
    kit.writestr(member, data)


def _member(kit: zipfile.ZipFile, name: str) -> bytes:
    if kit.getinfo(name).file_size > _MAX_MEMBER:
        raise ValueError(name)
    return kit.read(name)


def _picture(pixels: Pixels, kind: str) -> bytes:
    order = cv2.COLOR_RGBA2BGRA if pixels.shape[2] == 4 else cv2.COLOR_RGB2BGR
    quality = [cv2.IMWRITE_WEBP_QUALITY, 95] if kind == ".webp" else [cv2.IMWRITE_JPEG_QUALITY, 95]
    return cv2.imencode(kind, cv2.cvtColor(pixels, order), quality)[1].tobytes()


def _pixels(data: bytes, channels: int) -> Pixels:
    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if image is None or image.ndim != 3 or image.shape[2] != channels:
        raise ValueError("picture")
    order = cv2.COLOR_BGRA2RGBA if channels == 4 else cv2.COLOR_BGR2RGB
    return np.asarray(cv2.cvtColor(image, order), np.uint8)


def wav(samples: Floats, rate: int) -> bytes:
    """Mono samples as the bytes of a 16-bit WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return out.getvalue()


def _samples(data: bytes) -> Floats:
    with wave.open(io.BytesIO(data)) as sound:
        samples = np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
        return samples.astype(np.float32) / np.float32(32767)
