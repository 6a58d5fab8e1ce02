"""All settings, read from an environment at once."""

import os
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.core.operator_contact import OperatorContact
from bot.core.retention import DEFAULT
from bot.settings import clips, engines, language, operator, platforms, storage
from bot.settings.platforms import DiscordSettings, TelegramSettings
from bot.settings.variables import Environment, read_path, read_secret_files, read_yes_no
from render.engines.options import EngineOptions
from render.engines.planning.limits import Tier
from render.engines.weights.licence_gate import LicensedOperator
from render.engines.weights.registry import STUDIO

ALL = (
    *(storage.HOME, language.LANGUAGE, storage.SIGNING, storage.DATABASE, storage.KEYS),
    *(storage.MASTER_KEY, storage.REDIS, storage.OBJECTS, storage.ALIVE, storage.SCRATCH),
    storage.RETENTION,
    *(platforms.WEB, platforms.WEB_SOCKET, platforms.PUBLIC),
    *(operator.NAME, operator.CONTACT, operator.ADDRESS, operator.NOTICE),
    *(clips.COMMAND, clips.CLIP_SIZE, clips.CLIP_SECONDS),
    *(engines.ENGINE, engines.HERE, engines.TIER, engines.FP8, engines.COMPILE, engines.WEIGHTS),
    *(engines.RECOGNISE, engines.ACCEPT, engines.TERRITORY, engines.COMMERCIAL),
    *(platforms.TELEGRAM_TOKEN, platforms.TELEGRAM_API, platforms.TELEGRAM_WEBHOOK),
    *(platforms.TELEGRAM_LISTEN, platforms.TELEGRAM_SECRET),
    *(platforms.DISCORD_TOKEN, platforms.DISCORD_API, platforms.DISCORD_GATEWAY),
)
"""Every variable, in the order of docs/settings.md."""

SECRETS = (
    *(storage.MASTER_KEY, storage.DATABASE, storage.KEYS, storage.REDIS),
    *(platforms.TELEGRAM_TOKEN, platforms.TELEGRAM_SECRET, platforms.DISCORD_TOKEN),
)
"""The variables whose value may be in a file instead, which NAME_FILE names."""


@dataclass(frozen=True)
class Settings:
    """What an operator can set.

    `signing`: folder of the operator's certificate and key, which are made there at first use.
    `master_key`: None when it is in `master_key_file`, which is made at first use. `redis`: None
    when `walkon up` starts its own. `clip_size`: pixels. `telegram`, `discord`: None without a
    token. `rights`: what the operator said about licences. `engine`: one of
    `render.engines.select.ENGINE_CHOICES`. `engine_here`: whether the engine runs on this machine.
    `tier`: how much work it puts in. `weights`: folder of the weights of engines. `recognises`:
    whether generated clips are checked for the faces of their cast. `switches`: what the engine
    does only when it is asked to. `web_socket`: where the web server listens besides `web`.
    `alive_file`: what each process touches while it works. `scratch`: folder in memory
    for decrypted files. `operator`: who runs this.
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
    rights: LicensedOperator = field(default_factory=LicensedOperator)
    engine: str = STUDIO
    engine_here: bool = True
    tier: Tier = Tier.STANDARD
    weights: Path = Path()
    recognises: bool = True
    switches: EngineOptions = field(default_factory=EngineOptions)
    web_socket: Path | None = None
    alive_file: Path | None = None
    scratch: Path = Path("/dev/shm")
    operator: OperatorContact = field(default_factory=OperatorContact)
    retention: timedelta | None = DEFAULT

    @property
    def is_public(self) -> bool:
        """Whether people outside can open its pages: browsers open a camera for HTTPS only."""
        return self.public_url.startswith("https://")

    @property
    def models(self) -> Path:
        """The folder of the pulled model files."""
        return self.home / "models"

    @property
    def pictures(self) -> Path:
        """The folder in which the studio keeps pictures of things; it may be deleted any time."""
        return self.home / "cache" / "things"

    @property
    def master_key_file(self) -> Path:
        """Where the master key is when no variable holds it."""
        return self.home / "keys" / "master.key"


def list_secrets(environment: Environment = os.environ) -> list[str]:
    """The values of all secrets that are set, which must not be logged. Raises BadSetting."""
    given = {**environment, **read_secret_files(environment, SECRETS)}
    return [given[setting.name] for setting in SECRETS if given.get(setting.name)]


def read_settings(environment: Environment = os.environ) -> Settings:
    """The settings of an environment. Raises BadSetting."""
    environment = {**environment, **read_secret_files(environment, SECRETS)}
    home = storage.read_home(environment)
    web = platforms.read_web(environment)
    return Settings(
        home=home,
        language=language.read_language(environment),
        signing=read_path(environment, storage.SIGNING) or home / "signing",
        database=storage.read_database_url(environment, storage.DATABASE, home / "walkon.db"),
        keys=storage.read_database_url(environment, storage.KEYS, home / "keys" / "keys.db"),
        master_key=storage.read_master_key(environment),
        retention=storage.read_retention(environment),
        redis=storage.read_redis_url(environment),
        objects=environment.get(storage.OBJECTS.name) or str(home / "objects"),
        web=web,
        public_url=platforms.read_public_url(environment, web),
        command=clips.read_command(environment),
        clip_size=clips.read_clip_size(environment),
        clip_seconds=clips.read_clip_seconds(environment),
        telegram=platforms.read_telegram(environment),
        discord=platforms.read_discord(environment),
        rights=engines.read_rights(environment),
        engine=engines.read_engine(environment),
        engine_here=read_yes_no(environment, engines.HERE, default=True),
        tier=engines.read_tier(environment),
        weights=read_path(environment, engines.WEIGHTS) or home / "models",
        recognises=read_yes_no(environment, engines.RECOGNISE, default=True),
        switches=engines.read_engine_options(environment),
        web_socket=read_path(environment, platforms.WEB_SOCKET),
        alive_file=read_path(environment, storage.ALIVE),
        scratch=read_path(environment, storage.SCRATCH) or Path("/dev/shm"),
        operator=operator.read_operator(environment),
    )
