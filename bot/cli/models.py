"""`walkon models`: pulls, lists and verifies model files and the weights of engines."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.cli._columns import format_row
from render.contract.errors import MissingPiece
from render.engines.weights.licence_gate import Refused, check_licences, list_allowed_engines
from render.engines.weights.licences import LICENCES
from render.engines.weights.registry import (
    MODELS,
    MODELS_BY_NAME,
    STUDIO,
    Model,
)

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext

HELP = "Pull, list or verify model files, and the weights of engines with their licences."
BASE = "base"

OnBytes = Callable[[int, int], None]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument(
        "what", choices=("pull", "list", "verify", "lock", "licences"), help="what to do"
    )
    parser.add_argument(
        "which",
        nargs="?",
        default=BASE,
        choices=(BASE, *MODELS_BY_NAME),
        help="base: the files everything needs (the default); else the weights of an engine",
    )


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 1 when a file is missing or is not the pinned one, or when a licence forbids it."""
    if parsed.what == "list":
        return _list(context, words)
    if parsed.what == "licences":
        return _licences(context, words)
    if parsed.which == BASE:
        if parsed.what == "lock":
            print(words("models-base-is-locked"))
            return 0
        return {"pull": _pull, "verify": _verify}[parsed.what](context, words)
    action = {"pull": _pull_weights, "verify": _verify_weights, "lock": _lock}[parsed.what]
    return action(MODELS_BY_NAME[parsed.which], context, words)


def _pull(context: "CommandContext", words: "Words") -> int:
    from render.models.pull import pull

    with _bar(words("models-pulling")) as show:
        pulled = pull(context.models, on_progress=show)
    key = "models-pulled" if pulled else "models-there"
    print(words(key, {"count": len(pulled), "folder": str(context.models.folder)}))
    return 0


def _pull_weights(model: Model, context: "CommandContext", words: "Words") -> int:
    if not _is_allowed(model, context, words):
        return 1
    with _bar(words("models-pulling")) as show:
        pulled = context.weights.pull(model, on_progress=show)
    key = "weights-pulled" if pulled else "weights-there"
    folder = str(context.weights.folder / model.name)
    print(words(key, {"name": model.name, "count": len(pulled), "folder": folder}))
    return 0


def _lock(model: Model, context: "CommandContext", words: "Words") -> int:
    if not _is_allowed(model, context, words):
        return 1
    lock, left_out = context.weights.create_lock(model)
    for source in lock.sources:
        print(f"{source.repository} {source.revision}")
    for path in left_out:
        print(words("weights-left-out", {"file": path}))
    size = _gigabytes(lock.size)
    print(words("weights-locked", {"name": model.name, "size": size}))
    return 0


def _is_allowed(model: Model, context: "CommandContext", words: "Words") -> bool:
    """Whether the licences allow the model; prints the reason when they do not."""
    verdict = check_licences(model, context.settings.rights)
    if not isinstance(verdict, Refused):
        return True
    print(words(verdict.code, verdict.data), file=sys.stderr)
    if verdict.next:
        print(words("gate-next", {"engine": verdict.next}), file=sys.stderr)
    return False


def _list(context: "CommandContext", words: "Words") -> int:
    from render.models.pins import FILES

    for pin in FILES:
        state = words("models-have" if context.models.has(pin.name) else "models-lack")
        source = f"{pin.archive.package} {pin.archive.version}"
        gives = words(f"model-{pin.purpose}")
        print(format_row((pin.name, 42), (state, 10), (source, 32), (pin.licence, 24), (gives, 0)))
    print()
    damaged: list[MissingPiece] = []
    for model in MODELS:
        try:
            state = words(f"weights-state-{context.weights.get_state(model).value}")
        except MissingPiece as error:
            damaged.append(error)
            state = words("weights-state-broken")
        verdict = check_licences(model, context.settings.rights)
        right = words("weights-refused" if isinstance(verdict, Refused) else "weights-allowed")
        licence = " + ".join(licence.id for licence in model.licences)
        memory = f"~{model.memory_gb} GB"
        gives = words(f"weights-gives-{model.engine}")
        cells = ((model.name, 12), (state, 26), (right, 14), (memory, 8), (licence, 26))
        print(format_row(*cells, (gives, 0)))
    usable = [name for name in list_allowed_engines(context.settings.rights) if name != STUDIO]
    print(words("weights-order", {"engines": ", ".join([*usable, STUDIO])}))
    for lock in damaged:
        print(words(lock.code, lock.data), file=sys.stderr)
    return int(bool(damaged))


def _licences(context: "CommandContext", words: "Words") -> int:
    accepted = context.settings.rights.accepted
    for licence in LICENCES.values():
        if not licence.accept:
            state = words("licence-nothing-to-accept")
        else:
            state = words("licence-accepted" if licence.id in accepted else "licence-not-accepted")
        used = ", ".join(model.name for model in MODELS if licence in model.licences)
        print(f"{licence.id} ({used}): {state}")
        print(f"  {licence.name}, {licence.url}")
        print("  " + words(f"licence-words-{licence.id}"))
    print(words("licence-how"))
    return 0


def _verify(context: "CommandContext", words: "Words") -> int:
    from render.models.pins import FILES

    wrong = [pin.name for pin in FILES if not context.models.is_verified(pin.name)]
    for name in wrong:
        print(words("models-wrong", {"name": name}), file=sys.stderr)
    if wrong:
        print(words("models-wrong-way-out"), file=sys.stderr)
        return 1
    print(words("models-verified", {"count": len(FILES)}))
    return 0


def _verify_weights(model: Model, context: "CommandContext", words: "Words") -> int:
    with _bar(words("weights-reading")) as show:
        wrong = context.weights.list_wrong_files(model, on_progress=show)
    for name in wrong:
        print(words("models-wrong", {"name": name}), file=sys.stderr)
    if wrong:
        print(words("weights-wrong-way-out", {"name": model.name}), file=sys.stderr)
        return 1
    print(words("weights-verified", {"name": model.name}))
    return 0


def _gigabytes(size: int) -> str:
    return f"{size / 10**9:.1f}"


@contextmanager
def _bar(label: str) -> Iterator[OnBytes]:
    from tqdm import tqdm

    with tqdm(total=0, unit="B", unit_scale=True, desc=label, leave=False, delay=0.5) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield show
