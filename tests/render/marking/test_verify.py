"""`verify` reads everything a file tells, and refuses what it cannot read."""

import datetime
import shutil
from pathlib import Path

import pytest

from render.contract.errors import Unreadable
from render.marking.credentials import CredentialState, DigitalSource, make_receipt, sign_clip
from render.marking.fingerprint import MAX_COPY_DISTANCE, distance
from render.marking.operator import load_operator
from render.marking.verify import verify_file
from tests.render.marking.clips import Attack
from tests.render.marking.conftest import CLIP

OTHER = "AAAABBBB"


@pytest.fixture
def signed(marked: dict[str, Path], tmp_path: Path) -> Path:
    return sign_as(CLIP, marked["drawn"], tmp_path)


def sign_as(clip: str, source: Path, folder: Path) -> Path:
    path = folder / "signed.mp4"
    shutil.copy(source, path)
    me = load_operator(folder / "signing", datetime.datetime.now(datetime.UTC))
    sign_clip(path, clip, DigitalSource.COMPOSED, make_receipt({}, bytes(16)), me)
    return path


def test_fresh_clip_has_everything(signed: Path) -> None:
    found = verify_file(signed, (signed.parent / "signing" / "operator-root.pem").read_text())
    assert found.as_dict() == {
        "clip_id": CLIP,
        "mark": {"clip_id": CLIP, "confidence": 1.0},
        "credentials": {"state": "valid"},
        "fingerprint": found.fingerprint,
    }
    assert found.credentials.trusted
    assert not found.is_contradictory
    assert len(found.fingerprint) == 427  # 2.5 s: 10 hashes of 32 bytes in base64


def test_after_a_messenger_the_mark_still_tells(signed: Path, tmp_path: Path) -> None:
    sent = Attack(crf=28, scale=0.5, fps=24).run(signed, tmp_path / "sent.mp4")
    before, after = verify_file(signed), verify_file(sent)
    assert after.clip_id == CLIP
    assert after.credentials.state is CredentialState.NONE
    assert 0.5 <= after.mark.confidence <= 1
    assert distance(before.fingerprint, after.fingerprint) < MAX_COPY_DISTANCE


def test_the_mark_counts_when_credentials_say_otherwise(
    marked: dict[str, Path], tmp_path: Path
) -> None:
    found = verify_file(sign_as(OTHER, marked["drawn"], tmp_path))
    assert found.clip_id == CLIP
    assert found.credentials.clip_id == OTHER
    assert found.is_contradictory


def test_credentials_tell_when_there_is_no_mark(marked: dict[str, Path], tmp_path: Path) -> None:
    tiny = Attack(crf=40, scale=0.1).run(marked["drawn"], tmp_path / "tiny.mp4")
    unmarked = verify_file(tiny)
    assert unmarked.as_dict() == {
        "clip_id": None,
        "mark": {"clip_id": None, "confidence": 0.0},
        "credentials": {"state": "none"},
        "fingerprint": unmarked.fingerprint,
    }
    assert verify_file(sign_as(OTHER, tiny, tmp_path)).clip_id == OTHER


def test_damaged_credentials_tell_nothing(marked: dict[str, Path], tmp_path: Path) -> None:
    tiny = Attack(crf=40, scale=0.1).run(marked["drawn"], tmp_path / "tiny.mp4")
    path = sign_as(OTHER, tiny, tmp_path)
    path.write_bytes(path.read_bytes().replace(OTHER.encode(), b"CCCCDDDD"))
    found = verify_file(path)
    assert (found.clip_id, found.credentials.state) == (None, CredentialState.INVALID)


def test_unreadable_files(tmp_path: Path, marked: dict[str, Path]) -> None:
    whole = marked["drawn"].read_bytes()
    for name, content in {
        "empty": b"",
        "text": b"hello " * 100,
        "half": whole[: len(whole) // 2],
        "head": whole[:64],
    }.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(Unreadable) as refused:
            verify_file(path)
        assert refused.value.code.startswith("media-")
    with pytest.raises(Unreadable):
        verify_file(tmp_path / "nowhere")
