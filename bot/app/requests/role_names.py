"""Between the names that people type and the roles of a request's cast."""

import re

from bot.app.ports import App
from bot.core.errors import NotFound
from bot.core.ids import PersonId, RequestId


async def replace_names_with_roles(app: App, request_id: RequestId, text: str) -> str:
    """The text with {A}, {B}, … where it names people of the request's cast, with or without an @.
    Braces in the text become parentheses.

    Raises NotFound "request-gone".
    """
    async with app.store.read() as t:
        request = await t.requests.get(request_id)
        if request is None:
            raise NotFound("request-gone")
        names = await t.people.get_names(request.scene.owners)
    text = text.replace("{", "(").replace("}", ")")
    cast = [(names.get(role.owner, ""), role.letter) for role in request.scene.cast if role.owner]
    # The longest name first, so that "Mina Kim" is not read as "Mina", followed by "Kim".
    for name, letter in sorted(cast, key=lambda pair: -len(pair[0])):
        if name:
            text = re.sub(rf"@?{re.escape(name)}(?![A-Za-z0-9])", f"{{{letter}}}", text)
    return text


async def get_role_owner(app: App, request_id: RequestId, letter: str) -> PersonId:
    """The owner who plays a role. Raises NotFound "request-gone", also when nobody plays it."""
    async with app.store.read() as t:
        request = await t.requests.get(request_id)
    for role in request.scene.cast if request is not None else ():
        if role.letter == letter and role.owner is not None:
            return role.owner
    raise NotFound("request-gone")
