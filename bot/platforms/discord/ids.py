"""Converts Discord's ids to addresses, message handles and custom ids, and back.

The number of an account's address is its user id, that of a channel's is "#" and the channel id. A
private conversation has the address of the account.

The handle of a message is "channel:message", or "channel:message:hint" where a hint stands in for
a question that could not be sent in private.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.app.ports import Address

PLATFORM = "discord"
MAX_CUSTOM_ID_LENGTH = 100
"""Characters that Discord allows."""


def to_account_address(user_id: int | str) -> Address:
    """The address of an account, and of the private conversation with it."""
    return Address(PLATFORM, str(user_id))


def to_channel_address(channel_id: int | str) -> Address:
    """The address of a channel on a server."""
    return Address(PLATFORM, f"#{channel_id}")


def get_channel_id(address: Address) -> int | None:
    """The id of the channel at an address; None for an account."""
    return int(address.number[1:]) if address.number.startswith("#") else None


@dataclass(frozen=True)
class Handle:
    """Identifies a message of the bot. `hint`: whether it only hints at a question."""

    channel: int
    message: int
    hint: bool = False

    def __str__(self) -> str:
        return f"{self.channel}:{self.message}" + (":hint" if self.hint else "")


def parse_handle(text: str) -> Handle:
    """The handle that a text stands for. Raises ValueError for a text that is not a handle."""
    channel, message, *hint = text.split(":")
    if hint not in ([], ["hint"]):
        raise ValueError(text)
    return Handle(int(channel), int(message), bool(hint))


class ControlStep(StrEnum):
    """What a component does when it is used; the value begins its custom id.

    PRESS presses the button. FORM first asks for a text, SURE first asks for confirmation; YES and
    NO answer that question. CAST is the form for a clip with a person, CLIP the form for the clip
    of an enrollment.
    """

    PRESS = "w"
    FORM = "wf"
    SURE = "wc"
    YES = "wy"
    NO = "wn"
    CAST = "wq"
    CLIP = "wv"


TEMPLATE = re.compile(r"(?P<step>w[a-z]?):(?P<verb>[A-Za-z0-9._-]*):(?P<token>[A-Za-z0-9_-]*)")
"""Matches the custom ids of this bot."""


@dataclass(frozen=True)
class CustomId:
    """What a component carries. Holds no state and grants no rights.

    `str` gives the text, and raises ValueError when that is too long or does not match `TEMPLATE`.
    """

    step: ControlStep
    verb: str
    token: str = ""

    def __str__(self) -> str:
        text = f"{self.step}:{self.verb}:{self.token}"
        if len(text) > MAX_CUSTOM_ID_LENGTH or not TEMPLATE.fullmatch(text):
            raise ValueError(text)
        return text


def parse_custom_id(text: str) -> CustomId | None:
    """The custom id that a text stands for; None for one that this version does not know."""
    match = TEMPLATE.fullmatch(text)
    if match is None or match["step"] not in set(ControlStep):
        return None
    return CustomId(ControlStep(match["step"]), match["verb"], match["token"])
