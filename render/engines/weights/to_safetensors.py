"""Rewrites pickled tensors as safetensors, once, when they are pulled: nothing pickled stays.

`rewriting` does it, as a program of its own: what reads a pickle from elsewhere is no process that
matters, and whoever pulls need not load torch.
"""

import subprocess
import sys
from pathlib import Path

from render.contract.errors import MissingPiece

_NO_TORCH = 3
_PROGRAM = Path(__file__).with_name("to_safetensors_main.py")
_SECONDS = 600.0


def rewrite(pickled: Path, out: Path) -> None:
    """Reads tensors and nothing else out of `pickled` and writes them to `out`.

    Raises MissingPiece "weights-no-torch", or "weights-not-tensors" when anything else is in it.
    """
    # -P: the folder of the program is not searched for modules.
    command = [sys.executable, "-P", str(_PROGRAM), str(pickled), str(out)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise MissingPiece("weights-not-tensors", {"name": pickled.name}) from error
    if done.returncode == _NO_TORCH:
        raise MissingPiece("weights-no-torch", {"name": "torch"})
    if done.returncode:
        raise MissingPiece("weights-not-tensors", {"name": pickled.name})
