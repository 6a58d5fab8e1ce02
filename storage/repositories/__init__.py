"""One repository for each noun: turns objects of `bot.core` into rows and back."""
