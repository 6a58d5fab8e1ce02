"""What Discord sends becomes what the conversation takes."""

from typing import Any

from bot.core.place import PlaceKind
from bot.platforms.discord import ids, parse
from bot.platforms.discord.ids import ControlStep, CustomId

RIGHTS = str(1 << 10 | 1 << 11 | 1 << 15)


def slash(name: str = "cameo", *options: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A command that was typed on a server."""
    return {
        "id": "900",
        "type": 2,
        "guild_id": "1",
        "channel_id": "2",
        "channel": {"id": "2", "name": "friday", "type": 0},
        "context": 0,
        "authorizing_integration_owners": {"0": "1"},
        "app_permissions": RIGHTS,
        "locale": "ko",
        "member": {"user": user("5", "jun"), "nick": "Junny", "permissions": "0"},
        "data": {"id": "7", "name": name, "type": 1, "options": list(options)},
    } | more


def user(number: str, name: str, **more: Any) -> dict[str, Any]:
    """Somebody, as Discord describes them."""
    return {"id": number, "username": name, "global_name": name.title()} | more


def test_who_where_and_in_which_language() -> None:
    said = parse.parse_interaction(slash(), {"1": "Friends"})
    assert said.actor.address == ids.to_account_address(5)
    assert (said.actor.name, said.actor.language) == ("Junny", "ko")
    assert said.origin.address == ids.to_channel_address(2)
    assert (said.origin.kind, said.origin.name) == (PlaceKind.GROUP, "Friends #friday")
    assert (said.may_post, said.update_id) == (True, "900")


def test_the_app_cannot_post_where_it_only_came_along() -> None:
    data = slash(authorizing_integration_owners={"1": "5"})
    said = parse.parse_interaction(data, {})
    assert not said.may_post
    assert said.origin.address == ids.to_account_address(5)
    assert said.origin.kind is PlaceKind.PRIVATE


def test_the_app_cannot_post_between_two_others() -> None:
    data = slash(context=2, authorizing_integration_owners={"1": "5"}, user=user("5", "jun"))
    del data["member"], data["guild_id"]
    assert not parse.parse_interaction(data, {}).may_post


def test_a_private_conversation_has_the_number_of_the_person() -> None:
    data = slash(context=1, authorizing_integration_owners={"1": "5", "0": "0"})
    del data["member"], data["guild_id"]
    said = parse.parse_interaction(data | {"user": user("5", "jun")}, {})
    assert said.origin.address == said.actor.address
    assert said.may_post


def test_without_the_right_to_attach_there_is_no_posting() -> None:
    assert not parse.may_post(slash(app_permissions=str(1 << 10 | 1 << 11)))
    assert parse.may_post(slash(app_permissions=str(1 << 3)))
    thread = {"id": "2", "name": "t", "type": 11}
    assert not parse.may_post(slash(channel=thread))
    assert parse.may_post(slash(channel=thread, app_permissions=str(1 << 10 | 1 << 15 | 1 << 38)))


def test_a_form_in_labels_and_in_rows() -> None:
    label = {"type": 18, "component": {"type": 4, "custom_id": "text", "value": "a wave"}}
    row = {"type": 1, "components": [{"type": 4, "custom_id": "text", "value": "a wave"}]}
    for one in (label, row):
        assert parse.get_form_text({"data": {"components": [one]}}) == "a wave"


def test_a_clip_in_a_form() -> None:
    components = [
        {"type": 18, "component": {"type": 19, "custom_id": "clip", "values": ["3"]}},
        {"type": 18, "component": {"type": 3, "custom_id": "adult", "values": ["yes"]}},
    ]
    one = {"filename": "me.mp4", "url": "https://cdn/3", "size": 9, "content_type": "video/mp4"}
    data = {"data": {"components": components, "resolved": {"attachments": {"3": one}}}}
    clip, adult = parse.get_uploaded_clip(data)
    assert clip == parse.Attachment("me.mp4", "https://cdn/3", 9, "video/mp4")
    assert adult


def test_a_reaction_stands_for_its_button() -> None:
    button = {"type": 2, "custom_id": "w:allow:t0"}
    components = [{"type": 17, "components": [{"type": 1, "components": [button]}]}]
    assert parse.find_reaction_button("✅", components) == CustomId(
        ControlStep.PRESS, "allow", "t0"
    )
    assert parse.find_reaction_button("❌", components) is None
    assert parse.find_reaction_button("🎉", components) is None
