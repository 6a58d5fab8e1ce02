"""What an operator can set, all of it through environment variables: a file for each subject."""

from bot.settings.language import LANGUAGES, read_language
from bot.settings.read import ALL, SECRETS, Settings, list_secrets, read_settings
from bot.settings.variables import BadSetting, Setting

__all__ = [
    "ALL",
    "LANGUAGES",
    "SECRETS",
    "BadSetting",
    "Setting",
    "Settings",
    "list_secrets",
    "read_language",
    "read_settings",
]
