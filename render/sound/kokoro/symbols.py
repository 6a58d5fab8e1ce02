"""The phonemes that Kokoro knows: one character each, with the number that stands for it."""

_NUMBERED = (
    (1, ";:,.!?"),
    (9, "—…\"()“” ̃ʣʥʦʨᵝꭧAI"), (31, "O"), (33, "Q"), (35, "ST"), (39, "W"), (41, "Yᵊ"),
    (43, "abcdef"), (50, "hijklmnopqrstuvwxyzɑɐɒæ"), (75, "βɔɕç"), (80, "ɖðʤə"), (85, "ɚɛɜ"),
    (90, "ɟ"), (92, "ɡ"), (99, "ɥ"), (101, "ɨɪʝ"), (110, "ɯɰŋ"), (114, "ɲɴø"), (113, "ɳ"),
    (118, "ɸθœ"),
    (123, "ɹ"), (125, "ɾɻ"), (128, "ʁɽʂʃʈʧ"), (135, "ʊʋ"), (138, "ʌɣɤ"), (142, "χʎ"), (147, "ʒʔ"),
    (156, "ˈˌː"), (162, "ʰ"), (164, "ʲ"), (169, "↓"), (171, "→↗↘"), (177, "ᵻ"),
)  # fmt: skip

NUMBERS = {
    symbol: first + index for first, symbols in _NUMBERED for index, symbol in enumerate(symbols)
}
"""The number of every symbol."""

EDGE = 0
"""The number before and after every line."""

MAX_SYMBOLS = 300
"""Of one line: the styles are given up to this length."""


def encode(phonemes: str) -> tuple[str, list[int]]:
    """The symbols of a line that Kokoro knows, at most `MAX_SYMBOLS`, and their numbers."""
    known = "".join(symbol for symbol in phonemes if symbol in NUMBERS)[:MAX_SYMBOLS]
    return known, [NUMBERS[symbol] for symbol in known]
