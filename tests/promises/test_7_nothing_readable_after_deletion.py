"""A face, a voice and a clip are encrypted at rest; after deletion no copy can be read."""

from pathlib import Path

import pytest

from bot import settings, wiring
from bot.app import file_names, people, places
from bot.app.account import leave
from bot.app.ports import Address
from bot.app.requests import ask
from bot.core.cameo import Cameo, CameoState, Challenge
from bot.core.clip import Clip
from bot.core.ids import CameoId, ClipId
from bot.core.person import Person
from bot.core.place import PlaceKind
from bot.core.policy import Policy

NAME, PROMPT, FACE, CLIP = "Planted Name", "a planted prompt", b"PLANTED-FACE" * 99, b"PLANTED-CLIP"


def planted(home: Path) -> dict[str, set[str]]:
    """Where each planted text lies in anything below the home."""
    found: dict[str, set[str]] = {}
    for path in home.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for text in (NAME.encode(), PROMPT.encode(), FACE[:12], CLIP):
            if text in content:
                found.setdefault(text.decode(), set()).add(path.name)
    return found


async def live(running: wiring.Services) -> tuple[Person, Clip]:
    """Somebody with a cameo, a request and a clip."""
    app = running.app
    person = await people.register(app, Address("web", "1"), NAME, "en")
    place = await places.register(app, Address("web", "room"), PlaceKind.GROUP, "The group")
    cameo = Cameo(
        id=CameoId(app.new_id()),
        owner=person.id,
        challenge=Challenge("12345", ("left", "up", "right")),
        policy=Policy(person.id),
        challenged_at=app.now(),
        state=CameoState.ACTIVE,
    )
    for name in (file_names.kit(cameo.id), file_names.still(cameo.id), file_names.upload(cameo.id)):
        await app.files.write(name, [person.id], FACE)
    async with app.store.begin() as t:
        await t.cameos.save(cameo)
    request = await ask.ask(app, person.id, place.id, PROMPT, [person.id])
    clip = Clip(
        id=ClipId("K7Q2M9XD"),
        request=request.id,
        file=f"clips/{request.id}.1",
        owners=(person.id,),
        made_at=app.now(),
        engine="studio",
        seconds=6.0,
        size=(1280, 720),
    )
    await app.files.write(clip.file, clip.owners, CLIP * 99)
    async with app.store.begin() as t:
        await t.clips.save(clip)
    return person, clip


async def test_no_byte_of_somebody_who_left_can_be_read(tmp_path: Path) -> None:
    there = settings.read_settings({"WALKON_HOME": str(tmp_path)})
    async with wiring.open_services(there) as running:
        person, clip = await live(running)
        assert set(planted(tmp_path)) == {NAME, PROMPT}, "face and clip are never in the open"
        copies = {path: path.read_bytes() for path in (tmp_path / "objects").rglob("*.1")}
        assert copies

        receipt = await leave.delete(running.app, person.id)
        assert receipt.files >= 4
        assert planted(tmp_path) == {}
        assert [path for path in (tmp_path / "objects").rglob("*") if path.is_file()] == []

        for path, sealed in copies.items():  # somebody had a backup of the files
            path.write_bytes(sealed)
        with pytest.raises(LookupError):
            await running.app.files.read(clip.file, clip.owners)
    assert planted(tmp_path) == {}
