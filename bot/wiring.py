"""The only place that builds objects: from settings to what a command works with."""

from datetime import UTC, datetime
from functools import cached_property

from bot.settings import Settings
from render.marking.operator import Operator, operator
from render.models.store import ModelStore
from render.process import Child


class Setup:
    """What a command works with; each piece is built when it is first asked for."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def models(self) -> ModelStore:
        """The pulled model files."""
        return ModelStore(self.settings.models)

    @cached_property
    def operator(self) -> Operator:
        """Whose certificate signs content credentials; a self-made one at first use."""
        return operator(self.settings.signing, datetime.now(UTC))

    def child(self) -> Child:
        """A process with limits, for media from outside and for renders; use it in a `with`."""
        return Child()
