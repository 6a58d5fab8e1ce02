"""The names of people and places, and scenes with these names in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.app.messages.view_models import NamedId, RoleView, SceneText, SealedFile
from bot.app.ports import Transaction
from bot.core.clip import Clip
from bot.core.ids import PersonId, PlaceId
from bot.core.person import UNKNOWN_NAME
from bot.core.place import PlaceKind
from bot.core.request import Request
from bot.core.scene import Scene
from bot.text.clean import MAX_TITLE_CLUSTERS, clean_name
from bot.text.isolate import isolate
from bot.text.skeleton import resembles

UNIQUE_NAMES = frozenset({"web"})
"""Platforms on which no two accounts have the same name."""
_MAX_GROUPS = 12
"""How many groups a menu offers, so that it fits beside its other entries on every platform."""
_ROLE = re.compile(r"\{[A-F]\}")


@dataclass(frozen=True)
class DisplayNames:
    """The names of some people and places, by id."""

    people: dict[PersonId, str]
    places: dict[PlaceId, str]

    def get_person(self, person: PersonId) -> str:
        """The name of a person, "?" if unknown."""
        return self.people.get(person, UNKNOWN_NAME)

    def get_place(self, place: PlaceId) -> str:
        """The name of a place, "?" if unknown."""
        return self.places.get(place, UNKNOWN_NAME)

    def build_scene_text(self, request: Request) -> SceneText:
        """The scene of a request, with names in it."""
        scene = request.scene
        return SceneText(
            prompt=self.fill_in_prompt(scene),
            template=scene.prompt,
            cast=tuple(
                RoleView(
                    role.letter,
                    "" if role.owner is None else self.get_person(role.owner),
                    role.owner is not None and role.owner not in request.missing,
                    role.rules,
                )
                for role in scene.cast
            ),
            look=scene.look,
            seconds=scene.seconds,
            shape=scene.shape,
            place=self.get_place(scene.place),
            asker=self.get_person(scene.asker),
            kinds=scene.kinds,
            moderator="" if scene.moderator is None else self.get_person(scene.moderator),
            left_out=request.left_out,
        )

    def fill_in_prompt(self, scene: Scene, prompt: str | None = None) -> str:
        """The prompt of a scene with names in place of {A}, {B}; or `prompt`, for the same cast.
        A name that is written from the right is isolated.

        Stand-ins keep their letters in braces: their names depend on the reader's language.
        """
        names = {
            f"{{{role.letter}}}": isolate(self.get_person(role.owner))
            for role in scene.cast
            if role.owner is not None
        }
        # In one pass: a name may look like the letter of another role.
        text = scene.prompt if prompt is None else prompt
        return _ROLE.sub(lambda match: names.get(match[0], match[0]), text)


async def load_for_requests(t: Transaction, requests: Iterable[Request]) -> DisplayNames:
    """The names of the askers, casts and places of requests."""
    requests = list(requests)
    people = {person for request in requests for person in (request.asker, *request.scene.owners)}
    people |= {request.scene.moderator for request in requests if request.scene.moderator}
    places = {request.scene.place for request in requests}
    return await load(t, people, places)


async def load(
    t: Transaction, people: Iterable[PersonId], places: Iterable[PlaceId] = ()
) -> DisplayNames:
    """The names of people and places. Where two of the people have names that look alike, both get
    what tells them apart."""
    place_names = {}
    for place_id in sorted(set(places)):
        place = await t.places.get(place_id)
        if place is not None:
            place_names[place_id] = clean_name(place.name, MAX_TITLE_CLUSTERS) or UNKNOWN_NAME
    stored = await t.people.get_names(set(people))
    # Names are cleaned when they are registered; those of an earlier version were not.
    names = {person: clean_name(name) or UNKNOWN_NAME for person, name in stored.items()}
    labels = {
        person: await _tell_apart(t, person, name)
        for person, name in names.items()
        if any(other != person and resembles(name, names[other]) for other in names)
    }
    return DisplayNames({**names, **labels}, place_names)


async def _tell_apart(t: Transaction, person: PersonId, name: str) -> str:
    """A name that somebody else's resembles, with what tells them apart."""
    usernames = [account.username for account, _ in await t.people.list_accounts(person)]
    sign = next((f"@{username}" for username in usernames if username), f"#{person[:4]}")
    return f"{name} ({sign})"


async def get_handle(t: Transaction, person: PersonId, platform: str) -> str:
    """What follows from a person's accounts, best of all the one on a platform: "@" and the
    username, or the name that is nobody else's there; "" without either."""
    accounts = [account for account, _ in await t.people.list_accounts(person)]
    for account in sorted(accounts, key=lambda account: account.platform != platform):
        if account.username:
            return f"@{account.username}"
        if account.platform in UNIQUE_NAMES:
            return account.name
    return ""


async def list_people(t: Transaction, people: Iterable[PersonId]) -> tuple[NamedId, ...]:
    """People with their names, in the order of the names, without those who left."""
    names = await t.people.get_names(set(people))
    return tuple(
        NamedId(person, name) for person, name in sorted(names.items(), key=lambda item: item[1])
    )


async def list_groups(
    t: Transaction, person: PersonId, named: Iterable[PlaceId] = ()
) -> tuple[NamedId, ...]:
    """The groups where both a person and the bot were seen, with their names: those in `named`
    first, then the ones where the person was seen last. Groups whose names look alike get what
    tells them apart."""
    since = await t.places.list_by_person(person)
    named = set(named)
    seen = sorted(since.keys() - named, key=lambda place: (since[place], place), reverse=True)
    stored = [await t.places.get(place) for place in (*sorted(named), *seen)]
    groups = [place for place in stored if place is not None and place.kind is PlaceKind.GROUP]
    groups = groups[:_MAX_GROUPS]
    names = {group: clean_name(group.name, MAX_TITLE_CLUSTERS) or UNKNOWN_NAME for group in groups}
    return tuple(
        NamedId(
            group.id,
            f"{name} ({group.platform} #{group.id[:4]})"
            if any(other != group and resembles(name, names[other]) for other in groups)
            else name,
        )
        for group, name in names.items()
    )


def get_clip_file(clip: Clip | None) -> SealedFile | None:
    """The file of a clip."""
    return None if clip is None else SealedFile(clip.file, clip.owners)
