"""What sealed files are called."""

from bot.core.ids import CameoId, RequestId
from bot.core.scene import Scene


def upload(cameo: CameoId) -> str:
    """The clip of an enrollment, until its inspection is over."""
    return f"uploads/{cameo}"


def kit(cameo: CameoId) -> str:
    """What renderers need of a cameo."""
    return f"kits/{cameo}"


def still(cameo: CameoId) -> str:
    """Its picture, JPEG."""
    return f"stills/{cameo}"


def clip(request: RequestId, epoch: int) -> str:
    """What one render made, MP4: each in a file of its own."""
    return f"clips/{request}.{epoch}"


def scene(request: RequestId, scene: Scene) -> str:
    """The drawing of a scene with stand-ins, JPEG."""
    return f"scenes/{request}.{scene.digest()[:8]}"
