"""`/cameo surfing a giant wave at sunset look:film @Mina`: asks for a clip."""

from bot.app.requests import ask
from bot.chat.cards import notes
from bot.chat.commands._prompt import asked
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-cameo", 1
ADMIN = OPTIONS = True


async def run(talk: Talk, command: Command) -> Reply:
    """Asks; the card in the conversation tells the rest."""
    wanted = await asked(talk, command)
    if not wanted.prompt:
        return Reply(notes.how_to_ask(talk.words, talk.command))
    await ask.ask(
        talk.app,
        talk.me.id,
        talk.place.id,
        wanted.prompt,
        wanted.cast,
        wanted.wish,
        admin=talk.where.admin,
    )
    return Reply()
