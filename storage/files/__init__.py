"""Sealed files: object storage, keys of people and the key that wraps them."""
