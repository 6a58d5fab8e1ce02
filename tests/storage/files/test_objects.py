"""Files by name, in a folder and in a bucket."""

import multiprocessing
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from moto.server import ThreadedMotoServer

from storage.files.errors import NotThere
from storage.files.master_key import load_master_key
from storage.files.objects import Objects, open_objects


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["folder", "bucket"])
def objects(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Objects:
    if request.param == "folder":
        return open_objects(f"file://{tmp_path}/files")
    endpoint = request.getfixturevalue("endpoint")
    for name, value in {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    request = urllib.request.Request(f"{endpoint}/walkon", method="PUT")
    urllib.request.urlopen(request).close()
    return open_objects(f"s3://walkon/{tmp_path.name}")


async def test_bytes_are_kept_replaced_listed_and_removed(objects: Objects) -> None:
    await objects.put("clips/1f.1", b"one")
    await objects.put("clips/1f.2", b"two")
    await objects.put("clips/1f.1", b"three")
    await objects.put("kits/9", b"kit")
    assert await objects.get("clips/1f.1") == b"three"
    assert await objects.list_names("clips") == ["clips/1f.1", "clips/1f.2"]
    await objects.delete("clips/1f.1")
    await objects.delete("clips/1f.1")
    with pytest.raises(NotThere):
        await objects.get("clips/1f.1")


@pytest.mark.parametrize("name", ["clips/../x", "../x", "/etc/x", "clips", "clips/.x", "a/b\n", ""])
async def test_other_names_are_not_taken(objects: Objects, name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        await objects.put(name, b"x")


async def test_a_folder_is_for_this_account_alone(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    await open_objects(str(folder)).put("clips/1", b"x")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "clips/1").stat().st_mode & 0o777 == 0o600


def test_processes_that_make_the_master_key_at_once_share_it(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "master"
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        keys = set(pool.map(load_master_key, [path] * 12))
    assert keys == {path.read_bytes()}
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]
    path.write_bytes(b"short")
    with pytest.raises(ValueError, match="32 bytes"):
        load_master_key(path)
