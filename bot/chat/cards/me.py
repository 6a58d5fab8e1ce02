"""The cards of `/me`: an overview of the person's cameo, and a card for each part of its policy."""

from bot.app.messages.command_views import ClipUse, DeletionReceipt, HistoryView, OverviewView
from bot.chat.cards import phrases
from bot.chat.cards.enrollment import audience_menu, describe_audience
from bot.chat.cards.receipt import format_receipt
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Field,
    Menu,
    Option,
    Tone,
)
from bot.chat.timestamps import mark_time
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
    VoicePolicy,
)

_MAX_SHOWN = 10
"""How many requests the history shows."""


def overview_card(overview: OverviewView, words: Words) -> Card:
    """The cameo, its policy in a few lines, and the buttons that lead to the other cards."""
    accounts = Button(
        words("me-accounts", {"count": overview.accounts}), "accounts", overview.token
    )
    account_rows = ((accounts,),) if overview.accounts > 1 else ()
    if overview.policy is None:
        key = "me-none" if overview.cameo is None else f"me-{overview.cameo.state}"
        rows = (*account_rows, *_agreement_rows(overview, words))
        return Card(words("me-title", {"name": overview.person.name}), (words(key),), rows)
    is_frozen = overview.cameo is not None and overview.cameo.state is CameoState.FROZEN
    thaw = Button(words("thaw"), "thaw", overview.token, ButtonStyle.GOOD)
    freeze = Button(
        words("freeze"), "freeze", overview.token, ButtonStyle.BAD, confirm=words("freeze-confirm")
    )
    return Card(
        title=words("me-title", {"name": overview.person.name}),
        lines=(
            words("me-frozen" if is_frozen else "me-active"),
            *_summarize_policy(overview, words),
        ),
        rows=(
            (card_button("me-who", words, overview), card_button("me-off", words, overview)),
            (card_button("me-told", words, overview), card_button("me-rules", words, overview)),
            (card_button("permissions", words, overview), card_button("history", words, overview)),
            (thaw if is_frozen else freeze, card_button("me-leave", words, overview)),
            *account_rows,
            *_agreement_rows(overview, words),
        ),
        media=phrases.still_media(overview.still, words("still-of-you")),
    )


def audience_card(overview: OverviewView, words: Words) -> Card:
    """Who may ask for the cameo, and to whom it is visible."""
    policy = _get_policy(overview)
    lines = [*describe_audience(policy, overview.groups, words)]
    menus = [audience_menu(policy, overview.groups, words, overview.token)]
    if overview.groups:
        groups = tuple(
            Option(group.id, group.name, group.id in policy.places) for group in overview.groups
        )
        menus.append(Menu(words("which-groups"), "set-places", overview.token, groups, many=True))
    if overview.chosen:
        chosen = tuple(Option(person.id, person.name) for person in overview.chosen)
        names = phrases.join_names([person.name for person in overview.chosen], words)
        lines.append(words("chosen", {"names": names}))
        menus.append(Menu(words("unchoose"), "set-unchosen", overview.token, chosen, many=True))
    else:
        lines.append(words("how-to-choose"))
    visibilities = tuple(
        Option(visibility, words(f"visibility-{visibility}"), visibility is policy.visibility)
        for visibility in Visibility
    )
    menus.append(Menu(words("who-is-told"), "set-visibility", overview.token, visibilities))
    rows = ((back_button(words, overview),),)
    return Card(words("me-who"), tuple(lines), rows, menus=tuple(menus))


def content_card(overview: OverviewView, words: Words) -> Card:
    """The boundaries: kinds of content that the owner excludes."""
    policy = _get_policy(overview)
    options = tuple(Option(kind, words(f"kind-{kind}"), kind in policy.off) for kind in ContentKind)
    menu = Menu(words("switched-off"), "set-off", overview.token, options, many=True)
    lines = (words("off-means"), words("off-always"))
    return Card(words("me-off"), lines, ((back_button(words, overview),),), menus=(menu,))


def notifications_card(overview: OverviewView, words: Words) -> Card:
    """When the owner is asked, reviews clips before they are posted, and is notified of uses."""
    policy = _get_policy(overview)
    asks = tuple(Option(ask, words(f"ask-{ask}"), ask is policy.ask) for ask in Ask)
    reviews = tuple(
        Option(review, words(f"review-{review}"), review is policy.review)
        for review in ReviewPolicy
    )
    notices = tuple(
        Option(notice, words(f"notices-{notice}"), notice is policy.notices)
        for notice in NoticePolicy
    )
    menus = (
        Menu(words("menu-ask"), "set-ask", overview.token, asks),
        Menu(words("menu-review"), "set-review", overview.token, reviews),
        Menu(words("menu-notices"), "set-notices", overview.token, notices),
    )
    rows = ((back_button(words, overview),),)
    return Card(words("me-told"), (words("told-means"),), rows, menus=menus)


def rules_card(overview: OverviewView, words: Words) -> Card:
    """The rules that the owner wrote in their own words, a field to edit them, and the voice."""
    policy = _get_policy(overview)
    rule_lines = tuple(f"• {rule}" for rule in policy.rules) or (words("rules-none"),)
    max_length = MAX_RULES * (MAX_RULE_LENGTH + 1)
    field = Field(words("rules-label"), "\n".join(policy.rules), max_length)
    change = Button(words("rules-change"), "set-rules", overview.token, field=field)
    lines = (words("rules-mean"), *rule_lines)
    voices = tuple(
        Option(voice, words(f"voice-{voice}"), voice is policy.voice) for voice in VoicePolicy
    )
    menu = Menu(words("menu-voice"), "set-voice", overview.token, voices)
    rows = ((change, back_button(words, overview)),)
    return Card(words("me-rules"), lines, rows, menus=(menu,))


def delete_card(overview: OverviewView, words: Words) -> Card:
    """What deleting erases, and the button for it, which asks for a confirmation."""
    delete = Button(
        words("delete-everything"),
        "delete",
        overview.token,
        ButtonStyle.BAD,
        confirm=words("delete-confirm"),
    )
    lines = (words("delete-means"), words("delete-export"))
    return Card(words("me-leave"), lines, ((delete,),), tone=Tone.BAD)


def agreement_card(overview: OverviewView, words: Words) -> Card:
    """What the person agreed to when they enrolled, word for word as it was shown to them."""
    agreement = overview.agreement
    if agreement is None:
        return Card(words("me-agreement"), (words("agreement-none"),))
    said = {"at": mark_time(agreement.at), "version": agreement.shown.version}
    lines = (words("agreement-when", said), *agreement.shown.text.split("\n"))
    return Card(words("me-agreement"), lines, ((back_button(words, overview),),))


def _agreement_rows(overview: OverviewView, words: Words) -> tuple[tuple[Button, ...], ...]:
    if overview.agreement is None:
        return ()
    return ((card_button("me-agreement", words, overview),),)


def frozen_card(receipt: DeletionReceipt, overview: OverviewView, words: Words) -> Card:
    """What freezing stopped, and the button to thaw the cameo."""
    thaw = Button(words("thaw"), "thaw", overview.token, ButtonStyle.GOOD)
    lines = (words("frozen"), *format_receipt(receipt, words))
    return Card(words("frozen-title"), lines, ((thaw,),), tone=Tone.GOOD)


def history_card(history: HistoryView, words: Words) -> Card:
    """The latest requests, and a menu to withdraw the consent to one of them."""
    lines = tuple(_format_use(use, words) for use in history.used[:_MAX_SHOWN])
    lines = lines or (words("history-none"),)
    if len(history.used) > _MAX_SHOWN:
        lines += (words("history-more", {"count": len(history.used) - _MAX_SHOWN}),)
    options = tuple(
        Option(use.request, f"{phrases.format_day(use.at)} {use.prompt}"[:100])
        for use in history.used
        if use.is_revocable
    )[:_MAX_SHOWN]
    menu = (Menu(words("take-back"), "revoke", history.token, options),) if options else ()
    return Card(words("history"), lines, menus=menu)


def _summarize_policy(overview: OverviewView, words: Words) -> tuple[str, ...]:
    """Lines on the audience, the boundaries, the reviews and the grants."""
    policy = _get_policy(overview)
    kinds = phrases.list_kinds(policy.off, words)
    return (
        *describe_audience(policy, overview.groups, words),
        words("in-short-off", {"kinds": kinds}) if kinds else words("in-short-nothing-off"),
        words(f"review-{policy.review}"),
        words("in-short-grants", {"count": overview.grants}),
    )


def _format_use(use: ClipUse, words: Words) -> str:
    data = {
        "day": phrases.format_day(use.at),
        "prompt": use.prompt,
        "asker": use.asker,
        "place": use.place,
        "state": words("state-still-stands" if use.still_stands else f"state-{use.state}"),
    }
    return words("history-mine" if use.is_cast else "history-asked", data)


def _get_policy(overview: OverviewView) -> Policy:
    """The owner's policy; without a cameo one that lets nobody ask."""
    return overview.policy or Policy(overview.person.id, Audience.ONLY_ME)


def card_button(verb: str, words: Words, overview: OverviewView) -> Button:
    """A button that shows another card of `/me`."""
    return Button(words(verb), verb, overview.token)


def back_button(words: Words, overview: OverviewView) -> Button:
    """A button that shows the overview."""
    return Button(words("back"), "me", overview.token)
