"""Engines that generate: diffusers pipelines, their weights, and the licences of those weights."""
