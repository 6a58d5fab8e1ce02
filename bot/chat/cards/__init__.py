"""Cards: what a picture looks like in words and buttons. Pure functions, one file a noun."""

from bot.app.messages.view_models import (
    AskerPicture,
    AskPicture,
    EnrollmentPicture,
    NoticePicture,
    Picture,
    RequestPicture,
    ReviewPicture,
)
from bot.chat.cards import ask, asker, enrollment, notes, notice, request, review
from bot.chat.contract import Card
from bot.chat.words import Words


def build_card(what: Picture, words: Words, token: str) -> Card:
    """The card of a message. `token`: for its buttons."""
    match what:
        case RequestPicture():
            return request.request_card(what, words, token)
        case AskPicture():
            return ask.ask_card(what, words, token)
        case AskerPicture():
            return asker.asker_card(what, words, token)
        case ReviewPicture():
            return review.review_card(what, words, token)
        case NoticePicture():
            return notice.notice_card(what, words)
        case EnrollmentPicture():
            return enrollment.enrollment_card(what, words, token)
        case _:
            return notes.gone_card(words)
