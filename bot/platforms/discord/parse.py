"""Turns interactions and reactions into the conversation's `Origin` and `Press`. Pure.

`command_data` reads the data of commands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.app.ports import Address
from bot.chat.contract import Actor, Origin, Press
from bot.core.place import PlaceKind
from bot.platforms.discord import ids
from bot.platforms.discord.forms import ADULT, CLIP, TEXT

Data = Mapping[str, Any]
"""An object of Discord's API as JSON."""
_ADMINISTRATOR = 1 << 3
_VIEW, _SEND, _ATTACH, _SEND_IN_THREADS = 1 << 10, 1 << 11, 1 << 15, 1 << 38
"""Bits of permissions."""
_THREADS = (10, 11, 12)
"""Types of channels that are threads."""
_BOT_DM = 1
"""The context of an interaction in the private conversation with the bot."""


@dataclass(frozen=True)
class Attachment:
    """A file on Discord's servers. `size`: bytes."""

    name: str
    url: str
    size: int
    media_type: str


@dataclass(frozen=True)
class InteractionInfo:
    """What every interaction states. `is_present`: whether the bot itself is in the place, and was
    not only brought along by the person. `may_post`: whether it may post clips there."""

    actor: Actor
    origin: Origin
    update_id: str
    is_present: bool
    may_post: bool


def parse_interaction(data: Data, places: Mapping[str, str]) -> InteractionInfo:
    """The actor and the place of an interaction. `places`: names of servers by their ids."""
    member = data.get("member")
    user = member["user"] if member else data["user"]
    name = (member or {}).get("nick") or get_display_name(user)
    language = data.get("locale") or data.get("guild_locale") or ""
    actor = Actor(ids.to_account_address(user["id"]), name, language, get_username(user))
    return InteractionInfo(
        actor,
        _parse_origin(data, actor, places),
        str(data["id"]),
        is_present(data),
        may_post(data),
    )


def get_display_name(user: Data) -> str:
    """The name that Discord shows for a user."""
    return str(user.get("global_name") or user.get("username") or "")


def get_username(user: Data) -> str | None:
    """What follows the @ of a user; None when it is not told. Users who never chose one still have
    a name with four digits behind it, which others may have too."""
    has_old_name = str(user.get("discriminator") or "0").strip("0") != ""
    return None if has_old_name else user.get("username")


def is_present(data: Data) -> bool:
    """Whether the bot itself is in the place of an interaction. False where a person brought it
    along to a place that did not add it."""
    if data.get("context") == _BOT_DM:
        return True
    owners = data.get("authorizing_integration_owners")
    return "guild_id" in data and (not owners or "0" in owners)


def may_post(data: Data) -> bool:
    """Whether the bot may post a clip in the place of an interaction."""
    if not is_present(data):
        return False
    if data.get("context") == _BOT_DM or "guild_id" not in data:
        return True
    permissions = int(data.get("app_permissions", "0"))
    if permissions & _ADMINISTRATOR:
        return True
    in_thread = data.get("channel", {}).get("type") in _THREADS
    required = _VIEW | _ATTACH | (_SEND_IN_THREADS if in_thread else _SEND)
    return permissions & required == required


def _parse_origin(data: Data, actor: Actor, places: Mapping[str, str]) -> Origin:
    if "guild_id" not in data or not is_present(data):
        # The bot cannot post where it is not present: the clip goes to the private conversation.
        return Origin(actor.address, PlaceKind.PRIVATE, actor.name)
    server = places.get(str(data["guild_id"]), "")
    channel = data.get("channel", {}).get("name", "")
    name = " ".join(part for part in (server, f"#{channel}" if channel else "") if part)
    return Origin(ids.to_channel_address(data["channel_id"]), PlaceKind.GROUP, name or "Discord")


# Buttons, menus and forms.


def parse_press(info: InteractionInfo, custom_id: ids.CustomId, value: str = "") -> Press:
    """The press of a button, the choice in a menu, or the text of a form as `value`."""
    return Press(info.actor, info.origin, custom_id.verb, custom_id.token, value, info.update_id)


def get_chosen_values(data: Data) -> str:
    """The values chosen in a menu, comma-separated."""
    return ",".join(data["data"].get("values", ()))


def parse_form(data: Data) -> dict[str, Any]:
    """The inputs of a form by their custom ids: texts, and lists of chosen values or files."""
    return {
        component["custom_id"]: component.get("value", component.get("values"))
        for component in _list_inputs(data["data"].get("components", ()))
    }


def get_form_text(data: Data) -> str:
    """The text of a form that asks for one."""
    return str(parse_form(data).get(TEXT) or "")


def get_uploaded_clip(data: Data) -> tuple[Attachment | None, bool]:
    """The clip of a form, and whether the person declared that they are of age."""
    form = parse_form(data)
    attachments = data["data"].get("resolved", {}).get("attachments", {})
    file_ids = form.get(CLIP) or ()
    clips = [
        parse_attachment(attachments[file_id]) for file_id in file_ids if file_id in attachments
    ]
    return next(iter(clips), None), list(form.get(ADULT) or ()) == ["yes"]


def parse_attachment(attachment: Data) -> Attachment:
    """An attachment of a message, a command or a form."""
    return Attachment(
        attachment["filename"],
        attachment["url"],
        int(attachment["size"]),
        attachment.get("content_type") or "",
    )


def _list_inputs(components: Sequence[Data]) -> list[Data]:
    """The components with a custom id, however deep they are nested."""
    inputs: list[Data] = []
    for component in components:
        if "components" in component:
            inputs += _list_inputs(component["components"])
        elif "component" in component:
            inputs += _list_inputs([component["component"]])
        elif "custom_id" in component:
            inputs.append(component)
    return inputs


# Reactions.


def find_reaction_button(emoji: str, components: Sequence[Data]) -> ids.CustomId | None:
    """The button of a message that a reaction stands for: ✅ is allow, ❌ is no. None if the
    message has no such button."""
    verb = {"✅": "allow", "❌": "no"}.get(emoji.removesuffix("\N{VARIATION SELECTOR-16}"))
    for component in _list_inputs(components):
        custom_id = ids.parse_custom_id(component["custom_id"])
        if verb is not None and custom_id is not None and custom_id.verb == verb:
            return custom_id
    return None


def build_private_origin(user_id: int, name: str) -> tuple[Actor, Origin]:
    """The actor and the place of a reaction in the private conversation with a person."""
    address: Address = ids.to_account_address(user_id)
    return Actor(address, name), Origin(address, PlaceKind.PRIVATE, name)
