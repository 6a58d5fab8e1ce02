"""Asking for a clip: a new request, a failed one again, or a remix of a posted clip."""

from collections.abc import Sequence

from bot.app import audit_log, rights
from bot.app.ports import App
from bot.app.requests import cast_rules, declines, save
from bot.core import limits
from bot.core import place as places
from bot.core import request as requests
from bot.core.clip_options import NO_OPTIONS, ClipOptions, find_shape
from bot.core.errors import NotFound, Unsuitable, WrongState
from bot.core.ids import PersonId, PlaceId, RequestId
from bot.core.request import Request, RequestState
from bot.core.scene import Scene


async def ask(
    app: App,
    person: PersonId,
    place: PlaceId,
    prompt: str,
    cast: Sequence[PersonId | None],
    options: ClipOptions = NO_OPTIONS,
    remix_of: RequestId | None = None,
) -> Request:
    """A new request, queued at once when nobody has to be asked. A refused one is not stored.

    `prompt` names the cast as {A}, {B}, … in its order; None in `cast` is a drawn stand-in.
    `options`: look, length and shape; the look of the place comes first.
    Raises what `bot.core.place.check` does, Unsuitable ("prompt-…", "cast-…", "never-…",
    "boundary", "option-too-long"), LimitReached, and NoConsent: "own-cameo-none",
    "own-cameo-frozen", or "cast-not-open", which tells neither the reason nor the person: a rule,
    a block, or a pause after two noes.
    Where the place's rules name admins, also "place-moderator-gone", and Refusal "rights-unknown".
    """
    cast_rules.check_cast(cast)
    prompt, _ = cast_rules.read_prompt(prompt)
    admin = await _check_admins(app, person, place)
    now = app.now()
    async with app.store.begin() as t:
        if await t.people.get(person) is None:
            raise NotFound("person-gone")
        rules = await cast_rules.get_rules(t, place)
        places.check(rules, admin)
        roles = await cast_rules.lock_roles(t, person, cast)
        recent = await t.requests.count_recent(person, place, now - limits.DAY)
        limits.check(places.apply_quota(rules, app.limits), recent)
        plain = Scene(
            person,
            place,
            prompt,
            roles,
            seconds=app.clip_seconds,
            shape=find_shape(app.clip_size),
            kinds=cast_rules.read_kinds(prompt, roles),
            moderator=rules.moderator,
        )
        scene = cast_rules.apply_options(app, plain, options, rules)
        decisions = await cast_rules.decide(app, t, scene)
        await declines.check(app, t, scene, decisions)
        new = requests.ask(RequestId(app.new_id()), scene, decisions, now, remix_of)
        await cast_rules.use_grants(app, t, scene, decisions)
        await save.save(app, t, None, new)
        await audit_log.write_asked(app, t, new)
    await app.wakeup.notify()
    return new


async def retry(app: App, person: PersonId, request: RequestId) -> Request:
    """The asker tries a failed request again. Raises NotYours, WrongState, NoConsent, Unsuitable
    "place-off", and like `ask` where a moderator looks at its clip."""
    async with app.store.read() as t:
        scene = (await save.get(t, request)).scene
    moderator = scene.moderator
    if moderator is not None and not await rights.is_admin(app, moderator, scene.place):
        raise Unsuitable("place-moderator-gone")
    async with app.store.begin() as t:
        old = await save.get(t, request)
        if not (await cast_rules.get_rules(t, old.scene.place)).on:
            raise Unsuitable("place-off")
        new = requests.retry(old, person, await cast_rules.get_contexts(t, old), app.now())
        await save.save(app, t, old, new)
    await app.wakeup.notify()
    return new


async def remix(
    app: App,
    person: PersonId,
    place: PlaceId,
    request: RequestId,
    prompt: str,
    options: ClipOptions = NO_OPTIONS,
) -> Request:
    """A new request by anybody, modelled on a posted clip: the same cast, who are all asked again,
    and the same look, length and shape where `options` leaves them open.

    Raises like `ask`, and WrongState when the clip is not posted.
    """
    async with app.store.read() as t:
        old = await save.get(t, request)
    if old.scene.place != place:
        raise NotFound("request-gone")
    if old.state is not RequestState.POSTED:
        raise WrongState(f"request-is-{requests.get_public_state(old, app.now())}")
    cast = [role.owner for role in old.scene.cast]
    seconds = min(old.scene.seconds, app.max_seconds)
    options = options.with_defaults(ClipOptions(old.scene.look, seconds, old.scene.shape))
    return await ask(app, person, place, prompt, cast, options, request)


async def _check_admins(app: App, person: PersonId, place: PlaceId) -> bool:
    """Whether a person asks as an admin of the place, where only admins may ask.

    Raises Unsuitable "place-moderator-gone" when the one who looks at every clip there no longer
    administers it, Refusal "rights-unknown".
    """
    async with app.store.read() as t:
        rules = await cast_rules.get_rules(t, place)
    if not rules.on:
        return False
    if rules.moderator is not None and not await rights.is_admin(app, rules.moderator, place):
        raise Unsuitable("place-moderator-gone")
    return rules.who is places.Askers.ADMINS and await rights.is_admin(app, person, place)
