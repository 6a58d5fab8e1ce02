"""Pieces of clothing that garments are put together from: collars, skirts, hats and so on.

Each folder is a group of pieces. Every file in it has PIECES: functions by name, drawn in the
colours of the garment's palette (`actor.colours`). A row of `render/studio/wardrobes/*.toml`
names the pieces of a garment.
"""
