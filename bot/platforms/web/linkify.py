"""Makes the addresses in a line of text links."""

import re
from html import escape

_ADDRESS = re.compile(r"https?://[^\s<>\"']+|[^\s<>@\"':]+@[^\s<>@\"']+\.[^\s<>@\"'.]+")


def linkify(line: str) -> str:
    """HTML of a line: web and e-mail addresses are links, everything else is text."""
    parts, end = [], 0
    for found in _ADDRESS.finditer(line):
        address = found[0]
        target = address if address.startswith("http") else f"mailto:{address}"
        parts.append(escape(line[end : found.start()]))
        parts.append(f'<a href="{escape(target)}" rel="noopener">{escape(address)}</a>')
        end = found.end()
    return "".join([*parts, escape(line[end:])])
