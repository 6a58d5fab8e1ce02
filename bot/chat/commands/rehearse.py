"""`/rehearse a sword fight @Mina`: what the actor's policy would answer to Mina, and why."""

from bot.app.account import rehearsal
from bot.chat.cards import notes
from bot.chat.commands._prompt import parse_prompt
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-rehearse", 7


async def run(context: Context, command: Command) -> Reply:
    """Shows the answer. Nobody is asked, and nothing is stored. The first person mentioned other
    than the actor is taken as the asker. Clip options are parsed, but do not affect the answer."""
    parsed = await parse_prompt(context, command)
    others = [person for person in parsed.cast if person != context.me.id]
    asker = others[0] if others else None
    if not parsed.prompt:
        return Reply(notes.rehearse_help_card(context.words))
    prompt = parsed.prompt.replace("{B}", "{A}").replace("{C}", "{A}").replace("{D}", "{A}")
    result = await rehearsal.rehearse(context.app, context.me.id, asker, context.place.id, prompt)
    return Reply(notes.rehearsal_card(result, context.words))
