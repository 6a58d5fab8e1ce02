"""The secret of a name: setting it, and checking one that somebody typed."""

import asyncio
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.app.ports import App, WebSessions
from bot.core import sign_in
from bot.core.errors import NotYours

_AT_ONCE = 2
"""Hashes that are computed at the same time; each takes 64 MiB."""


class NameSecrets:
    """The secrets of the names of one server. They are hashed with Argon2id, with the second of the
    parameters that RFC 9106, section 4, recommends: 64 MiB, three passes, four lanes."""

    def __init__(self, app: App, sessions: WebSessions) -> None:
        self._app = app
        self._sessions = sessions
        self._hasher = PasswordHasher()
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def has_secret(self, account: str) -> bool:
        """Whether a name needs more than to be typed."""
        return await self._sessions.get_secret(account) is not None

    async def check(self, account: str, typed: str) -> None:
        """Checks what somebody typed. A try counts before it is checked, so that many at once are
        no way round the limit.

        Raises LimitReached "secret-tries", NotYours "secret-wrong".
        """
        now = self._app.now()
        since = now - sign_in.WRONG_SECRET_WINDOW
        earlier = await self._sessions.add_try(account, now, since, sign_in.MAX_WRONG_SECRETS)
        sign_in.check_tries(earlier, now)
        hashed = await self._sessions.get_secret(account)
        if hashed is None or not await self._verify(hashed, sign_in.normalize_secret(typed)):
            raise NotYours("secret-wrong")
        await self._sessions.forget_tries(account)

    async def set(self, account: str, name: str, typed: str, current: str, session: str) -> None:
        """Sets or changes the secret of a name, and signs out its other browsers. `current`: the
        secret until now. `session`: of the browser that stays.

        Raises Unsuitable like `bot.core.sign_in.check_secret`, and like `check`.
        """
        secret = sign_in.normalize_secret(typed)
        sign_in.check_secret(secret, name)
        if await self.has_secret(account):
            await self.check(account, current)
        async with self._slots:
            hashed = await asyncio.to_thread(self._hasher.hash, secret)
        await self._sessions.set_secret(account, hashed, self._app.now())
        await self._sessions.end_all(account, keep=session)

    def draw(self, language: str) -> str:
        """A secret that nobody guesses, of six words."""
        return sign_in.draw_secret(self._app.random, load_words(language))

    async def _verify(self, hashed: str, secret: str) -> bool:
        async with self._slots:
            try:
                return await asyncio.to_thread(self._hasher.verify, hashed, secret)
            except (VerificationError, InvalidHashError):
                return False


@cache
def load_words(language: str) -> list[str]:
    """The 2,048 words of BIP 39 in a language, "en" or "ko"."""
    from mnemonic import Mnemonic

    return list(Mnemonic("korean" if language == "ko" else "english").wordlist)
