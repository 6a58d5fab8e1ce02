"""`/place`: shows the rules of a group; `/place quota 20` changes one of them; `/place cleanup`
tries again to remove what was taken back."""

from dataclasses import replace

from bot.app import places
from bot.app.delivery import withdrawals
from bot.chat.cards import place as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.core.errors import Unsuitable, WrongState
from bot.core.ids import PersonId
from bot.core.place import Askers, PlaceKind, Rules

HELP_KEY, ORDER = "help-place", 14


async def run(context: Context, command: Command) -> Reply:
    """Shows the rules to anybody, and changes one of them for an admin. Raises WrongState
    "place-group-only", Unsuitable like `parse_rules`, NotYours."""
    if context.origin.kind is not PlaceKind.GROUP:
        raise WrongState("place-group-only")
    typed = "".join(part for part in command.parts if isinstance(part, str)).lower().split()
    rules, moderator = await places.get_rules(context.app, context.place.id)
    if typed == ["cleanup"]:
        await withdrawals.clean_up(context.app, context.place.id, context.me.id)
    elif typed:
        new = parse_rules(typed, rules, context.me.id)
        await places.set_rules(context.app, context.place.id, new, context.me.id)
        rules, moderator = await places.get_rules(context.app, context.place.id)
    standing = await withdrawals.list_standing(context.app.store, context.place.id)
    return Reply(cards.place_card(context.place.name, rules, moderator, standing, context.words))


def parse_rules(typed: list[str], rules: Rules, me: PersonId) -> Rules:
    """The rules after the change that was typed, as lower-case words. `me`: the moderator after
    "review on". Raises Unsuitable "place-unread", "place-quota", "place-look"."""
    match typed:
        case ["on" | "off" as on]:
            return replace(rules, on=on == "on")
        case ["quota", "none"]:
            return replace(rules, quota=None)
        case ["quota", count] if count.isdecimal() and len(count) < 9:
            return replace(rules, quota=int(count))
        case ["who", "admins" | "everybody" as who]:
            return replace(rules, who=Askers(who))
        case ["look", look]:
            return replace(rules, look=look)
        case ["review", "on"]:
            return replace(rules, moderator=me)
        case ["review", "off"]:
            return replace(rules, moderator=None)
        case _:
            raise Unsuitable("place-unread", {"text": " ".join(typed)[:80]})
