"""Discord on loopback: its requests and its gateway, as strict as the real one where it matters."""
