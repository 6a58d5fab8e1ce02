"""Discord, with discord.py: receives interactions and reactions, and sends messages and replies."""
