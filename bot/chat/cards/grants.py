"""Standing yeses: all of them, and one with its terms."""

from bot.app.messages.command_views import GrantView, NamedId, OverviewView, PermissionsView
from bot.chat.cards import phrases
from bot.chat.cards.me import back_button, card_button
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Menu,
    Option,
)
from bot.chat.words import Words
from bot.core.content import ContentKind

OFFERED_USES = (1, 3, 10)
OFFERED_DAYS = (7, 30, 90, 365)
ANY = "any"
"""Any number of uses, any place."""


def permissions_card(grants: PermissionsView, me: OverviewView, words: Words) -> Card:
    """Standing yeses in both directions, and who is blocked."""
    valid = [one for one in grants.given if one.is_valid]
    received = [_grant("grant-from", one, words) for one in grants.received if one.is_valid]
    menus = []
    if valid:
        options = tuple(Option(one.id, one.other.name) for one in valid)
        menus.append(Menu(words("grant-which"), "grant", me.token, options))
    lines = [*(_grant("grant-to", one, words) for one in valid), *received]
    lines = lines or [words("grants-none")]
    if me.chosen:
        lines.append(
            words("chosen", {"names": phrases.join_names([c.name for c in me.chosen], words)})
        )
    if me.blocked:
        blocked = tuple(Option(one.id, one.name) for one in me.blocked)
        lines.append(
            words("blocked", {"names": phrases.join_names([b.name for b in me.blocked], words)})
        )
        menus.append(Menu(words("unblock"), "unblock", me.token, blocked, many=True))
    rows = (
        ((card_button("me-who", words, me), back_button(words, me)),)
        if me.policy is not None
        else ()
    )
    return Card(words("permissions"), tuple(lines), rows, menus=tuple(menus))


def grant_card(one: GrantView, here: NamedId | None, me: OverviewView, words: Words) -> Card:
    """One of one's own and every term of it. `here`: the group in which it is looked at."""
    within = {place.id for place in one.places or ()}
    menus = (
        Menu(
            words("grant-where"),
            f"grant-where.{one.id}",
            me.token,
            (
                Option(ANY, words("anywhere"), one.places is None),
                *(Option(at.id, at.name, at.id in within) for at in list_offered_places(one, here)),
            ),
        ),
        Menu(
            words("grant-how-often"),
            f"grant-uses.{one.id}",
            me.token,
            (
                Option(ANY, words("grant-uses-any"), one.uses is None),
                *(
                    Option(str(n), words("times", {"count": n}), one.uses == n)
                    for n in OFFERED_USES
                ),
            ),
        ),
        Menu(
            words("grant-how-long"),
            f"grant-days.{one.id}",
            me.token,
            tuple(Option(str(n), words("days-from-now", {"count": n})) for n in OFFERED_DAYS),
        ),
        Menu(
            words("grant-kinds"),
            f"grant-kinds.{one.id}",
            me.token,
            tuple(Option(kind, words(f"kind-{kind}"), kind in one.kinds) for kind in ContentKind),
            many=True,
        ),
    )
    over = Button(
        words("take-back"),
        f"take-back.{one.id}",
        me.token,
        ButtonStyle.BAD,
        confirm=words("take-back-confirm", {"name": one.other.name}),
    )
    lines = (_grant("grant-to", one, words),)
    title = words("grant-title", {"name": one.other.name})
    return Card(title, lines, ((over, card_button("permissions", words, me)),), menus=menus)


def list_offered_places(one: GrantView, here: NamedId | None) -> list[NamedId]:
    """Where it can be made to hold: where it does now, and here."""
    known = {place.id: place for place in (*(one.places or ()), *((here,) if here else ()))}
    return list(known.values())


def new_grant_card(one: GrantView, me: OverviewView, words: Words) -> Card:
    """What "Always this friend" gave just now."""
    change = Button(words("grant-change"), f"grant.{one.id}", me.token)
    return Card(words("grant-given"), (_grant("grant-to", one, words),), ((change,),))


def _grant(key: str, one: GrantView, words: Words) -> str:
    kinds = phrases.list_kinds((ContentKind(kind) for kind in one.kinds), words) or words(
        "no-kinds"
    )
    places = (
        words("anywhere")
        if one.places is None
        else phrases.join_names([place.name for place in one.places], words)
    )
    data = {
        "name": one.other.name,
        "kinds": kinds,
        "places": places,
        "until": phrases.format_day(one.expires_at),
    }
    line = words(key, data)
    return line if one.uses is None else f"{line} {words('grant-uses', {'count': one.uses})}"
