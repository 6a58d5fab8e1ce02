"""Asks OSV, the open database of advisories, about every pinned package: `make audit`.

OSV has the advisories of PyPI and GitHub under one address, and answers for all packages at once.
Exit code 0 when nothing is known, 1 when something is, 2 when the database did not answer for all
of them: then nothing is known about the packages, and that is what is printed. With
`--if-reachable`, as `make check` runs it, the code is 0 in the last case too.

Standard library only. OSV_URL names another server with the same interface.
"""

import json
import os
import re
import sys
import urllib.request
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
OSV_URL = "https://api.osv.dev"
TIMEOUT_SECONDS = 30
ACCEPTED: dict[str, str] = {}
"""Advisories that do not concern us: their id, and why. They are printed all the same."""


class Package(NamedTuple):
    """A package of PyPI at the version that is pinned."""

    name: str
    version: str


class Unreachable(Exception):
    """The database did not answer, or not for every package."""


def list_packages(root: Path) -> list[Package]:
    """What set-up installs, and the packages whose model files and programs are used."""
    pins = "\n".join(
        (root / name).read_text("utf-8") for name in ("constraints.txt", "no-deps.txt")
    )
    found = set(re.findall(r"^([A-Za-z0-9._-]+)==([A-Za-z0-9.!+_-]+)", pins, re.MULTILINE))
    models = (root / "render" / "models" / "pins.py").read_text("utf-8")
    found |= set(re.findall(r'package="([^"]+)",\s+version="([^"]+)"', models))
    return [Package(*pin) for pin in sorted(found)]


def fetch(url: str, query: object = None) -> Any:
    """The JSON that a server answers. Raises Unreachable."""
    body = None if query is None else json.dumps(query).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
            return json.load(answer)
    except (OSError, ValueError) as error:
        raise Unreachable(str(error)) from error


def find_advisories(packages: list[Package], url: str) -> dict[Package, list[str]]:
    """The ids of the advisories about each package that has any. Raises Unreachable."""
    found: dict[Package, list[str]] = {}
    waiting = [(package, "") for package in packages]
    while waiting:
        queries = [make_query(package, page) for package, page in waiting]
        answer = fetch(f"{url}/v1/querybatch", {"queries": queries})
        results = answer.get("results") if isinstance(answer, dict) else None
        if not isinstance(results, list) or [type(result) for result in results] != [dict] * len(
            waiting
        ):
            raise Unreachable("it answered for other packages than it was asked about")
        more = []
        for (package, _), result in zip(waiting, results, strict=True):
            ids = [entry["id"] for entry in result.get("vulns", ())]
            if ids:
                found.setdefault(package, []).extend(ids)
            if result.get("next_page_token"):
                more.append((package, result["next_page_token"]))
        waiting = more
    return found


def make_query(package: Package, page: str) -> dict[str, object]:
    """One query of a batch. `page`: the token of its next page, "" for the first one."""
    about = {"package": {"name": package.name, "ecosystem": "PyPI"}, "version": package.version}
    return {**about, "page_token": page} if page else about


def describe(advisory: str, url: str) -> str:
    """What an advisory is about, and the versions without it."""
    try:
        known = fetch(f"{url}/v1/vulns/{advisory}")
    except Unreachable:
        return "no description could be had"
    fixed = {
        event["fixed"]
        for affected in known.get("affected", ())
        for versions in affected.get("ranges", ())
        if versions.get("type") == "ECOSYSTEM"
        for event in versions.get("events", ())
        if "fixed" in event
    }
    text = " ".join(str(known.get("summary") or known.get("details") or "").split())[:160]
    return f"{text} (fixed in {', '.join(sorted(fixed)) or 'no version yet'})"


def main(arguments: list[str]) -> int:
    """Prints what was found; returns the exit code."""
    url = os.environ.get("OSV_URL", OSV_URL).rstrip("/")
    packages = list_packages(ROOT)
    try:
        found = find_advisories(packages, url)
    except Unreachable as error:
        print(f"NOT AUDITED: the advisory database at {url} could not be asked: {error}.")
        print(f"Whether any of the {len(packages)} pinned packages has a known hole is not known.")
        return 0 if "--if-reachable" in arguments else 2
    open_count = 0
    for package, advisories in found.items():
        for advisory in sorted(set(advisories)):
            print(f"{package.name} {package.version}: {advisory}: {describe(advisory, url)}")
            if advisory in ACCEPTED:
                print(f"  accepted: {ACCEPTED[advisory]}")
            else:
                open_count += 1
    print(f"Audited {len(packages)} packages at {url}: {open_count} open advisories.")
    return 1 if open_count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
