"""Whether a person administers a place: asked of the platform each time that it matters.

What a command or a press states about its sender is never used: it may be late, and a card may have
been shown while its reader still had rights. Both functions talk to a platform, so they are called
outside of transactions.
"""

import asyncio
import logging

from bot.app.ports import App
from bot.core.errors import Refusal, Temporary, WalkOnError
from bot.core.ids import PersonId, PlaceId

_MAX_SECONDS = 5.0
"""How long an answer of the platform may take: somebody waits for theirs meanwhile."""
_RETRY_SECONDS = 30.0
_log = logging.getLogger(__name__)


async def is_admin(app: App, person: PersonId, place: PlaceId) -> bool:
    """Whether a person administers a place now, with any of their accounts on its platform.

    Raises Refusal "rights-unknown" when the platform cannot be asked: then nothing may be done.
    """
    try:
        return await ask_platform(app, person, place)
    except Temporary as error:
        raise Refusal("rights-unknown") from error


async def ask_platform(app: App, person: PersonId, place: PlaceId) -> bool:
    """`is_admin` for work that is tried again: raises Temporary when the platform cannot be
    asked."""
    async with app.store.read() as t:
        address = await t.places.get_address(place)
        accounts = [
            account
            for _, account in await t.people.list_accounts(person)
            if account.platform == address.platform
        ]
    rights = app.rights.get(address.platform)
    if rights is None:
        raise Temporary(f"{address.platform} cannot be asked for rights here", _RETRY_SECONDS)
    try:
        async with asyncio.timeout(_MAX_SECONDS):
            for account in accounts:
                if await rights.is_admin(address, account):
                    return True
    except (WalkOnError, TimeoutError) as error:
        _log.warning("%s does not say who administers a place: %r", address.platform, error)
        raise Temporary(
            f"{address.platform} does not say who is an admin", _RETRY_SECONDS
        ) from error
    return False
