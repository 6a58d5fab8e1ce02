"""Entries of the usage log, by owner. They hold ids and digests only, so that they can be kept."""

from bot.app.ports import App, Transaction
from bot.core.consent import ConsentState
from bot.core.ids import PersonId
from bot.core.request import Request


async def write_asked(app: App, t: Transaction, request: Request) -> None:
    """Records for each owner in the cast that they were asked, or that a standing yes answered."""
    for consent in request.consents:
        is_given = consent.state is ConsentState.GIVEN
        basis = {"basis": str(consent.basis)} if is_given and consent.basis is not None else {}
        await t.audit_log.add(
            app.now(),
            consent.owner,
            "consented" if is_given else "asked",
            **_facts(request),
            **basis,
        )


async def write(app: App, t: Transaction, owner: PersonId, what: str, request: Request) -> None:
    """Records for one owner what happened to a request with their cameo."""
    await t.audit_log.add(app.now(), owner, what, **_facts(request))


async def write_for_all(app: App, t: Transaction, what: str, request: Request) -> None:
    """Records for every owner in the cast what happened to a request."""
    for owner in request.scene.owners:
        await write(app, t, owner, what, request)


def _facts(request: Request) -> dict[str, str]:
    facts = {
        "request": request.id,
        "scene": request.scene.digest(),
        "asker": request.asker,
        "place": request.scene.place,
    }
    return {**facts, "clip": request.clip} if request.clip else facts
