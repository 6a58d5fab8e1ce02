"""The grammar of places: sky, horizon, ground, rooms, set pieces and weather, from rows of data."""
