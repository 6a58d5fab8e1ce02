"""Host names, and whether one is a name of this machine."""

import ipaddress
import re

_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::[0-9]{1,5})?", re.IGNORECASE)


def host_name(header: str) -> str:
    """The host in a Host header, in lower case, without its port and brackets; "" for anything but
    a host and a port."""
    match = _HOST.fullmatch(header)
    return "" if match is None else (match[1] or match[2]).lower()


def is_loopback(host: str) -> bool:
    """Whether a host is "localhost" or a loopback address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
