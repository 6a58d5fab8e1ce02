"""A progress bar on the error stream, so that the output of a command holds results only."""

import contextlib
import sys
from collections.abc import Callable, Iterator

from tqdm import tqdm


@contextlib.contextmanager
def progress_bar(title: str, quiet: bool) -> Iterator[Callable[[float], None]]:
    """Gives a function that takes the share done, 0-1. Draws nothing when `quiet`."""
    layout = "{desc} {percentage:3.0f}% |{bar:30}| {elapsed}"
    with tqdm(
        total=1.0,
        desc=title,
        bar_format=layout,
        leave=False,
        disable=quiet or None,
        file=sys.stderr,
    ) as bar:

        def on_progress(share: float) -> None:
            bar.update(share - bar.n)

        yield on_progress
