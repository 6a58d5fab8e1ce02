"""The capture page: a one-time link, a camera or a file, and the report. For every platform."""

from bot.platforms.web.capture.routes import routes

__all__ = ["routes"]
