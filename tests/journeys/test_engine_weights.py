"""`walkon models` for the weights of engines: what may be used, and the whole way from the hub."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from render.engines.weights import lockfile
from render.engines.weights.licences import LICENCES
from render.engines.weights.registry import MODELS, MODELS_BY_NAME
from tests.journeys.conftest import Walkon
from tests.render.engines.weights.loopback_hub import Hub, running

TINY = {
    "model_index.json": b"{}",
    "vae/weights.safetensors": b"vae " * 1000,
    "vae/weights.bin": b"pickle",
    "assets/demo.mp4": b"film",
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WALKON_HOME", str(tmp_path))
    for name in ("WALKON_ACCEPT_LICENCES", "WALKON_TERRITORY", "WALKON_COMMERCIAL", "HF_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    """A hub that has a few files under the revisions of the registry."""
    pytest.importorskip("huggingface_hub", reason="the extra `gpu` is not installed")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    with running() as hub:
        for source in MODELS_BY_NAME["vace-1.3b"].sources:
            hub.repositories[source.repository] = {str(source.revision): dict(TINY)}
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        yield hub
    assert hub.wrong == []


@pytest.mark.engines
def test_from_the_hub_to_a_verified_folder(walkon: Walkon, hub: Hub, home: Path) -> None:
    early = walkon("models", "pull", "vace-1.3b")
    assert early.returncode == 2
    assert "walkon models lock vace-1.3b" in early.stderr

    locked = walkon("models", "lock", "vace-1.3b")
    assert locked.returncode == 0, locked.stderr
    assert str(MODELS_BY_NAME["vace-1.3b"].sources[0].revision) in locked.stdout
    assert "vae/weights.bin" in locked.stdout
    assert "assets/demo.mp4" not in locked.stdout
    assert "locked, not pulled" in walkon("models", "list").stdout

    pulled = walkon("models", "pull", "vace-1.3b")
    assert pulled.returncode == 0, pulled.stderr
    assert walkon("models", "verify", "vace-1.3b").returncode == 0
    assert walkon("models", "pull", "vace-1.3b", language="ko").stdout.startswith("vace-1.3b")

    weights = home / "models/vace-1.3b/vae/weights.safetensors"
    weights.write_bytes(b"vaE " * 1000)
    wrong = walkon("models", "verify", "vace-1.3b")
    assert wrong.returncode == 1
    assert "vae/weights.safetensors" in wrong.stderr
    assert walkon("models", "pull", "vace-1.3b").returncode == 0
    assert weights.read_bytes() == TINY["vae/weights.safetensors"]


@pytest.mark.engines
def test_a_mirror_with_other_bytes_is_caught(walkon: Walkon, hub: Hub, home: Path) -> None:
    assert walkon("models", "lock", "vace-1.3b").returncode == 0
    hub.tampered = {"vae/weights.safetensors"}
    said = walkon("models", "pull", "vace-1.3b")
    assert said.returncode == 2
    assert "thrown away" in said.stderr
    assert not (home / "models/vace-1.3b/vae/weights.safetensors").exists()


def test_what_is_not_accepted_is_refused_before_anything_is_asked(
    walkon: Walkon, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    for act in ("lock", "pull"):
        said = walkon("models", act, "ltx")
        assert said.returncode == 1
        assert "ltx-2-community" in said.stderr
        assert said.stderr.strip().endswith("vace")
    assert not (home / "models/ltx.lock.json").exists()


def test_a_country_without_a_licence_is_told_so(
    walkon: Walkon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WALKON_ACCEPT_LICENCES", "minimax-h3-community")
    monkeypatch.setenv("WALKON_TERRITORY", "KR")
    said = walkon("models", "pull", "h3", language="ko")
    assert said.returncode == 1
    assert "KR" in said.stderr
    assert "vace" in said.stderr


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_list_and_the_licences_name_everything(walkon: Walkon, language: str) -> None:
    listed = walkon("models", "list", language=language).stdout
    assert [model.name for model in MODELS if model.name not in listed] == []
    told = walkon("models", "licences", language=language).stdout
    for licence in LICENCES.values():
        assert licence.id in told
        assert licence.url in told


def test_docs_name_every_model_repository_revision_and_licence() -> None:
    page = (Path(__file__).parents[2] / "docs/gpu.md").read_text("utf-8")
    for model in MODELS:
        assert f"`{model.name}`" in page
        assert f"{model.memory_gb} GB" in page
        for source in model.sources:
            assert f"https://huggingface.co/{source.repository}" in page
            assert source.revision is None or f"`{source.revision[:8]}`" in page
    for licence in LICENCES.values():
        assert f"`{licence.id}`" in page
        assert licence.url in page
    assert not lockfile.SHIPPED.exists(), "docs/gpu.md says that no locks are shipped"


def test_a_damaged_lock_does_not_hide_the_others(walkon: Walkon, home: Path) -> None:
    (home / "models").mkdir()
    (home / "models" / "vace-1.3b.lock.json").write_text("{")
    listed = walkon("models", "list")
    assert listed.returncode == 1
    assert "lock is damaged" in listed.stdout
    assert "minimax-h3-community" in listed.stdout
    assert "walkon models lock vace-1.3b" in listed.stderr


def test_auto_says_why_the_studio_draws(walkon: Walkon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WALKON_ENGINE", "auto")
    assert "walkon models list" in walkon("doctor").stdout


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_machine_without_the_card_misses_nothing(
    walkon: Walkon, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("WALKON_ENGINE", "vace")
    assert "walkon models pull vace-1.3b" in walkon("doctor", language=language).stdout
    monkeypatch.setenv("WALKON_ENGINE_HERE", "no")
    said = walkon("doctor", language=language).stdout
    assert "vace-1.3b" not in said
    assert "walkon run worker gpu" in said
