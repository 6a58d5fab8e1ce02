"""Changes of the scene of a request, after which everybody in its cast is asked again."""

from contextlib import suppress
from dataclasses import replace

from bot.app import audit_log
from bot.app.ports import App, Transaction
from bot.app.requests import cast_rules, declines, save, withdraw
from bot.core import limits
from bot.core import place as places
from bot.core import request as requests
from bot.core.clip_options import NO_OPTIONS, ClipOptions
from bot.core.errors import Refusal
from bot.core.ids import PersonId, RequestId
from bot.core.request import Request, RequestState
from bot.core.scene import Scene


async def edit(
    app: App, person: PersonId, request: RequestId, prompt: str, options: ClipOptions = NO_OPTIONS
) -> Request:
    """The asker changes the prompt, look, length or shape. Raises like `ask.ask`."""
    prompt, kinds = cast_rules.read_prompt(prompt)
    async with app.store.begin() as t:
        old = await save.get(t, request)
        requests.check_asker(old, person)
        rules = await cast_rules.get_rules(t, old.scene.place)
        since = app.now() - limits.DAY
        recent = await t.requests.count_recent(person, old.scene.place, since)
        limits.check_change(places.apply_quota(rules, app.limits), recent)
        scene = cast_rules.apply_options(
            app, replace(old.scene, prompt=prompt, kinds=kinds), options, rules
        )
        new = await replace_scene(app, t, old, scene)
    await app.wakeup.notify()
    return new


async def use_stand_ins(app: App, person: PersonId, request: RequestId) -> Request:
    """Replaces everybody who has not said yes by a drawn stand-in. Raises NotYours, WrongState."""
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = await replace_scene(app, t, old, requests.build_stand_in_scene(old, person))
    await app.wakeup.notify()
    return new


async def apply_new_rules(app: App, t: Transaction, owner: PersonId) -> None:
    """Asks everybody again in requests that still wait for answers and whose scene an owner's new
    rules change.

    Scenes that everybody has allowed stay as they were allowed. So do those that somebody declined,
    and those in which others exclude what the new rules add: the owner must not learn that. What an
    owner asked for themselves they change like any asker, and no more often.
    """
    for request in await withdraw.lock_requests(t, await t.requests.list_by_owner(owner)):
        if request.state is not RequestState.CASTING or request.is_erased:
            continue
        with suppress(Refusal):
            scene = await cast_rules.refresh_terms(t, request.scene)
            if scene.digest() != request.scene.digest():
                await replace_scene(app, t, request, scene, by_asker=owner == request.asker)


async def replace_scene(
    app: App, t: Transaction, old: Request, scene: Scene, by_asker: bool = True
) -> Request:
    """Saves a request with a new scene, with the rules that its owners have now. Raises like
    `ask.ask`."""
    scene = await cast_rules.refresh_terms(t, scene)
    decisions = await cast_rules.decide(app, t, scene)
    replaced = set(old.scene.owners) - set(scene.owners)
    if by_asker and not replaced:  # beside stand-ins only those are left who said yes to this one
        await declines.check(app, t, scene, decisions)
    await declines.keep(t, old, replaced)
    new = requests.change(old, scene, decisions, app.now(), by_asker)
    await cast_rules.use_grants(app, t, scene, decisions)
    await save.save(app, t, old, new)
    await audit_log.write_asked(app, t, new)
    return new
