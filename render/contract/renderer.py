"""The interface of every renderer: load once, render many orders."""

from collections.abc import Callable
from typing import Protocol

from render.contract.order import RenderedClip, RenderOrder

Progress = Callable[[float], None]
"""Called with the share of the work that is done, 0-1; the share never falls."""

IsCancelled = Callable[[], bool]
"""Called often, between frames or steps; true once the clip is no longer wanted."""


class Renderer(Protocol):
    """Makes clips from orders: the studio, or an engine with weights.

    `name`: what the plan, the settings and the log call it.
    """

    name: str

    def load(self) -> None:
        """Loads what every render needs. Raises MissingPiece."""

    def render(
        self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> RenderedClip:
        """Writes `order.out`. Raises BadOrder, Cancelled, Unreadable, MissingPiece."""
