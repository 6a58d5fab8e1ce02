"""Names of things: random text, the same on every platform; never a platform's own numbers."""

from typing import NewType

PersonId = NewType("PersonId", str)
AccountId = NewType("AccountId", str)
PlaceId = NewType("PlaceId", str)
CameoId = NewType("CameoId", str)
GrantId = NewType("GrantId", str)
RequestId = NewType("RequestId", str)
ClipId = NewType("ClipId", str)
"""8 characters of Crockford base32: the id that the label and the mark of a clip carry."""
