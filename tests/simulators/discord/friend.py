"""Somebody in Discord's own app: types, presses, fills forms in, reacts, and reads."""

import asyncio
import secrets
from collections.abc import Callable
from typing import Any

from tests.simulators.discord.server import LIMIT, Discord
from tests.simulators.discord.state import (
    APP,
    EPHEMERAL,
    RIGHTS,
    Channel,
    Interaction,
    Message,
    Person,
    leaves,
)
from tests.support.patience import PATIENCE_SECONDS


class Friend:
    """One person. `here`: the channel they look at. `claimed_rights`: the permissions that
    interactions state, if those are not what holds now."""

    def __init__(self, discord: Discord, name: str, here: Channel, locale: str = "en-US") -> None:
        self.discord = discord
        self.person: Person = discord.person(name, locale)
        self.here = here
        self.claimed_rights: int | None = None

    @property
    def rights(self) -> int:
        """Permissions on every server, beyond everybody's."""
        return self.discord.rights.get(self.person.id, 0)

    @rights.setter
    def rights(self, rights: int) -> None:
        self.discord.rights[self.person.id] = rights

    # What they do.

    async def type(self, command: str, prompt: str = "", *people: "Friend", **text: str) -> str:
        """A slash command; what it answers them."""
        return (await self.typed(command, prompt, *people, **text)).replies[-1].text

    async def typed(
        self, command: str, prompt: str = "", *people: "Friend", **text: str
    ) -> Interaction:
        """A slash command."""
        texts = ({"prompt": prompt} if prompt else {}) | text
        options: list[dict[str, Any]] = [
            self._chosen(command, name, value) for name, value in texts.items()
        ]
        for name, friend in zip(("with", "also", "and", "plus"), people, strict=False):
            options.append({"name": name, "type": 6, "value": str(friend.person.id)})
        users = {str(friend.person.id): friend.person.data() for friend in people}
        data = {"id": "7", "name": command, "type": 1, "options": options}
        return await self._do(2, data | {"resolved": {"users": users}})

    def _chosen(self, command: str, name: str, value: str) -> dict[str, Any]:
        """An option as Discord's app sends it, which lets nobody choose what is not listed."""
        kind: dict[str, Any] = {"type": 3}
        for one in self.discord.commands:
            if (one["name"], one["type"]) == (command, 1):
                kind = next((each for each in one["options"] if each["name"] == name), kind)
        choices = [each["value"] for each in kind.get("choices", ())]
        assert not choices or value in choices, f"{value} is not among {choices}"
        if kind["type"] != 4:
            return {"name": name, "type": 3, "value": value}
        assert kind["min_value"] <= int(value) <= kind["max_value"], value
        return {"name": name, "type": 4, "value": int(value)}

    async def attach(self, command: str, clip: str, adult: bool = True) -> Interaction:
        """A slash command with a file. `clip`: its number."""
        options = [
            {"name": "clip", "type": 11, "value": clip},
            {"name": "adult", "type": 5, "value": adult},
        ]
        resolved = {"attachments": {clip: self._upload(int(clip))}}
        data = {"id": "7", "name": command, "type": 1, "options": options}
        return await self._do(2, data | {"resolved": resolved})

    async def menu(self, name: str, target: "Friend | Message") -> Interaction:
        """The menu of a person or of a message."""
        if isinstance(target, Friend):
            number = str(target.person.id)
            found: dict[str, Any] = {"users": {number: target.person.data()}}
            data = {"id": "7", "name": name, "type": 2, "target_id": number, "resolved": found}
        else:
            number = str(target.id)
            found = {"messages": {number: target.data()}}
            data = {"id": "7", "name": name, "type": 3, "target_id": number, "resolved": found}
        return await self._do(2, data)

    async def press(self, message: Message, label: str) -> Interaction:
        """A button."""
        custom = message.component(label)["custom_id"]
        return await self._do(3, {"custom_id": custom, "component_type": 2}, message)

    async def choose(self, message: Message, label: str, *options: str) -> Interaction:
        """Lines of a menu."""
        menu = message.component(label)
        values = [one["value"] for one in menu["options"] if one["label"] in options]
        assert len(values) == len(options), f"{options} of {menu['options']}"
        data = {"custom_id": menu["custom_id"], "component_type": 3, "values": values}
        return await self._do(3, data, message)

    async def fill(self, asked: Interaction, **values: str) -> Interaction:
        """The form that something opened: texts and choices by their ids, files by number."""
        assert asked.modal is not None, "no form was opened"
        sent, resolved = [], {}
        for one in leaves(asked.modal["components"]):
            value = values.get(one["custom_id"], one.get("value", ""))
            match one["type"]:
                case 4:
                    part = {"type": 4, "custom_id": one["custom_id"], "value": value}
                case 19:
                    part = {"type": 19, "custom_id": one["custom_id"], "values": [value]}
                    resolved[value] = self._upload(int(value))
                case kind:
                    part = {"type": kind, "custom_id": one["custom_id"], "values": [value]}
            sent.append({"type": 18, "id": len(sent), "component": part})
        data = {"custom_id": asked.modal["custom_id"], "components": sent}
        return await self._do(5, data | {"resolved": {"attachments": resolved}}, asked.message)

    async def react(self, message: Message, emoji: str) -> bool:
        """Whether the bot was told of it."""
        return await self.discord.gateway.send(
            "MESSAGE_REACTION_ADD",
            {
                "user_id": str(self.person.id),
                "channel_id": str(message.channel.id),
                "message_id": str(message.id),
                "emoji": {"id": None, "name": emoji},
                "burst": False,
                "type": 0,
            },
        )

    def send_file(self, name: str, content: bytes) -> str:
        """Puts a file where Discord keeps them; its number."""
        number = next(self.discord.ids)
        self.discord.uploads[number] = (name, content)
        return str(number)

    def _upload(self, number: int) -> dict[str, Any]:
        name, content = self.discord.uploads[number]
        url = f"{self.discord.url}/cdn/{number}"
        told = {"id": str(number), "filename": name, "size": len(content), "url": url}
        return told | {"proxy_url": url, "content_type": "video/mp4"}

    async def repeat(self, made: Interaction) -> None:
        """Discord tells the bot of it a second time."""
        assert await self.discord.gateway.send("INTERACTION_CREATE", self._event(made))

    async def send(
        self, kind: int, data: dict[str, Any], message: Message | None = None
    ) -> Interaction:
        """Anything at all."""
        return await self._do(kind, data, message)

    # What they see.

    def private(self) -> list[Message]:
        """What the bot wrote to them alone."""
        return self.discord.in_channel(self.discord.private(self.person))

    async def until(self, true: Callable[[], bool]) -> None:
        """Waits for something to be so."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not true():
                await asyncio.sleep(0.01)

    # How Discord tells the bot.

    async def _do(
        self, kind: int, data: dict[str, Any], message: Message | None = None
    ) -> Interaction:
        channel = self.here if message is None else message.channel
        number, token = next(self.discord.ids), secrets.token_hex(16)
        made = Interaction(number, token, self.person, channel, kind, data, message)
        made.at = asyncio.get_running_loop().time()
        self.discord.interactions[token] = made
        assert await self.discord.gateway.send("INTERACTION_CREATE", self._event(made))
        await self._answered(made)
        await self.discord.settled()
        return made

    def _event(self, made: Interaction) -> dict[str, Any]:
        channel = made.channel
        event: dict[str, Any] = {
            "id": str(made.id),
            "application_id": str(APP),
            "type": made.kind,
            "token": made.token,
            "version": 1,
            "data": made.data,
            "locale": self.person.locale,
            "channel_id": str(channel.id),
            "channel": channel.data(),
            "attachment_size_limit": LIMIT,
            "app_permissions": str(channel.rights),
            "entitlements": [],
        }
        if made.message is not None:
            event["message"] = made.message.data()
        if channel.server is None and channel.person is None:
            owners = {"1": str(self.person.id)}
            event |= {"context": 2, "authorizing_integration_owners": owners}
            return event | {"user": self.person.data()}
        if channel.server is None:
            owners = {"0": "0", "1": str(self.person.id)}
            event |= {"context": 1, "authorizing_integration_owners": owners}
            return event | {"user": self.person.data()}
        is_here = channel.server in self.discord.servers
        owners = {"0": str(channel.server)} if is_here else {"1": str(self.person.id)}
        claimed = self.claimed_rights
        rights = RIGHTS | (self.rights if claimed is None else claimed)
        member = {"user": self.person.data(), "roles": [], "permissions": str(rights)}
        member |= {
            "joined_at": "2026-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
        }
        event |= {"context": 0, "authorizing_integration_owners": owners, "member": member}
        return event | {
            "guild_id": str(channel.server),
            "guild": {"id": str(channel.server), "locale": "en-US", "features": []},
            "guild_locale": "en-US",
        }

    async def _answered(self, made: Interaction) -> None:
        """Waits until Discord's app would stop showing that something is under way."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while made.answer is None or made.thinking:
                made.changed.clear()
                await made.changed.wait()
        for one in made.replies:
            assert one.flags & EPHEMERAL, f"everybody could read: {one.text}"
