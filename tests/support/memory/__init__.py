"""The ports of `bot.app.ports` over plain dictionaries: ten times as fast as SQLite.

For tests that run tens of thousands of histories.
"""
