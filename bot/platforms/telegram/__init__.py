"""Telegram, with python-telegram-bot: receives updates and sends messages."""
