"""What an operator can set, all of it through environment variables."""

import base64
import binascii
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from render.engines.options import Switches
from render.engines.planning.limits import Tier
from render.engines.select import ASKED
from render.engines.weights.licence_gate import Operator
from render.engines.weights.licences import LICENCES
from render.engines.weights.registry import STUDIO

LANGUAGES = ("en", "ko")


@dataclass(frozen=True)
class Setting:
    """One variable: its name and what it does, as `walkon doctor` and docs/settings.md say it."""

    name: str
    does: str


HOME = Setting(
    "WALKON_HOME",
    "Folder for everything that is kept: database, files, keys, model files, certificate "
    "(~/.local/share/walkon).",
)
LANGUAGE = Setting("WALKON_LANGUAGE", "Language of the command line: en or ko (from LANG).")
SIGNING = Setting("WALKON_SIGNING", "Folder of the signing certificate (WALKON_HOME/signing).")
DATABASE = Setting(
    "WALKON_DATABASE_URL", "sqlite:///FILE or postgresql://… (sqlite, WALKON_HOME/walkon.db)."
)
KEYS = Setting(
    "WALKON_KEYS_URL",
    "Where people's wrapped keys lie, apart from everything else: sqlite:///FILE or "
    "postgresql://… (sqlite, WALKON_HOME/keys/keys.db).",
)
MASTER_KEY = Setting(
    "WALKON_MASTER_KEY",
    "32 bytes in base64 that wrap those keys (a file made at first use, "
    "WALKON_HOME/keys/master.key).",
)
REDIS = Setting(
    "WALKON_REDIS_URL", "redis://… or unix://… (`walkon up` starts a Redis of its own)."
)
OBJECTS = Setting(
    "WALKON_OBJECTS_URL",
    "Where sealed files lie: a folder or s3://BUCKET/PREFIX, with the AWS_… variables "
    "(WALKON_HOME/objects).",
)
WEB = Setting("WALKON_WEB", "Where the web server listens, HOST:PORT (127.0.0.1:8080).")
PUBLIC = Setting(
    "WALKON_PUBLIC_URL", "How people reach the web server from outside (http:// and WALKON_WEB)."
)
COMMAND = Setting("WALKON_COMMAND", "What people type to ask for a clip (cameo).")
CLIP_SIZE = Setting("WALKON_CLIP_SIZE", "Size of clips in pixels, WxH, even (1280x720).")
CLIP_SECONDS = Setting("WALKON_CLIP_SECONDS", "Length of clips in seconds, 2-15 (6).")
ENGINE = Setting(
    "WALKON_ENGINE",
    "What makes clips: studio, ltx, vace, h3, or auto for the first of them that may be used and "
    "whose weights are there (studio).",
)
HERE = Setting(
    "WALKON_ENGINE_HERE",
    "Whether the engine runs on this machine: yes, or no where another one has the card (yes).",
)
TIER = Setting("WALKON_TIER", "How much work an engine puts in: draft, standard, final (standard).")
WEIGHTS = Setting("WALKON_WEIGHTS", "Folder of the weights of engines (WALKON_HOME/models).")
FP8 = Setting(
    "WALKON_ENGINE_FP8",
    "Whether an engine keeps the weights of its transformer in eight bits: less memory, not yet "
    "measured on a card, yes or no (no).",
)
COMPILE = Setting(
    "WALKON_ENGINE_COMPILE",
    "Whether an engine compiles the blocks of its transformer: a slow first clip of each kind, "
    "not yet measured on a card, yes or no (no).",
)
RECOGNISE = Setting(
    "WALKON_RECOGNISE",
    "Whether a generated clip is looked at for its cast, made once more and then refused: yes or "
    "no, for trying out an engine; such clips say so (yes).",
)
ACCEPT = Setting(
    "WALKON_ACCEPT_LICENCES",
    "Licences of model weights that you have read and accept, ids between commas; "
    "`walkon models licences` lists them (none).",
)
TERRITORY = Setting(
    "WALKON_TERRITORY",
    "Country in which the engines are used, two letters of ISO 3166 (none: weights that are not "
    "licensed everywhere are refused).",
)
COMMERCIAL = Setting(
    "WALKON_COMMERCIAL", "Whether the engines are used commercially, yes or no (no)."
)
TELEGRAM_TOKEN = Setting("WALKON_TELEGRAM_TOKEN", "Of the bot, from @BotFather (no Telegram).")
TELEGRAM_API = Setting(
    "WALKON_TELEGRAM_API_URL", "A Bot API server of your own (https://api.telegram.org)."
)
TELEGRAM_WEBHOOK = Setting(
    "WALKON_TELEGRAM_WEBHOOK_URL", "Where Telegram calls, https://… (it is asked instead)."
)
TELEGRAM_LISTEN = Setting(
    "WALKON_TELEGRAM_WEBHOOK_LISTEN", "Where those calls arrive here, HOST:PORT (127.0.0.1:8081)."
)
TELEGRAM_SECRET = Setting(
    "WALKON_TELEGRAM_WEBHOOK_SECRET",
    "What those calls have to carry, 16-256 of A-Z a-z 0-9 _ - (none: needed for a webhook).",
)
DISCORD_TOKEN = Setting("WALKON_DISCORD_TOKEN", "Of the bot, from the portal (no Discord).")
DISCORD_API = Setting("WALKON_DISCORD_API_URL", "A proxy for Discord's API (Discord's own).")
DISCORD_GATEWAY = Setting(
    "WALKON_DISCORD_GATEWAY_URL", "A proxy for Discord's gateway, wss://… (Discord's own)."
)

ALL = (
    *(HOME, LANGUAGE, SIGNING, DATABASE, KEYS, MASTER_KEY, REDIS, OBJECTS),
    *(WEB, PUBLIC, COMMAND, CLIP_SIZE, CLIP_SECONDS),
    *(ENGINE, HERE, TIER, FP8, COMPILE, WEIGHTS, RECOGNISE, ACCEPT, TERRITORY, COMMERCIAL),
    *(TELEGRAM_TOKEN, TELEGRAM_API, TELEGRAM_WEBHOOK, TELEGRAM_LISTEN, TELEGRAM_SECRET),
    *(DISCORD_TOKEN, DISCORD_API, DISCORD_GATEWAY),
)


@dataclass(frozen=True)
class WebhookSettings:
    """Telegram calls `url`, which leads to `listen` here, with `secret`."""

    url: str
    listen: tuple[str, int]
    secret: str = field(repr=False)


@dataclass(frozen=True)
class TelegramSettings:
    """`api_url`: "" for Telegram's own. `webhook`: None when Telegram is asked for updates."""

    token: str = field(repr=False)
    api_url: str
    webhook: WebhookSettings | None


@dataclass(frozen=True)
class DiscordSettings:
    """`api_url`, `gateway_url`: "" for Discord's own."""

    token: str = field(repr=False)
    api_url: str
    gateway_url: str


@dataclass(frozen=True)
class Settings:
    """`signing`: where the operator's certificate and key lie, or will be made.

    `master_key`: None when it lies in, or will be made as, `master_key_file`. `redis`: None for
    one of our own. `clip_size`: pixels. `telegram`, `discord`: None without a token.
    `engine`: of `render.engines.select.ASKED`; `engine_here`: whether it runs on this machine;
    `tier`: how much work it puts in. `weights`: folder of the weights of engines. `recognises`:
    whether its clips are looked at. `switches`: what it does only where asked to. `rights`: what
    the operator said about licences.
    """

    home: Path
    language: str
    signing: Path
    database: str
    keys: str
    master_key: bytes | None
    redis: str | None
    objects: str
    web: tuple[str, int]
    public_url: str
    command: str
    clip_size: tuple[int, int]
    clip_seconds: float
    telegram: TelegramSettings | None = None
    discord: DiscordSettings | None = None
    rights: Operator = field(default_factory=Operator)
    engine: str = STUDIO
    engine_here: bool = True
    tier: Tier = Tier.STANDARD
    weights: Path = Path()
    recognises: bool = True
    switches: Switches = field(default_factory=Switches)

    @property
    def is_public(self) -> bool:
        """Whether people elsewhere can open pages here: browsers film for HTTPS alone."""
        return self.public_url.startswith("https://")

    @property
    def models(self) -> Path:
        """Where pulled model files lie."""
        return self.home / "models"

    @property
    def master_key_file(self) -> Path:
        """Where the master key lies when no variable holds it."""
        return self.home / "keys" / "master.key"


class BadSetting(ValueError):
    """A variable holds what it cannot. `code` and `data` are a sentence's key and its blanks."""

    def __init__(self, code: str, **data: str) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __str__(self) -> str:
        from bot.chat.words import Words

        return Words("en")(self.code, self.data)


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings of an environment; a secret may lie in the file that its NAME_FILE names.

    Raises BadSetting.
    """
    environment = {**environment, **_in_files(environment)}
    home = _path(environment, HOME) or _data_home(environment) / "walkon"
    web = _web(environment)
    return Settings(
        home=home,
        language=read_language(environment),
        signing=_path(environment, SIGNING) or home / "signing",
        database=_database(environment, DATABASE) or f"sqlite:///{home / 'walkon.db'}",
        keys=_database(environment, KEYS) or f"sqlite:///{home / 'keys' / 'keys.db'}",
        master_key=_master_key(environment),
        redis=_url(environment, REDIS, ("redis", "rediss", "unix")),
        objects=environment.get(OBJECTS.name) or str(home / "objects"),
        web=web,
        public_url=_public_url(environment, web),
        command=_command(environment),
        clip_size=_size(environment),
        clip_seconds=_seconds(environment),
        telegram=_telegram(environment),
        discord=_discord(environment),
        rights=Operator(
            _accepted(environment), _territory(environment), _yes(environment, COMMERCIAL)
        ),
        engine=_one_of(environment, ENGINE, ASKED, STUDIO),
        engine_here=_yes(environment, HERE, usual=True),
        tier=Tier(_one_of(environment, TIER, [*Tier], Tier.STANDARD)),
        weights=_path(environment, WEIGHTS) or home / "models",
        recognises=_yes(environment, RECOGNISE, usual=True),
        switches=Switches(_yes(environment, FP8), _yes(environment, COMPILE)),
    )


SECRETS = (MASTER_KEY, DATABASE, KEYS, REDIS, TELEGRAM_TOKEN, TELEGRAM_SECRET, DISCORD_TOKEN)
"""What may lie in a file instead, as container engines hand secrets over."""


def _in_files(environment: Mapping[str, str]) -> dict[str, str]:
    """The secrets that lie in files; an empty file is as good as none."""
    found = {}
    for name in (setting.name for setting in SECRETS):
        file = environment.get(f"{name}_FILE")
        if not file or environment.get(name):
            continue
        try:
            found[name] = Path(file).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise BadSetting("setting-file", name=f"{name}_FILE", value=file) from None
    return found


def _path(environment: Mapping[str, str], setting: Setting) -> Path | None:
    value = environment.get(setting.name)
    return Path(value).expanduser() if value else None


def _one_of(
    environment: Mapping[str, str], setting: Setting, can: Sequence[str], usual: str
) -> str:
    value = environment.get(setting.name) or usual
    if value not in can:
        raise BadSetting("setting-one-of", name=setting.name, value=value, can=", ".join(can))
    return value


def _yes(environment: Mapping[str, str], setting: Setting, *, usual: bool = False) -> bool:
    return _one_of(environment, setting, ("yes", "no"), "yes" if usual else "no") == "yes"


def _data_home(environment: Mapping[str, str]) -> Path:
    # https://specifications.freedesktop.org/basedir-spec/latest/
    given = environment.get("XDG_DATA_HOME")
    return Path(given) if given else Path.home() / ".local" / "share"


def read_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the command line. Raises BadSetting."""
    asked = environment.get(LANGUAGE.name)
    if asked:
        if asked not in LANGUAGES:
            raise BadSetting(
                "setting-one-of", name=LANGUAGE.name, value=asked, can=", ".join(LANGUAGES)
            )
        return asked
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "ko" if environment[name].startswith("ko") else "en"
    return "en"


def _url(environment: Mapping[str, str], setting: Setting, schemes: tuple[str, ...]) -> str | None:
    value = environment.get(setting.name)
    if value and urlsplit(value).scheme not in schemes:
        # The value may hold a password: it is not repeated.
        starts = ", ".join(f"{scheme}://" for scheme in schemes)
        raise BadSetting("setting-url", name=setting.name, starts=starts)
    return value or None


def _database(environment: Mapping[str, str], setting: Setting) -> str | None:
    return _url(environment, setting, ("sqlite", "postgresql"))


def _master_key(environment: Mapping[str, str]) -> bytes | None:
    value = environment.get(MASTER_KEY.name)
    if not value:
        return None
    try:
        key = base64.b64decode(value, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != 32:
        raise BadSetting("setting-key", name=MASTER_KEY.name)
    return key


def _telegram(environment: Mapping[str, str]) -> TelegramSettings | None:
    token = environment.get(TELEGRAM_TOKEN.name)
    if not token:
        return None
    return TelegramSettings(
        token,
        _url(environment, TELEGRAM_API, ("http", "https")) or "",
        _webhook(environment),
    )


def _webhook(environment: Mapping[str, str]) -> WebhookSettings | None:
    url = _url(environment, TELEGRAM_WEBHOOK, ("https", "http"))
    if url is None:
        return None
    secret = environment.get(TELEGRAM_SECRET.name, "")
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret):
        raise BadSetting("setting-secret", name=TELEGRAM_SECRET.name)
    return WebhookSettings(url, _listens(environment, TELEGRAM_LISTEN, "127.0.0.1:8081"), secret)


def _discord(environment: Mapping[str, str]) -> DiscordSettings | None:
    token = environment.get(DISCORD_TOKEN.name)
    if not token:
        return None
    return DiscordSettings(
        token,
        _url(environment, DISCORD_API, ("http", "https")) or "",
        _url(environment, DISCORD_GATEWAY, ("ws", "wss")) or "",
    )


def _web(environment: Mapping[str, str]) -> tuple[str, int]:
    return _listens(environment, WEB, "127.0.0.1:8080")


def _listens(environment: Mapping[str, str], setting: Setting, usual: str) -> tuple[str, int]:
    value = environment.get(setting.name) or usual
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise BadSetting("setting-listens", name=setting.name, value=value, usual=usual)
    return host.strip("[]"), int(port)


def _public_url(environment: Mapping[str, str], web: tuple[str, int]) -> str:
    given = _url(environment, PUBLIC, ("http", "https"))
    host, port = web
    return (given or f"http://{f'[{host}]' if ':' in host else host}:{port}").rstrip("/")


def _command(environment: Mapping[str, str]) -> str:
    value = environment.get(COMMAND.name) or "cameo"
    # What both Discord and Telegram take as the name of a command.
    if not re.fullmatch(r"[a-z0-9_]{1,32}", value):
        raise BadSetting("setting-command", name=COMMAND.name, value=value)
    return value


def _size(environment: Mapping[str, str]) -> tuple[int, int]:
    value = environment.get(CLIP_SIZE.name) or "1280x720"
    width, _, height = value.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise BadSetting("setting-size", name=CLIP_SIZE.name, value=value)
    sides = int(width), int(height)
    if any(side % 2 or not 180 <= side <= 1920 for side in sides):
        raise BadSetting("setting-sides", name=CLIP_SIZE.name, value=value)
    return sides


def _seconds(environment: Mapping[str, str]) -> float:
    value = environment.get(CLIP_SECONDS.name) or "6"
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 2 <= seconds <= 15:
        raise BadSetting("setting-seconds", name=CLIP_SECONDS.name, value=value)
    return seconds


def _accepted(environment: Mapping[str, str]) -> frozenset[str]:
    given = environment.get(ACCEPT.name, "").split(",")
    ids = frozenset(one.strip() for one in given if one.strip())
    if unknown := sorted(ids - set(LICENCES)):
        known = ", ".join(one.id for one in LICENCES.values() if one.accept)
        raise BadSetting("setting-licence", name=ACCEPT.name, value=unknown[0], can=known)
    return ids


def _territory(environment: Mapping[str, str]) -> str:
    value = environment.get(TERRITORY.name, "").strip().upper()
    if not re.fullmatch(r"([A-Z]{2})?", value):
        raise BadSetting("setting-territory", name=TERRITORY.name, value=value)
    return {"UK": "GB"}.get(value, value)
