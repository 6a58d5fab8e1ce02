"""What an operator can set, all of it through environment variables."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("en", "ko")


@dataclass(frozen=True)
class Setting:
    """One variable: its name and what it does, as `walkon doctor` and docs/settings.md say it."""

    name: str
    does: str


HOME = Setting(
    "WALKON_HOME", "Folder for model files and the signing certificate (~/.local/share/walkon)."
)
LANGUAGE = Setting("WALKON_LANGUAGE", "Language of messages: en or ko (from LANG).")
SIGNING = Setting("WALKON_SIGNING", "Folder of the signing certificate (WALKON_HOME/signing).")

ALL = (HOME, LANGUAGE, SIGNING)


@dataclass(frozen=True)
class Settings:
    """`signing`: where the operator's certificate and key lie, or will be made."""

    home: Path
    language: str
    signing: Path

    @property
    def models(self) -> Path:
        """Where pulled model files lie."""
        return self.home / "models"


class BadSetting(ValueError):
    """A variable holds what it cannot; the message is a sentence for the operator."""


def read(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings of an environment. Raises BadSetting."""
    home = _path(environment, HOME) or _data_home(environment) / "walkon"
    return Settings(
        home=home,
        language=_language(environment),
        signing=_path(environment, SIGNING) or home / "signing",
    )


def _path(environment: Mapping[str, str], setting: Setting) -> Path | None:
    value = environment.get(setting.name)
    return Path(value).expanduser() if value else None


def _data_home(environment: Mapping[str, str]) -> Path:
    # https://specifications.freedesktop.org/basedir-spec/latest/
    given = environment.get("XDG_DATA_HOME")
    return Path(given) if given else Path.home() / ".local" / "share"


def _language(environment: Mapping[str, str]) -> str:
    asked = environment.get(LANGUAGE.name)
    if asked:
        if asked not in LANGUAGES:
            raise BadSetting(f"{LANGUAGE.name} is {asked!r}; it can be {' or '.join(LANGUAGES)}.")
        return asked
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "ko" if environment[name].startswith("ko") else "en"
    return "en"
