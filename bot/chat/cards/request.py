"""The card of a request, in the conversation: everybody reads it."""

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

_S = RequestState
_TOLD = (
    *("not-looked-at", "voice-not-cloned", "voice-invented", "voices-limit"),
    *("prompt-cut", "tier-lowered"),
)
"""Notes that people read under a clip: it is not quite what was asked for."""
_SHORTER = 0.5  # seconds that nobody misses
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


def request_card(what: RequestView, words: Words, token: str) -> Card:
    """Who is in, how far it is, the clip. It cannot say who declined: the picture does not."""
    scene = what.scene
    if what.state in (_S.WITHDRAWN, _S.CANCELLED, _S.EXPIRED):
        # What was asked for goes with it: a tombstone tells nothing of the scene.
        return Card(words(f"request-{what.state}"), tone=Tone.GONE)
    if what.clip is not None:
        return _clip(what, words, token)
    lines = (_cast(what, words), phrases.format_options(scene, words), _how_far(what, words))
    return Card(
        title=words("request-title", {"asker": scene.asker, "prompt": scene.prompt}),
        lines=tuple(line for line in lines if line),
        rows=_rows(what, words, token),
        media=phrases.still_media(what.still, words("still-alt", {"prompt": scene.prompt})),
        progress=what.progress if what.state is _S.RENDERING else None,
        tone=_TONES.get(what.state, Tone.PLAIN),
        kind=CardKind.CASTING if what.state is _S.CASTING else CardKind.OTHER,
    )


def _clip(what: RequestView, words: Words, token: str) -> Card:
    scene = what.scene
    clip = str(what.clip_id or "")
    prompt = Field(words("remix-label"), scene.prompt, MAX_PROMPT_LENGTH)
    lines = [words("clip-with", {"names": _names(what, words), "asker": scene.asker})]
    if what.clip_seconds is not None and what.clip_seconds < scene.seconds - _SHORTER:
        told = {"seconds": f"{what.clip_seconds:.0f}", "asked": f"{scene.seconds:g}"}
        lines.append(words("clip-shorter", told))
    lines += [words(f"note-{note}") for note in what.clip_notes if note in _TOLD]
    lines.append(words("clip-id", {"clip": f"{clip[:4]}-{clip[4:]}"}))
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
        media=phrases.clip_media(what.clip, words("clip-alt", {"prompt": scene.prompt})),
        tone=Tone.GOOD,
    )


def _cast(what: RequestView, words: Words) -> str:
    waits = what.state is _S.CASTING
    parts = []
    for role in what.scene.cast:
        if role.is_stand_in:
            parts.append(words("cast-stand-in"))
        elif role.is_in and waits:
            parts.append(words("cast-in", {"name": role.name}))
        else:
            parts.append(role.name)
    return words("cast", {"names": phrases.join_names(parts, words)})


def _names(what: RequestView, words: Words) -> str:
    people = [role.name or words("cast-stand-in") for role in what.scene.cast]
    return phrases.join_names(people, words)


def _how_far(what: RequestView, words: Words) -> str:
    match what.state:
        case _S.CASTING:
            return words("casting-until", {"until": mark_time(what.expires_at)})
        case _S.QUEUED:
            line = words("queued", {"ahead": what.position})
            if what.eta_seconds is None:
                return line
            return f"{line} {phrases.format_duration(what.eta_seconds, words)}"
        case _:
            return words(f"request-{what.state}")


def _rows(what: RequestView, words: Words, token: str) -> tuple[tuple[Button, ...], ...]:
    cancel = Button(words("cancel"), "cancel", token)
    match what.state:
        case _S.CASTING:
            prompt = Field(words("edit-label"), what.scene.prompt, MAX_PROMPT_LENGTH)
            return ((Button(words("edit"), "edit", token, field=prompt), cancel),)
        case _S.QUEUED | _S.RENDERING | _S.REVIEW:
            return ((cancel,),)
        case _S.FAILED:
            return ((Button(words("retry"), "retry", token, ButtonStyle.GOOD), cancel),)
        case _:
            return ()
