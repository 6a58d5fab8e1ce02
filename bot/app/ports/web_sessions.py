"""Who is signed in to the web chat, and the secrets of its names."""

from datetime import datetime
from typing import Protocol

from bot.app.ports.web_rooms import WebAccount


class WebSessions(Protocol):
    """The sessions of browsers and the secrets of names. Each call is a transaction of its own."""

    async def find_account(self, name: str) -> WebAccount | None:
        """The account with a name, in any case."""

    async def add(self, session: str, account: str, secret: str, at: datetime) -> None:
        """Adds a session of a browser. `secret`: SHA-256 of its token, in hexadecimal."""

    async def find(self, secret: str, now: datetime) -> tuple[str, WebAccount] | None:
        """The id and the account of the session with a secret; None when there is none, or it is
        over."""

    async def get(self, session: str, now: datetime) -> tuple[str, str] | None:
        """The account id and the secret of a session; None as in `find`."""

    async def record_use(self, session: str, now: datetime) -> bool:
        """Records that somebody did something in a session. False as in `find`."""

    async def end(self, session: str) -> None:
        """Ends a session, whoever it is of."""

    async def end_all(self, account: str, keep: str = "") -> None:
        """Ends the sessions of an account. `keep`: the id of one that stays."""

    async def get_secret(self, account: str) -> str | None:
        """The hash of an account's secret; None when its name alone is enough."""

    async def set_secret(self, account: str, hashed: str, at: datetime) -> None:
        """Gives an account a secret in place of the one before."""

    async def add_try(
        self, account: str, at: datetime, since: datetime, most: int
    ) -> tuple[datetime, ...]:
        """Records that a secret is about to be tried, unless `most` were since `since`. Returns
        when earlier ones were. Two tries at once do not get in between each other."""

    async def forget_tries(self, account: str) -> None:
        """Forgets the tries, once one was right."""
