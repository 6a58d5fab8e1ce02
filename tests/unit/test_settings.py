"""What an operator can set, and what happens when it is set wrongly."""

from pathlib import Path

import pytest

from bot.settings import BadSetting, read


def test_nothing_has_to_be_set() -> None:
    settings = read({})
    assert settings.home == Path.home() / ".local" / "share" / "walkon"
    assert settings.signing == settings.home / "signing"
    assert settings.language == "en"


def test_home_follows_the_desktop_rule_unless_it_is_named() -> None:
    assert read({"XDG_DATA_HOME": "/data"}).home == Path("/data/walkon")
    assert read({"XDG_DATA_HOME": "/data", "WALKON_HOME": "/srv/walkon"}).models == Path(
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
    assert read(environment).language == language


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(BadSetting, match="en or ko"):
        read({"WALKON_LANGUAGE": "fr"})
