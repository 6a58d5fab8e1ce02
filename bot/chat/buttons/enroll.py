"""Another try, after a clip that did not work."""

from bot.app import enroll
from bot.chat.cards import notes
from bot.chat.parts import Reply
from bot.chat.talk import Pressed, Talk


async def again(talk: Talk, pressed: Pressed) -> Reply:
    """A new link with fresh digits, for them alone."""
    link = await enroll.begin(talk.app, talk.me.id, talk.place.id)
    return Reply(notes.capture_link(talk.words, f"{talk.public_url}/capture/{link.token}"))


VERBS = {"enroll": again}
