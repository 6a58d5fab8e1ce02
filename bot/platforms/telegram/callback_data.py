"""Encodes the callback data of a button, at most 64 bytes, and the hidden URL of a prompt.

verb:token          a press
verb:token:value    an option of a menu with one choice
verb:token:+value   an option of a menu with several choices: the press toggles it
?verb:token         a press that has to be confirmed first
>verb:token         a press that asks for a text first
=                   a heading, which does nothing
~                   cancels the confirmation
"""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qs, urlencode, urlsplit

MAX_CALLBACK_BYTES = 64


class CallbackStep(StrEnum):
    """What a press does; the value is the prefix of the callback data."""

    PRESS = ""
    CONFIRM = "?"
    FIELD = ">"
    HEADING = "="
    CANCEL = "~"


@dataclass(frozen=True)
class CallbackCode:
    """Decoded callback data. `toggles`: whether the press adds `value` to the chosen values, or
    removes it from them, instead of choosing it alone."""

    step: CallbackStep
    verb: str = ""
    token: str = ""
    value: str = ""
    toggles: bool = False


def encode(code: CallbackCode) -> str:
    """The callback data of a code. Raises ValueError when it is longer than Telegram allows."""
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
    """The code of callback data; None for data that no button of the bot carries."""
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


def encode_prompt_url(bot: str, **values: str) -> str:
    """A URL that a prompt carries unseen, and that nobody opens. The reply to the prompt brings it
    back, so the bot remembers nothing in between. `bot`: its username."""
    return f"https://t.me/{bot}?{urlencode(values)}"


def decode_prompt_url(bot: str, url: str) -> dict[str, str]:
    """The values of such a URL; empty for any other URL."""
    parts = urlsplit(url)
    if parts.netloc != "t.me" or parts.path.strip("/").lower() != bot.lower():
        return {}
    return {key: values[0] for key, values in parse_qs(parts.query).items()}
