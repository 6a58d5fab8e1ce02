"""Holds Bot API traffic to its published description: what is not in it is an error."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

SPEC = Path(__file__).parents[4] / "shared" / "specs" / "telegram-bot-api.min.json"
MISSING = f"no description of the Bot API at {SPEC}: its traffic is not checked against it"
_PLAIN: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "String": (str, bytes),  # a file where the text was "attach://name"
    "Boolean": bool,
    "Float": (int, float),
    "True": bool,
}


class Violation(AssertionError):
    """Somebody says what the description does not have."""


@cache
def spec() -> Mapping[str, Any] | None:
    """The description; None where it is not there."""
    return json.loads(SPEC.read_text("utf-8")) if SPEC.exists() else None


def check_request(method: str, given: Mapping[str, Any]) -> None:
    """Every parameter is known, every required one is there, each is of its type."""
    described = spec()
    if described is None:
        return
    if method not in described["methods"]:
        raise Violation(f"no method {method}")
    _check_fields(method, described["methods"][method].get("fields", []), given)


def check_result(method: str, result: object) -> None:
    """The answer is one that the method gives."""
    described = spec()
    if described is not None:
        _check_any(method, described["methods"][method]["returns"], result)


def check(kind: str, value: object) -> None:
    """The value is a `kind`, such as "Update"."""
    if spec() is not None:
        _check(kind, kind, value)


def _check_any(where: str, kinds: list[str], value: object) -> None:
    failed = []
    for kind in kinds:
        try:
            _check(where, kind, value)
        except Violation as error:
            failed.append(str(error))
        else:
            return
    raise Violation(f"{where}: " + "; ".join(failed))


def _check(where: str, kind: str, value: object) -> None:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            raise Violation(f"{where}: no array")
        for one in value:
            _check(where, kind.removeprefix("Array of "), one)
    elif kind in _PLAIN:
        if not isinstance(value, _PLAIN[kind]) or (kind == "Integer" and isinstance(value, bool)):
            raise Violation(f"{where}: {value!r} is no {kind}")
    elif kind == "InputFile":
        if not isinstance(value, bytes):
            raise Violation(f"{where}: no file")
    else:
        described = spec()
        assert described is not None, "checked by the callers"
        found = described["types"][kind]
        if "subtypes" in found:
            _check_any(where, found["subtypes"], value)
        elif not isinstance(value, dict):
            raise Violation(f"{where}: {value!r} is no {kind}")
        else:
            _check_fields(f"{where}.{kind}", found.get("fields", []), value)


def _check_fields(where: str, fields: list[dict[str, Any]], given: Mapping[str, Any]) -> None:
    known = {field["name"]: field for field in fields}
    for name, value in given.items():
        if name not in known:
            raise Violation(f"{where} has no {name}")
        _check_any(f"{where}.{name}", known[name]["types"], value)
    for name, field in known.items():
        if field["required"] and name not in given:
            raise Violation(f"{where} lacks {name}")
