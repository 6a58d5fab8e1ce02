"""Builds cards from view models: their words, buttons and menus. Pure functions, a file for each
subject."""

from bot.app.messages.view_models import (
    AskerView,
    AskView,
    EnrollmentView,
    FaceView,
    NoticeView,
    RequestView,
    RetentionView,
    ReviewView,
    ViewModel,
)
from bot.chat.cards import ask, asker, enrollment, face, notes, notice, request, retention, review
from bot.chat.contract import Card
from bot.chat.words import Words


def build_card(view_model: ViewModel, words: Words, token: str) -> Card:
    """The card of a message. `token`: the message's, which its buttons carry."""
    match view_model:
        case RequestView():
            return request.request_card(view_model, words, token)
        case AskView():
            return ask.ask_card(view_model, words, token)
        case AskerView():
            return asker.asker_card(view_model, words, token)
        case ReviewView():
            return review.review_card(view_model, words, token)
        case NoticeView():
            return notice.notice_card(view_model, words)
        case EnrollmentView():
            return enrollment.enrollment_card(view_model, words, token)
        case RetentionView():
            return retention.retention_card(view_model, words, token)
        case FaceView():
            return face.face_card(view_model, words, token)
        case _:
            return notes.gone_card(words)
