"""Who runs the installations of the tests."""

from bot.core.operator_contact import OperatorContact

OPERATOR = OperatorContact(
    "Friends of the Cinema",
    "privacy@cinema.example",
    "1 Reel Street, Seoul",
    "https://cinema.example/privacy",
)
