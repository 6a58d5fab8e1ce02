"""Ids: random text that is independent of the platforms, whose own numbers are never used."""

from typing import NewType

PersonId = NewType("PersonId", str)
AccountId = NewType("AccountId", str)
PlaceId = NewType("PlaceId", str)
CameoId = NewType("CameoId", str)
GrantId = NewType("GrantId", str)
RequestId = NewType("RequestId", str)
ClipId = NewType("ClipId", str)
"""8 characters of Crockford base32, which the label and the mark in the clip's file carry."""
