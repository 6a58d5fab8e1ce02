"""Settings of what is kept: the home folder, databases, keys, sealed files, Redis."""

import base64
import binascii
from datetime import timedelta
from pathlib import Path

from bot.core.retention import DEFAULT
from bot.settings.variables import BadSetting, Environment, Setting, read_path, read_url

HOME = Setting(
    "WALKON_HOME",
    "Folder for everything that is kept: database, files, keys, model files, certificate "
    "(~/.local/share/walkon).",
)
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
ALIVE = Setting(
    "WALKON_ALIVE_FILE",
    "File that each process touches while it works, for health checks (none).",
)

SCRATCH = Setting(
    "WALKON_SCRATCH",
    "Folder in memory (tmpfs) for decrypted files while they are worked on (/dev/shm).",
)
RETENTION = Setting(
    "WALKON_RETENTION_DAYS",
    "Days after their last use when a person is deleted; they are told 30 days before. 60-3650, "
    "or 0 for never (365).",
)

_MASTER_KEY_BYTES = 32
_RETENTION_DAYS = (60, 3650)


def read_home(environment: Environment) -> Path:
    """The home folder; the default follows the XDG Base Directory Specification."""
    # https://specifications.freedesktop.org/basedir-spec/latest/
    home = read_path(environment, HOME)
    if home is not None:
        return home
    data_home = environment.get("XDG_DATA_HOME")
    return (Path(data_home) if data_home else Path.home() / ".local" / "share") / "walkon"


def read_database_url(environment: Environment, setting: Setting, default: Path) -> str:
    """The URL of a database; by default SQLite in the file `default`. Raises BadSetting."""
    return read_url(environment, setting, ("sqlite", "postgresql")) or f"sqlite:///{default}"


def read_redis_url(environment: Environment) -> str | None:
    """The URL of Redis; None when it is not set. Raises BadSetting."""
    return read_url(environment, REDIS, ("redis", "rediss", "unix"))


def read_retention(environment: Environment) -> timedelta | None:
    """The time; None for ever. Raises BadSetting."""
    value = environment.get(RETENTION.name) or str(DEFAULT.days)
    days = int(value) if value.isascii() and value.isdecimal() else -1
    least, most = _RETENTION_DAYS
    if days and not least <= days <= most:
        raise BadSetting("setting-days", name=RETENTION.name, value=value)
    return timedelta(days=days) if days else None


def read_master_key(environment: Environment) -> bytes | None:
    """The 32 bytes; None when they are not set. Raises BadSetting."""
    value = environment.get(MASTER_KEY.name)
    if not value:
        return None
    try:
        key = base64.b64decode(value, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != _MASTER_KEY_BYTES:
        raise BadSetting("setting-key", name=MASTER_KEY.name)
    return key
