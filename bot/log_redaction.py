"""Takes secrets out of log lines, wherever in a message or a traceback they stand."""

import logging
import re
import traceback
from collections.abc import Iterable

REDACTED = "[redacted]"
_BOT_URL = re.compile(r"/bot\d+:[A-Za-z0-9_-]+")
"""The path of each call to a Bot API server, which errors of its client quote."""
_URL_PASSWORD = re.compile(r"(\b[a-z][a-z0-9+.-]*://[^\s/:@]*:)[^\s/@]+@")
_OWN_FILE = re.compile(r"(?:bot|render|storage)/[a-z0-9_/]+\.py$")
_MIN_SECRET_LENGTH = 8
"""A shorter value could be part of ordinary words."""


class RedactingFormatter(logging.Formatter):
    """A formatter whose lines hold no secret. `secrets`: values that must not appear."""

    def __init__(self, format: str, secrets: Iterable[str] = ()) -> None:
        super().__init__(format)
        values = sorted((value for value in secrets if len(value) >= _MIN_SECRET_LENGTH), key=len)
        self._secrets = re.compile("|".join(map(re.escape, reversed(values)))) if values else None

    def format(self, record: logging.LogRecord) -> str:
        """The formatted record, traceback included, without secrets."""
        text = super().format(record)
        if self._secrets is not None:
            text = self._secrets.sub(REDACTED, text)
        text = _BOT_URL.sub(f"/bot{REDACTED}", text)
        return _URL_PASSWORD.sub(rf"\1{REDACTED}@", text)


def describe_error(error: BaseException) -> str:
    """The type of an error, and where in this project it was raised: for what people sent, which
    the message of an error may quote."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        own_file = _OWN_FILE.search(frame.filename)
        if own_file is not None:
            return f"{type(error).__name__} at {own_file[0]}:{frame.lineno}"
    return type(error).__name__


def configure_logging(secrets: Iterable[str]) -> None:
    """Logs warnings and errors of this process to stderr, without secrets."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter("%(levelname)s %(name)s: %(message)s", secrets))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
