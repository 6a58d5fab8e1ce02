"""Ids and addresses of the web platform."""

import hashlib
import secrets

from bot.app.ports import Address

PLATFORM = "web"


def new_id() -> str:
    """A random id of an account, a room, a message or a session: 16 hexadecimal digits."""
    return secrets.token_hex(8)


def to_address(room: str) -> Address:
    """The address of a room. The private room of an account has the id of the account."""
    return Address(PLATFORM, room)


def hash_token(token: str) -> str:
    """SHA-256 of a session's token: the token itself is never stored."""
    return hashlib.sha256(token.encode()).hexdigest()
