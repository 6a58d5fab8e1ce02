"""What Discord sends, as the conversation takes it. Pure: an interaction's data in, `Command` and
`Press` out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.app.ports import Address
from bot.chat import options
from bot.chat.contract import (
    Actor,
    Command,
    Mention,
    Origin,
    Press,
)
from bot.core.place import PlaceKind
from bot.platforms.discord import ids
from bot.platforms.discord.forms import ADULT, CLIP, TEXT

Data = Mapping[str, Any]
_NAMED = re.compile(r"<@!?(\d{1,20})>")
_SLASH, _PERSON, _MESSAGE = 1, 2, 3
_STRING, _ATTACHED, _USER = 3, 11, 6
_ADMINISTRATOR, _MANAGE_MESSAGES = 1 << 3, 1 << 13
_VIEW, _SEND, _ATTACH, _SEND_IN_THREADS = 1 << 10, 1 << 11, 1 << 15, 1 << 38
_THREADS = (10, 11, 12)
_CHOSEN = (options.LOOK, options.LENGTH, options.FORMAT)
_IN_DM = 1
"""The context of an interaction in a private conversation with the bot."""


@dataclass(frozen=True)
class Attachment:
    """A file on Discord's servers. `size`: bytes."""

    name: str
    url: str
    size: int
    media_type: str


@dataclass(frozen=True)
class InteractionInfo:
    """What every interaction tells. `here`: whether the app is where it happened, and did not only
    come along with the person; `posts`: whether it may write there; `limit`: bytes of a file that
    may be attached there."""

    actor: Actor
    where: Origin
    update: str
    is_present: bool
    may_post: bool
    max_bytes: int


def parse_interaction(data: Data, places: Mapping[str, str]) -> InteractionInfo:
    """Who and where. `places`: names of servers by their numbers, as far as they are known."""
    member = data.get("member")
    user = member["user"] if member else data["user"]
    name = (member or {}).get("nick") or get_display_name(user)
    language = data.get("locale") or data.get("guild_locale") or ""
    actor = Actor(ids.to_account_address(user["id"]), name, language)
    return InteractionInfo(
        actor,
        _where(data, actor, places),
        str(data["id"]),
        is_present(data),
        may_post(data),
        int(data.get("attachment_size_limit") or 10 * 2**20),
    )


def get_display_name(user: Data) -> str:
    """What a person is called."""
    return str(user.get("global_name") or user.get("username") or "")


def is_present(data: Data) -> bool:
    """Whether the app itself is where this happened, or only came along with the person."""
    if data.get("context") == _IN_DM:
        return True
    owners = data.get("authorizing_integration_owners")
    return "guild_id" in data and (not owners or "0" in owners)


def may_post(data: Data) -> bool:
    """Whether the app may post a clip where this happened."""
    if not is_present(data):
        return False
    if data.get("context") == _IN_DM or "guild_id" not in data:
        return True
    rights = int(data.get("app_permissions", "0"))
    if rights & _ADMINISTRATOR:
        return True
    in_thread = data.get("channel", {}).get("type") in _THREADS
    needed = _VIEW | _ATTACH | (_SEND_IN_THREADS if in_thread else _SEND)
    return rights & needed == needed


def _where(data: Data, actor: Actor, places: Mapping[str, str]) -> Origin:
    if "guild_id" not in data or not is_present(data):
        # Where it only came along it cannot post: what is asked there belongs to the private
        # conversation with whoever asks, and the clip arrives there.
        return Origin(actor.address, PlaceKind.PRIVATE, actor.name)
    server = places.get(str(data["guild_id"]), "")
    channel = data.get("channel", {}).get("name", "")
    name = " ".join(part for part in (server, f"#{channel}" if channel else "") if part)
    rights = int((data.get("member") or {}).get("permissions", "0"))
    admin = bool(rights & (_ADMINISTRATOR | _MANAGE_MESSAGES))
    return Origin(
        ids.to_channel_address(data["channel_id"]), PlaceKind.GROUP, name or "Discord", admin
    )


# Slash commands.


def is_slash(data: Data) -> bool:
    """Whether it was typed, and not chosen from the menu of a person or a message."""
    return bool(data["type"] == 2 and data["data"].get("type", _SLASH) == _SLASH)


def parse_command(data: Data, said: InteractionInfo, names: Mapping[str, str]) -> Command:
    """A typed command: its texts in their order, then whoever was picked, each once; look, length
    and format apart from them.

    `names`: of people who are mentioned in a text, by their numbers.
    """
    parts: list[str | Mention] = []
    picked: list[Mention] = []
    chosen: dict[str, str] = {}
    for option in data["data"].get("options", ()):
        if option["name"] in _CHOSEN:
            chosen[option["name"]] = str(option["value"])
        elif option["type"] == _STRING:
            parts += parse_mentions(str(option["value"]), names)
        elif option["type"] == _USER:
            picked.append(_picked(data["data"], str(option["value"])))
    named = {part.address for part in parts if isinstance(part, Mention)}
    for one in picked:
        if one.address not in named:
            named.add(one.address)
            parts += [" ", one]
    return Command(said.actor, said.where, data["data"]["name"], tuple(parts), said.update, chosen)


def parse_mentions(text: str, names: Mapping[str, str]) -> list[str | Mention]:
    """A text with people named in it; who is not among `names` is nobody, and stays text."""
    parts: list[str | Mention] = []
    at = 0
    for found in _NAMED.finditer(text):
        if found[1] not in names:
            continue
        if found.start() > at:
            parts.append(text[at : found.start()])
        parts.append(Mention(ids.to_account_address(found[1]), names[found[1]]))
        at = found.end()
    if at < len(text):
        parts.append(text[at:])
    return parts


def list_mentioned_ids(data: Data) -> list[str]:
    """Numbers of the people who are mentioned in texts of a command: their names are not sent."""
    texts = [str(one["value"]) for one in data["data"].get("options", ()) if one["type"] == _STRING]
    return list(dict.fromkeys(number for text in texts for number in find_mentioned_ids(text)))


def find_mentioned_ids(text: str) -> list[str]:
    """Numbers of the people who are mentioned in a text."""
    return _NAMED.findall(text)


def _picked(data: Data, number: str) -> Mention:
    resolved = data.get("resolved", {})
    nick = resolved.get("members", {}).get(number, {}).get("nick")
    name = nick or get_display_name(resolved.get("users", {}).get(number, {}))
    return Mention(ids.to_account_address(number), name)


def is_bot(data: Data, number: str) -> bool:
    """Whether a picked account belongs to a program."""
    return bool(data["data"].get("resolved", {}).get("users", {}).get(number, {}).get("bot"))


# The menus of a person and of a message.


def get_target_person(data: Data) -> str | None:
    """Number of the person whose menu was used."""
    return str(data["data"]["target_id"]) if data["data"].get("type") == _PERSON else None


def list_target_media(data: Data) -> list[Attachment]:
    """Pictures and clips of the message whose menu was used."""
    found = [_attached(one) for one in _target(data).get("attachments", ())]
    return [one for one in found if one.media_type.startswith(("video/", "image/"))]


def get_target_text(data: Data) -> str:
    """Everything that is written on the message whose menu was used."""
    message = _target(data)
    texts = [str(message.get("content", ""))]
    for embed in message.get("embeds", ()):
        texts += [str(embed.get(key, "")) for key in ("title", "description")]
    texts += _texts(message.get("components", ()))
    return "\n".join(text for text in texts if text)


def _target(data: Data) -> Data:
    if data["data"].get("type") != _MESSAGE:
        return {}
    messages = data["data"].get("resolved", {}).get("messages", {})
    found: Data = messages.get(str(data["data"]["target_id"]), {})
    return found


def _texts(components: Iterable[Data]) -> list[str]:
    found = []
    for one in components:
        if isinstance(one.get("content"), str):
            found.append(one["content"])
        found += _texts(one.get("components", ()))
    return found


# Buttons, menus and forms.


def parse_press(said: InteractionInfo, custom: ids.CustomId, value: str = "") -> Press:
    """A button or a menu was used, or a form was sent."""
    return Press(said.actor, said.where, custom.verb, custom.token, value, said.update)


def get_chosen_values(data: Data) -> str:
    """What was chosen in a menu, with commas."""
    return ",".join(data["data"].get("values", ()))


def parse_form(data: Data) -> dict[str, Any]:
    """What a form was filled with: texts, and lists of what was chosen or attached."""
    found: dict[str, Any] = {}
    for one in _leaves(data["data"].get("components", ())):
        found[one["custom_id"]] = one.get("value", one.get("values"))
    return found


def get_form_text(data: Data) -> str:
    """The text of a form that asks for one."""
    return str(parse_form(data).get(TEXT) or "")


def get_uploaded_clip(data: Data) -> tuple[Attachment | None, bool]:
    """The clip of a form that asks for one, and whether its sender is of age."""
    form = parse_form(data)
    attachments = data["data"].get("resolved", {}).get("attachments", {})
    numbers = form.get(CLIP) or ()
    clip = next((_attached(attachments[one]) for one in numbers if one in attachments), None)
    return clip, list(form.get(ADULT) or ()) == ["yes"]


def get_attached_clip(data: Data) -> tuple[Attachment | None, bool]:
    """The clip that was attached to a command, and whether its sender is of age."""
    attachments = data["data"].get("resolved", {}).get("attachments", {})
    given = {one["name"]: one["value"] for one in data["data"].get("options", ())}
    clip = attachments.get(str(given.get(CLIP, "")))
    return None if clip is None else _attached(clip), given.get(ADULT) is True


def _leaves(components: Sequence[Data]) -> list[Data]:
    found: list[Data] = []
    for one in components:
        if "components" in one:
            found += _leaves(one["components"])
        elif "component" in one:
            found += _leaves([one["component"]])
        elif "custom_id" in one:
            found.append(one)
    return found


def _attached(one: Data) -> Attachment:
    return Attachment(one["filename"], one["url"], int(one["size"]), one.get("content_type") or "")


# Reactions.


def find_reaction_button(emoji: str, components: Sequence[Data]) -> ids.CustomId | None:
    """The button that a reaction stands for: ✅ is allow, ❌ is no; None where there is none."""
    verb = {"✅": "allow", "❌": "no"}.get(emoji.removesuffix("\N{VARIATION SELECTOR-16}"))
    for one in _leaves(components):
        found = ids.parse_custom_id(one["custom_id"])
        if verb is not None and found is not None and found.verb == verb:
            return found
    return None


def build_private_origin(number: int, name: str) -> tuple[Actor, Origin]:
    """Somebody in the private conversation with them, where Discord tells nothing else."""
    address: Address = ids.to_account_address(number)
    return Actor(address, name), Origin(address, PlaceKind.PRIVATE, name)
