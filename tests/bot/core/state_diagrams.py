"""The states of things, drawn from the same tables that the rules use."""

from enum import StrEnum

from bot.core import cameo, consent, grant, request, review
from bot.core.moves import Table

INTRODUCTION = """# States
Drawn from the tables in bot/core; written by `make docs`. What each state means is told in
[consent.md](consent.md).
"""
TABLES: dict[str, Table] = {
    "request": request.MOVES,
    "consent": consent.MOVES,
    "review": review.MOVES,
    "grant": grant.MOVES,
    "cameo": cameo.MOVES,
}
"""The first state of each table is where it begins."""


def diagrams() -> str:
    """The whole text of docs/states.md."""
    return INTRODUCTION + "".join(
        f"\n## {noun.capitalize()}\n{diagram(table)}" for noun, table in TABLES.items()
    )


def diagram(table: Table) -> str:
    """One table as a mermaid state diagram."""
    first: StrEnum = next(iter(table))
    lines = [f"[*] --> {first}"]
    for old in type(first):
        lines += [f"{old} --> {new}" for new in type(first) if new in table.get(old, ())]
    lines += [f"{end} --> [*]" for end in type(first) if not table.get(end)]
    return "```mermaid\nstateDiagram-v2\n" + "".join(f"    {line}\n" for line in lines) + "```\n"
