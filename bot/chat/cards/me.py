"""One's own cameo and every rule about it: a short overview, and a card for each group of rules."""

from bot.app.messages.command_views import ClipUse, DeletionReceipt, HistoryView, OverviewView
from bot.chat.cards import phrases
from bot.chat.cards.enrollment import audience_menu
from bot.chat.cards.receipt import receipt_lines as receipt_lines
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Field,
    Menu,
    Option,
    Tone,
)
from bot.chat.words import Words
from bot.core.cameo import CameoState
from bot.core.content import ContentKind
from bot.core.policy import (
    MAX_RULE_LENGTH,
    MAX_RULES,
    Ask,
    Audience,
    NoticePolicy,
    Policy,
    ReviewPolicy,
    Visibility,
)

_SHOWN = 10


def overview_card(me: OverviewView, words: Words) -> Card:
    """The cameo, its rules in a few lines, and where to change them."""
    if me.policy is None:
        key = "me-none" if me.cameo is None else f"me-{me.cameo.state}"
        return Card(words("me-title", {"name": me.person.name}), (words(key),))
    frozen = me.cameo is not None and me.cameo.state is CameoState.FROZEN
    thaw = Button(words("thaw"), "thaw", me.token, ButtonStyle.GOOD)
    freeze = Button(
        words("freeze"), "freeze", me.token, ButtonStyle.BAD, confirm=words("freeze-confirm")
    )
    return Card(
        title=words("me-title", {"name": me.person.name}),
        lines=(words("me-frozen" if frozen else "me-active"), *_rules_in_short(me, words)),
        rows=(
            (card_button("me-who", words, me), card_button("me-off", words, me)),
            (card_button("me-told", words, me), card_button("me-rules", words, me)),
            (card_button("permissions", words, me), card_button("history", words, me)),
            (thaw if frozen else freeze, card_button("me-leave", words, me)),
        ),
        media=phrases.still_media(me.still, words("still-of-you")),
    )


def audience_card(me: OverviewView, words: Words) -> Card:
    """Who may ask, and who is told that there is a cameo."""
    policy = _policy(me)
    lines = [words(f"audience-means-{policy.audience}")]
    menus = [audience_menu(policy.audience, words, me.token)]
    if me.chosen:
        chosen = tuple(Option(one.id, one.name) for one in me.chosen)
        lines.append(
            words("chosen", {"names": phrases.join_names([c.name for c in me.chosen], words)})
        )
        menus.append(Menu(words("unchoose"), "set-unchosen", me.token, chosen, many=True))
    else:
        lines.append(words("how-to-choose"))
    if me.places:
        listed = phrases.join_names([one.name for one in me.places], words)
        lines.append(words("places", {"names": listed}))
    seen = tuple(
        Option(one, words(f"visibility-{one}"), one is policy.visibility) for one in Visibility
    )
    menus.append(Menu(words("who-is-told"), "set-visibility", me.token, seen))
    here = Button(words("toggle-here"), "set-here", me.token)
    return Card(
        words("me-who"), tuple(lines), ((here,), (back_button(words, me),)), menus=tuple(menus)
    )


def content_card(me: OverviewView, words: Words) -> Card:
    """Kinds of content that are refused."""
    policy = _policy(me)
    options = tuple(Option(kind, words(f"kind-{kind}"), kind in policy.off) for kind in ContentKind)
    menu = Menu(words("switched-off"), "set-off", me.token, options, many=True)
    lines = (words("off-means"), words("off-always"))
    return Card(words("me-off"), lines, ((back_button(words, me),),), menus=(menu,))


def notifications_card(me: OverviewView, words: Words) -> Card:
    """When they are asked, look before posting, and hear of uses."""
    policy = _policy(me)
    ask = tuple(Option(one, words(f"ask-{one}"), one is policy.ask) for one in Ask)
    review = tuple(
        Option(one, words(f"review-{one}"), one is policy.review) for one in ReviewPolicy
    )
    notices = tuple(
        Option(one, words(f"notices-{one}"), one is policy.notices) for one in NoticePolicy
    )
    menus = (
        Menu(words("menu-ask"), "set-ask", me.token, ask),
        Menu(words("menu-review"), "set-review", me.token, review),
        Menu(words("menu-notices"), "set-notices", me.token, notices),
    )
    return Card(words("me-told"), (words("told-means"),), ((back_button(words, me),),), menus=menus)


def rules_card(me: OverviewView, words: Words) -> Card:
    """Their own rules, in their own words."""
    policy = _policy(me)
    written = tuple(f"• {rule}" for rule in policy.rules) or (words("rules-none"),)
    most = MAX_RULES * (MAX_RULE_LENGTH + 1)
    field = Field(words("rules-label"), "\n".join(policy.rules), most)
    change = Button(words("rules-change"), "set-rules", me.token, field=field)
    lines = (words("rules-mean"), *written)
    return Card(words("me-rules"), lines, ((change, back_button(words, me)),))


def delete_card(me: OverviewView, words: Words) -> Card:
    """The one question before everything is erased."""
    sure = Button(
        words("delete-everything"),
        "delete",
        me.token,
        ButtonStyle.BAD,
        confirm=words("delete-confirm"),
    )
    lines = (words("delete-means"), words("delete-export"))
    return Card(words("me-leave"), lines, ((sure,),), tone=Tone.BAD)


def frozen_card(done: DeletionReceipt, me: OverviewView, words: Words) -> Card:
    """What freezing stopped."""
    thaw = Button(words("thaw"), "thaw", me.token, ButtonStyle.GOOD)
    lines = (words("frozen"), *receipt_lines(done, words))
    return Card(words("frozen-title"), lines, ((thaw,),), tone=Tone.GOOD)


def history_card(found: HistoryView, words: Words) -> Card:
    """The latest uses, with a way to take each back."""
    lines = tuple(_use(one, words) for one in found.used[:_SHOWN]) or (words("history-none"),)
    if len(found.used) > _SHOWN:
        lines += (words("history-more", {"count": len(found.used) - _SHOWN}),)
    options = tuple(
        Option(one.request, f"{phrases.format_day(one.at)} {one.prompt}"[:100])
        for one in found.used
        if one.is_revocable
    )[:_SHOWN]
    menu = (Menu(words("take-back"), "revoke", found.token, options),) if options else ()
    return Card(words("history"), lines, menus=menu)


def _rules_in_short(me: OverviewView, words: Words) -> tuple[str, ...]:
    policy = _policy(me)
    switched = phrases.list_kinds(policy.off, words)
    return (
        words(f"audience-means-{policy.audience}"),
        words("in-short-off", {"kinds": switched}) if switched else words("in-short-nothing-off"),
        words(f"review-{policy.review}"),
        words("in-short-grants", {"count": me.grants}),
    )


def _use(one: ClipUse, words: Words) -> str:
    data = {
        "day": phrases.format_day(one.at),
        "prompt": one.prompt,
        "asker": one.asker,
        "place": one.place,
        "state": words(f"state-{one.state}"),
    }
    return words("history-mine" if one.is_cast else "history-asked", data)


def _policy(me: OverviewView) -> Policy:
    return me.policy if me.policy is not None else Policy(me.person.id, Audience.ONLY_ME)


def card_button(verb: str, words: Words, me: OverviewView) -> Button:
    """A button that shows another card of `/me`."""
    return Button(words(verb), verb, me.token)


def back_button(words: Words, me: OverviewView) -> Button:
    """A button that shows the overview."""
    return Button(words("back"), "me", me.token)
