"""Checks an order before it is planned: lengths, sizes, roles, lines and look."""

import re

from render.contract.errors import BadOrder
from render.contract.order import ROLES, RenderOrder

SECONDS_RANGE = (2, 60)
SIDE_RANGE = (180, 1920)
"""Pixels, width and height alike."""
MAX_PROMPT_CHARACTERS = 500
MAX_LINE_CHARACTERS = 200
"""Characters: about 15 seconds of speech."""

_ROLE = re.compile(r"\{([A-F])\}")


def check_order(order: RenderOrder, looks: frozenset[str]) -> None:
    """Raises BadOrder for the first rule that the order breaks. `looks`: the names that are known.

    "prompt-empty", "prompt-too-long", "seconds-out-of-range", "size-out-of-range", "size-odd",
    "cast-size", "role-unknown", "role-twice", "role-not-cast", "line-empty", "line-too-long",
    "look-unknown".
    """
    _check_prompt(order.prompt)
    _check_length_and_size(order)
    roles = [member.role for member in order.cast]
    _check_cast(roles)
    for role in (*(line.role for line in order.lines), *_ROLE.findall(order.prompt)):
        if role not in roles:
            raise BadOrder("role-not-cast", {"role": role, "cast": ",".join(roles)})
    for line in order.lines:
        check_line(line.text)
    if order.look not in looks:
        raise BadOrder("look-unknown", {"look": order.look, "known": ",".join(sorted(looks))})


def check_line(text: str) -> None:
    """Checks a line to speak, ordered or quoted. Raises BadOrder "line-empty", "line-too-long"."""
    if not text.strip():
        raise BadOrder("line-empty")
    if len(text) > MAX_LINE_CHARACTERS:
        raise BadOrder("line-too-long", {"length": len(text), "most": MAX_LINE_CHARACTERS})


def _check_prompt(prompt: str) -> None:
    if not prompt.strip():
        raise BadOrder("prompt-empty")
    if len(prompt) > MAX_PROMPT_CHARACTERS:
        raise BadOrder("prompt-too-long", {"length": len(prompt), "most": MAX_PROMPT_CHARACTERS})


def _check_length_and_size(order: RenderOrder) -> None:
    minimum, maximum = SECONDS_RANGE
    if not minimum <= order.seconds <= maximum:
        raise BadOrder(
            "seconds-out-of-range", {"seconds": order.seconds, "least": minimum, "most": maximum}
        )
    width, height = order.size
    minimum, maximum = SIDE_RANGE
    if not (minimum <= width <= maximum and minimum <= height <= maximum):
        raise BadOrder(
            "size-out-of-range",
            {"width": width, "height": height, "least": minimum, "most": maximum},
        )
    if width % 2 or height % 2:
        raise BadOrder("size-odd", {"width": width, "height": height})


def _check_cast(roles: list[str]) -> None:
    if not 1 <= len(roles) <= len(ROLES):
        raise BadOrder("cast-size", {"count": len(roles), "least": 1, "most": len(ROLES)})
    for role in roles:
        if role not in ROLES:
            raise BadOrder("role-unknown", {"role": role})
        if roles.count(role) > 1:
            raise BadOrder("role-twice", {"role": role})
