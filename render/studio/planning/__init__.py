"""Turns a prompt into a plan: place, hour, action, wardrobe, look and lines."""
