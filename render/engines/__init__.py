"""Engines that generate pictures on a GPU. The only part of the tree that may import torch."""
