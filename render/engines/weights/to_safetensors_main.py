"""The program that reads a pickle of tensors and writes safetensors, see `to_safetensors`.

Exit codes: 3 without torch, 4 for a file with anything but tensors.
"""

import pickle
import sys

NO_TORCH, NOT_TENSORS = 3, 4


def _main(pickled: str, out: str) -> int:
    try:
        import torch
        from safetensors.torch import save_file
    except ImportError:
        return NO_TORCH
    try:
        read = torch.load(pickled, map_location="cpu", weights_only=True)
    except (pickle.UnpicklingError, RuntimeError, EOFError):
        return NOT_TENSORS
    state = read.get("state_dict", read) if isinstance(read, dict) else None
    if not state or not all(isinstance(value, torch.Tensor) for value in state.values()):
        return NOT_TENSORS
    # Copies, because safetensors refuses tensors that share memory.
    save_file(
        {str(name): value.detach().clone().contiguous() for name, value in state.items()}, out
    )
    return 0


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))
