"""Random histories of people and a bot over the whole chat layer, held against a book of its own.

`town`: people, rooms, screens and workers around the real program. `book`: what everybody read and
said, and what follows from that. `machine`: what may happen. `variants`: broken programs that the
machine has to catch.
"""
