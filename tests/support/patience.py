"""How long tests wait for something that should happen soon."""

PATIENCE_SECONDS = 120.0
"""Waits end when what they wait for is there; this long it takes only where it never comes, or on a
machine that has much else to do."""
