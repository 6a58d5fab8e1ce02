"""A progress bar on the error stream, so that what a command prints stays clean."""

import contextlib
import sys
from collections.abc import Callable, Iterator

from tqdm import tqdm


@contextlib.contextmanager
def progress_bar(title: str, quiet: bool) -> Iterator[Callable[[float], None]]:
    """Gives a function that takes the share done, 0-1. Nothing is drawn when `quiet`."""
    shape = "{desc} {percentage:3.0f}% |{bar:30}| {elapsed}"
    with tqdm(
        total=1.0, desc=title, bar_format=shape, leave=False, disable=quiet or None, file=sys.stderr
    ) as shown:

        def told(share: float) -> None:
            shown.update(share - shown.n)

        yield told
