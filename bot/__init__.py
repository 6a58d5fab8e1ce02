"""The command, the rules and the conversation."""
