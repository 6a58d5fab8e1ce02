"""What a platform says about the rights of accounts."""

from typing import Protocol

from bot.app.ports.accounts import Address


class Rights(Protocol):
    """The admins of the conversations on one platform."""

    async def is_admin(self, place: Address, account: Address) -> bool:
        """Whether an account administers a conversation, as the platform has it now; nothing is
        taken from an earlier answer. Raises Temporary or Refusal when the platform does not say."""
