"""Between the names that people type and the roles of a request's cast."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from bot.app.messages import display_names
from bot.app.ports import App
from bot.core.errors import NotFound, Unsuitable
from bot.core.ids import PersonId, RequestId
from bot.text.clean import clean_line
from bot.text.isolate import strip_isolates
from bot.text.skeleton import resembles

_WORD = re.compile(r"\w+")
_ROLE = re.compile(r"\{[A-F]\}")


async def replace_names_with_roles(app: App, request_id: RequestId, text: str) -> str:
    """The text with {A}, {B}, … where it names people of the request's cast, with or without an @.
    Braces in the text become parentheses.

    Raises NotFound "request-gone", and Unsuitable "name-unclear" for what may be the name of two of
    them, or may be somebody's name and is not written like it.
    """
    async with app.store.read() as t:
        request = await t.requests.get(request_id)
        if request is None:
            raise NotFound("request-gone")
        shown = await display_names.load_for_requests(t, [request])
        names = await t.people.get_names(request.scene.owners)
    text = strip_isolates(unicodedata.normalize("NFC", text)).replace("{", "(").replace("}", ")")
    cast = {role.owner: role.letter for role in request.scene.cast if role.owner in names}
    labels = {shown.get_person(owner): owner for owner in cast if owner is not None}
    # The longest name first, so that "Mina Kim" is not read as "Mina", followed by "Kim".
    for label in sorted(labels, key=len, reverse=True):
        role = f"{{{cast[labels[label]]}}}"
        text = re.sub(rf"@?{re.escape(label)}(?![A-Za-z0-9])", role, text)
    _check_names(text, {label: names[owner] for label, owner in labels.items()})
    return text


def _check_names(text: str, cast: Mapping[str, str]) -> None:
    """Raises Unsuitable "name-unclear". `text`: without the names that were understood. `cast`: the
    names, by how they are shown."""
    for typed in _list_possible_names(_ROLE.sub("\n", text), cast.values()):
        alike = [label for label, name in cast.items() if resembles(typed, name)]
        # A name in small letters may be a word: "they will surf". One that is exact and was not
        # understood has something invisible in it.
        is_word = len(alike) == 1 and typed.casefold() == cast[alike[0]].casefold()
        if alike and (not is_word or typed in cast.values()):
            raise Unsuitable("name-unclear", {"typed": typed, "names": ", ".join(alike)})


def _list_possible_names(text: str, names: Iterable[str]) -> Iterator[str]:
    """What stands in a text and has as many words as one of the names."""
    line = clean_line(text)
    words = list(_WORD.finditer(line))
    for length in {len(_WORD.findall(name)) for name in names} - {0}:
        for first, last in zip(words, words[length - 1 :], strict=False):
            yield line[first.start() : last.end()]


async def get_role_owner(app: App, request_id: RequestId, letter: str) -> PersonId:
    """The owner who plays a role. Raises NotFound "request-gone", also when nobody plays it."""
    async with app.store.read() as t:
        request = await t.requests.get(request_id)
    for role in request.scene.cast if request is not None else ():
        if role.letter == letter and role.owner is not None:
            return role.owner
    raise NotFound("request-gone")
