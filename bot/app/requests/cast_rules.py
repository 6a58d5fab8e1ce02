"""Steps that new requests and changed scenes share: prompt, cast, decisions, grants, options."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.app.ports import App, Transaction
from bot.core import grant as grants
from bot.core import place as places
from bot.core.cameo import Cameo, CameoState
from bot.core.clip_options import ClipOptions
from bot.core.content import ContentKind
from bot.core.content.classify import classify, refuse
from bot.core.decide import CameoContext, Decision, decide_cast
from bot.core.errors import NoConsent, Temporary, Unsuitable
from bot.core.ids import CameoId, PersonId, PlaceId
from bot.core.place import Rules
from bot.core.request import Request
from bot.core.scene import MAX_PROMPT_LENGTH, ROLES, Role, Scene
from bot.text.clean import clean_line


def normalize_prompt(prompt: str) -> str:
    """The prompt as it is stored: cleaned, on one line, with single spaces.

    Raises Unsuitable "prompt-empty", "prompt-too-long".
    """
    prompt = clean_line(prompt)
    if not prompt:
        raise Unsuitable("prompt-empty")
    if len(prompt) > MAX_PROMPT_LENGTH:
        raise Unsuitable("prompt-too-long", {"length": len(prompt), "most": MAX_PROMPT_LENGTH})
    return prompt


def read_prompt(prompt: str) -> tuple[str, frozenset[ContentKind]]:
    """The prompt as it is stored, and its kinds of content. It is read as it was typed: what the
    cleaner takes away may be what hid a word.

    Raises Unsuitable "prompt-empty", "prompt-too-long", "never-…".
    """
    stored = normalize_prompt(prompt)
    reading = classify(prompt)
    refuse(reading)
    return stored, reading.kinds


def check_cast(cast: Sequence[PersonId | None]) -> None:
    """Raises Unsuitable "cast-size", "cast-twice"."""
    if not 1 <= len(cast) <= len(ROLES):
        raise Unsuitable("cast-size", {"least": 1, "most": len(ROLES), "count": len(cast)})
    people = [person for person in cast if person is not None]
    if len(set(people)) != len(people):
        raise Unsuitable("cast-twice")


async def lock_roles(
    t: Transaction, asker: PersonId, cast: Sequence[PersonId | None]
) -> tuple[Role, ...]:
    """The roles, with their cameos locked until the transaction ends, so that no owner freezes,
    blocks or leaves meanwhile. None in `cast` is a drawn stand-in.

    Raises NoConsent "own-cameo-none", "own-cameo-frozen", and for others always "cast-not-open".
    """
    current = {owner: await t.cameos.find_current(owner) for owner in cast if owner is not None}
    locked: dict[PersonId, Cameo] = {}
    for cameo in sorted(
        (cameo for cameo in current.values() if cameo is not None), key=lambda cameo: cameo.id
    ):
        latest = await t.cameos.get(cameo.id)
        if latest is not None and latest.state in {CameoState.ACTIVE, CameoState.FROZEN}:
            locked[cameo.owner] = latest
    if asker in cast and asker not in locked:
        raise NoConsent("own-cameo-none")
    if asker in locked and locked[asker].state is CameoState.FROZEN:
        raise NoConsent("own-cameo-frozen")
    if any(owner is not None and owner not in locked for owner in cast):
        raise NoConsent("cast-not-open")
    return tuple(
        Role(letter, None, None)
        if owner is None
        else Role(letter, locked[owner].id, owner, locked[owner].policy.rules)
        for letter, owner in zip(ROLES, cast, strict=False)
    )


def read_kinds(prompt: str, roles: Sequence[Role]) -> frozenset[ContentKind]:
    """The kinds of content of a prompt and of the rules of its cast.

    Raises Unsuitable "never-…": rules are refused when they are set, but the words of one and of
    the prompt together may be more than either.
    """
    rules = [rule for role in roles for rule in role.rules]
    readings = [classify(text) for text in (prompt, *rules)]
    if rules:
        readings.append(classify(". ".join((prompt, *rules))))
    for reading in readings:
        refuse(reading)
    return frozenset[ContentKind]().union(*(reading.kinds for reading in readings))


async def refresh_terms(t: Transaction, scene: Scene) -> Scene:
    """The scene with the rules that its owners and its place have now, and the kinds of content
    that follow."""
    cameos = {role.cameo for role in scene.cast if role.cameo is not None}
    contexts = await t.cameos.get_contexts(cameos, scene.asker)
    cast = tuple(
        replace(role, rules=contexts[role.cameo].cameo.policy.rules)
        if role.cameo is not None and role.cameo in contexts
        else role
        for role in scene.cast
    )
    moderator = (await get_rules(t, scene.place)).moderator
    kinds = read_kinds(scene.prompt, cast)
    return replace(scene, cast=cast, kinds=kinds, moderator=moderator)


async def decide(app: App, t: Transaction, scene: Scene) -> Mapping[CameoId, Decision]:
    """The decision of each owner's rules, by cameo. Raises NoConsent "cast-not-open" when a cameo
    was deleted."""
    cameos = {role.cameo for role in scene.cast if role.cameo is not None}
    contexts = await t.cameos.get_contexts(cameos, scene.asker)
    if cameos - contexts.keys():
        raise NoConsent("cast-not-open")
    return decide_cast(contexts, scene, app.now())


async def use_grants(
    app: App, t: Transaction, scene: Scene, decisions: Mapping[CameoId, Decision]
) -> None:
    """Counts one use of every grant that allowed the scene. Raises Temporary when one was used up
    or revoked meanwhile."""
    for decision in decisions.values():
        if decision.grant is None:
            continue
        grant = await t.grants.get(decision.grant)
        if grant is None or not grant.covers(scene, app.now()):
            raise Temporary("a grant has just changed", 0.1)
        spent = grants.spend(grant)
        if spent != grant:
            await t.grants.save(spent)


async def get_contexts(t: Transaction, request: Request) -> dict[CameoId, CameoContext]:
    """The current cameos, grants and blocks for the cast of a request, by cameo."""
    cameos = [role.cameo for role in request.scene.cast if role.cameo is not None]
    return await t.cameos.get_contexts(cameos, request.asker)


async def get_rules(t: Transaction, place_id: PlaceId) -> Rules:
    """The rules of a place."""
    place = await t.places.get(place_id)
    return Rules() if place is None else place.rules


async def lock_cameo(t: Transaction, owner: PersonId) -> Cameo | None:
    """An owner's current cameo, locked until the transaction ends; None without one."""
    current = await t.cameos.find_current(owner)
    return None if current is None else await t.cameos.get(current.id)


async def lock_own_cameo(t: Transaction, person: PersonId) -> Cameo:
    cameo = await lock_cameo(t, person)
    if cameo is None:
        raise NoConsent("own-cameo-none")
    return cameo


def apply_options(app: App, scene: Scene, options: ClipOptions, rules: Rules) -> Scene:
    """The scene with the asker's options, so that everybody says yes to its real length. The look
    of the place comes first; when it changes, scenes stay. Raises Unsuitable "option-too-long"."""
    if options.seconds is not None and options.seconds > app.max_seconds:
        raise Unsuitable("option-too-long", {"most": f"{app.max_seconds:g}"})
    seconds = min(scene.seconds, app.max_seconds) if options.seconds is None else options.seconds
    shape = scene.shape if options.shape is None else options.shape
    return replace(
        scene,
        look=places.choose_look(rules, options.look or scene.look),
        seconds=seconds,
        shape=shape,
    )
