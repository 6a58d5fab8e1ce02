"""Progress, cancelling and memory errors while a pipeline runs."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from render.contract.errors import Cancelled, LimitExceeded
from render.contract.renderer import IsCancelled, Progress
from render.engines.select import OUT_OF_MEMORY

# Messages of the CPU's allocator, and of CUDA where it is not PyTorch's allocator that fails.
_OUT_OF_MEMORY_MESSAGES = (
    *("can't allocate memory", "not enough memory"),
    *("CUDA error: out of memory", "CUBLAS_STATUS_ALLOC_FAILED"),
)


@dataclass(frozen=True)
class Phase:
    """A part of the work: `module` is called `calls` times; then the share `share` is done."""

    module: Any
    calls: int
    share: float


@contextmanager
def report_progress(
    phases: Sequence[Phase], progress: Progress, is_cancelled: IsCancelled, start: float = 0.0
) -> Iterator[None]:
    """Within the block, each call of a phase's module reports progress and checks cancelling.

    So cancelling takes effect within one step of a transformer or one latent frame of a decoder.
    `start`: the share that is done before. Raises Cancelled from within the pipeline.
    """
    reached = start

    def hook(phase: Phase, before: float) -> Any:
        calls = 0

        def report(module: Any, args: Any, kwargs: Any) -> None:
            nonlocal calls, reached
            if is_cancelled():
                raise Cancelled("cancelled")
            now = before + (phase.share - before) * min(calls / max(phase.calls, 1), 1.0)
            calls += 1
            if now > reached:
                reached = now
                progress(reached)

        return report

    with ExitStack() as hooks:
        before = start
        for phase in phases:
            handle = phase.module.register_forward_pre_hook(hook(phase, before), with_kwargs=True)
            hooks.callback(handle.remove)
            before = phase.share
        yield


@contextmanager
def translate_out_of_memory() -> Iterator[None]:
    """Raises LimitExceeded "engine-out-of-memory" when torch runs out of memory.

    The tensors of the failed work are freed when the handling of that error ends.
    """
    import torch

    try:
        yield
    except torch.OutOfMemoryError as error:
        raise LimitExceeded(OUT_OF_MEMORY) from error
    except RuntimeError as error:
        if not any(message in str(error) for message in _OUT_OF_MEMORY_MESSAGES):
            raise
        raise LimitExceeded(OUT_OF_MEMORY) from error


def reset_memory(device: str) -> None:
    """Frees cached GPU memory, for the voice on the same GPU and for a second try, and restarts the
    measurement of peak memory. Does nothing on a CPU."""
    import torch

    if device != "cpu":
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats()


def peak_mb(device: str) -> int:
    """Peak GPU memory since `reset_memory`, MiB; 0 on a CPU."""
    import torch

    return 0 if device == "cpu" else int(torch.cuda.max_memory_allocated() / 2**20)
