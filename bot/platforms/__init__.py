"""Where the conversation takes place: native events in, cards out."""
