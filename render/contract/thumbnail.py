"""What some chats need beside the bytes of a clip."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Thumbnail:
    """`width`, `height`: pixels of the clip. `seconds`: its length, rounded up. `jpeg`: one of its
    frames, at most 320 pixels wide and high."""

    width: int
    height: int
    seconds: int
    jpeg: bytes
