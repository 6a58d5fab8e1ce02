"""The names of sealed files."""

from bot.core.ids import CameoId, RequestId
from bot.core.scene import Scene


def upload(cameo: CameoId) -> str:
    """The clip of an enrollment, until its inspection is over."""
    return f"uploads/{cameo}"


def kit(cameo: CameoId) -> str:
    """The kit of a cameo: what renderers need of it."""
    return f"kits/{cameo}"


def still(cameo: CameoId) -> str:
    """The still of a cameo, JPEG."""
    return f"stills/{cameo}"


def clip(request: RequestId, epoch: int) -> str:
    """The clip of one render, MP4. `epoch`: the number of the worker's claim, which gives each
    attempt a file of its own."""
    return f"clips/{request}.{epoch}"


def scene(request: RequestId, scene: Scene) -> str:
    """The still of a scene with drawn stand-ins, JPEG. So much of the digest that nobody finds two
    scenes with one name, and that the name, which is also a subject of work, has 64 letters."""
    return f"scenes/{request}.{scene.digest()[:40]}"
