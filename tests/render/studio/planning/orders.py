"""Orders for tests of planning."""

from pathlib import Path
from typing import Any

from render.contract.order import ROLES, CastMember, RenderOrder


def order(prompt: str, cast: int = 1, **about: Any) -> RenderOrder:
    """An order of a prompt for so many people."""
    members = tuple(CastMember(role, Path("none.kit")) for role in ROLES[:cast])
    return RenderOrder("K7Q2M9XD", prompt, members, Path("none.mp4"), **about)
