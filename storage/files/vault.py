"""A key for each person, encrypted, in a database of its own; files are unreadable without it.

Keys are 256 bits, encrypted by AES-256-GCM under the master key with the person's id as associated
data. A file is encrypted by AES-256-GCM with a fresh 96-bit nonce under a key of its own:
HKDF-SHA256 over the keys of all its owners, bound to its name and their ids. Reading it takes
all of these keys.
"""

import asyncio
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Collection

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Select, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.database.engine import make_engine, scrub
from storage.database.migrate import lock_schema
from storage.database.tables import key_metadata, wrapped_key
from storage.database.upsert import insert_new
from storage.files.errors import Erased, Tampered

_NONCE_BYTES = 12
_KEY_BYTES = 32
_THREAD_BYTES = 2**20
"""Data of this size or more is encrypted in a thread."""
_ACCOUNTS = "accounts"
"""In place of a person's id: the key of `hash_account`."""

_Cipher = Callable[[bytes, bytes, bytes], bytes]


class KeyVault:
    """Implements `bot.app.ports.Vault`, and encrypts files. Build it with `open_vault`."""

    def __init__(self, engine: AsyncEngine, master: bytes) -> None:
        self._engine = engine
        self._master = AESGCM(master)

    async def seal(self, owners: Collection[str], name: str, data: bytes) -> bytes:
        """Encrypts the data of a file. Raises Erased, and ValueError without owners."""
        key, bound = await self._derive_file_key(owners, name)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + await _run_cipher(AESGCM(key).encrypt, nonce, data, bound)

    async def open(self, owners: Collection[str], name: str, sealed: bytes) -> bytes:
        """Decrypts what `seal` made for the same owners and name. Raises Erased, Tampered."""
        key, bound = await self._derive_file_key(owners, name)
        try:
            nonce, encrypted = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
            return await _run_cipher(AESGCM(key).decrypt, nonce, encrypted, bound)
        except (InvalidTag, ValueError) as error:
            raise Tampered(name) from error

    async def erase(self, person: str) -> bool:
        """Erases a person's key, from the disk as well. False when there was none.

        No new key is ever made for them. Safe to call again. Raises Temporary.
        """
        async with self._engine.begin() as connection:
            await insert_new(connection, wrapped_key, {"person": person})
            erased = await connection.execute(
                update(wrapped_key)
                .where(wrapped_key.c.person == person, wrapped_key.c.wrapped.is_not(None))
                .values(wrapped=None)
            )
        await scrub(self._engine, wrapped_key.name)
        return erased.rowcount > 0

    async def hash_account(self, platform: str, number: str) -> str:
        """A keyed hash of an account, 64 hexadecimal digits: whoever has the database alone can
        neither read nor try account numbers. The same after `rotate`."""
        key = HKDF(SHA256(), _KEY_BYTES, salt=None, info=b"walkon account 1")
        secret = key.derive(await self._get_key(_ACCOUNTS))
        message = json.dumps([platform, number]).encode()
        return hmac.new(secret, message, hashlib.sha256).hexdigest()

    async def rotate(self, master: bytes) -> None:
        """Encrypts every key under another master key of 32 bytes, all of them or none."""
        new = AESGCM(master)
        async with self._engine.begin() as connection:
            rows = await connection.execute(
                select(wrapped_key).where(wrapped_key.c.wrapped.is_not(None))
            )
            for row in rows.all():
                key = self._unwrap(row.person, row.wrapped)
                await connection.execute(
                    update(wrapped_key)
                    # a key that was erased since it was read must not come back
                    .where(wrapped_key.c.person == row.person, wrapped_key.c.wrapped.is_not(None))
                    .values(wrapped=_wrap(new, row.person, key))
                )
        self._master = new
        await scrub(self._engine, wrapped_key.name)

    async def close(self) -> None:
        """Closes the connections."""
        await self._engine.dispose()

    async def _derive_file_key(self, owners: Collection[str], name: str) -> tuple[bytes, bytes]:
        """The key of a file, and the associated data that binds it to its name and owners."""
        people = sorted(set(owners))
        if not people:
            raise ValueError("a file without owners")
        bound = json.dumps(["walkon file 1", name, people]).encode()
        keys = b"".join([await self._get_key(person) for person in people])
        return HKDF(SHA256(), _KEY_BYTES, salt=None, info=bound).derive(keys), bound

    async def _get_key(self, person: str) -> bytes:
        async with self._engine.connect() as connection:
            row = (await connection.execute(_select_key(person))).first()
        if row is None:
            wrapped = _wrap(self._master, person, secrets.token_bytes(_KEY_BYTES))
            async with self._engine.begin() as connection:
                await insert_new(connection, wrapped_key, {"person": person, "wrapped": wrapped})
                row = (await connection.execute(_select_key(person))).one()
        if row.wrapped is None:
            raise Erased(person)
        return self._unwrap(person, row.wrapped)

    def _unwrap(self, person: str, wrapped: bytes) -> bytes:
        try:
            nonce, encrypted = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
            return self._master.decrypt(nonce, encrypted, person.encode())
        except InvalidTag as error:
            raise Tampered("a wrapped key does not open: is it the right master key?") from error


async def open_vault(url: str, master: bytes) -> KeyVault:
    """The vault of a database. `master`: 32 bytes. `url`: see `storage.database.urls`."""
    engine = make_engine(url)
    async with engine.begin() as connection:
        # Several processes may be the first to open it, at once.
        await connection.run_sync(lock_schema)
        await connection.run_sync(key_metadata.create_all)
    return KeyVault(engine, master)


def _select_key(person: str) -> Select[tuple[str, bytes]]:
    return select(wrapped_key).where(wrapped_key.c.person == person)


def _wrap(master: AESGCM, person: str, key: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + master.encrypt(nonce, key, person.encode())


async def _run_cipher(cipher: _Cipher, nonce: bytes, data: bytes, bound: bytes) -> bytes:
    if len(data) < _THREAD_BYTES:
        return cipher(nonce, data, bound)
    return await asyncio.to_thread(cipher, nonce, data, bound)
