"""A Bot API server on loopback with friends, groups and private chats: as strict as Telegram is
where the bot could go wrong, and checked against the published description."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web

from tests.simulators.telegram import schema
from tests.support.patience import PATIENCE_SECONDS

TOKEN = "99:loopback-token-of-walk-on-0123456789"
ME: dict[str, Any] = {
    "id": 99,
    "is_bot": True,
    "first_name": "Walk-On",
    "username": "walkon_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
    "has_topics_enabled": False,
    "allows_users_to_create_topics": False,
    "can_manage_bots": False,
}
DAY = 86400
_TEXT, _CAPTION, _DATA, _ALERT, _UPLOAD, _DOWNLOAD = 4096, 1024, 64, 200, 50 * 10**6, 20 * 10**6

Json = dict[str, Any]


class Failure(Exception):
    """What the server answers in place of a result."""

    def __init__(self, code: int, said: str, **parameters: int) -> None:
        super().__init__(said)
        self.code = code
        self.said = said
        self.parameters = parameters


@dataclass(frozen=True)
class Friend:
    """Somebody with an account."""

    id: int
    name: str
    language: str = "en"
    username: str = ""

    @property
    def user(self) -> Json:
        """As updates name them."""
        shown = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.language:
            shown["language_code"] = self.language
        return shown | ({"username": self.username} if self.username else {})

    @property
    def chat(self) -> Json:
        """Their private chat."""
        return {"id": self.id, "type": "private", "first_name": self.name}


@dataclass
class Telegram:
    """`calls`: every call as it came, newest last. `fail`: what the next calls of a method answer.
    `alerts`: what was shown to whoever pressed. `lost`: methods whose effect happens but whose
    answer never arrives. `hold`: methods that wait. `clock`: seconds.
    `newest`: the latest update. `undelivered`: what it tells of calls of the webhook that failed.
    `me`: what it tells of the bot. `local`: a server of one's own, which hands out large files.
    `is_strange`: whether updates may be what no description of the Bot API has."""

    url: str = ""
    calls: list[tuple[str, Json]] = field(default_factory=list)
    fail: dict[str, list[Failure]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    hold: dict[str, asyncio.Event] = field(default_factory=dict)
    alerts: list[Json] = field(default_factory=list)
    chats: dict[int, Json] = field(default_factory=dict)
    admins: set[tuple[int, int]] = field(default_factory=set)
    started: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    messages: dict[tuple[int, int], Json] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    webhook: Json = field(default_factory=dict)
    undelivered: Json = field(default_factory=dict)
    me: Json = field(default_factory=lambda: dict(ME))
    local: bool = False
    is_strange: bool = False
    clock: int = 1_777_000_000
    violations: list[str] = field(default_factory=list)
    newest: Json = field(default_factory=dict)
    _updates: list[Json] = field(default_factory=list)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _numbers: int = 1000
    _told: set[int] = field(default_factory=set)
    _last: dict[int, int] = field(default_factory=dict)

    # What friends do.

    def group(self, number: int, title: str = "Friday", kind: str = "supergroup") -> Json:
        """A group with the bot in it."""
        self.chats[number] = {"id": number, "type": kind, "title": title}
        return self.chats[number]

    async def say(
        self,
        who: Friend,
        text: str,
        chat: Json | None = None,
        *,
        entities: tuple[Json, ...] = (),
        answers: Json | None = None,
        topic: int | None = None,
        **more: Any,
    ) -> Json:
        """Somebody writes; a command at the start is marked like the client does."""
        if text.startswith("/"):
            length = len(text.split()[0])
            entities = ({"type": "bot_command", "offset": 0, "length": length}, *entities)
        said = self._message(chat or who.chat, who.user, topic)
        if text:
            said["text"] = text
        if entities:
            said["entities"] = list(entities)
        if answers is not None:
            said["reply_to_message"] = {k: v for k, v in answers.items() if k != "reply_to_message"}
        said |= more
        if chat is None:
            self.started.add(who.id)
        await self.update(message=said)
        return said

    async def send_note(self, who: Friend, clip: bytes, answers: Json | None = None) -> Json:
        """Somebody sends a video note in private."""
        note = self._stored(clip) | {"length": 400, "duration": 9}
        return await self.say(who, "", answers=answers, video_note=note)

    async def send_video(
        self, who: Friend, clip: bytes, answers: Json | None = None, as_file: bool = False
    ) -> Json:
        """Somebody sends a video in private, or one as a file."""
        if as_file:
            document = self._stored(clip) | {"mime_type": "video/mp4", "file_name": "me.mp4"}
            return await self.say(who, "", answers=answers, document=document)
        video = self._stored(clip) | {"width": 720, "height": 1280, "duration": 9}
        return await self.say(who, "", answers=answers, video=video)

    async def press(self, who: Friend, message: Json, label: str) -> str:
        """Somebody presses a button by what stands on it; the id of the query.

        The press carries the data of the message as it stands on their screen, which is `message`.
        """
        shown = self.messages[message["chat"]["id"], message["message_id"]]
        data = next(
            button["callback_data"]
            for button in buttons(message)
            if button["text"].startswith(label)
        )
        self._numbers += 1
        query = {
            "id": f"q{self._numbers}",
            "from": who.user,
            "message": shown,
            "chat_instance": "1",
            "data": data,
        }
        await self.update(callback_query=query)
        return str(query["id"])

    async def react(
        self, who: Friend, message: Json, *emojis: str, old: Sequence[str] = ()
    ) -> None:
        """Somebody reacts in private. `emojis`: all that they have there now. `old`: before."""
        reaction = {
            "chat": message["chat"],
            "message_id": message["message_id"],
            "user": who.user,
            "date": self.clock,
            "old_reaction": [{"type": "emoji", "emoji": emoji} for emoji in old],
            "new_reaction": [{"type": "emoji", "emoji": emoji} for emoji in emojis],
        }
        await self.update(message_reaction=reaction)

    async def migrate(self, chat: Json, number: int) -> Json:
        """A group becomes a supergroup."""
        new = self.group(number, chat["title"])
        self.moved[chat["id"]] = number
        service = self._message(chat, Friend(1, "Sol").user) | {"migrate_to_chat_id": number}
        await self.update(message=service)
        return new

    async def update(self, **what: Json) -> int:
        """Something happens; its number."""
        self._numbers += 1
        made = {"update_id": self._numbers, **what}
        schema.check("Update", json.loads(json.dumps(made)))
        self.newest = made
        if self.webhook:
            assert await self.call_webhook(made, self.webhook["secret_token"]) == 200
            return self._numbers
        async with self._changed:
            self._updates.append(made)
            self._changed.notify_all()
        return self._numbers

    async def again(self, update: Json) -> None:
        """The same update once more, as after an answer that was lost."""
        async with self._changed:
            self._updates.append(update)
            self._changed.notify_all()

    async def call_webhook(self, update: Json, secret: str | None) -> int:
        """Posts an update like Telegram does; the status it is answered with."""
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.webhook["url"], json=update, headers=headers) as answer,
        ):
            return answer.status

    # What tests look at.

    def in_chat(self, chat: Json) -> list[Json]:
        """The bot's messages in a chat that are still there, the oldest first."""
        return [
            one
            for (number, _), one in sorted(self.messages.items())
            if number == chat["id"] and one["from"]["id"] == ME["id"]
        ]

    async def until(self, true: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> None:
        """Waits for something to become true."""
        async with asyncio.timeout(seconds):
            while not true():
                await asyncio.sleep(0.01)

    def asked(self, method: str) -> list[Json]:
        """Every call of a method."""
        return [given for name, given in self.calls if name == method]

    # The server.

    async def serve(self, request: web.Request) -> web.Response:
        """One call."""
        method = request.match_info["method"]
        method = _IN_SMALL.get(method, method)
        if request.match_info["token"] != TOKEN:
            return _answer(Failure(401, "Unauthorized"))
        given = await _given(request)
        self.calls.append((method, given))
        if method in self.hold:
            await self.hold[method].wait()
        try:
            schema.check_request(method, given)
            if self.fail.get(method):
                raise self.fail[method].pop(0)
            result = await getattr(self, f"_do_{method.lower()}")(given)
            if not (self.is_strange and method == "getUpdates"):
                schema.check_result(method, result)
        except Failure as failure:
            return _answer(failure)
        except schema.Violation as violation:
            self.violations.append(f"{method}: {violation}")
            return _answer(Failure(400, f"Bad Request: {violation}"))
        if method in self.lost:
            self.lost.discard(method)
            assert request.transport is not None
            request.transport.abort()
        return web.json_response({"ok": True, "result": result})

    async def download(self, request: web.Request) -> web.Response:
        """A file that somebody sent."""
        return web.Response(body=self.files[request.match_info["file"]])

    async def _do_getme(self, given: Json) -> Json:
        return self.me

    async def _do_getupdates(self, given: Json) -> list[Json]:
        if self.webhook:
            raise Failure(409, "Conflict: can't use getUpdates method while webhook is active")
        offset, wait = given.get("offset", 0), given.get("timeout", 0)
        async with self._changed:
            self._updates = [one for one in self._updates if self._is_pending(one, offset)]
            if not self._updates and wait:
                try:
                    async with asyncio.timeout(min(wait, 2)):
                        await self._changed.wait()
                except TimeoutError:
                    return []
            return list(self._updates)

    def _is_pending(self, update: Any, offset: int) -> bool:
        """Whether it is not confirmed. What has no number to confirm is told once."""
        number = update.get("update_id") if isinstance(update, dict) else None
        if type(number) is int:
            return number >= offset
        is_new = id(update) not in self._told
        self._told.add(id(update))
        return is_new

    async def _do_setwebhook(self, given: Json) -> bool:
        self.webhook = given
        return True

    async def _do_deletewebhook(self, given: Json) -> bool:
        self.webhook = {}
        return True

    async def _do_getwebhookinfo(self, given: Json) -> Json:
        url = self.webhook.get("url", "")
        told = {"url": url, "has_custom_certificate": False, "pending_update_count": 0}
        return told | self.undelivered

    async def _do_setmycommands(self, given: Json) -> bool:
        for one in given["commands"]:
            if not 1 <= len(one["description"]) <= 256 or not 1 <= len(one["command"]) <= 32:
                raise Failure(400, "Bad Request: invalid command")
        self.commands[given.get("language_code", "")] = given["commands"]
        return True

    async def _do_getchatmember(self, given: Json) -> Json:
        if given["chat_id"] < 0:
            self._to(given)
        user = {"id": given["user_id"], "is_bot": False, "first_name": "?"}
        if (given["chat_id"], given["user_id"]) in self.admins:
            return {"status": "creator", "user": user, "is_anonymous": False}
        return {"status": "member", "user": user}

    async def _do_sendmessage(self, given: Json) -> Json:
        chat, text = self._to(given), given["text"]
        _short(text, _TEXT, "message is too long")
        return self._sent(chat, given, {"text": text}, "entities")

    async def _do_sendphoto(self, given: Json) -> Json:
        chat = self._to(given)
        return self._sent(chat, given, self._photo(given["photo"]) | _caption(given))

    async def _do_sendvideo(self, given: Json) -> Json:
        chat = self._to(given)
        return self._sent(chat, given, self._video(given, given["video"]) | _caption(given))

    async def _do_senddocument(self, given: Json) -> Json:
        chat = self._to(given)
        return self._sent(chat, given, {"document": self._stored(given["document"])})

    async def _do_editmessagetext(self, given: Json) -> Json:
        shown = self._ours(given)
        if "text" not in shown:
            raise Failure(400, "Bad Request: there is no text in the message to edit")
        _short(given["text"], _TEXT, "message is too long")
        return self._edited(shown, given, {"text": given["text"]}, "entities")

    async def _do_editmessagecaption(self, given: Json) -> Json:
        shown = self._ours(given)
        if "text" in shown:
            raise Failure(400, "Bad Request: there is no caption in the message to edit")
        media = {key: shown[key] for key in ("photo", "video") if key in shown}
        return self._edited(shown, given, media | _caption(given), "caption_entities")

    async def _do_editmessagemedia(self, given: Json) -> Json:
        shown, media = self._ours(given), given["media"]
        put = (
            self._photo(media["media"])
            if media["type"] == "photo"
            else self._video(media, media["media"])
        )
        both = {**media, "reply_markup": given.get("reply_markup")}
        return self._edited(shown, both, put | _caption(media), "caption_entities")

    async def _do_editmessagereplymarkup(self, given: Json) -> Json:
        shown = self._ours(given)
        kept = {
            key: shown[key]
            for key in ("text", "entities", "caption", "caption_entities", "photo", "video")
            if key in shown
        }
        return self._edited(shown, given, kept, "")

    async def _do_deletemessage(self, given: Json) -> bool:
        key = self._to(given)["id"], given["message_id"]
        if key not in self.messages:
            raise Failure(400, "Bad Request: message to delete not found")
        if self.clock - self.messages[key]["date"] > 2 * DAY:
            raise Failure(400, "Bad Request: message can't be deleted for everyone")
        del self.messages[key]
        return True

    async def _do_answercallbackquery(self, given: Json) -> bool:
        _short(given.get("text", ""), _ALERT, "MESSAGE_TOO_LONG")
        url = given.get("url", "")
        if url and not url.startswith(f"https://t.me/{ME['username']}?start="):
            raise Failure(400, "Bad Request: URL_INVALID")
        self.alerts.append(given)
        return True

    async def _do_getfile(self, given: Json) -> Json:
        data = self.files[given["file_id"]]
        if len(data) > _DOWNLOAD and not self.local:
            raise Failure(400, "Bad Request: file is too big")
        return _names(data) | {"file_path": given["file_id"]}

    # What is kept.

    def _to(self, given: Json) -> Json:
        number = given["chat_id"]
        if number in self.moved:
            said = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Failure(400, said, migrate_to_chat_id=self.moved[number])
        if number in self.blocked:
            raise Failure(403, "Forbidden: bot was blocked by the user")
        if number > 0:
            if number not in self.started:
                raise Failure(403, "Forbidden: bot can't initiate conversation with a user")
            return {"id": number, "type": "private", "first_name": "?"}
        if number not in self.chats:
            raise Failure(400, "Bad Request: chat not found")
        return self.chats[number]

    def _message(self, chat: Json, sender: Json, topic: int | None = None) -> Json:
        self._numbers += 1
        number = self._last.get(chat["id"], 0) + 1  # that of a deleted message is not used again
        self._last[chat["id"]] = number
        made = {
            "message_id": number,
            "date": self.clock,
            "chat": chat,
            "from": sender,
        }
        if topic is not None:
            made |= {"message_thread_id": topic, "is_topic_message": True}
        self.messages[chat["id"], made["message_id"]] = made
        return made

    def _sent(self, chat: Json, given: Json, put: Json, marks: str = "caption_entities") -> Json:
        _check_keyboard(given.get("reply_markup"))
        bot = {key: ME[key] for key in ("id", "is_bot", "first_name", "username")}
        sent = self._message(chat, bot, given.get("message_thread_id"))
        sent |= put | _marks(given, marks)
        if "inline_keyboard" in (given.get("reply_markup") or {}):
            sent["reply_markup"] = given["reply_markup"]
        return sent

    def _ours(self, given: Json) -> Json:
        shown = self.messages.get((self._to(given)["id"], given["message_id"]))
        if shown is None:
            raise Failure(400, "Bad Request: message to edit not found")
        if shown["from"]["id"] != ME["id"]:
            raise Failure(400, "Bad Request: message can't be edited")
        return shown

    def _edited(self, shown: Json, given: Json, put: Json, marks: str) -> Json:
        _check_keyboard(given.get("reply_markup"))
        kept = {
            key: shown[key]
            for key in ("message_id", "date", "chat", "from", "message_thread_id")
            if key in shown
        }
        new = kept | put | _marks(given, marks)
        if "is_topic_message" in shown:
            new["is_topic_message"] = True
        if given.get("reply_markup"):
            new["reply_markup"] = given["reply_markup"]
        if new == {key: value for key, value in shown.items() if key != "edit_date"}:
            raise Failure(400, "Bad Request: message is not modified: the same content")
        shown.clear()
        shown.update(new | {"edit_date": self.clock})
        return shown

    def _photo(self, data: bytes) -> Json:
        return {"photo": [self._stored(data) | {"width": 640, "height": 360}]}

    def _video(self, given: Json, data: bytes) -> Json:
        sizes = {key: given.get(key, 0) for key in ("width", "height", "duration")}
        thumbnail = given.get("thumbnail")
        if thumbnail is not None and len(thumbnail) > 200_000:
            raise Failure(400, "Bad Request: thumbnail is too big")
        return {"video": self._stored(data) | sizes}

    def _stored(self, data: bytes) -> Json:
        if len(data) > _UPLOAD and not self.local:
            raise Failure(413, "Request Entity Too Large")
        names = _names(data)
        self.files[names["file_id"]] = data
        return names


def buttons(message: Json) -> list[Json]:
    """Every button under a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [one for row in rows for one in row]


def says(message: Json) -> str:
    """The words of a message."""
    return str(message.get("text", message.get("caption", "")))


@asynccontextmanager
async def telegram() -> AsyncIterator[Telegram]:
    """A server on a port of its own; at the end nothing may have been against the description."""
    made = Telegram()
    app = web.Application(client_max_size=2**27)
    app.router.add_route("*", "/bot{token}/{method}", made.serve)
    app.router.add_get("/file/bot{token}/{file}", made.download)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield made
    finally:
        await runner.cleanup()
    assert made.violations == []


def _answer(failure: Failure) -> web.Response:
    said: Json = {"ok": False, "error_code": failure.code, "description": failure.said}
    if failure.parameters:
        said["parameters"] = failure.parameters
    return web.json_response(said, status=failure.code)


_IN_SMALL = {"getupdates": "getUpdates"}
"""Names of methods know no capitals."""


async def _given(request: web.Request) -> Json:
    """Parameters as plain data: the form carries JSON in text, and files beside it."""
    form = await request.post() if request.method == "POST" else request.query
    files = {
        name: value.file.read() for name, value in form.items() if isinstance(value, web.FileField)
    }
    given: Json = {name: value for name, value in files.items() if not _attached(name, form)}
    for name, value in form.items():
        if isinstance(value, str):
            given[name] = _with_files(_plain(name, value), files)
    return given


def _attached(name: str, form: Mapping[str, Any]) -> bool:
    return any(isinstance(one, str) and f"attach://{name}" in one for one in form.values())


_TEXTS = {"text", "caption", "url", "secret_token", "callback_query_id", "file_id"}


def _plain(name: str, value: str) -> Any:
    if name in _TEXTS:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _with_files(value: Any, files: Mapping[str, bytes]) -> Any:
    if isinstance(value, str) and value.startswith("attach://"):
        return files[value.removeprefix("attach://")]
    if isinstance(value, dict):
        return {key: _with_files(one, files) for key, one in value.items()}
    return [_with_files(one, files) for one in value] if isinstance(value, list) else value


def _names(data: bytes) -> Json:
    digest = hashlib.sha256(data).hexdigest()[:24]
    return {"file_id": f"f{digest}", "file_unique_id": f"u{digest}", "file_size": len(data)}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _short(text: str, most: int, said: str) -> None:
    if _units(text) > most:
        raise Failure(400, f"Bad Request: {said}")


def _caption(given: Json) -> Json:
    _short(given.get("caption", ""), _CAPTION, "message caption is too long")
    return {"caption": given["caption"]} if given.get("caption") else {}


def _marks(given: Json, name: str) -> Json:
    marks = given.get(name)
    text = given.get("text", given.get("caption", ""))
    for one in marks or ():
        if one["offset"] + one["length"] > _units(text):
            raise Failure(400, "Bad Request: entity beyond the end of the text")
    return {name: marks} if marks else {}


def _check_keyboard(markup: Json | None) -> None:
    for one in (one for row in (markup or {}).get("inline_keyboard", []) for one in row):
        if not 1 <= len(one.get("callback_data", "x").encode()) <= _DATA:
            raise Failure(400, "Bad Request: BUTTON_DATA_INVALID")
        host = urlsplit(one.get("url", "https://x.y")).hostname or ""
        if "." not in host or host.startswith("127."):
            raise Failure(400, "Bad Request: inline keyboard button URL is invalid: Wrong HTTP URL")
