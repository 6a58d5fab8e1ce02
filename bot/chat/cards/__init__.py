"""Cards: what a picture looks like in words and buttons. Pure functions, one file a noun."""

from bot.app.messages.view_models import (
    AskerView,
    AskView,
    EnrollmentView,
    NoticeView,
    RequestView,
    ReviewView,
    ViewModel,
)
from bot.chat.cards import ask, asker, enrollment, notes, notice, request, review
from bot.chat.contract import Card
from bot.chat.words import Words


def build_card(what: ViewModel, words: Words, token: str) -> Card:
    """The card of a message. `token`: for its buttons."""
    match what:
        case RequestView():
            return request.request_card(what, words, token)
        case AskView():
            return ask.ask_card(what, words, token)
        case AskerView():
            return asker.asker_card(what, words, token)
        case ReviewView():
            return review.review_card(what, words, token)
        case NoticeView():
            return notice.notice_card(what, words)
        case EnrollmentView():
            return enrollment.enrollment_card(what, words, token)
        case _:
            return notes.gone_card(words)
