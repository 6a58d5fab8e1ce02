"""The card of a request in its place, which everybody there reads."""

from bot.app.messages.view_models import RequestView
from bot.chat.cards import phrases
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    CardKind,
    Field,
    Tone,
)
from bot.chat.timestamps import mark_time
from bot.chat.words import Words
from bot.core.request import RequestState
from bot.core.scene import MAX_PROMPT_LENGTH
from bot.text.isolate import strip_isolates

_S = RequestState
_SHOWN_NOTES = (
    *("not-looked-at", "voice-not-cloned", "voice-invented", "voices-limit"),
    *("prompt-cut", "tier-lowered"),
)
"""The notes of a clip that its card shows: they say how it differs from what was asked for."""
_SHORTER_SECONDS = 0.5
"""How much shorter than asked for a clip may be before its card says so."""
_TONES = {
    _S.QUEUED: Tone.BUSY,
    _S.RENDERING: Tone.BUSY,
    _S.POSTING: Tone.BUSY,
    _S.POSTED: Tone.GOOD,
    _S.FAILED: Tone.BAD,
    _S.EXPIRED: Tone.GONE,
    _S.CANCELLED: Tone.GONE,
    _S.WITHDRAWN: Tone.GONE,
}


def request_card(view: RequestView, words: Words, token: str) -> Card:
    """The cast, the progress, and at last the clip. It does not say who declined, because the view
    model does not hold it."""
    scene = view.scene
    if view.state in (_S.WITHDRAWN, _S.CANCELLED, _S.EXPIRED):
        # Nothing of the scene is shown any longer, not even the prompt.
        return Card(words(f"request-{view.state}"), tone=Tone.GONE)
    if view.clip is not None:
        return _build_clip_card(view, words, token)
    lines = (
        _format_cast(view, words),
        phrases.format_options(scene, words),
        phrases.format_left_out(scene, words),
        _format_progress(view, words),
    )
    return Card(
        title=words("request-title", {"asker": scene.asker, "prompt": scene.prompt}),
        lines=(
            *phrases.list_warnings(scene.asker, view.alike, words),
            *(line for line in lines if line),
        ),
        rows=_build_buttons(view, words, token),
        media=phrases.still_media(view.still, words("still-alt", {"prompt": scene.prompt})),
        progress=view.progress if view.state is _S.RENDERING else None,
        tone=_TONES.get(view.state, Tone.PLAIN),
        kind=CardKind.CASTING if view.state is _S.CASTING else CardKind.OTHER,
    )


def _build_clip_card(view: RequestView, words: Words, token: str) -> Card:
    """The card of a posted clip, with the buttons to remix, verify and remove it."""
    scene = view.scene
    clip_id = str(view.clip_id or "")
    prompt = Field(words("remix-label"), strip_isolates(scene.prompt), MAX_PROMPT_LENGTH)
    lines = [words("clip-with", {"names": _join_cast_names(view, words), "asker": scene.asker})]
    if view.clip_seconds is not None and view.clip_seconds < scene.seconds - _SHORTER_SECONDS:
        data = {"seconds": f"{view.clip_seconds:.0f}", "asked": f"{scene.seconds:g}"}
        lines.append(words("clip-shorter", data))
    lines += [words(f"note-{note}") for note in view.clip_notes if note in _SHOWN_NOTES]
    if left_out := phrases.format_left_out(scene, words):
        lines.append(left_out)
    lines.append(words("clip-id", {"clip": phrases.format_clip_id(clip_id)}))
    return Card(
        title=scene.prompt,
        lines=tuple(lines),
        rows=(
            (
                Button(words("remix"), "remix", token, field=prompt),
                Button(words("verify"), "verify", token),
                Button(
                    words("remove"),
                    "remove",
                    token,
                    ButtonStyle.BAD,
                    confirm=words("remove-confirm"),
                ),
            ),
        ),
        media=phrases.clip_media(view.clip, words("clip-alt", {"prompt": scene.prompt})),
        tone=Tone.GOOD,
    )


def _format_cast(view: RequestView, words: Words) -> str:
    """The cast; while owners are being asked, with a mark for those who have consented."""
    is_casting = view.state is _S.CASTING
    names = []
    for role in view.scene.cast:
        if role.is_stand_in:
            names.append(words("cast-stand-in"))
        elif role.is_in and is_casting:
            names.append(words("cast-in", {"name": role.name}))
        else:
            names.append(role.name)
    return words("cast", {"names": phrases.join_names(names, words)})


def _join_cast_names(view: RequestView, words: Words) -> str:
    names = [role.name or words("cast-stand-in") for role in view.scene.cast]
    return phrases.join_names(names, words)


def _format_progress(view: RequestView, words: Words) -> str:
    """What the request waits for, and how long when that is known."""
    match view.state:
        case _S.CASTING:
            return words("casting-until", {"until": mark_time(view.expires_at)})
        case _S.QUEUED:
            line = words("queued", {"ahead": view.position})
            if view.eta_seconds is None:
                return line
            return f"{line} {phrases.format_duration(view.eta_seconds, words)}"
        case _:
            return words(f"request-{view.state}")


def _build_buttons(view: RequestView, words: Words, token: str) -> tuple[tuple[Button, ...], ...]:
    cancel = Button(words("cancel"), "cancel", token)
    match view.state:
        case _S.CASTING:
            prompt = Field(
                words("edit-label"), strip_isolates(view.scene.prompt), MAX_PROMPT_LENGTH
            )
            return ((Button(words("edit"), "edit", token, field=prompt), cancel),)
        case _S.QUEUED | _S.RENDERING | _S.REVIEW:
            return ((cancel,),)
        case _S.FAILED:
            return ((Button(words("retry"), "retry", token, ButtonStyle.GOOD), cancel),)
        case _:
            return ()
