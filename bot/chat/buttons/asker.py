"""What the asker alone decides: suggestions, stand-ins, cancel, retry."""

from bot.app.delivery import recover
from bot.app.requests import ask, cancel, change, suggestions
from bot.app.requests.role_names import get_role_owner
from bot.chat.buttons._prompt import parse_edited_prompt
from bot.chat.cards import notes
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.ids import RequestId


async def take(context: Context, press: ResolvedPress) -> Reply:
    """The suggested scene in place of theirs."""
    request = RequestId(press.view.subject)
    owner = await get_role_owner(context.app, request, press.verb_suffix)
    await suggestions.take(context.app, context.me.id, request, owner)
    return Reply(notes.confirmation_card(context.words, "suggestion-taken"))


async def keep(context: Context, press: ResolvedPress) -> Reply:
    """Their own scene stays."""
    request = RequestId(press.view.subject)
    owner = await get_role_owner(context.app, request, press.verb_suffix)
    await suggestions.drop(context.app, context.me.id, request, owner)
    return Reply()


async def fill(context: Context, press: ResolvedPress) -> Reply:
    """Drawn stand-ins for everybody who is not in."""
    await change.use_stand_ins(context.app, context.me.id, RequestId(press.view.subject))
    return Reply(notes.confirmation_card(context.words, "stand-ins-taken"))


async def cancel_request(context: Context, press: ResolvedPress) -> Reply:
    """Taken back."""
    await cancel.cancel(context.app, context.me.id, RequestId(press.view.subject))
    return Reply()


async def retry(context: Context, press: ResolvedPress) -> Reply:
    """Once more."""
    await ask.retry(context.app, context.me.id, RequestId(press.view.subject))
    return Reply()


async def edit(context: Context, press: ResolvedPress) -> Reply:
    """Another prompt while the cast is asked; another look, length and format if they are typed."""
    request = RequestId(press.view.subject)
    prompt, wish = await parse_edited_prompt(context.app, request, press.value)
    await change.edit(context.app, context.me.id, request, prompt, wish)
    return Reply()


async def there(context: Context, press: ResolvedPress) -> Reply:
    """They see the clip that nobody knew of."""
    await recover.confirm_posted(context.app, context.me.id, RequestId(press.view.subject))
    return Reply()


async def again(context: Context, press: ResolvedPress) -> Reply:
    """They do not see it."""
    await recover.post_again(context.app, context.me.id, RequestId(press.view.subject))
    return Reply()


VERBS = {
    "there": there,
    "again": again,
    "take": take,
    "keep": keep,
    "fill": fill,
    "cancel": cancel_request,
    "retry": retry,
    "edit": edit,
}
