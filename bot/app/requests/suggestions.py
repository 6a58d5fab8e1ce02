"""An owner's "yes, but ...", and what the asker does with it."""

from dataclasses import replace

from bot.app import audit_log
from bot.app.ports import App
from bot.app.requests import cast_rules, change, save
from bot.core import request as requests
from bot.core.ids import PersonId, RequestId
from bot.core.request import Request


async def suggest(
    app: App, person: PersonId, request: RequestId, prompt: str, digest: str
) -> Request:
    """An owner suggests another prompt, with roles as {A}, {B}; they still have to answer.

    `digest`: of the scene that they saw. Raises NotYours, WrongState, SceneChanged, Unsuitable.
    """
    prompt, _ = cast_rules.read_prompt(prompt)
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.suggest(old, person, prompt, digest, app.now())
        await save.save(app, t, old, new)
        await audit_log.write(app, t, person, "suggested", new)
    await app.wakeup.notify()
    return new


async def take(
    app: App, person: PersonId, request: RequestId, owner: PersonId, digest: str
) -> Request:
    """The asker accepts an owner's suggestion: everybody is asked about the new scene.

    `digest`: the `suggestions_digest` that the asker saw. Raises NotYours, WrongState,
    SceneChanged, and like `ask.ask`.
    """
    async with app.store.begin() as t:
        old = await save.get(t, request)
        scene = requests.get_suggested_scene(old, person, owner, digest)
        _, kinds = cast_rules.read_prompt(scene.prompt)
        new = await change.replace_scene(app, t, old, replace(scene, kinds=kinds))
    await app.wakeup.notify()
    return new


async def drop(
    app: App, person: PersonId, request: RequestId, owner: PersonId, digest: str
) -> Request:
    """The asker declines a suggestion and keeps the scene. `digest`: as in `take`.

    Raises NotYours, WrongState, SceneChanged.
    """
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.drop_suggestion(old, person, owner, digest)
        await save.save(app, t, old, new)
    await app.wakeup.notify()
    return new
