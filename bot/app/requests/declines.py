"""An owner's noes to one asker, which count for longer than the requests that they answered."""

from collections.abc import Collection, Mapping

from bot.app.ports import App, Transaction
from bot.core import limits
from bot.core.consent import ConsentState
from bot.core.decide import Answer, Decision
from bot.core.errors import NoConsent
from bot.core.ids import CameoId, PersonId
from bot.core.request import Request
from bot.core.scene import Scene


async def check(
    app: App, t: Transaction, scene: Scene, decisions: Mapping[CameoId, Decision]
) -> None:
    """Raises NoConsent "cast-not-open" when an owner who would be asked said no to the asker twice
    in a week, and lately."""
    owners = [
        role.owner
        for role in scene.cast
        if role.owner is not None
        and role.cameo is not None
        and decisions[role.cameo].answer is Answer.ASK
    ]
    since = app.now() - limits.MEMORY
    declines = await t.requests.list_declines(scene.asker, owners, since)
    if any(limits.is_pausing(times, app.now()) for times in declines.values()):
        raise NoConsent("cast-not-open")


async def keep(t: Transaction, request: Request, owners: Collection[PersonId]) -> None:
    """Keeps the noes of these owners, whose consents the request is about to lose."""
    for consent in request.consents:
        is_no = consent.state is ConsentState.DECLINED and consent.owner in owners
        if is_no and consent.at is not None:
            await t.former_accounts.keep_decline(
                request.id, request.asker, consent.owner, consent.at
            )
