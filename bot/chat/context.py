"""One thing that somebody said or pressed, with everything an answer needs."""

from dataclasses import dataclass

from bot.app.ports import App, Message
from bot.chat.contract import Origin
from bot.chat.words import Words
from bot.core.person import Person
from bot.core.place import Place


@dataclass(frozen=True)
class Context:
    """`app`: whose first transaction notes that this update was taken. `public_url`: of the web
    server. `command`: what asks for a clip. `is_private`: nobody else reads along."""

    app: App
    me: Person
    place: Place
    origin: Origin
    words: Words
    public_url: str
    command_name: str


@dataclass(frozen=True)
class ResolvedPress:
    """A button or menu of one of our cards. `value`: typed, or chosen with commas between."""

    view: Message
    verb: str
    value: str

    @property
    def verb_suffix(self) -> str:
        """What follows the dot in a verb such as "take.B"; "" without one."""
        return self.verb.partition(".")[2]
