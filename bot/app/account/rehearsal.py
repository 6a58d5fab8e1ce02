"""A rehearsal: what the policy of an owner would decide on a prompt."""

from bot.app.messages.command_views import RehearsalView
from bot.app.ports import App
from bot.app.requests import cast_rules
from bot.core.content.classify import classify
from bot.core.decide import decide_cast
from bot.core.ids import PersonId, PlaceId
from bot.core.scene import Role, Scene

STRANGER = PersonId("")
"""An asker whom the owner does not know."""


async def rehearse(
    app: App, person: PersonId, asker: PersonId | None, place: PlaceId, prompt: str
) -> RehearsalView:
    """What the owner's rules would answer, and why. `asker`: None for somebody they do not know.

    Raises NoConsent "own-cameo-none", Unsuitable "prompt-…".
    """
    reading = classify(prompt)
    prompt = cast_rules.normalize_prompt(prompt)
    async with app.store.read() as t:
        cameo = await cast_rules.lock_own_cameo(t, person)
        if reading.never:
            return RehearsalView(reading, None)
        by = STRANGER if asker is None else asker
        cast = (Role("A", cameo.id, person),)
        scene = Scene(by, place, prompt, cast, kinds=reading.kinds)
        contexts = await t.cameos.get_contexts([cameo.id], by)
        return RehearsalView(reading, decide_cast(contexts, scene, app.now())[cameo.id])
