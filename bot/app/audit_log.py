"""The usage log: what is written about whom. Ids and digests only, so that it can be kept."""

from bot.app.ports import App, Transaction
from bot.core.consent import ConsentState
from bot.core.ids import PersonId
from bot.core.request import Request


async def write_asked(app: App, t: Transaction, request: Request) -> None:
    """Everybody in the cast was asked, or had said yes before."""
    for one in request.consents:
        given = one.state is ConsentState.GIVEN
        basis = {"basis": str(one.basis)} if given and one.basis is not None else {}
        await t.audit_log.add(
            app.now(),
            one.owner,
            "consented" if given else "asked",
            **_facts(request),
            **basis,
        )


async def write(app: App, t: Transaction, owner: PersonId, what: str, request: Request) -> None:
    """Something happened to one owner's part of a request."""
    await t.audit_log.add(app.now(), owner, what, **_facts(request))


async def write_for_all(app: App, t: Transaction, what: str, request: Request) -> None:
    """Something happened to everybody in the cast."""
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
