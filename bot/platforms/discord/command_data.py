"""Reads the data of slash commands and of the menus of people and messages. Pure."""

import re
from collections.abc import Iterable, Mapping

from bot.chat import options
from bot.chat.contract import Command, Mention
from bot.platforms.discord import ids
from bot.platforms.discord.forms import ADULT, CLIP
from bot.platforms.discord.parse import (
    Attachment,
    Data,
    InteractionInfo,
    get_display_name,
    parse_attachment,
)

_MENTION = re.compile(r"<@!?(\d{1,20})>")
_SLASH, _USER_MENU, _MESSAGE_MENU = 1, 2, 3
"""Types of commands."""
_STRING, _USER = 3, 6
"""Types of options."""
_CLIP_OPTIONS = (options.LOOK, options.LENGTH, options.FORMAT)


def is_slash_command(data: Data) -> bool:
    """Whether a command was typed, and not chosen from the menu of a person or a message."""
    return bool(data["type"] == 2 and data["data"].get("type", _SLASH) == _SLASH)


def parse_command(data: Data, info: InteractionInfo, names: Mapping[str, str]) -> Command:
    """A slash command. Its parts are the texts in their order, then the people picked in options,
    each once; look, length and format are its options.

    `names`: the names of people who are mentioned in texts, by their ids.
    """
    parts: list[str | Mention] = []
    picked: list[Mention] = []
    clip_options: dict[str, str] = {}
    for option in data["data"].get("options", ()):
        if option["name"] in _CLIP_OPTIONS:
            clip_options[option["name"]] = str(option["value"])
        elif option["type"] == _STRING:
            parts += parse_mentions(str(option["value"]), names)
        elif option["type"] == _USER:
            picked.append(_parse_picked_user(data["data"], str(option["value"])))
    addresses = {part.address for part in parts if isinstance(part, Mention)}
    for mention in picked:
        if mention.address not in addresses:
            addresses.add(mention.address)
            parts += [" ", mention]
    return Command(
        info.actor,
        info.origin,
        str(data["data"]["name"]),
        tuple(parts),
        info.update_id,
        clip_options,
    )


def parse_mentions(text: str, names: Mapping[str, str]) -> list[str | Mention]:
    """A text split at its mentions. A mention of a user without a name in `names` stays text."""
    parts: list[str | Mention] = []
    position = 0
    for match in _MENTION.finditer(text):
        user_id = match[1]
        if user_id not in names:
            continue
        if match.start() > position:
            parts.append(text[position : match.start()])
        parts.append(Mention(ids.to_account_address(user_id), names[user_id]))
        position = match.end()
    if position < len(text):
        parts.append(text[position:])
    return parts


def list_mentioned_ids(data: Data) -> list[str]:
    """The ids of the users who are mentioned in a command's texts, each once. Discord does not
    send their names."""
    texts = [
        str(option["value"])
        for option in data["data"].get("options", ())
        if option["type"] == _STRING
    ]
    return list(dict.fromkeys(user_id for text in texts for user_id in find_mentioned_ids(text)))


def find_mentioned_ids(text: str) -> list[str]:
    """The ids of the users who are mentioned in a text."""
    return _MENTION.findall(text)


def is_bot(data: Data, user_id: str) -> bool:
    """Whether a user picked in a command is a bot."""
    return bool(data["data"].get("resolved", {}).get("users", {}).get(user_id, {}).get("bot"))


def get_attached_clip(data: Data) -> tuple[Attachment | None, bool]:
    """The clip attached to a command, and whether the person declared that they are of age."""
    attachments = data["data"].get("resolved", {}).get("attachments", {})
    values = {option["name"]: option["value"] for option in data["data"].get("options", ())}
    clip = attachments.get(str(values.get(CLIP, "")))
    return None if clip is None else parse_attachment(clip), values.get(ADULT) is True


def get_target_user_id(data: Data) -> str | None:
    """The id of the user whose menu was used; None for another command."""
    return str(data["data"]["target_id"]) if data["data"].get("type") == _USER_MENU else None


def list_target_media(data: Data) -> list[Attachment]:
    """The pictures and clips of the message whose menu was used."""
    attachments = [
        parse_attachment(attachment) for attachment in _get_target(data).get("attachments", ())
    ]
    return [
        attachment
        for attachment in attachments
        if attachment.media_type.startswith(("video/", "image/"))
    ]


def get_target_text(data: Data) -> str:
    """All texts of the message whose menu was used, one per line."""
    message = _get_target(data)
    texts = [str(message.get("content", ""))]
    for embed in message.get("embeds", ()):
        texts += [str(embed.get(key, "")) for key in ("title", "description")]
    texts += _list_texts(message.get("components", ()))
    return "\n".join(text for text in texts if text)


def _parse_picked_user(data: Data, user_id: str) -> Mention:
    resolved = data.get("resolved", {})
    nick = resolved.get("members", {}).get(user_id, {}).get("nick")
    name = nick or get_display_name(resolved.get("users", {}).get(user_id, {}))
    return Mention(ids.to_account_address(user_id), str(name))


def _get_target(data: Data) -> Data:
    """The message whose menu was used; empty for another command."""
    if data["data"].get("type") != _MESSAGE_MENU:
        return {}
    messages = data["data"].get("resolved", {}).get("messages", {})
    message: Data = messages.get(str(data["data"]["target_id"]), {})
    return message


def _list_texts(components: Iterable[Data]) -> list[str]:
    texts = []
    for component in components:
        if isinstance(component.get("content"), str):
            texts.append(component["content"])
        texts += _list_texts(component.get("components", ()))
    return texts
