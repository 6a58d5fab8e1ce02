"""The page that shows one clip to whoever has its address."""

from bot.platforms.web.watch.routes import routes

__all__ = ["routes"]
