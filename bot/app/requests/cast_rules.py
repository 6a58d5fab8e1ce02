"""What `ask` and every change of a scene have in common: reading it, deciding, using grants."""

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


def normalize_prompt(prompt: str) -> str:
    """The prompt as it is kept. Raises Unsuitable "prompt-empty", "prompt-too-long"."""
    prompt = " ".join(prompt.split())
    if not prompt:
        raise Unsuitable("prompt-empty")
    if len(prompt) > MAX_PROMPT_LENGTH:
        raise Unsuitable("prompt-too-long", {"length": len(prompt), "most": MAX_PROMPT_LENGTH})
    return prompt


def read_prompt(prompt: str) -> tuple[str, frozenset[ContentKind]]:
    """The prompt as it is kept, and its kinds of content.

    Raises Unsuitable "prompt-empty", "prompt-too-long", "never-…".
    """
    prompt = normalize_prompt(prompt)
    reading = classify(prompt)
    refuse(reading)
    return prompt, reading.kinds


def check_cast(cast: Sequence[PersonId | None]) -> None:
    """Raises Unsuitable "cast-size", "cast-twice"."""
    if not 1 <= len(cast) <= len(ROLES):
        raise Unsuitable("cast-size", {"least": 1, "most": len(ROLES), "count": len(cast)})
    people = [one for one in cast if one is not None]
    if len(set(people)) != len(people):
        raise Unsuitable("cast-twice")


async def lock_roles(
    t: Transaction, asker: PersonId, cast: Sequence[PersonId | None]
) -> tuple[Role, ...]:
    """The parts, with their cameos held until the transaction ends: nobody freezes, blocks or
    leaves meanwhile. None is a drawn stand-in.

    Raises NoConsent "own-cameo-none", "own-cameo-frozen", and for others always "cast-not-open".
    """
    current = {one: await t.cameos.find_current(one) for one in cast if one is not None}
    held: dict[PersonId, Cameo] = {}
    for cameo in sorted((one for one in current.values() if one is not None), key=lambda c: c.id):
        again = await t.cameos.get(cameo.id)
        if again is not None and again.state in {CameoState.ACTIVE, CameoState.FROZEN}:
            held[cameo.owner] = again
    if asker in cast and asker not in held:
        raise NoConsent("own-cameo-none")
    if asker in held and held[asker].state is CameoState.FROZEN:
        raise NoConsent("own-cameo-frozen")
    if any(one is not None and one not in held for one in cast):
        raise NoConsent("cast-not-open")
    return tuple(
        Role(letter, None, None) if one is None else Role(letter, held[one].id, one)
        for letter, one in zip(ROLES, cast, strict=False)
    )


async def decide(app: App, t: Transaction, scene: Scene) -> Mapping[CameoId, Decision]:
    """What everybody's rules say to a scene. Raises NoConsent "cast-not-open" when a cameo of it
    is gone."""
    cameos = {role.cameo for role in scene.cast if role.cameo is not None}
    standings = await t.cameos.get_contexts(cameos, scene.asker)
    if cameos - standings.keys():
        raise NoConsent("cast-not-open")
    return decide_cast(standings, scene, app.now())


async def use_grants(
    app: App, t: Transaction, scene: Scene, decisions: Mapping[CameoId, Decision]
) -> None:
    """Every yes that rests on a counted grant is one use of it. Raises Temporary when one was
    used up or taken back a moment ago."""
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
    """What bears on the cast of a request right now."""
    cameos = [role.cameo for role in request.scene.cast if role.cameo is not None]
    return await t.cameos.get_contexts(cameos, request.asker)


async def get_rules(t: Transaction, place: PlaceId) -> Rules:
    """What the admins of a place settled."""
    known = await t.places.get(place)
    return Rules() if known is None else known.rules


async def lock_cameo(t: Transaction, owner: PersonId) -> Cameo | None:
    """An owner's current cameo, held until the transaction ends: nobody asks for it meanwhile."""
    current = await t.cameos.find_current(owner)
    return None if current is None else await t.cameos.get(current.id)


async def lock_own_cameo(t: Transaction, person: PersonId) -> Cameo:
    cameo = await lock_cameo(t, person)
    if cameo is None:
        raise NoConsent("own-cameo-none")
    return cameo


def apply_options(app: App, scene: Scene, wish: ClipOptions, rules: Rules) -> Scene:
    """The scene as it was wished for, so that everybody says yes to the length it will have. The
    look of the place wins, but changes nothing later on. Raises Unsuitable "option-too-long"."""
    if wish.seconds is not None and wish.seconds > app.max_seconds:
        raise Unsuitable("option-too-long", {"most": f"{app.max_seconds:g}"})
    seconds = min(scene.seconds, app.max_seconds) if wish.seconds is None else wish.seconds
    shape = scene.shape if wish.shape is None else wish.shape
    return replace(
        scene, look=places.choose_look(rules, wish.look or scene.look), seconds=seconds, shape=shape
    )
