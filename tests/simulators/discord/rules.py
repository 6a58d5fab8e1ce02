"""What Discord refuses in a message, beyond what its description can say."""

from typing import Any

from tests.simulators.discord.state import (
    V2,
    Message,
    leaves,
    whole,
)


class Refused(Exception):
    """`status` and `code` as Discord gives them."""

    def __init__(self, status: int, code: int, message: str, retry_after: float = 0.0) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.retry_after = retry_after


def check(body: dict[str, Any], files: dict[int, bytes], limit: int, old: Message | None) -> None:
    """Raises Refused."""
    flags = int(body.get("flags") or (old.flags if old else 0))
    if old is not None and old.flags & V2 and not flags & V2:
        raise Refused(400, 50035, "the flag for components V2 cannot be taken off")
    if flags & V2 and (body.get("content") or body.get("embeds")):
        raise Refused(400, 50035, "no content or embeds beside components V2")
    if any(len(content) > limit for content in files.values()):
        raise Refused(413, 40005, "Request entity too large")
    components = body.get("components", old.components if old else [])
    _components(components, flags)
    _media(body, files, components, old)
    if len(str(body.get("nonce") or "")) > 25:
        raise Refused(400, 50035, "nonce is too long")
    if not components and not body.get("content") and not files and old is None:
        raise Refused(400, 50006, "Cannot send an empty message")


def _components(components: list[dict[str, Any]], flags: int) -> None:
    parts = leaves(components)
    ids = [one["custom_id"] for one in parts if "custom_id" in one]
    if len(set(ids)) != len(ids):
        raise Refused(400, 50035, "Component custom id cannot be duplicated")
    if whole(components) > 40:
        raise Refused(400, 50035, "too many components")
    if any(not 0 < len(one) <= 100 for one in ids):
        raise Refused(400, 50035, "custom_id must be 1-100 characters")
    if flags & V2:
        if sum(len(one.get("content", "")) for one in parts) > 4000:
            raise Refused(400, 50035, "more than 4000 characters")
    elif any(one["type"] not in (1, 2, 3, 5) for one in components):
        raise Refused(400, 50035, "needs the flag for components V2")


def _media(
    body: dict[str, Any],
    files: dict[int, bytes],
    components: list[dict[str, Any]],
    old: Message | None,
) -> None:
    told = body.get("attachments")
    kept = old.attachments if old else []
    if told is not None:
        numbers = {str(one["id"]) for one in told}
        kept = [one for one in kept if one["id"] in numbers]
    names = {one["filename"] for one in kept}
    names |= {one["filename"] for one in told or () if "filename" in one}
    for number in files:
        if not any(str(one["id"]) == str(number) for one in told or ()):
            raise Refused(400, 50035, f"file {number} is not in attachments")
    for one in leaves(components):
        for item in one.get("items", ()):
            url = item["media"]["url"]
            if url.startswith("attachment://") and url.removeprefix("attachment://") not in names:
                raise Refused(400, 50035, f"The referenced attachment was not found: {url}")
