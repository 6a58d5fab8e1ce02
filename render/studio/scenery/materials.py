"""Colours of the materials that set pieces share."""

from render.studio.contracts.scene import Colour

WOOD: Colour = (0.59, 0.41, 0.26)
IRON: Colour = (0.26, 0.28, 0.32)
DARK: Colour = (0.34, 0.22, 0.16)
PALE: Colour = (0.86, 0.72, 0.54)
METAL: Colour = (0.68, 0.71, 0.76)
WHITE: Colour = (0.96, 0.96, 0.95)
