"""What the asker alone decides: suggestions, stand-ins, cancel, retry."""

from bot.app.delivery import recover
from bot.app.requests import ask, consents
from bot.chat.cards import notes
from bot.chat.context import Pressed, Talk
from bot.chat.contract import Reply
from bot.chat.role_names import owner_of, read_again
from bot.core.ids import RequestId


async def take(talk: Talk, pressed: Pressed) -> Reply:
    """The suggested scene in place of theirs."""
    request = RequestId(pressed.view.subject)
    owner = await owner_of(talk.app, request, pressed.verb_end)
    await consents.take_suggestion(talk.app, talk.me.id, request, owner)
    return Reply(notes.said(talk.words, "suggestion-taken"))


async def keep(talk: Talk, pressed: Pressed) -> Reply:
    """Their own scene stays."""
    request = RequestId(pressed.view.subject)
    owner = await owner_of(talk.app, request, pressed.verb_end)
    await consents.drop_suggestion(talk.app, talk.me.id, request, owner)
    return Reply()


async def fill(talk: Talk, pressed: Pressed) -> Reply:
    """Drawn stand-ins for everybody who is not in."""
    await ask.stand_ins(talk.app, talk.me.id, RequestId(pressed.view.subject))
    return Reply(notes.said(talk.words, "stand-ins-taken"))


async def cancel(talk: Talk, pressed: Pressed) -> Reply:
    """Taken back."""
    await ask.cancel(talk.app, talk.me.id, RequestId(pressed.view.subject))
    return Reply()


async def retry(talk: Talk, pressed: Pressed) -> Reply:
    """Once more."""
    await ask.retry(talk.app, talk.me.id, RequestId(pressed.view.subject))
    return Reply()


async def edit(talk: Talk, pressed: Pressed) -> Reply:
    """Another prompt while the cast is asked; another look, length and format if they are typed."""
    request = RequestId(pressed.view.subject)
    prompt, wish = await read_again(talk.app, request, pressed.value)
    await ask.edit(talk.app, talk.me.id, request, prompt, wish)
    return Reply()


async def there(talk: Talk, pressed: Pressed) -> Reply:
    """They see the clip that nobody knew of."""
    await recover.there(talk.app, talk.me.id, RequestId(pressed.view.subject))
    return Reply()


async def again(talk: Talk, pressed: Pressed) -> Reply:
    """They do not see it."""
    await recover.again(talk.app, talk.me.id, RequestId(pressed.view.subject))
    return Reply()


VERBS = {
    "there": there,
    "again": again,
    "take": take,
    "keep": keep,
    "fill": fill,
    "cancel": cancel,
    "retry": retry,
    "edit": edit,
}
