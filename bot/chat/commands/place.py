"""`/place`: what the admins of a conversation settled; `/place quota 20` settles more."""

from dataclasses import replace

from bot.app import places
from bot.chat.cards import place as cards
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply
from bot.core.errors import Unsuitable, WrongState
from bot.core.ids import PersonId
from bot.core.person import PlaceKind
from bot.core.place import Rules, Who

HELP, ORDER = "help-place", 14
ADMIN = True


async def run(talk: Talk, command: Command) -> Reply:
    """Shows the rules to everybody, and changes one of them for an admin."""
    if talk.where.kind is not PlaceKind.GROUP:
        raise WrongState("place-group-only")
    typed = "".join(part for part in command.parts if isinstance(part, str)).lower().split()
    rules, moderator = await places.rules(talk.app, talk.place.id)
    if typed:
        new = read(typed, rules, talk.me.id)
        await places.settle(talk.app, talk.place.id, new, talk.where.admin)
        rules, moderator = await places.rules(talk.app, talk.place.id)
    return Reply(cards.place(talk.place.name, rules, moderator, talk.words))


def read(typed: list[str], rules: Rules, me: PersonId) -> Rules:
    """The rules with what was typed. Raises Unsuitable "place-unread", "place-quota",
    "place-look"."""
    match typed:
        case ["on" | "off" as on]:
            return replace(rules, on=on == "on")
        case ["quota", "none"]:
            return replace(rules, quota=None)
        case ["quota", count] if count.isdecimal() and len(count) < 9:
            return replace(rules, quota=int(count))
        case ["who", "admins" | "everybody" as who]:
            return replace(rules, who=Who(who))
        case ["look", look]:
            return replace(rules, look=look)
        case ["review", "on"]:
            return replace(rules, moderator=me)
        case ["review", "off"]:
            return replace(rules, moderator=None)
        case _:
            raise Unsuitable("place-unread", {"text": " ".join(typed)[:80]})
