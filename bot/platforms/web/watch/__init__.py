"""The watch page: shows one clip to whoever has its URL."""

from bot.platforms.web.watch.routes import routes

__all__ = ["routes"]
