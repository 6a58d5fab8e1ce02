"""The card of `/place`: the rules that admins set for a group."""

from collections.abc import Iterator, Sequence

from bot.app.delivery.withdrawals import StandingClip
from bot.chat.cards import phrases
from bot.chat.contract import Card
from bot.chat.words import Words
from bot.core.place import Rules

_MAX_LISTED = 10


def place_card(
    name: str, rules: Rules, moderator: str, standing: Sequence[StandingClip], words: Words
) -> Card:
    """Every rule of a place, and how to change them. `name`: of the place. `moderator`: the name of
    the admin who reviews clips, "" for nobody. `standing`: what was taken back and still stands
    there."""
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
        *_format_standing(standing, words),
    )
    return Card(words("place-title", {"place": name}), lines)


def _format_standing(standing: Sequence[StandingClip], words: Words) -> Iterator[str]:
    lost = [clip for clip in standing if clip.is_lost]
    known = [clip for clip in standing if not clip.is_lost]
    if known:
        yield words("place-standing", {"count": len(known)})
        yield from _list_clips(known, words)
        yield words("place-standing-how")
    if lost:
        yield words("place-lost", {"count": len(lost)})
        yield from _list_clips(lost, words)
        yield words("place-lost-how")


def _list_clips(clips: Sequence[StandingClip], words: Words) -> Iterator[str]:
    for clip in clips[:_MAX_LISTED]:
        data = {"day": phrases.format_day(clip.since)}
        if clip.clip is None:
            yield words("place-standing-erased", data)
        else:
            yield words("place-standing-clip", data | {"clip": phrases.format_clip_id(clip.clip)})
