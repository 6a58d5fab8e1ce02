"""What aiohttp logs of requests: a line for each that is no HTTP, without what was sent."""

import logging

from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web import RequestPayloadError

_EXPECTED = (HttpProcessingError, RequestPayloadError, ConnectionError)
"""Errors of whoever sends the request, which need no traceback."""


class _OneLine(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, _EXPECTED):
            record.msg, record.args = "refused what is no HTTP: %s", (type(error).__name__,)
            record.exc_info = None
        return True


def make_logger() -> logging.Logger:
    """The logger for `aiohttp.web.AppRunner`."""
    logger = logging.getLogger(__name__)
    if not logger.filters:
        logger.addFilter(_OneLine())
    return logger
