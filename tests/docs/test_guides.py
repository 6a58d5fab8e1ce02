"""Guides and the files for containers say what is there; the two READMEs say the same."""

import re
from pathlib import Path

import pytest

from bot.__main__ import _make_parser, import_commands
from bot.chat.words import Words
from bot.scratch import JOB_BYTES
from bot.settings import ALL
from tests.support.containers import load_compose, make_secrets, services

ROOT = Path(__file__).parents[2]
GUIDES = ("docs/telegram.md", "docs/discord.md")
LINE = re.compile(r"[✓✗] `([^`]+)`")
SAID = (
    *(ROOT / "bot" / "chat" / "locale").glob("*.en.ftl"),
    ROOT / "bot/platforms/discord/errors.py",
    ROOT / "bot/platforms/telegram/polling.py",
)


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def sentences() -> set[str]:
    """Everything `walkon doctor` and `walkon up` say in English, with its blanks."""
    text = read("bot/chat/locale/en.ftl")
    return set(re.findall(r"^(?:doctor|up)-[a-z-]+ = (.+)$", text, re.MULTILINE))


def fenced(text: str) -> list[str]:
    """The code blocks, fenced and indented."""
    in_fences = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [*in_fences, *re.findall(r"^ {4}(\S.*)$", _prose(text), re.MULTILINE)]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_line_of_doctor_that_a_guide_quotes_is_said(guide: str) -> None:
    quoted = LINE.findall(read(guide))
    assert len(quoted) > 8
    assert [line for line in quoted if line not in sentences()] == []


def test_every_finding_about_a_platform_is_in_its_guide() -> None:
    text = read("bot/chat/locale/en.ftl")
    found = re.findall(r"^doctor-(telegram|discord)(-[a-z-]+)? = (.+)$", text, re.MULTILINE)
    missing = [
        sentence
        for platform, key, sentence in found
        if key != "-none" and sentence not in read(f"docs/{platform}.md")
    ]
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES)
def test_what_it_prints_at_the_start_is_quoted_as_it_is(guide: str) -> None:
    platform = Path(guide).stem
    line = re.search(rf"^up-{platform} = (.+)$", read("bot/chat/locale/en.ftl"), re.MULTILINE)
    assert line is not None
    assert line[1] in read(guide)


@pytest.mark.parametrize("guide", GUIDES)
def test_errors_that_a_guide_explains_can_happen(guide: str) -> None:
    said = " ".join(path.read_text("utf-8") for path in (*SAID, *_english()))
    quoted = re.findall(r"^\| (?:“([^”]+)”|`([A-Z][^`]+)`) \|", read(guide), re.MULTILINE)
    theirs = {"The application did not respond"}  # Discord's own words
    for words in {a or b for a, b in quoted} - theirs:
        for part in words.split(" … "):
            assert part in said, words


@pytest.mark.parametrize("name", [*GUIDES, "README.md", "README.ko.md", "docs/running.md"])
def test_every_setting_that_is_named_exists(name: str) -> None:
    assert set(re.findall(r"WALKON_\w+", read(name))) <= {setting.name for setting in ALL}


@pytest.mark.parametrize("name", [*GUIDES, "README.md", "README.ko.md", "docs/running.md"])
def test_every_command_that_is_named_exists(name: str) -> None:
    named = set(re.findall(r"(?:^|`)walkon ([a-z]+)", read(name), re.MULTILINE))
    assert named <= set(import_commands())


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_for_chats_exists(guide: str) -> None:
    known = {key.removeprefix("help-") for key in _keys() if key.startswith("help-")}
    botfather = {"newbot", "mybots", "setjoingroups", "setprivacy", "revoke"}
    named = set(re.findall(r"`/([a-z]+)", read(guide)))
    assert named <= known | botfather | {"cameo"}


def test_the_readme_is_the_same_in_korean() -> None:
    english, korean = read("README.md"), read("README.ko.md")
    levels = [re.findall(r"^(#+) ", _prose(text), re.MULTILINE) for text in (english, korean)]
    assert levels[0] == levels[1]
    assert fenced(english) == fenced(korean)
    links = [re.findall(r"\]\(([^)]+)\)", text) for text in (english, korean)]
    assert sorted(links[0][1:]) == sorted(links[1][1:]), "each begins with a link to the other"
    assert (links[0][0], links[1][0]) == ("README.ko.md", "README.md")


def test_every_command_of_the_containers_exists() -> None:
    ours = {
        name: service["command"]
        for name, service in services().items()
        if service["image"].startswith("walkon")
    }
    for command in ours.values():
        _make_parser().parse_args(command)
    assert ours.pop("weights") == ["models", "list"]
    run = {" ".join(command) for command in ours.values()}
    wanted = {"web", "dispatcher", "telegram", "discord", "worker chat", "worker render"}
    wanted |= {"worker gpu --card any"}
    assert run == {f"run {what}" for what in wanted}
    dockerfile = read("Dockerfile")
    for command in re.findall(r"walkon (models [a-z ]+?) \\", dockerfile):
        _make_parser().parse_args(command.split())


@pytest.mark.parametrize(
    "name",
    ["docker-compose.yml", "docker-compose.s3.yml", ".env.example", "Dockerfile", "Caddyfile"],
)
def test_every_setting_of_the_containers_exists(name: str) -> None:
    allowed = {setting.name for setting in ALL}
    named = set(re.findall(r"WALKON_\w+", read(name)))
    assert {setting.removesuffix("_FILE") for setting in named - allowed} <= allowed


def test_every_setting_reaches_the_containers() -> None:
    passed = {name for service in services().values() for name in service.get("environment", {})}
    in_the_image = {"WALKON_HOME", "WALKON_SIGNING"}
    settings = {setting.name for setting in ALL}
    assert settings - in_the_image == {
        name if name in settings else name.removesuffix("_FILE")
        for name in passed
        if name.startswith("WALKON_")
    }
    files = read("docker-compose.yml") + read("docker-compose.s3.yml")
    asked = set(re.findall(r"\$\{(\w+)", files))
    named = set(re.findall(r"^#?(\w+)=", read(".env.example"), re.MULTILINE))
    assert named <= asked | {"COMPOSE_PROFILES"}
    assert asked <= named | passed


def test_containers_have_memory_for_decrypted_files() -> None:
    for name, service in services().items():
        if "WALKON_MASTER_KEY_FILE" not in service.get("environment", {}):
            continue
        size = re.fullmatch(r"(\d+)(mb|gb)", service["shm_size"])
        assert size is not None, name
        assert int(size[1]) * {"mb": 2**20, "gb": 2**30}[size[2]] >= 2 * JOB_BYTES
        assert service["environment"]["WALKON_SCRATCH"] == "/dev/shm"


def test_only_the_container_with_the_card_looks_for_weights() -> None:
    here = {
        name: service["environment"]["WALKON_ENGINE_HERE"]
        for name, service in services().items()
        if "WALKON_ENGINE_HERE" in service.get("environment", {})
    }
    assert {name for name, value in here.items() if value == "yes"} == {"gpu"}


def test_the_images_are_not_root_s_and_bots_carry_no_torch() -> None:
    stages = re.split(r"^FROM ", read("Dockerfile"), flags=re.MULTILINE)[1:]
    images = {re.findall(r" AS (\w+)", stage)[0]: stage for stage in stages}
    assert images["bots"].strip().endswith("USER walkon")
    assert images["gpu"].strip().endswith("USER walkon")
    assert "gpu]" not in images["base"] + images["bots"], "bots carry no torch"


def test_secrets_lie_in_files_that_make_secrets_makes(tmp_path: Path) -> None:
    places = {name: secret["file"] for name, secret in load_compose()["secrets"].items()}
    assert places == {name: f"./secrets/{name}" for name in places}
    assert set(places) == {path.name for path in make_secrets(tmp_path).iterdir()}
    for service in services().values():
        for name, value in service.get("environment", {}).items():
            assert not re.search(r"PASSWORD$|TOKEN$|SECRET$|_KEY$", name), name
            if str(value).startswith("/run/secrets/"):
                assert value.removeprefix("/run/secrets/") in service["secrets"], name
    assert "secrets/" in read(".gitignore").splitlines()
    assert not re.findall(
        r"^(\w*(?:PASSWORD|TOKEN|SECRET)\w*)=", read(".env.example"), re.MULTILINE
    )


def _prose(text: str) -> str:
    return re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)


def _keys() -> set[str]:
    assert Words("en").has("help-help")
    return set(re.findall(r"^([a-z-]+) =", read("bot/chat/locale/en.ftl"), re.MULTILINE))


def _english() -> list[Path]:
    return [ROOT / "bot/chat/locale/en.ftl"]
