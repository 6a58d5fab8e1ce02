"""The lines that tell people who runs this installation, and how to reach them."""

from bot.chat.words import Words
from bot.core.operator_contact import OperatorContact


def list_operator_lines(words: Words, operator: OperatorContact) -> tuple[str, ...]:
    """One line for each thing that is set; one that says so where nobody is named."""
    if not operator.is_named:
        return (words("operator-none"),)
    lines = [words("operator", {"name": operator.name, "contact": operator.contact})]
    if operator.address:
        lines.append(words("operator-address", {"address": operator.address}))
    if operator.notice:
        lines.append(words("operator-notice", {"url": operator.notice}))
    return tuple(lines)
