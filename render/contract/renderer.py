"""What every engine is: load once, render many."""

from collections.abc import Callable
from typing import Protocol

from render.contract.order import RenderedClip, RenderOrder

Progress = Callable[[float], None]
"""Called with the share that is done, 0-1, never falling."""

IsCancelled = Callable[[], bool]
"""Asked between frames; true once nobody wants the clip any more."""


class Renderer(Protocol):
    """An engine."""

    name: str

    def load(self) -> None:
        """Brings in whatever every render needs. Raises MissingPiece."""

    def render(
        self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> RenderedClip:
        """Writes `order.out`. Raises BadOrder, Cancelled, Unreadable, MissingPiece."""
