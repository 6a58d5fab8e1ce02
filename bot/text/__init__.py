"""Text from outside, before anything else reads it: cleaned, folded and compared. Pure.

It is below the rules because they read with it. The tables of Unicode come from a library
(docs/decisions/0021-text-is-read-through-unicode-tables.md).
"""
