"""What a button carries, at most 64 bytes, and what the prompt of a field carries.

verb:token          a press
verb:token:value    a line of a menu of one choice
verb:token:+value   a line of a menu of many: it is ticked or unticked
?verb:token         asked before it counts: the question comes first
>verb:token         asks for a text first
=                   a heading, which does nothing
~                   takes the question away again
"""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qs, urlencode, urlsplit

MAX_CALLBACK_BYTES = 64


class CallbackStep(StrEnum):
    """What pressing does."""

    PRESS = ""
    CONFIRM = "?"
    FIELD = ">"
    HEADING = "="
    CANCEL = "~"


@dataclass(frozen=True)
class CallbackCode:
    """`ticks`: whether `value` is added to, or taken from, what is chosen already."""

    step: CallbackStep
    verb: str = ""
    token: str = ""
    value: str = ""
    toggles: bool = False


def encode(code: CallbackCode) -> str:
    """Raises ValueError when it is longer than a button takes."""
    if code.step in (CallbackStep.HEADING, CallbackStep.CANCEL):
        return code.step
    data = f"{code.step}{code.verb}:{code.token}"
    if code.value or code.toggles:
        data = f"{data}:{'+' if code.toggles else ''}{code.value}"
    if len(data.encode()) > MAX_CALLBACK_BYTES:
        raise ValueError(
            f"a button with {code.verb!r} carries more than {MAX_CALLBACK_BYTES} bytes"
        )
    return data


def decode(data: str) -> CallbackCode | None:
    """None for what no button of ours carries."""
    if data in (CallbackStep.HEADING, CallbackStep.CANCEL):
        return CallbackCode(CallbackStep(data))
    step = (
        CallbackStep(data[0])
        if data[:1] in (CallbackStep.CONFIRM, CallbackStep.FIELD) and data[:1]
        else CallbackStep.PRESS
    )
    verb, colon, rest = data[len(step) :].partition(":")
    token, _, value = rest.partition(":")
    if not (verb and colon and token):
        return None
    return CallbackCode(step, verb, token, value.removeprefix("+"), value.startswith("+"))


def encode_prompt_url(bot: str, **carried: str) -> str:
    """An address that nobody sees or opens: the prompt for a text carries it, and the answer to
    the prompt brings it back, so nothing has to be remembered in between."""
    return f"https://t.me/{bot}?{urlencode(carried)}"


def decode_prompt_url(bot: str, url: str) -> dict[str, str]:
    """What such an address carries; nothing when it is another one."""
    parts = urlsplit(url)
    if parts.netloc != "t.me" or parts.path.strip("/").lower() != bot.lower():
        return {}
    return {key: values[0] for key, values in parse_qs(parts.query).items()}
