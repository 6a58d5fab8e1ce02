"""`/rehearse a sword fight @Mina`: what one's own rules would answer, and why."""

from bot.app.account import rehearsal
from bot.chat.cards import notes
from bot.chat.commands._prompt import parse_prompt
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-rehearse", 7


async def run(context: Context, command: Command) -> Reply:
    """Nobody is asked, nothing is kept. Whoever is named is the one who would ask. Look, length and
    format are read as for a clip, and change no answer."""
    wanted = await parse_prompt(context, command)
    others = [one for one in wanted.cast if one != context.me.id]
    asker = others[0] if others else None
    if not wanted.prompt:
        return Reply(notes.rehearse_help_card(context.words))
    prompt = wanted.prompt.replace("{B}", "{A}").replace("{C}", "{A}").replace("{D}", "{A}")
    found = await rehearsal.rehearse(context.app, context.me.id, asker, context.place.id, prompt)
    return Reply(notes.rehearsal_card(found, context.words))
