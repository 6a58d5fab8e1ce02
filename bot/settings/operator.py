"""Settings that say who runs this installation. They are shown to everybody."""

from bot.core.operator_contact import OperatorContact
from bot.settings.variables import BadSetting, Environment, Setting, read_url

NAME = Setting("WALKON_OPERATOR_NAME", "Who runs this, shown to everybody (nobody is named).")
CONTACT = Setting(
    "WALKON_OPERATOR_CONTACT", "How people reach them, such as an e-mail address (none)."
)
ADDRESS = Setting("WALKON_OPERATOR_ADDRESS", "Their postal address, if you give one (none).")
NOTICE = Setting("WALKON_OPERATOR_NOTICE", "Their own privacy notice, https://… (none).")

_MAX_CHARACTERS = 300


def read_operator(environment: Environment) -> OperatorContact:
    """What is set of it, each on one line. Raises BadSetting."""
    return OperatorContact(
        _read_line(environment, NAME),
        _read_line(environment, CONTACT),
        _read_line(environment, ADDRESS),
        read_url(environment, NOTICE, ("https", "http")) or "",
    )


def _read_line(environment: Environment, setting: Setting) -> str:
    text = " ".join(environment.get(setting.name, "").split())
    if len(text) > _MAX_CHARACTERS:
        raise BadSetting("setting-long", name=setting.name, most=str(_MAX_CHARACTERS))
    return text
