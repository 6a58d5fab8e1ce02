"""Draws people and creatures: heads from kits, bodies, limbs, the dragon."""
