"""Progress and cancelling while a pipeline runs, and memory that runs out."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from render.contract.errors import Cancelled, LimitExceeded
from render.contract.renderer import IsCancelled, Progress
from render.engines.select import OUT_OF_MEMORY

# Of the CPU, and of a card where it is not PyTorch's own allocator that asks for more.
_OUT_OF_MEMORY_MESSAGES = (
    *("can't allocate memory", "not enough memory"),
    *("CUDA error: out of memory", "CUBLAS_STATUS_ALLOC_FAILED"),
)


@dataclass(frozen=True)
class Phase:
    """A stretch of the work: `module` is called `calls` times and takes the clip to `share`."""

    module: Any
    calls: int
    share: float


@contextmanager
def report_progress(
    legs: Sequence[Phase], progress: Progress, is_cancelled: IsCancelled, start: float = 0.0
) -> Iterator[None]:
    """While it is open, every call of a leg's module tells progress and asks whether to go on.

    That is within one step of a transformer, and within one latent frame of a video decoder.
    `start`: the share done before. Raises Cancelled out of the pipeline.
    """
    reached = start

    def hook(leg: Phase, before: float) -> Any:
        seen = 0

        def called(module: Any, args: Any, kwargs: Any) -> None:
            nonlocal seen, reached
            if is_cancelled():
                raise Cancelled("cancelled")
            now = before + (leg.share - before) * min(seen / max(leg.calls, 1), 1.0)
            seen += 1
            if now > reached:
                reached = now
                progress(reached)

        return called

    with ExitStack() as hooks:
        before = start
        for leg in legs:
            handle = leg.module.register_forward_pre_hook(hook(leg, before), with_kwargs=True)
            hooks.callback(handle.remove)
            before = leg.share
        yield


@contextmanager
def translate_out_of_memory() -> Iterator[None]:
    """Raises LimitExceeded "engine-out-of-memory" where torch runs out of memory.

    What was in use goes as soon as nobody handles that error any more.
    """
    import torch

    try:
        yield
    except torch.OutOfMemoryError as error:
        raise LimitExceeded(OUT_OF_MEMORY) from error
    except RuntimeError as error:
        if not any(words in str(error) for words in _OUT_OF_MEMORY_MESSAGES):
            raise
        raise LimitExceeded(OUT_OF_MEMORY) from error


def reset_memory(device: str) -> None:
    """Gives back what no tensor of the last clip holds, for the voice on the same card and for a
    second try; starts measuring the most memory that is used."""
    import torch

    if device != "cpu":
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats()


def peak_mb(device: str) -> int:
    """MiB of the card that were in use at most since `start_afresh`; 0 on a CPU."""
    import torch

    return 0 if device == "cpu" else int(torch.cuda.max_memory_allocated() / 2**20)
