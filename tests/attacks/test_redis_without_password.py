"""Somebody on the network of the containers talks to Redis: without a password, or with the
one of a service that has less to do there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import AuthenticationError, NoPermissionError

from bot.app.ports import Queue
from bot.runtime.redis_queue import arq_queue_name
from tests.support.containers import make_secrets, redis_of_containers, redis_url

QUEUE = arq_queue_name(Queue.CHAT)
ClientOf = Callable[[str], "Redis"]


@pytest.fixture
def client_of(tmp_path: Path) -> Iterator[ClientOf]:
    """Connects as a role of the secrets, or without a password for ""."""
    secrets = make_secrets(tmp_path)
    with redis_of_containers(secrets, tmp_path) as socket:
        opened: list[Redis] = []

        def connect(role: str) -> Redis:
            url = redis_url(secrets, role, socket) if role else f"unix://{socket}"
            opened.append(Redis.from_url(url))
            return opened[-1]

        yield connect
        for client in opened:
            client.close()


@pytest.mark.parametrize("command", ["PING", "KEYS *", "FLUSHALL", "CONFIG GET *", "ACL LIST"])
def test_nothing_without_a_password(client_of: ClientOf, command: str) -> None:
    with pytest.raises(AuthenticationError):
        client_of("").execute_command(*command.split())


@pytest.mark.parametrize(
    "command",
    [
        f"ZRANGE {QUEUE} 0 -1",
        f"ZADD {QUEUE} 1 job",
        "PUBLISH elsewhere x",
        "SUBSCRIBE walkon:bell",
        "FLUSHALL",
        "CLIENT LIST",
    ],
)
def test_who_only_wakes_reads_and_writes_nothing(client_of: ClientOf, command: str) -> None:
    with pytest.raises(NoPermissionError):
        client_of("wakeup").execute_command(*command.split())


@pytest.mark.parametrize("role", ["dispatcher", "worker"])
@pytest.mark.parametrize(
    "command",
    [
        "SET elsewhere x",
        "FLUSHALL",
        "KEYS *",
        "CONFIG SET dir /",
        "EVAL return(1) 0",
        "MODULE LIST",
        "ACL SETUSER worker allkeys",
        "SHUTDOWN",
        "REPLICAOF 10.0.0.1 6379",
        "MONITOR",
    ],
)
def test_who_works_has_the_queues_and_no_more(client_of: ClientOf, role: str, command: str) -> None:
    with pytest.raises(NoPermissionError):
        client_of(role).execute_command(*command.split())


def test_each_does_what_it_is_for(client_of: ClientOf) -> None:
    assert client_of("wakeup").publish("walkon:bell", "") == 0
    assert client_of("dispatcher").zadd(QUEUE, {"job": 1}) == 1
    assert client_of("worker").zrange(QUEUE, 0, -1) == [b"job"]


def test_secrets_that_are_there_stay(tmp_path: Path) -> None:
    secrets = make_secrets(tmp_path)
    (secrets / "discord_token").write_text("by hand")
    before = {path.name: path.read_text() for path in secrets.iterdir()}
    make_secrets(tmp_path)
    assert {path.name: path.read_text() for path in secrets.iterdir()} == before
    assert secrets.stat().st_mode & 0o077 == 0
    passwords = [before[f"{name}_password"] for name in ("database", "keys")]
    passwords += [before[f"{name}_admin_password"] for name in ("database", "keys")]
    assert len(set(passwords)) == 4
