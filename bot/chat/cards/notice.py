"""The card that notifies an owner of uses of their cameo and of withdrawals."""

from bot.app.messages.view_models import NoticeLine, NoticeView
from bot.chat.cards import phrases
from bot.chat.contract import Card
from bot.chat.words import Words


def notice_card(view: NoticeView, words: Words) -> Card:
    """A single notice, or the notices of a day."""
    lines = (*(_format_notice(notice, words) for notice in view.lines), words("notice-way-out"))
    if view.is_daily:
        return Card(words("notice-daily", {"count": len(view.lines)}), lines)
    return Card(words(f"notice-{view.lines[0].topic}"), lines)


def _format_notice(notice: NoticeLine, words: Words) -> str:
    clip = phrases.format_clip_id(notice.clip_id) if notice.clip_id else "–"
    data = {"prompt": notice.prompt, "asker": notice.asker, "place": notice.place, "clip": clip}
    return words(f"notice-line-{notice.topic}", data)
