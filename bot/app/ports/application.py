"""What every use case is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from bot.app.ports.files import Files, Vault
from bot.app.ports.rights import Rights
from bot.app.ports.store import Store
from bot.app.ports.work import Queue, Wakeup
from bot.core import retention
from bot.core.clip_options import SECONDS_RANGE
from bot.core.limits import Limits


@dataclass(frozen=True)
class App:
    """The ports and the few settings that use cases work with, built by `bot.wiring`.

    `new_id`: random text, 16 characters of [0-9a-f]. `clip_size`: width and height of a clip
    in its default format, pixels. `clip_seconds`: length of a clip unless the asker chooses one.
    `render_queue`: whose workers render. `max_seconds`: the longest clip that can be asked for.
    `rights`: who administers a conversation, by platform. `retention`: how long after their last
    use a person is deleted, None for never.
    """

    store: Store
    files: Files
    vault: Vault
    wakeup: Wakeup
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    random: Random
    limits: Limits
    clip_size: tuple[int, int] = (1280, 720)
    clip_seconds: float = 6.0
    render_queue: Queue = Queue.RENDER
    max_seconds: float = SECONDS_RANGE[1]
    rights: Mapping[str, Rights] = field(default_factory=dict)
    retention: timedelta | None = retention.DEFAULT
