"""The capture page: people of every platform film or upload their clip here."""

from bot.platforms.web.capture.routes import routes

__all__ = ["routes"]
