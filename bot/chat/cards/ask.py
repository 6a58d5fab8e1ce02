"""The question to one owner: may this scene be made with you?"""

from bot.app.messages.view_models import AskView
from bot.chat.cards import phrases
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Field,
    Tone,
)
from bot.chat.timestamps import mark_time
from bot.chat.words import Words
from bot.core.consent import ConsentState
from bot.core.content.classify import classify
from bot.core.request import RequestState
from bot.core.scene import MAX_PROMPT_LENGTH


def ask_card(what: AskView, words: Words, token: str) -> Card:
    """Exactly what is asked, by whom, where, with whom; then the answers there are."""
    scene = what.scene
    found = phrases.list_kinds(classify(scene.template).kinds, words)
    others = [role.name for role in scene.cast if role.letter not in what.roles and role.name]
    lines = [f"“{scene.prompt}”"]
    if manner := phrases.format_options(scene, words):
        lines.append(manner)
    lines.append(words("ask-where", {"place": scene.place}))
    if others:
        lines.append(words("ask-with", {"names": phrases.join_names(others, words)}))
    if found:
        lines.append(words("ask-kinds", {"kinds": found}))
    media = phrases.still_media(what.still, words("still-alt", {"prompt": scene.prompt}))
    if what.consent is not ConsentState.ASKED or what.state is not RequestState.CASTING:
        lines.append(words(f"ask-over-{_over(what)}"))
        tone = Tone.GOOD if what.consent is ConsentState.GIVEN else Tone.GONE
        return Card(words("ask-title", {"asker": scene.asker}), tuple(lines), tone=tone)
    if what.suggested:
        lines.append(words("ask-suggested", {"prompt": what.suggested}))
    lines.append(words("ask-still"))
    lines.append(words("ask-until", {"until": mark_time(what.expires_at)}))
    return Card(
        title=words("ask-title", {"asker": scene.asker}),
        lines=tuple(lines),
        rows=_answers(what, words, token, found),
        media=media,
    )


def _over(what: AskView) -> str:
    if what.state is RequestState.POSTED and what.consent is ConsentState.GIVEN:
        return "posted"
    if what.consent in (ConsentState.ASKED, None):
        return "late"
    return str(what.consent)


def _answers(what: AskView, words: Words, token: str, found: str) -> tuple[tuple[Button, ...], ...]:
    scene = what.scene
    gives = words(
        "always-confirm",
        {"asker": scene.asker, "place": scene.place, "kinds": found or words("no-kinds")},
    )
    change = Field(words("suggest-label"), what.suggested or scene.prompt, MAX_PROMPT_LENGTH)
    return (
        (
            Button(words("allow-once"), "allow", token, ButtonStyle.GOOD),
            Button(words("allow-always"), "always", token, confirm=gives),
        ),
        (
            Button(words("suggest"), "suggest", token, field=change),
            Button(words("decline"), "no", token),
            Button(
                words("block"),
                "block",
                token,
                ButtonStyle.BAD,
                confirm=words("block-confirm", {"asker": scene.asker}),
            ),
        ),
    )
