"""A platform answers with nonsense, so that the error quotes the URL with the bot's token."""

import logging

import pytest

from bot.log_redaction import RedactingFormatter
from bot.settings import list_secrets

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SECRET = "long-enough-secret"


def logged(error: Exception, secrets: list[str]) -> str:
    """The line and the traceback of an error."""
    record = logging.LogRecord("bot", logging.ERROR, "", 0, "failed: %s", (error,), None)
    record.exc_info = (type(error), error, None)
    return RedactingFormatter("%(levelname)s %(name)s: %(message)s", secrets).format(record)


@pytest.mark.parametrize(
    "text",
    [
        f"https://api.telegram.org/bot{TOKEN}/getUpdates answered 502",
        f"http://127.0.0.1:8081/file/bot{TOKEN}/videos/1.mp4",
        f"Attempt to decode JSON with unexpected mimetype: url='/bot{TOKEN}/getMe'",
    ],
)
def test_the_token_in_a_url(text: str) -> None:
    shown = logged(ValueError(text), [])
    assert "AAHdq" not in shown
    assert "/bot[redacted]" in shown


def test_the_password_of_a_database() -> None:
    shown = logged(OSError("cannot reach postgresql://walkon:pass:w0rd@db/walkon"), [])
    assert "w0rd" not in shown
    assert "postgresql://walkon:[redacted]@db/walkon" in shown


def test_secrets_of_the_settings() -> None:
    environment = {"WALKON_DISCORD_TOKEN": SECRET, "WALKON_TELEGRAM_TOKEN": TOKEN}
    secrets = list_secrets(environment)
    assert {SECRET, TOKEN} <= set(secrets)
    shown = logged(RuntimeError(f"header Bot {SECRET} with {TOKEN}"), secrets)
    assert SECRET not in shown
    assert TOKEN not in shown


def test_ordinary_lines_stay_as_they_are() -> None:
    record = logging.LogRecord("bot", logging.WARNING, "", 0, "Redis is away", (), None)
    assert RedactingFormatter("%(message)s", ["short"]).format(record) == "Redis is away"
