"""The language of the command line."""

import os

from bot.settings.variables import Environment, Setting, read_choice

LANGUAGES = ("en", "ko")
LANGUAGE = Setting("WALKON_LANGUAGE", "Language of the command line: en or ko (from LANG).")


def read_language(environment: Environment = os.environ) -> str:
    """The language that is set, else the one of the locale, else English. Raises BadSetting."""
    if environment.get(LANGUAGE.name):
        return read_choice(environment, LANGUAGE, LANGUAGES, "en")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "ko" if environment[name].startswith("ko") else "en"
    return "en"
