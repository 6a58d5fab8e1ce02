"""What the handler of a command or a press is given."""

from dataclasses import dataclass

from bot.app.ports import App, Message
from bot.chat.contract import Actor, Origin
from bot.chat.words import Words
from bot.core.operator_contact import OperatorContact
from bot.core.person import Person
from bot.core.place import Place


@dataclass(frozen=True)
class Context:
    """Who acts, where, and what is needed to answer.

    `app`: its first writing transaction records that this update was handled (see
    `bot.app.idempotency`). `actor`: the account that acts. `me`: its person. `origin`: `place` as
    the platform described it. `words`: in the language of `me`. `public_url`: of the web server,
    without a slash at its end. `command_name`: the name under which `/cameo` is offered.
    `operator`: who runs this installation.
    """

    app: App
    actor: Actor
    me: Person
    place: Place
    origin: Origin
    words: Words
    public_url: str
    command_name: str
    operator: OperatorContact


@dataclass(frozen=True)
class ResolvedPress:
    """The use of a button or a menu, with the message that it belongs to. `value`: see `Press`.
    `binding`: of the card that was pressed."""

    message: Message
    binding: str
    verb: str
    value: str

    @property
    def verb_suffix(self) -> str:
        """What follows the dot in a verb such as "take.B"; "" without a dot."""
        return self.verb.partition(".")[2]
