"""What an owner is told: uses of their cameo, and what was withdrawn."""

from bot.app.messages.view_models import NoticeLine, NoticeView
from bot.chat.contract import Card
from bot.chat.words import Words


def notice_card(what: NoticeView, words: Words) -> Card:
    """One thing, or everything since yesterday."""
    if what.is_daily:
        title = words("notice-daily", {"count": len(what.lines)})
        return Card(title, (*(_line(one, words) for one in what.lines), words("notice-way-out")))
    one = what.lines[0]
    return Card(words(f"notice-{one.topic}"), (_line(one, words), words("notice-way-out")))


def _line(one: NoticeLine, words: Words) -> str:
    clip = f"{one.clip_id[:4]}-{one.clip_id[4:]}" if one.clip_id else "–"
    data = {"prompt": one.prompt, "asker": one.asker, "place": one.place, "clip": clip}
    return words(f"notice-line-{one.topic}", data)
