"""Names in a text that somebody typed are the roles of the cast again."""

import re

from bot.app.ports import App
from bot.chat import options
from bot.core.clip_options import ClipOptions
from bot.core.errors import NotFound
from bot.core.ids import PersonId, RequestId


async def replace_names_with_roles(app: App, request: RequestId, text: str) -> str:
    """The text with {A}, {B}, … where it names people of the request's cast."""
    async with app.store.read() as transaction:
        found = await transaction.requests.get(request)
        if found is None:
            raise NotFound("request-gone")
        names = await transaction.people.get_names(found.scene.owners)
    plain = text.replace("{", "(").replace("}", ")")
    cast = [(names.get(role.owner, ""), role.letter) for role in found.scene.cast if role.owner]
    # The longest name first: "Mina Kim" is not "Mina" and then "Kim".
    for name, letter in sorted(cast, key=lambda pair: -len(pair[0])):
        if name:
            plain = re.sub(rf"@?{re.escape(name)}(?![A-Za-z0-9])", f"{{{letter}}}", plain)
    return plain


async def parse_edited_prompt(app: App, request: RequestId, text: str) -> tuple[str, ClipOptions]:
    """The same for a text of the asker's, without the options that are typed in it, and those.

    Raises NotFound "request-gone", Unsuitable "option-…".
    """
    left, typed = options.split_typed_options([text])
    wish = options.parse_clip_options(typed)
    return await replace_names_with_roles(
        app, request, "".join(one for one in left if isinstance(one, str))
    ), wish


async def get_role_owner(app: App, request: RequestId, letter: str) -> PersonId:
    """Who plays a role. Raises NotFound "request-gone"."""
    async with app.store.read() as transaction:
        found = await transaction.requests.get(request)
    for role in found.scene.cast if found is not None else ():
        if role.letter == letter and role.owner is not None:
            return role.owner
    raise NotFound("request-gone")
