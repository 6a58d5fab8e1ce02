"""The clip id: 40 bits, written as 8 characters of Crockford's base32, such as "K7Q2M9XD".

Alphabet and tolerances are Crockford's (https://www.crockford.com/base32.html): no I, L, O, U;
when reading, I and L mean 1, O means 0, case and dashes do not matter.
"""

import secrets

BITS = 40
BYTES = BITS // 8
LENGTH = BITS // 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


def new(random: bytes | None = None) -> str:
    """A fresh clip id. `random`: 5 bytes to use instead of the system's randomness."""
    data = secrets.token_bytes(BYTES) if random is None else random
    if len(data) != BYTES:
        raise ValueError(f"a clip id is {BYTES} bytes, got {len(data)}")
    return from_int(int.from_bytes(data, "big"))


def from_int(number: int) -> str:
    """The text of a number in 0 .. 2**40 - 1. Raises ValueError for any other."""
    if not 0 <= number < 1 << BITS:
        raise ValueError("a clip id is a number of 40 bits")
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(BITS - 5, -1, -5))


def to_int(text: str) -> int:
    """The number of a clip id in any spelling that `parse` accepts. Raises ValueError."""
    number = 0
    for character in parse(text):
        number = number << 5 | _ALPHABET.index(character)
    return number


def parse(text: str) -> str:
    """The canonical text of a clip id that a person typed. Raises ValueError if it is none."""
    read = text.upper().translate(_READ_AS)
    if len(read) != LENGTH or any(character not in _ALPHABET for character in read):
        raise ValueError(f"not a clip id: {text!r}")
    return read


def format_grouped(text: str) -> str:
    """The clip id in two groups, easier to read: "K7Q2-M9XD"."""
    canonical = parse(text)
    return f"{canonical[:4]}-{canonical[4:]}"
