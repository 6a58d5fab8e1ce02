"""Requests and answers are held to Discord's own description, when the file is there."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

SPEC = Path(__file__).resolve().parents[3].parent / "shared" / "specs" / "discord-openapi.json"
MISSING = f"{SPEC.name} is not in ../shared/specs, so traffic is not held to it"


def known() -> bool:
    """Whether there is a description to hold traffic to."""
    return SPEC.exists()


@cache
def _spec() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(SPEC.read_text("utf-8"))
    snowflake = found["components"]["schemas"]["SnowflakeType"]
    # Discord takes numbers as well, which is what discord.py sends for attachments.
    snowflake.update({"type": ["string", "integer"]})
    return found


@cache
def _paths() -> list[tuple[re.Pattern[str], str]]:
    # Those without a blank first: "@me" is not somebody's number.
    paths = sorted(_spec()["paths"], key=lambda path: (path.count("{"), path))
    return [(re.compile(re.sub(r"\{[^}]+\}", "[^/]+", path) + "$"), path) for path in paths]


@cache
def _validator(method: str, path: str, status: str) -> jsonschema.Draft202012Validator | None:
    operation = _spec()["paths"][path].get(method.lower())
    assert operation is not None, f"Discord knows no {method} {path}"
    place = operation["requestBody"] if not status else operation["responses"].get(status, {})
    schema = place.get("content", {}).get("application/json", {}).get("schema")
    if schema is None:
        return None
    whole = {**schema, "components": _spec()["components"]}
    return jsonschema.Draft202012Validator(whole)


def path_of(path: str) -> str:
    """The description's name of a path. Raises AssertionError for one that Discord has not."""
    for pattern, named in _paths():
        if pattern.match(path):
            return named
    raise AssertionError(f"Discord has no {path}")


def wrong(method: str, path: str, body: Any, status: str = "") -> str:
    """What is wrong with a request, or with the answer of a `status`; "" when nothing is."""
    if not known():
        return ""
    validator = _validator(method, path_of(path), status)
    if validator is None:
        return ""
    error = jsonschema.exceptions.best_match(validator.iter_errors(body))
    if error is None:
        return ""
    where = "/".join(str(part) for part in error.absolute_path)
    return f"{method} {path} {status}: {where}: {error.message[:300]}"
