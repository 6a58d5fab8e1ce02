"""The drawing of a scene with stand-ins, which shows what is asked for and nobody's face."""

from bot.app import file_names
from bot.app.messages import outbox
from bot.app.ports import App, MessageKind
from bot.core.ids import RequestId
from bot.core.request import Request, RequestState
from bot.core.scene import Scene

STATES = frozenset({RequestState.CASTING, RequestState.QUEUED, RequestState.RENDERING})
"""States in which the drawing is shown."""


def file_name(request: Request) -> str:
    """Its name among the files, sealed for the asker alone."""
    return file_names.scene(request.id, request.scene)


async def find_wanted(app: App, request: RequestId) -> Request | None:
    """The request whose scene is to be drawn now, None when it is not needed any more."""
    async with app.store.read() as t:
        found = await t.requests.get(request)
    if found is None or found.is_husk or found.state not in STATES:
        return None
    return found


async def finish(app: App, request: RequestId, scene: Scene) -> bool:
    """The drawing of this scene lies among the files: its messages show it.

    False when it is not needed any more: the caller removes the file.
    """
    async with app.store.begin() as t:
        found = await t.requests.get(request)
        if found is None or found.state not in STATES or found.scene != scene:
            return False
        await outbox.show(t, request, MessageKind.REQUEST, MessageKind.ASK)
    await app.wakeup.notify()
    return True
