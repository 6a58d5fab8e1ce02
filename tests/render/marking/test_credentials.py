"""Content credentials: whole, damaged, taken off; and what they tell."""

import datetime
import os
import random
import stat
from pathlib import Path

import av
import numpy as np
import pytest
from cryptography import x509

from render.contract.errors import Unreadable
from render.contract.order import RenderedClip
from render.marking import credentials
from render.marking.credentials import (
    ConsentReceipt,
    CredentialState,
    DigitalSource,
    VoiceOrigin,
    make_receipt,
    read_credentials,
    sign_clip,
    voice_origin,
)
from render.marking.operator import CHAIN, KEY, Operator, load_operator

CLIP = "K7Q2M9XD"
NOW = datetime.datetime.now(datetime.UTC)
FACTS = {"request": "b8f1c2", "given": ["2026-01-02T03:04:05Z"], "scene": "파도"}
CONSENT = make_receipt(FACTS, bytes(range(16)))


@pytest.fixture(scope="session")
def signing(tmp_path_factory: pytest.TempPathFactory) -> Operator:
    return load_operator(tmp_path_factory.mktemp("signing"), NOW)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for level in range(10):
            picture = np.full((48, 64, 3), level * 20, np.uint8)
            out.mux(stream.encode(av.VideoFrame.from_ndarray(picture)))
        out.mux(stream.encode(None))
    return path


@pytest.fixture
def signed(clip: Path, signing: Operator) -> Path:
    sign_clip(clip, CLIP, DigitalSource.COMPOSED, CONSENT, signing)
    return clip


def test_signed_clip_tells_what_it_is(signed: Path, signing: Operator) -> None:
    found = read_credentials(signed, signing.root)
    assert found.state is CredentialState.VALID
    assert found.trusted
    assert found.clip_id == CLIP
    assert found.source is DigitalSource.COMPOSED
    assert found.receipt == CONSENT
    assert list(signed.parent.iterdir()) == [signed]


@pytest.mark.parametrize("source", DigitalSource)
def test_source_is_an_argument(clip: Path, source: DigitalSource, signing: Operator) -> None:
    sign_clip(clip, CLIP, source, CONSENT, signing)
    assert read_credentials(clip).source is source
    assert f"digitalsourcetype/{source}".encode() in clip.read_bytes()


@pytest.mark.parametrize("source", DigitalSource)
@pytest.mark.parametrize("voice", [None, *VoiceOrigin])
def test_a_synthetic_voice_is_declared(
    clip: Path, source: DigitalSource, voice: VoiceOrigin | None, signing: Operator
) -> None:
    sign_clip(clip, CLIP, source, CONSENT, signing, voice)
    found = read_credentials(clip)
    assert found.state is CredentialState.VALID
    assert (found.source, found.voice) == (source, voice)


@pytest.mark.parametrize(
    ("synthetic", "cloned", "declared"),
    [(False, False, None), (True, False, VoiceOrigin.SYNTHETIC), (True, True, VoiceOrigin.CLONED)],
)
def test_what_a_clip_declares(
    tmp_path: Path, synthetic: bool, cloned: bool, declared: VoiceOrigin | None
) -> None:
    made = RenderedClip(tmp_path, "vace", (64, 48), 1.0, {}, {}, synthetic, cloned)
    assert voice_origin(made) is declared


def test_strangers_certificate_is_valid_but_not_trusted(signed: Path, tmp_path: Path) -> None:
    stranger = load_operator(tmp_path / "stranger", NOW)
    for roots in ("", stranger.root):
        found = read_credentials(signed, roots)
        assert (found.state, found.trusted) == (CredentialState.VALID, False)


def test_one_flipped_bit_is_invalid(signed: Path, signing: Operator) -> None:
    whole = signed.read_bytes()
    picture = whole.rindex(b"mdat")
    for at in random.Random(1).sample(range(picture + 4, len(whole)), 8):
        broken = bytearray(whole)
        broken[at] ^= 1
        signed.write_bytes(broken)
        found = read_credentials(signed, signing.root)
        assert found.state is CredentialState.INVALID
        assert found.clip_id is None
        assert found.receipt is None


def test_a_changed_claim_is_invalid(signed: Path) -> None:
    whole = signed.read_bytes()
    assert whole.count(CLIP.encode()) >= 1
    signed.write_bytes(whole.replace(CLIP.encode(), b"AAAAAAAA"))
    assert read_credentials(signed).state is CredentialState.INVALID


def test_remuxing_takes_credentials_off(signed: Path, tmp_path: Path) -> None:
    plain = tmp_path / "remuxed.mp4"
    with av.open(str(signed)) as source, av.open(str(plain), "w") as out:
        stream = out.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(source.streams.video[0]):
            if packet.dts is not None:
                packet.stream = stream
                out.mux(packet)
    assert read_credentials(plain).state is CredentialState.NONE


def test_unsigned_clip_and_other_files_have_none(clip: Path, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("hello")
    empty = tmp_path / "empty"
    empty.touch()
    for path in (clip, note, empty):
        assert read_credentials(path).state is CredentialState.NONE


def test_only_mp4_is_signed(tmp_path: Path, signing: Operator) -> None:
    note = tmp_path / "note.txt"
    note.write_text("hello")
    with pytest.raises(Unreadable):
        sign_clip(note, CLIP, DigitalSource.GENERATED, CONSENT, signing)
    assert note.read_text() == "hello"


def test_a_key_that_cannot_sign_leaves_the_clip_alone(clip: Path, signing: Operator) -> None:
    before = clip.read_bytes()
    broken = Operator(signing.chain, "no key", signing.root)
    with pytest.raises(credentials.c2pa.C2paError):
        sign_clip(clip, CLIP, DigitalSource.GENERATED, CONSENT, broken)
    assert clip.read_bytes() == before
    assert list(clip.parent.iterdir()) == [clip]


def test_receipt_proves_the_facts_and_hides_them(signed: Path) -> None:
    found = read_credentials(signed).receipt
    assert found is not None
    assert found.matches(FACTS)
    assert found.matches(dict(reversed(FACTS.items())))
    assert not found.matches({**FACTS, "request": "b8f1c3"})
    assert make_receipt(FACTS, os.urandom(16)) != CONSENT
    for secret in ("b8f1c2", "파도"):
        assert secret.encode() not in signed.read_bytes()


def test_receipt_needs_a_whole_salt() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        make_receipt(FACTS, b"short")
    assert not ConsentReceipt("00" * 16, "").matches(FACTS)


def test_certificate_is_made_once_and_its_key_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "signing"
    first = load_operator(folder, NOW)
    assert load_operator(folder, NOW) == first
    assert stat.S_IMODE((folder / KEY).stat().st_mode) == 0o600
    assert "PRIVATE" in first.key
    assert "PRIVATE" not in repr(first) + first.chain + first.root
    leaf = x509.load_pem_x509_certificates(first.chain.encode())[0]
    assert leaf.not_valid_after_utc - NOW > datetime.timedelta(days=3600)


def test_a_certificate_that_was_brought_is_used(tmp_path: Path, clip: Path) -> None:
    bought = load_operator(tmp_path / "bought", NOW)
    folder = tmp_path / "signing"
    folder.mkdir()
    (folder / CHAIN).write_text(bought.chain)
    (folder / KEY).write_text(bought.key)
    mine = load_operator(folder, NOW)
    assert mine == Operator(bought.chain, bought.key, "")
    sign_clip(clip, CLIP, DigitalSource.GENERATED, CONSENT, mine)
    assert read_credentials(clip, bought.root).trusted
