"""Settings of the platforms: the web server, Telegram and Discord."""

import re
from dataclasses import dataclass, field

from bot.settings.variables import BadSetting, Environment, Setting, read_host_port, read_url

WEB = Setting("WALKON_WEB", "Where the web server listens, HOST:PORT (127.0.0.1:8080).")
WEB_SOCKET = Setting(
    "WALKON_WEB_SOCKET",
    "Unix socket on which it listens as well, for a proxy in another container (none).",
)
PUBLIC = Setting(
    "WALKON_PUBLIC_URL", "How people reach the web server from outside (http:// and WALKON_WEB)."
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


@dataclass(frozen=True)
class WebhookSettings:
    """Telegram sends updates to `url`, which leads to the address `listen` of this machine; each
    call carries `secret`."""

    url: str
    listen: tuple[str, int]
    secret: str = field(repr=False)


@dataclass(frozen=True)
class TelegramSettings:
    """`api_url`: "" for Telegram's own server. `webhook`: None when the bot polls for updates."""

    token: str = field(repr=False)
    api_url: str
    webhook: WebhookSettings | None


@dataclass(frozen=True)
class DiscordSettings:
    """`api_url`, `gateway_url`: "" for Discord's own servers."""

    token: str = field(repr=False)
    api_url: str
    gateway_url: str


def read_web(environment: Environment) -> tuple[str, int]:
    """Host and port of the web server. Raises BadSetting."""
    return read_host_port(environment, WEB, "127.0.0.1:8080")


def read_public_url(environment: Environment, web: tuple[str, int]) -> str:
    """The address that links start with, without a slash at its end. Raises BadSetting."""
    url = read_url(environment, PUBLIC, ("http", "https"))
    host, port = web
    return (url or f"http://{f'[{host}]' if ':' in host else host}:{port}").rstrip("/")


def read_telegram(environment: Environment) -> TelegramSettings | None:
    """None without a token. Raises BadSetting."""
    token = environment.get(TELEGRAM_TOKEN.name)
    if not token:
        return None
    api_url = read_url(environment, TELEGRAM_API, ("http", "https")) or ""
    return TelegramSettings(token, api_url, _read_webhook(environment))


def _read_webhook(environment: Environment) -> WebhookSettings | None:
    url = read_url(environment, TELEGRAM_WEBHOOK, ("https", "http"))
    if url is None:
        return None
    secret = environment.get(TELEGRAM_SECRET.name, "")
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret):
        raise BadSetting("setting-secret", name=TELEGRAM_SECRET.name)
    listen = read_host_port(environment, TELEGRAM_LISTEN, "127.0.0.1:8081")
    return WebhookSettings(url, listen, secret)


def read_discord(environment: Environment) -> DiscordSettings | None:
    """None without a token. Raises BadSetting."""
    token = environment.get(DISCORD_TOKEN.name)
    if not token:
        return None
    return DiscordSettings(
        token,
        read_url(environment, DISCORD_API, ("http", "https")) or "",
        read_url(environment, DISCORD_GATEWAY, ("ws", "wss")) or "",
    )
