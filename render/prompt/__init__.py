"""Checks and readings of an order that all renderers share: its limits and its quoted lines."""
