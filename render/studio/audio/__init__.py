"""What a studio clip sounds like: voices, music and background."""
