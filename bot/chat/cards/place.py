"""The card of `/place`: the rules that admins set for a group."""

from bot.chat.contract import Card
from bot.chat.words import Words
from bot.core.place import Rules


def place_card(name: str, rules: Rules, moderator: str, words: Words) -> Card:
    """Every rule of a place, and how to change them. `name`: of the place. `moderator`: the name of
    the admin who reviews clips, "" for nobody."""
    quota = words("place-quota-none")
    if rules.quota is not None:
        quota = words("place-quota-is", {"count": rules.quota})
    review = words("place-review-off")
    if moderator:
        review = words("place-review-on", {"name": moderator})
    lines = (
        words("place-is-on" if rules.on else "place-is-off"),
        quota,
        words(f"place-who-{rules.who}"),
        words(f"place-look-{rules.look}"),
        review,
        words("place-how"),
    )
    return Card(words("place-title", {"place": name}), lines)
