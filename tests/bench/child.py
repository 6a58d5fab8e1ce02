"""The process of one measurement: python -m tests.bench.child PACKAGE NAME BUILD ANSWER.

Writes ANSWER, a JSON file: the figures and their limits, or the reason why there are none.
"""

import importlib
import json
import signal
import subprocess
import sys
import traceback
from pathlib import Path


def main() -> int:
    """Exit code 1, and the traceback on stderr, when the measurement fails."""
    package, name, build, answer = sys.argv[1:]
    # A shell starts programs in the background with SIGINT ignored; here it ends the measurement.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        measurement = importlib.import_module(f"{package}.{name}")
        figures = measurement.measure(Path(build))
        limits = {kind: getattr(measurement, kind.upper(), {}) for kind in ("most", "least")}
        for limited in (*limits["most"], *limits["least"]):
            assert limited in figures, f"{limited} has a limit and was not measured"
    except Exception as error:  # noqa: BLE001 (whatever it is, it is this measurement's result)
        traceback.print_exc()
        Path(answer).write_text(json.dumps({"reason": reason_of(error)}), "utf-8")
        return 1
    Path(answer).write_text(json.dumps({"figures": figures, **limits}), "utf-8")
    return 0


def reason_of(error: BaseException) -> str:
    """A line that says what went wrong and where: of several errors the first, of a command the
    last line that it wrote."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    lines = str(error).splitlines()
    if isinstance(error, subprocess.CalledProcessError) and error.stderr:
        printed = error.stderr if isinstance(error.stderr, str) else error.stderr.decode()
        lines = [f"{error} {printed.strip().splitlines()[-1]}"]
    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}{': ' + lines[0] if lines else ''}{place}"


if __name__ == "__main__":
    sys.exit(main())
