"""Promise 8: every clip that leaves carries the label from its first frame, an invisible mark and
signed credentials; `walkon verify` tells whose consent stands behind it, re-encoded or not."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from render.marking import clip_id
from render.marking.label import Label
from render.models.store import ModelStore
from tests.journeys.stories import allow, posted
from tests.render.marking.clips import Attack
from tests.render.output.test_clip_writer import pictures
from tests.simulators.web.friend import Friend, text
from tests.support.stack import Stack

PROMPT = "surfing a giant wave at sunset"


def verify(stack: Stack, file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """`walkon verify`, as the operator of the running Walk-On types it."""
    return subprocess.run(
        [sys.executable, "-m", "bot", "verify", *options, str(file)],
        capture_output=True,
        text=True,
        check=False,
        env=stack.environment,
    )


def told(stack: Stack, file: Path) -> dict[str, Any]:
    """The same as data."""
    said = verify(stack, file, "--json")
    assert said.returncode == 0, said.stderr
    return dict(json.loads(said.stdout))


async def fetched(reader: Friend, card: dict[str, Any], to: Path) -> Path:
    """The clip as the conversation has it."""
    status, content = await reader.fetch(card["media"]["url"])
    assert status == 200
    to.write_bytes(content)
    return to


@pytest.mark.slow
async def test_a_posted_clip_tells_whose_consent_stands_behind_it(
    stack: Stack, sunny_kit: Path, models: ModelStore, tmp_path: Path
) -> None:
    async with stack.friend("Asker Eight") as asker, stack.friend("Marked Eight") as owner:
        await stack.give_cameo(owner, sunny_kit)
        room = await asker.make_room("Marks", "Marked Eight")
        await asker.command("cameo", f"{PROMPT} ", await asker.mention("Marked Eight"), room=room)
        await allow(owner, PROMPT)
        card = (await posted(asker, room, PROMPT)).card or {}
        clip = await fetched(asker, card, tmp_path / "posted.mp4")

        found = told(stack, clip)
        assert "signed by this operator, the file is as it was signed" in verify(stack, clip).stdout
        assert clip_id.format_grouped(found["clip_id"]) in text(card)
        assert_labelled(clip, found["clip_id"], models)

        sent = Attack(crf=28).run(clip, tmp_path / "sent.mp4")
        after = told(stack, sent)
        assert after["credentials"] == {"state": "none"}, "a messenger strips them"
        assert after["clip_id"] == found["clip_id"]
        for one in (found, after):
            consent = one["consent"]
            assert (consent["asker"], consent["stands"]) == ("Asker Eight", True)
            assert [(by["name"], by["basis"]) for by in consent["owners"]] == [
                ("Marked Eight", "answer")
            ]
        assert "Marked Eight, who allowed exactly this scene" in verify(stack, sent).stdout

        await owner.command("freeze", room=owner.private)
        after = told(stack, sent)
        assert not after["consent"]["stands"]
        assert "should not be shown any more" in verify(stack, sent).stdout


def assert_labelled(clip: Path, name: str, models: ModelStore) -> None:
    """White letters on dark where the label of this clip stands, from the first frame on."""
    frames = pictures(clip)
    height, width = frames[0].shape[:2]
    left, top, right, bottom = Label(name, (width, height), models).box
    for frame in (frames[0], frames[-1]):
        box = frame[top:bottom, left:right].astype(int)
        assert box.max() > 190
        assert np.median(box) < 110


def test_a_clip_of_nobody_here_has_no_consent_to_show(stack: Stack, sunny_clip: Path) -> None:
    said = verify(stack, sunny_clip)
    assert said.returncode == 1
    assert "No mark of Walk-On" in said.stdout
    assert "nothing is kept here about this clip" not in said.stdout
