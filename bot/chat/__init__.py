"""The conversation, platform-neutral: the words people read."""
