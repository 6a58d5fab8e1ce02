"""Rewrites pickled tensors as safetensors, once, when they are pulled: nothing pickled stays."""

import pickle
from pathlib import Path

from render.errors import MissingPiece


def rewrite(pickled: Path, out: Path) -> None:
    """Reads tensors and nothing else out of `pickled` and writes them to `out`.

    Raises MissingPiece "weights-no-torch", or "weights-not-tensors" when anything else is in it.
    """
    try:
        import torch
        from safetensors.torch import save_file
    except ImportError as error:
        raise MissingPiece("weights-no-torch", {"name": "torch"}) from error
    refusal = MissingPiece("weights-not-tensors", {"name": pickled.name})
    try:
        read = torch.load(pickled, map_location="cpu", weights_only=True)
    except (pickle.UnpicklingError, RuntimeError, EOFError) as error:
        raise refusal from error
    state = read.get("state_dict", read) if isinstance(read, dict) else None
    if not state or not all(isinstance(one, torch.Tensor) for one in state.values()):
        raise refusal
    # Copies, because safetensors keeps no memory that two tensors share.
    save_file({str(name): one.detach().clone().contiguous() for name, one in state.items()}, out)
