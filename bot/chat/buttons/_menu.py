"""Parses what people choose in menus."""


def split_values(value: str) -> list[str]:
    """The values chosen in a menu with `many`; empty when none is."""
    return [chosen for chosen in value.split(",") if chosen]
