"""The repositories: they turn objects of `bot.core` into rows and back."""
