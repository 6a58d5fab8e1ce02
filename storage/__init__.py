"""Implements the ports of `bot.app` on SQL databases and on encrypted files."""
