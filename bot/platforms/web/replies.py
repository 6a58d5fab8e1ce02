"""The answers to single messages of a browser. Each carries the id of the message it answers."""

from bot.app.ports import RoomMessage
from bot.chat.card_json import card_to_json
from bot.chat.contract import Reply
from bot.platforms.web import format as as_json
from bot.platforms.web.context import Downloads
from bot.platforms.web.session import Session


class WebReplies:
    """Sends answers over one connection."""

    def __init__(self, session: Session, downloads: Downloads) -> None:
        self._session = session
        self._downloads = downloads

    async def send_done(self, id_: str, **data: object) -> None:
        """Confirms that a message was handled. `data`: further fields of the answer."""
        await self._session.send("done", id=id_, **data)

    async def send_older(self, id_: str, messages: list[RoomMessage]) -> None:
        """Answers with older messages of a room."""
        older = as_json.messages_for_browser(messages, self._session.media_link)
        await self._session.send("older", id=id_, messages=older)

    async def send_reply(self, id_: str, reply: Reply) -> None:
        """Passes on the reply of the conversation: a card, a file, both or neither, for this person
        alone."""
        file, card = None, None
        if reply.file is not None:
            name, content = reply.file
            file = {"name": name, "url": self._downloads.add(name, content, self._session.id)}
        if reply.card is not None:
            stored = card_to_json(reply.card)
            card = as_json.card_for_browser(stored, self._session.media_link)
        await self._session.send("reply", id=id_, card=card, replaces=reply.replaces, file=file)
