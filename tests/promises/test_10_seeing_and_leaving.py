"""Promise 10: a person can see everything held about them and everything made with their face,
take any of it back, and leave with it."""

import io
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from bot.app import people, places
from bot.app.account import (
    erase,
    export,
    history,
    leave,
    profile,
)
from bot.app.messages.view_models import TombstoneView
from bot.app.ports import Address, MessageKind, WorkKind
from bot.app.requests import consents
from bot.core.errors import NotFound
from bot.core.ids import PersonId
from bot.core.policy import ReviewPolicy
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World


async def _unpacked(w: World, person: PersonId) -> tuple[dict[str, Any], zipfile.ZipFile]:
    packed = zipfile.ZipFile(io.BytesIO(await export.export(w.app, person)))
    return json.loads(packed.read("walkon.json")), packed


async def test_history_shows_every_use_and_lets_it_be_taken_back(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    first = await w.ask(sol, place, mina)
    await answers.allow_always(w.app, mina, first.id)
    second = await w.ask(sol, place, mina)
    await w.live()
    shown = await history.load_history(w.app, mina)
    assert {one.request for one in shown.used} == {first.id, second.id}
    assert {one.basis for one in shown.used} == {"answer", "grant"}
    assert all(one.is_revocable and one.clip for one in shown.used)
    assert {line.event for line in shown.log} >= {"asked", "consented", "rendered", "posted"}
    for one in shown.used:
        receipt = await consents.revoke(w.app, mina, one.request)
        assert [line.request for line in receipt.withdrawn] == [one.request]
    after = await history.load_history(w.app, mina)
    assert all(one.clip is None and not one.is_revocable for one in after.used)


async def test_the_asker_does_not_see_a_clip_before_its_reviewer_let_it_go(w: World) -> None:
    mina, sol = await w.person("Mina", review=ReviewPolicy.ALWAYS), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    (asked,) = (await history.load_history(w.app, sol)).used
    (cast,) = (await history.load_history(w.app, mina)).used
    assert asked.clip is None
    assert cast.clip is not None
    _, packed = await _unpacked(w, sol)
    assert not [name for name in packed.namelist() if name.endswith(".mp4")]


async def test_the_archive_holds_everything(w: World) -> None:
    mina, sol = await w.person("Mina", rules=("my red cap",)), await w.person("Sol")
    place = await w.place("Friday")
    request = await w.ask(sol, place, mina)
    await answers.allow_always(w.app, mina, request.id)
    await w.live()
    await places.record_presence(w.app, await w.place("Book club"), mina)
    facts, packed = await _unpacked(w, mina)
    assert facts["person"]["name"] == "Mina"
    assert {"place": "Book club", "since": w.now.isoformat()} in facts["seen_in"]
    assert facts["accounts"][0]["platform"] == "web"
    assert facts["cameos"][0]["policy"]["rules"] == ["my red cap"]
    assert facts["grants_given"][0]["to"] == "Sol"
    assert facts["requests"][0]["prompt"] == "Mina surf a wave"
    assert facts["requests"][0]["my_consent"]["state"] == "given"
    assert {line["what"] for line in facts["log"]} >= {"asked", "granted", "posted"}
    files = {name.rpartition(".")[2]: packed.read(name) for name in packed.namelist()}
    assert files["mp4"] == b"clip"
    assert files["kit"] == b"kit of " + mina.encode()
    assert files["jpg"] == b"still of " + mina.encode()


async def test_the_archive_tells_nothing_of_what_others_answered(w: World) -> None:
    mina, joon, sol = [await w.person(name) for name in ("Mina", "Joon", "Sol")]
    request = await w.ask(sol, await w.place(), mina, joon)
    await answers.answer(w.app, joon, request.id, yes=False)
    for person in (mina, sol):
        facts, _ = await _unpacked(w, person)
        assert "declined" not in json.dumps(facts)


async def test_somebody_who_leaves_was_never_there(w: World, tmp_path: Path) -> None:
    mina, sol, place = await w.person("Minseo-Planted"), await w.person("Sol"), await w.place()
    posted = await w.ask(sol, place, mina, prompt="{A} rides the planted zebra")
    await answers.allow_always(w.app, mina, posted.id)
    waiting = await w.ask(sol, place, mina, sol, prompt="{A} and {B} ride the planted zebra")
    own = await w.ask(mina, place, sol, prompt="{A} follows the planted zebra")
    joon = await w.person("Joon")
    shared = await w.ask(sol, place, mina, joon, prompt="{A} and {B} feed the planted zebra")
    await answers.answer(w.app, joon, shared.id, yes=True)
    await w.live()
    assert [v for v, _ in w.screen.values() if v.kind is MessageKind.NOTICE and v.person == joon]
    clip = w.in_place(posted.id).clip
    assert clip is not None
    receipt = await leave.delete(w.app, mina)
    withdrawn = {one.request for one in receipt.withdrawn}
    assert withdrawn >= {posted.id, shared.id}
    assert {one.request for one in receipt.stopped} | withdrawn == {
        one.id for one in (posted, waiting, own, shared)
    }
    await w.live()
    for request in (posted, waiting, own):
        assert w.seen(MessageKind.REQUEST, request.id) == TombstoneView()
        assert (await w.request(request.id)).is_erased
    assert not [view for view, _ in w.screen.values() if view.person == mina]
    assert "zebra" not in repr(w.screen)
    for call in (profile.load_overview, history.load_history, export.export, leave.delete):
        with pytest.raises(NotFound):
            await call(w.app, mina)
    with pytest.raises(LookupError):
        await w.app.files.read(clip.file, clip.owners)
    await w.store.purge()
    content = (tmp_path / "walkon.db").read_bytes() + (tmp_path / "walkon.db-wal").read_bytes()
    for planted in ("Minseo-Planted", "planted zebra"):
        assert planted.encode() not in content
    assert [path for path in (tmp_path / "objects").rglob("*") if path.is_file()]  # Sol's
    with sqlite3.connect(tmp_path / "walkon.db") as database:
        assert database.execute("SELECT count(*) FROM person").fetchone() == (2,)


@pytest.mark.parametrize("dies_after", ["the rows", "the key", "one file"])
async def test_a_deletion_that_was_killed_is_finished_by_workers(
    w: World, dies_after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    clip = w.in_place(request.id).clip
    assert clip is not None
    step = {"the rows": "erase_key", "the key": "erase_file", "one file": "erase_file"}[dies_after]
    real, calls = getattr(erase, step), 0

    async def killed(*arguments: Any) -> None:
        nonlocal calls
        calls += 1
        if dies_after != "one file" or calls > 1:
            raise KeyboardInterrupt
        await real(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr(erase, step, killed)
        with pytest.raises(KeyboardInterrupt):
            await leave.delete(w.app, mina)
    assert await w.waiting(WorkKind.FORGET) == [mina]
    for person in await w.waiting(WorkKind.FORGET):
        await erase.erase_key(w.app, PersonId(person))
    await w.live()
    with pytest.raises(LookupError):
        await w.app.files.read(clip.file, clip.owners)
    assert await w.waiting(WorkKind.ERASE) == []
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN


async def test_somebody_who_comes_back_is_somebody_new(w: World) -> None:
    mina = await w.person("Mina")
    await leave.delete(w.app, mina)
    again = await people.register(w.app, Address("web", "p1"), "Mina", "ko")
    assert again.id != mina
    assert (await profile.load_overview(w.app, again.id)).cameo is None
    await w.app.files.write("kits/new", [again.id], b"kit")
    assert await w.app.files.read("kits/new", [again.id]) == b"kit"
