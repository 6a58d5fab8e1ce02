"""`/rehearse a sword fight @Mina`: what one's own rules would answer, and why."""

from bot.app.account import policy
from bot.chat.cards import notes
from bot.chat.commands._prompt import asked
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-rehearse", 7


async def run(talk: Talk, command: Command) -> Reply:
    """Nobody is asked, nothing is kept. Whoever is named is the one who would ask. Look, length and
    format are read as for a clip, and change no answer."""
    wanted = await asked(talk, command)
    others = [one for one in wanted.cast if one != talk.me.id]
    asker = others[0] if others else None
    if not wanted.prompt:
        return Reply(notes.how_to_rehearse(talk.words))
    prompt = wanted.prompt.replace("{B}", "{A}").replace("{C}", "{A}").replace("{D}", "{A}")
    found = await policy.rehearse(talk.app, talk.me.id, asker, talk.place.id, prompt)
    return Reply(notes.rehearsal(found, talk.words))
