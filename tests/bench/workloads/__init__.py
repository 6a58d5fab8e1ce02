"""What measurements run: commands, platform servers, workers without work."""
