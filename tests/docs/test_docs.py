"""The docs say what is true: every command, option, setting and model file is named."""

import re
import subprocess
import sys
from pathlib import Path

from bot.__main__ import import_commands
from bot.settings import ALL
from render.models.pins import FILES
from tests.docs.write_docs import document

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_commands_are_documented_word_for_word() -> None:
    written = read("docs/commands.md")
    assert written.split() == document().split(), "run: make docs"
    if sys.version_info < (3, 13):  # argparse aligns subcommands differently since then
        assert written == document(), "run: make docs with Python 3.11 or 3.12"


def test_every_command_is_a_file_that_says_what_it_does() -> None:
    assert set(import_commands()) >= {"inspect", "try", "verify", "doctor", "models", "sample"}
    assert all(module.HELP.endswith(".") for module in import_commands().values())


def test_every_setting_is_documented_and_nothing_else_is() -> None:
    named = set(re.findall(r"WALKON_\w+", read("docs/settings.md")))
    assert named == {setting.name for setting in ALL}


def test_every_setting_the_code_reads_is_a_setting() -> None:
    read_somewhere = {
        name
        for folder in ("bot", "render", "storage")
        for path in (ROOT / folder).rglob("*.py")
        for name in re.findall(r"WALKON_\w+", path.read_text("utf-8"))
    }
    assert read_somewhere <= {setting.name for setting in ALL}


def test_every_model_file_has_its_licence_noted() -> None:
    licences = read("docs/licences.md")
    assert [pin.name for pin in FILES if f"`{pin.name}`" not in licences] == []


def test_every_package_has_its_licence_noted() -> None:
    licences = read("docs/licences.md")
    wanted = re.findall(r'^ {4}"([A-Za-z0-9.-]+)>=', read("pyproject.toml"), re.MULTILINE)
    assert len(wanted) > 10
    assert [name for name in wanted if name not in licences] == []


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")]:
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name} links to {link}"


def test_every_make_target_that_the_docs_name_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")]:
        text = page.read_text("utf-8")
        assert set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)) <= targets, page


def test_help_loads_no_media_library() -> None:
    """`walkon --help` answers at once because importing the commands imports nothing large."""
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "--help"],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert not re.search(r"\b(numpy|cv2|av|skia|dlib|onnxruntime|fluent)\b", loaded)
