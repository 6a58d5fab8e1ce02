"""Jobs for tests of the queue, in the shape of `bot.jobs`: each run appends a line to a file."""

import os
from pathlib import Path

from bot.jobs import Job

LINES = "QUEUE_TEST_LINES"
"""The environment variable that names the file."""


def note(job: Job, what: str) -> None:
    """Adds "what subject epoch" in one write, which is whole even when several processes write."""
    line = f"{what} {job.subject} {job.epoch}\n".encode()
    with Path(os.environ[LINES]).open("ab", buffering=0) as lines:
        lines.write(line)
