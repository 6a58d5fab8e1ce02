"""Asks platforms for rights without holding up the answers to other people."""

from collections.abc import Iterator, Mapping

from bot.app.ports import Address, Rights
from bot.chat.answer_lock import AnswerLock


class _Unlocked:
    """The rights of one platform; the lock is free while the platform answers."""

    def __init__(self, rights: Rights, lock: AnswerLock) -> None:
        self._rights = rights
        self._lock = lock

    async def is_admin(self, place: Address, account: Address) -> bool:
        """See `bot.app.ports.Rights`."""
        async with self._lock.pause():
            return await self._rights.is_admin(place, account)


class UnlockedRights(Mapping[str, Rights]):
    """`App.rights` for an answer whose computation holds the answer lock."""

    def __init__(self, rights: Mapping[str, Rights], lock: AnswerLock) -> None:
        self._rights = rights
        self._lock = lock

    def __getitem__(self, platform: str) -> Rights:
        return _Unlocked(self._rights[platform], self._lock)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rights)

    def __len__(self) -> int:
        return len(self._rights)
