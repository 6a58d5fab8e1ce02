"""Translates between each platform and the conversation: events come in, cards go out."""
