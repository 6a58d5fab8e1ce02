"""A key for each person, wrapped, in a store of its own; what it opened is lost with it.

Keys are 256 bits, wrapped by AES-256-GCM under the master key with the person's id as associated
data. A file is sealed by AES-256-GCM with a fresh 96-bit nonce under a key of its own: HKDF-SHA256
over the keys of all its owners, bound to its name and theirs. Without one of them it stays shut.
"""

import asyncio
import json
import secrets
from collections.abc import Callable, Collection

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Column, LargeBinary, MetaData, Select, String, Table, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.database.engine import make_engine, scrub
from storage.database.migrate import wait_turn
from storage.database.upsert import insert_new
from storage.files.errors import Erased, Tampered

_NONCE, _KEY = 12, 32
_LARGE = 2**20
"""Bytes from which on sealing is left to a thread."""

_Cipher = Callable[[bytes, bytes, bytes], bytes]

_metadata = MetaData()
_keys = Table(
    "wrapped_key",
    _metadata,
    Column("person", String(32), primary_key=True),
    Column("wrapped", LargeBinary),  # empty once erased, so that it is never made again
)


class Vault:
    """People's keys. Build it with `open_vault`."""

    def __init__(self, engine: AsyncEngine, master: bytes) -> None:
        self._engine = engine
        self._master = AESGCM(master)

    async def seal(self, owners: Collection[str], name: str, data: bytes) -> bytes:
        """The data, shut. Raises Erased."""
        key, bound = await self._file_key(owners, name)
        nonce = secrets.token_bytes(_NONCE)
        return nonce + await _apart(AESGCM(key).encrypt, nonce, data, bound)

    async def open(self, owners: Collection[str], name: str, sealed: bytes) -> bytes:
        """What was sealed. Raises Erased, Tampered."""
        key, bound = await self._file_key(owners, name)
        try:
            return await _apart(AESGCM(key).decrypt, sealed[:_NONCE], sealed[_NONCE:], bound)
        except (InvalidTag, ValueError) as error:
            raise Tampered(name) from error

    async def erase(self, person: str) -> bool:
        """Erases a person's key, on disk as well; whether there was one. Safe to call again."""
        async with self._engine.begin() as connection:
            await insert_new(connection, _keys, {"person": person})
            erased = await connection.execute(
                update(_keys)
                .where(_keys.c.person == person, _keys.c.wrapped.is_not(None))
                .values(wrapped=None)
            )
        await scrub(self._engine, _keys.name)
        return erased.rowcount > 0

    async def rotate(self, master: bytes) -> None:
        """Wraps every key under another master key, all of them or none."""
        new = AESGCM(master)
        async with self._engine.begin() as connection:
            rows = await connection.execute(select(_keys).where(_keys.c.wrapped.is_not(None)))
            for row in rows.all():
                key = self._unwrap(row.person, row.wrapped)
                await connection.execute(
                    update(_keys)
                    # one that was erased since it was read must not come back
                    .where(_keys.c.person == row.person, _keys.c.wrapped.is_not(None))
                    .values(wrapped=_wrap(new, row.person, key))
                )
        self._master = new
        await scrub(self._engine, _keys.name)

    async def close(self) -> None:
        """Gives the connections back."""
        await self._engine.dispose()

    async def _file_key(self, owners: Collection[str], name: str) -> tuple[bytes, bytes]:
        """The key of a file, and what it is bound to."""
        people = sorted(set(owners))
        if not people:
            raise ValueError("a file without owners")
        bound = json.dumps(["walkon file 1", name, people]).encode()
        keys = b"".join([await self._key(person) for person in people])
        return HKDF(SHA256(), _KEY, salt=None, info=bound).derive(keys), bound

    async def _key(self, person: str) -> bytes:
        async with self._engine.connect() as connection:
            row = (await connection.execute(_of(person))).first()
        if row is None:
            made = _wrap(self._master, person, secrets.token_bytes(_KEY))
            async with self._engine.begin() as connection:
                await insert_new(connection, _keys, {"person": person, "wrapped": made})
                row = (await connection.execute(_of(person))).one()
        if row.wrapped is None:
            raise Erased(person)
        return self._unwrap(person, row.wrapped)

    def _unwrap(self, person: str, wrapped: bytes) -> bytes:
        try:
            return self._master.decrypt(wrapped[:_NONCE], wrapped[_NONCE:], person.encode())
        except InvalidTag as error:
            raise Tampered("a wrapped key does not open: is it the right master key?") from error


async def open_vault(url: str, master: bytes) -> Vault:
    """The vault of a database. `master`: 32 bytes. `url`: see `storage.database.urls`."""
    engine = make_engine(url)
    async with engine.begin() as connection:
        # Everybody may be the first to come here, and all at once.
        await connection.run_sync(wait_turn)
        await connection.run_sync(_metadata.create_all)
    return Vault(engine, master)


def _of(person: str) -> Select[tuple[str, bytes]]:
    return select(_keys).where(_keys.c.person == person)


def _wrap(master: AESGCM, person: str, key: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + master.encrypt(nonce, key, person.encode())


async def _apart(work: _Cipher, nonce: bytes, data: bytes, bound: bytes) -> bytes:
    if len(data) < _LARGE:
        return work(nonce, data, bound)
    return await asyncio.to_thread(work, nonce, data, bound)
