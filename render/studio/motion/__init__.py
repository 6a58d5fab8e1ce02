"""Idle motion that every figure has, and the spots where a cast stands."""
