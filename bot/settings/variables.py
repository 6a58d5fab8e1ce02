"""A variable of the environment, and how each kind of value is read from one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

Environment = Mapping[str, str]


@dataclass(frozen=True)
class Setting:
    """One variable: its name and what it does, as `walkon doctor` and docs/settings.md say it."""

    name: str
    does: str


class BadSetting(ValueError):
    """A variable has a value that cannot be used.

    `code`: key of the sentence that says so in `bot/chat/locale`; `data`: its arguments.
    """

    def __init__(self, code: str, **data: str) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __str__(self) -> str:
        from bot.chat.words import Words  # only for an error: `walkon --help` loads no words

        return Words("en")(self.code, self.data)


def read_path(environment: Environment, setting: Setting) -> Path | None:
    """A path with `~` expanded; None when it is not set."""
    value = environment.get(setting.name)
    return Path(value).expanduser() if value else None


def read_choice(
    environment: Environment, setting: Setting, choices: Sequence[str], default: str
) -> str:
    """One of the choices. Raises BadSetting."""
    value = environment.get(setting.name) or default
    if value not in choices:
        raise BadSetting("setting-one-of", name=setting.name, value=value, can=", ".join(choices))
    return value


def read_yes_no(environment: Environment, setting: Setting, *, default: bool = False) -> bool:
    """Whether it is "yes". Raises BadSetting for anything but yes and no."""
    usual = "yes" if default else "no"
    return read_choice(environment, setting, ("yes", "no"), usual) == "yes"


def read_url(environment: Environment, setting: Setting, schemes: tuple[str, ...]) -> str | None:
    """A URL with one of the schemes; None when it is not set. Raises BadSetting."""
    value = environment.get(setting.name)
    if value and urlsplit(value).scheme not in schemes:
        # The value may hold a password, so the error does not repeat it.
        starts = ", ".join(f"{scheme}://" for scheme in schemes)
        raise BadSetting("setting-url", name=setting.name, starts=starts)
    return value or None


def read_host_port(environment: Environment, setting: Setting, default: str) -> tuple[str, int]:
    """Host and port from HOST:PORT; an IPv6 host is in brackets. Raises BadSetting."""
    value = environment.get(setting.name) or default
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise BadSetting("setting-listens", name=setting.name, value=value, usual=default)
    return host.strip("[]"), int(port)


def read_secret_files(environment: Environment, secrets: Sequence[Setting]) -> dict[str, str]:
    """Secrets from the files that their NAME_FILE variables name, as container engines pass them.

    A variable that is set wins over its file. An empty file counts as not set. Raises BadSetting
    for a file that cannot be read.
    """
    values = {}
    for setting in secrets:
        file = environment.get(f"{setting.name}_FILE")
        if not file or environment.get(setting.name):
            continue
        try:
            values[setting.name] = Path(file).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise BadSetting("setting-file", name=f"{setting.name}_FILE", value=file) from None
    return values
