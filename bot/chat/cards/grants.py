"""The cards of grants: a list of all of them, and one grant with its terms."""

from bot.app.messages.command_views import GrantView, OverviewView, PermissionsView
from bot.app.messages.view_models import NamedId
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
"""How many uses of a grant a menu offers."""
OFFERED_DAYS = (7, 30, 90, 365)
"""How many days from now a menu offers until a grant expires."""
ANY = "any"
"""The value of a menu that stands for any number of uses, or any place."""


def permissions_card(permissions: PermissionsView, overview: OverviewView, words: Words) -> Card:
    """The valid grants that a person gave and received, the people they chose and blocked."""
    given = [grant for grant in permissions.given if grant.is_valid]
    received = [grant for grant in permissions.received if grant.is_valid]
    menus = []
    if given:
        options = tuple(Option(grant.id, grant.other.name) for grant in given)
        menus.append(Menu(words("grant-which"), "grant", overview.token, options))
    lines = [
        *(_format_grant("grant-to", grant, words) for grant in given),
        *(_format_grant("grant-from", grant, words) for grant in received),
    ]
    lines = lines or [words("grants-none")]
    if overview.chosen:
        names = phrases.join_names([person.name for person in overview.chosen], words)
        lines.append(words("chosen", {"names": names}))
    if overview.blocked:
        names = phrases.join_names([person.name for person in overview.blocked], words)
        lines.append(words("blocked", {"names": names}))
        blocked = tuple(Option(person.id, person.name) for person in overview.blocked)
        menus.append(Menu(words("unblock"), "unblock", overview.token, blocked, many=True))
    rows = (
        ((card_button("me-who", words, overview), back_button(words, overview)),)
        if overview.policy is not None
        else ()
    )
    return Card(words("permissions"), tuple(lines), rows, menus=tuple(menus))


def grant_card(
    grant: GrantView, group: NamedId | None, overview: OverviewView, words: Words
) -> Card:
    """A grant that the reader gave, with a menu for each of its terms. `group`: the group in which
    the card is shown, None in a private chat."""
    place_ids = {place.id for place in grant.places or ()}
    menus = (
        Menu(
            words("grant-where"),
            f"grant-where.{grant.id}",
            overview.token,
            (
                Option(ANY, words("anywhere"), grant.places is None),
                *(
                    Option(place.id, place.name, place.id in place_ids)
                    for place in list_offered_places(grant, group)
                ),
            ),
        ),
        Menu(
            words("grant-how-often"),
            f"grant-uses.{grant.id}",
            overview.token,
            (
                Option(ANY, words("grant-uses-any"), grant.uses is None),
                *(
                    Option(str(uses), words("times", {"count": uses}), grant.uses == uses)
                    for uses in OFFERED_USES
                ),
            ),
        ),
        Menu(
            words("grant-how-long"),
            f"grant-days.{grant.id}",
            overview.token,
            tuple(
                Option(str(days), words("days-from-now", {"count": days})) for days in OFFERED_DAYS
            ),
        ),
        Menu(
            words("grant-kinds"),
            f"grant-kinds.{grant.id}",
            overview.token,
            tuple(Option(kind, words(f"kind-{kind}"), kind in grant.kinds) for kind in ContentKind),
            many=True,
        ),
    )
    take_back = Button(
        words("take-back"),
        f"take-back.{grant.id}",
        overview.token,
        ButtonStyle.BAD,
        confirm=words("take-back-confirm", {"name": grant.other.name}),
    )
    lines = (_format_grant("grant-to", grant, words),)
    title = words("grant-title", {"name": grant.other.name})
    back = card_button("permissions", words, overview)
    return Card(title, lines, ((take_back, back),), menus=menus)


def list_offered_places(grant: GrantView, group: NamedId | None) -> list[NamedId]:
    """The places that the menu of a grant offers: those where it is valid, and this group."""
    places = {place.id: place for place in (*(grant.places or ()), *((group,) if group else ()))}
    return list(places.values())


def new_grant_card(grant: GrantView, overview: OverviewView, words: Words) -> Card:
    """The grant that "Always this friend" has just given, with a button to change it."""
    change = Button(words("grant-change"), f"grant.{grant.id}", overview.token)
    return Card(words("grant-given"), (_format_grant("grant-to", grant, words),), ((change,),))


def _format_grant(key: str, grant: GrantView, words: Words) -> str:
    """The terms of a grant as a line. `key`: "grant-to" or "grant-from"."""
    kinds = phrases.list_kinds((ContentKind(kind) for kind in grant.kinds), words) or words(
        "no-kinds"
    )
    places = (
        words("anywhere")
        if grant.places is None
        else phrases.join_names([place.name for place in grant.places], words)
    )
    data = {
        "name": grant.other.name,
        "kinds": kinds,
        "places": places,
        "until": phrases.format_day(grant.expires_at),
    }
    line = words(key, data)
    return line if grant.uses is None else f"{line} {words('grant-uses', {'count': grant.uses})}"
