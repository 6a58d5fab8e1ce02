"""`make chaos`, second part: a hundred thousand histories, on all cores. Arguments: how many, and
the number of the first part, for other ones than the last time.

Writes build/histories.json; exit code 1 when a promise does not hold in one of them, or when
something never had an effect.
"""

import json
import os
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.histories.run import COMMON, RARE, Outcome, list_missing, run_histories

COUNT, PART = 100_000, 1_000
FIRST = 10_000
"""The tests run the parts below."""
BUILD = Path(__file__).parents[2] / "build"


def run_part(number: int) -> Outcome | str:
    """One part; what is wrong, as text, where a promise does not hold."""
    try:
        return run_histories(PART, number)
    except Exception:  # noqa: BLE001 - reported with the number that gives the same histories again
        return traceback.format_exc()


def main() -> int:
    """Prints what happened how often."""
    given = [int(text) for text in sys.argv[1:]]
    count, first = given[0] if given else COUNT, given[1] if len(given) > 1 else FIRST
    parts = range(first, first + max(1, count // PART))
    began, failed = time.monotonic(), 0
    histories, steps, happened = 0, 0, Counter[str]()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for number, outcome in zip(parts, pool.map(run_part, parts), strict=True):
            if isinstance(outcome, str):
                failed += 1
                print(f"part {number} failed:\n{outcome}", flush=True)
                continue
            histories += outcome.histories
            steps += outcome.steps
            happened += outcome.happened
            print(f"part {number}: {histories} histories so far", flush=True)
    seconds = round(time.monotonic() - began)
    BUILD.mkdir(exist_ok=True)
    report = {"histories": histories, "steps": steps, "seconds": seconds, "failed": failed}
    text = json.dumps({**report, "happened": dict(sorted(happened.items()))}, indent=2)
    (BUILD / "histories.json").write_text(text + "\n", "utf-8")
    for name, times in sorted(happened.items()):
        print(f"{name:44}{times:>9}")
    print(f"{histories} histories, {steps} steps, {seconds} s, {failed} parts failed")
    missing = list_missing(happened, (*COMMON, *RARE))
    if missing:
        print(f"never had an effect: {', '.join(missing)}")
    return int(failed > 0 or bool(missing))


if __name__ == "__main__":
    sys.exit(main())
