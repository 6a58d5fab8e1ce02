"""Engines that generate: diffusers pipelines, their weights, and the licences of those weights.

The only part of the tree that may import torch."""
