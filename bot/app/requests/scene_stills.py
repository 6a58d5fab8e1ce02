"""The still of a scene with drawn stand-ins, which shows what is asked for and nobody's face."""

from dataclasses import replace

from bot.app import file_names
from bot.app.messages import outbox
from bot.app.ports import App, MessageKind
from bot.core.ids import RequestId
from bot.core.request import Request, RequestState
from bot.core.scene import Scene

STATES = frozenset({RequestState.CASTING, RequestState.QUEUED, RequestState.RENDERING})
"""States in which messages show the still."""


def file_name(request: Request) -> str:
    """The name of the file, which is sealed for the asker alone."""
    return file_names.scene(request.id, request.scene)


async def find_wanted(app: App, request_id: RequestId) -> Request | None:
    """The request whose still is to be drawn, None when it is no longer needed."""
    async with app.store.read() as t:
        request = await t.requests.get(request_id)
    if request is None or request.is_erased or request.state not in STATES:
        return None
    return request


async def finish(
    app: App, request_id: RequestId, scene: Scene, left_out: tuple[str, ...] = ()
) -> bool:
    """Queues updates of the messages that show a new still. The caller has written its file, and
    removes it again when this returns False, because the still is no longer needed. `left_out`:
    words of the prompt that it does not show.
    """
    async with app.store.begin() as t:
        request = await t.requests.get(request_id)
        if request is None or request.state not in STATES or request.scene != scene:
            return False
        if request.left_out != left_out:
            await t.requests.save(replace(request, left_out=left_out))
        await outbox.refresh(t, request_id, MessageKind.REQUEST, MessageKind.ASK)
    await app.wakeup.notify()
    return True
