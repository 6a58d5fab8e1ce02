"""Names for ids, and scenes as people read them."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.app.messages.view_models import (
    Named,
    RoleView,
    SceneText,
    Sealed,
)
from bot.app.ports import Transaction
from bot.core.clip import Clip
from bot.core.ids import PersonId, PlaceId
from bot.core.request import Request
from bot.core.scene import Scene

SOMEBODY = "?"
"""Somebody who left, or a place that is gone."""


@dataclass(frozen=True)
class Names:
    """What people and places of a transaction are called."""

    people: dict[PersonId, str]
    places: dict[PlaceId, str]

    def person(self, person: PersonId) -> str:
        """What somebody is called."""
        return self.people.get(person, SOMEBODY)

    def place(self, place: PlaceId) -> str:
        """What a place is called."""
        return self.places.get(place, SOMEBODY)

    def scene(self, request: Request) -> SceneText:
        """The scene of a request as people read it."""
        scene = request.scene
        return SceneText(
            prompt=self.prompt(scene),
            template=scene.prompt,
            cast=tuple(
                RoleView(
                    role.letter,
                    "" if role.owner is None else self.person(role.owner),
                    role.owner is not None and role.owner not in request.missing,
                )
                for role in scene.cast
            ),
            look=scene.look,
            seconds=scene.seconds,
            shape=scene.shape,
            place=self.place(scene.place),
            asker=self.person(scene.asker),
        )

    def prompt(self, scene: Scene, prompt: str | None = None) -> str:
        """The prompt, or another one for the same cast, with names in place of {A}, {B}.

        A stand-in keeps its braces, for the words of the reader's language.
        """
        text = scene.prompt if prompt is None else prompt
        for role in scene.cast:
            if role.owner is not None:
                text = text.replace(f"{{{role.letter}}}", self.person(role.owner))
        return text


async def names(t: Transaction, requests: Iterable[Request]) -> Names:
    """The names of everybody who asked or is cast, and of the places."""
    requests = list(requests)
    people = {person for one in requests for person in (one.asker, *one.scene.owners)}
    places = {one.scene.place for one in requests}
    return await names_of(t, people, places)


async def names_of(
    t: Transaction, people: Iterable[PersonId], places: Iterable[PlaceId] = ()
) -> Names:
    """Names of these."""
    known = {}
    for place in sorted(set(places)):
        found = await t.places.get(place)
        if found is not None:
            known[place] = found.name
    return Names(await t.people.get_names(set(people)), known)


async def named(t: Transaction, people: Iterable[PersonId]) -> tuple[Named, ...]:
    """People with their names, in the order of the names; those who left are missing."""
    found = await t.people.get_names(set(people))
    return tuple(Named(one, name) for one, name in sorted(found.items(), key=lambda x: x[1]))


def sealed(clip: Clip | None) -> Sealed | None:
    """The file of a clip."""
    return None if clip is None else Sealed(clip.file, clip.owners)
