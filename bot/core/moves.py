"""State machines: a table of the allowed moves, and an error for every other one."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from bot.core.errors import WrongState

State = TypeVar("State", bound=StrEnum)
Table = Mapping[State, frozenset[State]]


def move(noun: str, table: Table[State], old: State, new: State) -> State:
    """The new state. Raises WrongState "<noun>-is-<old>" when the table has no such move."""
    if new not in table.get(old, frozenset()):
        raise WrongState(f"{noun}-is-{old}")
    return new
