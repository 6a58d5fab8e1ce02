"""`walkon models`: the pinned model files, pulled once and checked."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import Setup

HELP = "Pull, list or verify the model files that a profile needs."
PROFILES = ("base",)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command line."""
    parser.add_argument("what", choices=("pull", "list", "verify"), help="what to do")
    parser.add_argument(
        "profile", nargs="?", default="base", choices=PROFILES, help="which files (base)"
    )


def run(parsed: argparse.Namespace, setup: "Setup", words: "Words") -> int:
    """Exit code 1 when a file is missing or is not the pinned one."""
    return {"pull": _pull, "list": _list, "verify": _verify}[parsed.what](setup, words)


def _pull(setup: "Setup", words: "Words") -> int:
    from tqdm import tqdm

    from render.models.pull import pull

    with tqdm(
        total=0, unit="B", unit_scale=True, desc=words("models-pulling"), leave=False, delay=0.5
    ) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        pulled = pull(setup.models, on_progress=show)
    key = "models-pulled" if pulled else "models-there"
    print(words(key, {"count": len(pulled), "folder": str(setup.models.folder)}))
    return 0


def _list(setup: "Setup", words: "Words") -> int:
    from render.models.pins import FILES

    for pin in FILES:
        state = words("models-have" if setup.models.has(pin.name) else "models-lack")
        source = f"{pin.archive.package} {pin.archive.version}"
        print(
            f"{pin.name:42} {state:10} {source:32} {pin.licence:24} {words('model-' + pin.gives)}"
        )
    return 0


def _verify(setup: "Setup", words: "Words") -> int:
    from render.models.pins import FILES

    wrong = [pin.name for pin in FILES if not setup.models.verified(pin.name)]
    for name in wrong:
        print(words("models-wrong", {"name": name}), file=sys.stderr)
    if wrong:
        print(words("models-wrong-way-out"), file=sys.stderr)
        return 1
    print(words("models-verified", {"count": len(FILES)}))
    return 0
