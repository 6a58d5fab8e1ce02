"""The program that reads a pickle of tensors and writes safetensors; see `tensors`.

Exit codes: 3 without torch, 4 when anything but tensors is in it.
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
    if not state or not all(isinstance(one, torch.Tensor) for one in state.values()):
        return NOT_TENSORS
    # Copies, because safetensors keeps no memory that two tensors share.
    save_file({str(name): one.detach().clone().contiguous() for name, one in state.items()}, out)
    return 0


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))
