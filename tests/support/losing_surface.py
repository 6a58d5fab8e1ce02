"""A platform whose answers to posts are lost, for stories about clips that may stand somewhere."""

from bot.app.ports import Address, Message, WorkKind
from bot.chat.contract import Card, MediaKind
from bot.core.errors import Temporary
from bot.jobs import Job, show_card
from tests.contracts.chat_worker import setup
from tests.support.world import World


class LosingSurface:
    """Implements `bot.chat.contract.Surface`: every post arrives, the answers to the first `losing`
    do not, and a second post of a message is not recognised. `standing`: its messages with a clip.
    """

    platform = "web"
    min_edit_seconds = 0.0
    posts_once = False

    def __init__(self, losing: int) -> None:
        self.standing: set[str] = set()
        self._posts = 0
        self._losing = losing

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """The handle is "m" and the number of the post. Raises Temporary where it is lost."""
        self._posts += 1
        message = f"m{self._posts}"
        await self.edit(to, message, card)
        if self._posts <= self._losing:
            raise Temporary("no answer", 1.0)
        return message

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Shows another card."""
        self.standing.discard(message)
        if card.media is not None and card.media.kind is MediaKind.CLIP:
            self.standing.add(message)

    async def remove(self, to: Address, message: str) -> bool:
        """Removes a message."""
        self.standing.discard(message)
        return True


async def show_message(w: World, message: Message, surface: LosingSurface) -> bool:
    """A worker tries to bring a message up to date. False when there was nothing to do."""
    claim = await w.claim(WorkKind.SHOW, message.id)
    if claim is None:
        return False
    try:
        await show_card.run(Job(setup(w, surface, ""), claim.subject, claim.epoch))
    except Temporary:
        await w.claims.give_back(claim, w.now, counted=False)
    else:
        await w.finish(claim)
    return True
