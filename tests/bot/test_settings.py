"""What an operator can set, and what happens when it is set wrongly."""

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import BadSetting, read_settings
from bot.wiring import max_clip_seconds
from render.engines.options import EngineOptions
from render.engines.weights.licence_gate import LicensedOperator


def test_nothing_has_to_be_set() -> None:
    settings = read_settings({})
    assert settings.home == Path.home() / ".local" / "share" / "walkon"
    assert settings.signing == settings.home / "signing"
    assert settings.language == "en"


def test_home_follows_the_desktop_rule_unless_it_is_named() -> None:
    assert read_settings({"XDG_DATA_HOME": "/data"}).home == Path("/data/walkon")
    assert read_settings({"XDG_DATA_HOME": "/data", "WALKON_HOME": "/srv/walkon"}).models == Path(
        "/srv/walkon/models"
    )


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "WALKON_LANGUAGE": "en"}, "en"),
    ],
)
def test_language(environment: dict[str, str], language: str) -> None:
    assert read_settings(environment).language == language


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(BadSetting, match="en, ko"):
        read_settings({"WALKON_LANGUAGE": "fr"})


def test_the_web_address_is_the_public_one_unless_another_is_named() -> None:
    assert read_settings({}).public_url == "http://127.0.0.1:8080"
    assert read_settings({"WALKON_WEB": "[::1]:99"}).web == ("::1", 99)
    assert read_settings({"WALKON_WEB": "[::1]:99"}).public_url == "http://[::1]:99"
    assert read_settings({"WALKON_PUBLIC_URL": "https://walkon.example/"}).public_url == (
        "https://walkon.example"
    )


def test_databases_lie_at_home_unless_they_are_named() -> None:
    at_home = read_settings({"WALKON_HOME": "/srv/walkon"})
    assert at_home.database == "sqlite:////srv/walkon/walkon.db"
    assert at_home.keys == "sqlite:////srv/walkon/keys/keys.db"
    named = read_settings({"WALKON_DATABASE_URL": "postgresql://walkon@db/walkon"})
    assert named.database == "postgresql://walkon@db/walkon"


def test_a_bad_database_url_is_refused_without_repeating_its_password() -> None:
    with pytest.raises(BadSetting, match=r"sqlite://, postgresql://") as refused:
        read_settings({"WALKON_DATABASE_URL": "mysql://walkon:secret@db/walkon"})
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value", "way_out"),
    [
        ("WALKON_WEB", "8080", "127.0.0.1:8080"),
        ("WALKON_WEB", "host:many", "127.0.0.1:8080"),
        ("WALKON_REDIS_URL", "localhost:6379", "redis://"),
        ("WALKON_MASTER_KEY", "c2hvcnQ=", "openssl"),
        ("WALKON_MASTER_KEY", "not base64!", "openssl"),
        ("WALKON_COMMAND", "Cameo please", "a-z"),
        ("WALKON_CLIP_SIZE", "1280", "1280x720"),
        ("WALKON_CLIP_SIZE", "1281x720", "even"),
        ("WALKON_CLIP_SECONDS", "61", "2 to 60"),
        ("WALKON_CLIP_SECONDS", "long", "2 to 60"),
    ],
)
def test_what_cannot_be_set_is_refused_with_the_way_out(
    name: str, value: str, way_out: str
) -> None:
    with pytest.raises(BadSetting, match=way_out):
        read_settings({name: value})


def test_licences_are_accepted_by_name_and_for_a_country() -> None:
    assert read_settings({}).rights == LicensedOperator()
    rights = read_settings(
        {
            "WALKON_ACCEPT_LICENCES": "gemma, ltx-2-community,",
            "WALKON_TERRITORY": "uk",
            "WALKON_COMMERCIAL": "yes",
        }
    ).rights
    assert rights == LicensedOperator(
        frozenset({"gemma", "ltx-2-community"}), "GB", commercial=True
    )


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        ({"WALKON_ACCEPT_LICENCES": "gemma,everything"}, "everything.*ltx-2-community"),
        ({"WALKON_TERRITORY": "Korea"}, "two letters"),
        ({"WALKON_COMMERCIAL": "perhaps"}, "yes, no"),
    ],
)
def test_what_is_said_about_licences_is_read_strictly(
    environment: dict[str, str], says: str
) -> None:
    with pytest.raises(BadSetting, match=says):
        read_settings(environment)


@pytest.mark.parametrize(
    ("engine", "most"), [("studio", 60), ("auto", 60), ("vace", 5), ("ltx", 10), ("h3", 14)]
)
def test_the_longest_clip_is_what_the_engine_makes(engine: str, most: int) -> None:
    assert max_clip_seconds(read_settings({"WALKON_ENGINE": engine})) == most


def test_secrets_may_lie_in_files(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("123456:the-token\n")
    found = read_settings({"WALKON_TELEGRAM_TOKEN_FILE": str(file)})
    assert found.telegram is not None
    assert found.telegram.token == "123456:the-token"
    file.write_text("\n")
    assert read_settings({"WALKON_TELEGRAM_TOKEN_FILE": str(file)}).telegram is None
    with pytest.raises(BadSetting, match="WALKON_MASTER_KEY_FILE"):
        read_settings({"WALKON_MASTER_KEY_FILE": str(tmp_path / "nothing")})


def test_what_is_said_wins_over_a_file(tmp_path: Path) -> None:
    said = {"WALKON_DISCORD_TOKEN": "said", "WALKON_DISCORD_TOKEN_FILE": str(tmp_path / "nothing")}
    found = read_settings(said)
    assert found.discord is not None
    assert found.discord.token == "said"


@pytest.mark.parametrize(
    ("name", "value", "named"),
    [("WALKON_ENGINE", "sora", "vace"), ("WALKON_TIER", "best", "standard")],
)
def test_an_engine_or_tier_that_is_not_there(name: str, value: str, named: str) -> None:
    with pytest.raises(BadSetting, match=named):
        read_settings({name: value})


def test_engines_and_weights() -> None:
    found = read_settings({"WALKON_HOME": "/srv/w"})
    assert (found.engine, found.tier, found.weights) == (
        "studio",
        "standard",
        Path("/srv/w/models"),
    )
    assert found.switches == EngineOptions(fp8=False, compiled=False)
    assert read_settings({"WALKON_ENGINE_FP8": "yes"}).switches == EngineOptions(fp8=True)
    assert read_settings({"WALKON_ENGINE_COMPILE": "yes"}).switches == EngineOptions(compiled=True)
    with pytest.raises(BadSetting, match="yes, no"):
        read_settings({"WALKON_ENGINE_FP8": "e5m2"})
    found = read_settings({"WALKON_ENGINE": "auto", "WALKON_TIER": "final", "WALKON_WEIGHTS": "/w"})
    assert (found.engine, found.tier, found.weights) == ("auto", "final", Path("/w"))


def test_an_engine_can_be_elsewhere() -> None:
    assert read_settings({"WALKON_ENGINE": "vace"}).engine_here
    assert not read_settings({"WALKON_ENGINE": "vace", "WALKON_ENGINE_HERE": "no"}).engine_here


def test_what_cannot_be_set_is_said_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WALKON_ENGINE", "wan")
    for language, said in (
        ("ko", "쓸 수 있는 값"),
        ("en", "it can be studio"),
        ("xx", "it can be"),
    ):
        monkeypatch.setenv("WALKON_LANGUAGE", language)
        assert main(["doctor"]) == 2
        assert said in capsys.readouterr().err


@pytest.mark.parametrize(("language", "said"), [("en", "cannot be used"), ("ko", "쓸 수 없어요")])
@pytest.mark.parametrize("command", ["up", "doctor", "run worker chat"])
def test_a_home_that_cannot_be_one_is_said(
    command: str,
    language: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("WALKON_HOME", str(tmp_path / "file" / "home"))
    monkeypatch.setenv("WALKON_LANGUAGE", language)
    assert main(command.split()) == 2
    assert said in capsys.readouterr().err
