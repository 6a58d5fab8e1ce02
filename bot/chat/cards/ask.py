"""The card that asks an owner for consent to a scene."""

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
from bot.core.request import RequestState
from bot.core.scene import MAX_PROMPT_LENGTH
from bot.text.isolate import strip_isolates


def ask_card(view: AskView, words: Words, token: str) -> Card:
    """The scene, who asks for it, where and with whom, and the buttons to answer. Once the answer
    is given or no longer needed, the card says so and has no buttons. Somebody who is not in the
    cast any more reads nothing of the scene."""
    scene = view.scene
    if view.consent is None:
        over = (words("ask-over-late"),)
        return Card(words("ask-title", {"asker": scene.asker}), over, tone=Tone.GONE)
    kinds = phrases.list_kinds(scene.kinds, words)
    other_names = [role.name for role in scene.cast if role.letter not in view.roles and role.name]
    lines = [_format_identity(view, words)]
    lines += phrases.list_warnings(scene.asker, view.identity.alike, words)
    lines.append(f"“{scene.prompt}”")
    if clip_options := phrases.format_options(scene, words):
        lines.append(clip_options)
    lines.append(words("ask-where", {"place": scene.place}))
    if other_place := view.identity.other_place:
        lines.append(words("ask-other-place", {"place": other_place}))
    if left_out := phrases.format_left_out(scene, words):
        lines.append(left_out)
    if other_names:
        lines.append(words("ask-with", {"names": phrases.join_names(other_names, words)}))
    for role in scene.cast:
        for rule in role.rules:
            lines.append(words("ask-rule", {"name": role.name, "rule": rule}))
    if scene.moderator:
        lines.append(words("ask-moderator", {"name": scene.moderator}))
    if kinds:
        lines.append(words("ask-kinds", {"kinds": kinds}))
    media = phrases.still_media(view.still, words("still-alt", {"prompt": scene.prompt}))
    if not view.is_open:
        lines.append(words(f"ask-over-{_get_outcome(view)}"))
        tone = Tone.GOOD if view.consent is ConsentState.GIVEN else Tone.GONE
        return Card(words("ask-title", {"asker": scene.asker}), tuple(lines), tone=tone)
    if view.suggested:
        lines.append(words("ask-suggested", {"prompt": view.suggested}))
    lines.append(words("ask-still"))
    lines.append(words("ask-until", {"until": mark_time(view.expires_at)}))
    return Card(
        title=words("ask-title", {"asker": scene.asker}),
        lines=tuple(lines),
        rows=_build_answer_buttons(view, words, token, kinds),
        media=media,
    )


def _format_identity(view: AskView, words: Words) -> str:
    """Who asks, beyond the name that they chose: "@mina_k · new here today · …"."""
    identity = view.identity
    parts = [
        identity.handle or words("asker-no-username"),
        words("asker-new")
        if identity.known_since is None
        else words("asker-since", {"day": phrases.format_day(identity.known_since)}),
        words("asker-before", {"count": identity.times_asked}),
    ]
    return " · ".join(words.put_name(part) for part in parts)


def _get_outcome(view: AskView) -> str:
    """The end of the key of the sentence that says why there is nothing to answer any longer."""
    if view.state is RequestState.POSTED and view.consent is ConsentState.GIVEN:
        return "posted"
    if view.consent is ConsentState.ASKED:
        return "late"
    return str(view.consent)


def _build_answer_buttons(
    view: AskView, words: Words, token: str, kinds: str
) -> tuple[tuple[Button, ...], ...]:
    """The rows of buttons with which the owner answers. `kinds`: the names of the scene's content
    kinds, "" for none."""
    scene = view.scene
    grant_terms = words(
        "always-confirm",
        {"asker": scene.asker, "place": scene.place, "kinds": kinds or words("no-kinds")},
    )
    suggestion = Field(
        words("suggest-label"), strip_isolates(view.suggested or scene.prompt), MAX_PROMPT_LENGTH
    )
    return (
        (
            Button(words("allow-once"), "allow", token, ButtonStyle.GOOD),
            Button(words("allow-always"), "always", token, confirm=grant_terms),
        ),
        (
            Button(words("suggest"), "suggest", token, field=suggestion),
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
