"""Changes JSON at random, as a platform never sends it, or does not yet."""

import copy
from random import Random
from typing import Any

Json = dict[str, Any]
LONG = 60_000
"""Characters of a long text: what platforms allow and more, within what one call may carry."""
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**53, 2**63, -(2**63), 2**70, 1.5, 1e308),
    *(
        "",
        "0",
        "-1",
        "\0",
        "\ud83d",
        "\udc00\ud83d",
        "\u202e\u200b",
        "가",
        "%s%n{}",
        "/",
        "?:",
        "w:",
    ),
    *([], {}, [None], [[]], [{}], {"id": None}, {"": {}}, [1, "a", None]),
)


def list_paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything inside of a value."""
    keys: Any = ()
    if isinstance(value, dict):
        keys = value.keys()
    elif isinstance(value, list):
        keys = range(len(value))
    found = []
    for key in keys:
        found += [(*path, key), *list_paths(value[key], (*path, key))]
    return found


def mutate(data: Json, random: Random, times: int, extra: Json | None = None) -> Json:
    """A copy with so many changes: something is missing, has another value, stands twice or deeper,
    or under another name. `extra`: fields that it may get, with values of any type."""
    changed = copy.deepcopy(data)
    for _ in range(times):
        paths = list_paths(changed)
        if not paths:
            return changed
        *parents, key = random.choice(paths)
        where: Any = changed
        for parent in parents:
            where = where[parent]
        match random.randrange(8):
            case 0:
                del where[key]
            case 1 | 2 | 3:
                where[key] = copy.deepcopy(random.choice(VALUES))
            case 4:
                where[key] = random.choice(("x", "가", "/", "\u0301")) * LONG
            case 5:
                where[key] = [where[key], where[key]]
            case 6 if isinstance(where, dict):
                where[f"{key}_of_next_year"] = where.pop(key)
            case _ if isinstance(where, dict) and extra:
                name = random.choice(sorted(extra))
                where[name] = copy.deepcopy(random.choice((extra[name], *VALUES)))
            case _:
                where[key] = {"nested": where[key]}
    return changed
