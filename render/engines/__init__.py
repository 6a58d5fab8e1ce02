"""Engines that generate clips: diffusers pipelines, their weights and the licences of the weights.

The only package that may import torch."""
