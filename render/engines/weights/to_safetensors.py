"""Rewrites pickled tensors as safetensors when they are pulled, so that no pickle stays.

`to_safetensors_main` does it in a process of its own: reading a foreign pickle must not endanger
the program, and pulling must not load torch.
"""

import subprocess
import sys
from pathlib import Path

from render.contract.errors import MissingPiece

_NO_TORCH = 3
_PROGRAM = Path(__file__).with_name("to_safetensors_main.py")
_TIMEOUT_SECONDS = 600.0


def rewrite(pickled: Path, out: Path) -> None:
    """Reads the tensors of `pickled` and writes them to `out`.

    Raises MissingPiece "weights-no-torch", or "weights-not-tensors" for a file with anything else.
    """
    # -P: do not search the folder of the program for modules.
    command = [sys.executable, "-P", str(_PROGRAM), str(pickled), str(out)]
    try:
        finished = subprocess.run(
            command, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise MissingPiece("weights-not-tensors", {"name": pickled.name}) from error
    if finished.returncode == _NO_TORCH:
        raise MissingPiece("weights-no-torch", {"name": "torch"})
    if finished.returncode:
        raise MissingPiece("weights-not-tensors", {"name": pickled.name})
