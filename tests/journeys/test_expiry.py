"""Nobody answers: silence is a no."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.app.ports import Address, WorkKind
from bot.core.request import RequestState
from tests.journeys.stories import question
from tests.simulators.web.friend import text
from tests.support.stack import Stack


async def test_silence_is_a_no(stack: Stack, sunny_kit: Path) -> None:
    prompt = "sleeping under a tree"
    async with stack.friend("Asker Three") as asker, stack.friend("Silent Three") as owner:
        await stack.give_cameo(owner, sunny_kit)
        await asker.command("cameo", f"{prompt} ", await asker.mention("Silent Three"))
        asked = await question(owner, prompt)
        await a_day_passes(stack, asker.id)
        await asker.card(
            asker.group, lambda card: "did not come together" in text(card), "for the end"
        )
        reply = await owner.press(asked.card or {}, "allow")
        assert reply["card"]["tone"] == "bad"


async def a_day_passes(stack: Stack, asker: str) -> None:
    """The asker's open request was made a day ago."""
    async with stack.inside() as running, running.app.store.begin() as transaction:
        account = await transaction.people.find_account(Address("web", asker))
        assert account is not None
        for request in await transaction.requests.list_by_asker(account.person):
            assert request.state is RequestState.CASTING
            due = request.expires_at - timedelta(hours=25)
            await transaction.requests.save(replace(request, expires_at=due))
            await transaction.work.add(WorkKind.EXPIRE_REQUEST, request.id, not_before=due)
