"""The watch page: shows one clip to anyone who has its URL."""

from bot.platforms.web.watch.routes import routes

__all__ = ["routes"]
