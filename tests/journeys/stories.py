"""What stories have in common: questions, yeses, and how a card tells how it ended."""

from collections.abc import Callable

from tests.simulators.web.friend import (
    Card,
    Friend,
    Message,
    pressable,
)


def has(verb: str) -> Callable[[Card], bool]:
    """Whether a card has a button or menu with this verb."""
    return lambda card: any(one["verb"].partition(".")[0] == verb for one in pressable(card))


def shows_clip(card: Card) -> bool:
    """Whether a clip is there to be played."""
    return bool(card["media"]) and card["media"]["kind"] == "clip"


def says(words: str) -> Callable[[Card], bool]:
    """Whether the words stand anywhere on a card."""
    return lambda card: words in " ".join([card["title"], *card["lines"]])


async def question(owner: Friend, prompt: str) -> Message:
    """The owner's card that asks about a scene, which stands in one of its first lines."""

    def fits(card: Card) -> bool:
        return has("allow")(card) and _asks_about(card, prompt)

    return await owner.card(owner.private, fits, f"to be asked: {prompt}")


async def allow(owner: Friend, prompt: str) -> None:
    """Says yes to a scene, and sees that it counts."""
    asked = await question(owner, prompt)
    reply = await owner.press(asked.card or {}, "allow")
    assert reply["card"] is None, reply["card"]

    def is_answered(card: Card) -> bool:
        return not has("allow")(card) and _asks_about(card, prompt)

    await owner.card(owner.private, is_answered, f"to see the yes: {prompt}")


def _asks_about(card: Card, prompt: str) -> bool:
    return any(prompt in line for line in card["lines"][:2])  # the first may be about the asker


async def posted(reader: Friend, room: str, prompt: str) -> Message:
    """The finished clip in the conversation."""
    fits = says(prompt)
    return await reader.card(
        room, lambda card: shows_clip(card) and fits(card), f"for the clip: {prompt}"
    )


def cards_in(reader: Friend, room: str) -> list[Card]:
    """Every card that stands in a room."""
    return [one.card for one in reader.messages.values() if one.room == room and one.card]
