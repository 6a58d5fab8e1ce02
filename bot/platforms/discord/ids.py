"""Numbers and names that travel through Discord: addresses, message handles, custom ids.

Addresses: an account is its plain number, a channel has a "#" before it. A private conversation
with somebody has their number, so that both are addressed alike.

Handles: "channel:message", and "channel:message:hint" where a question that could not be sent in
private is only hinted at.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.app.ports import Address

PLATFORM = "discord"
MAX_CUSTOM_ID_LENGTH = 100
"""Characters of a custom id."""


def to_account_address(number: int | str) -> Address:
    """A person, and the private conversation with them."""
    return Address(PLATFORM, str(number))


def to_channel_address(number: int | str) -> Address:
    """A conversation on a server."""
    return Address(PLATFORM, f"#{number}")


def get_channel_id(address: Address) -> int | None:
    """The number of the channel; None for an account."""
    return int(address.number[1:]) if address.number.startswith("#") else None


@dataclass(frozen=True)
class Handle:
    """Where a message of ours stands. `hint`: it only says that there is something to see."""

    channel: int
    message: int
    hint: bool = False

    def __str__(self) -> str:
        return f"{self.channel}:{self.message}" + (":hint" if self.hint else "")


def parse_handle(text: str) -> Handle:
    """A handle as it was stored. Raises ValueError for anything else."""
    channel_number, message, *hint = text.split(":")
    if hint not in ([], ["hint"]):
        raise ValueError(text)
    return Handle(int(channel_number), int(message), bool(hint))


class ControlStep(StrEnum):
    """What a component does when it is used.

    PRESS hands it over; FORM asks for text first, SURE asks whether they mean it; YES and NO are
    the answers to that. CAST is the form for a clip with somebody, CLIP the one for an enrollment.
    """

    PRESS = "w"
    FORM = "wf"
    SURE = "wc"
    YES = "wy"
    NO = "wn"
    CAST = "wq"
    CLIP = "wv"


TEMPLATE = re.compile(r"(?P<step>w[a-z]?):(?P<verb>[A-Za-z0-9._-]*):(?P<token>[A-Za-z0-9_-]*)")
"""What custom ids of ours look like."""


@dataclass(frozen=True)
class CustomId:
    """What a component carries: a step, a verb and a token, no state and no authority."""

    step: ControlStep
    verb: str
    token: str = ""

    def __str__(self) -> str:
        text = f"{self.step}:{self.verb}:{self.token}"
        if len(text) > MAX_CUSTOM_ID_LENGTH or not TEMPLATE.fullmatch(text):
            raise ValueError(text)
        return text


def parse_custom_id(text: str) -> CustomId | None:
    """What a custom id says; None for one that is not ours."""
    found = TEMPLATE.fullmatch(text)
    if found is None or found["step"] not in set(ControlStep):
        return None
    return CustomId(ControlStep(found["step"]), found["verb"], found["token"])
