"""Another try, after a clip that did not work."""

from bot.app.enrollment import enroll
from bot.chat.cards import notes
from bot.chat.context import Pressed, Talk
from bot.chat.contract import Reply


async def again(talk: Talk, pressed: Pressed) -> Reply:
    """A new link with fresh digits, for them alone."""
    link = await enroll.begin(talk.app, talk.me.id, talk.place.id)
    return Reply(notes.capture_link(talk.words, f"{talk.public_url}/capture/{link.token}"))


VERBS = {"enroll": again}
