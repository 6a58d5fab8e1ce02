"""Draws text, Hangul and Latin, with the pinned fonts; needs no system fonts."""

import unicodedata
from functools import cache
from pathlib import Path

from render.contract.errors import MissingPiece
from render.drawing.skia import skia
from render.models.store import ModelStore

BOLD = "NanumGothicBold.ttf"
_WHITE = 0xFFFFFFFF
_BLACK = 0xFF000000
_OUTLINE = 0.16  # width of a caption's outline, in font sizes: readable on any picture


@cache
def _typeface(path: Path) -> skia.Typeface:
    # An empty manager: the default one looks for system fonts and warns when there are none.
    face = skia.FontMgr.New_Custom_Empty().makeFromFile(str(path))
    if face is None:
        raise MissingPiece("model-broken", {"name": path.name})
    return face


def load_font(models: ModelStore, size: float, name: str = BOLD) -> skia.Font:
    """A font of `size` pixels. Raises MissingPiece when its file is missing or broken."""
    face = skia.Font(_typeface(models.path(name)), size)
    face.setSubpixel(True)
    face.setEdging(skia.Font.Edging.kAntiAlias)
    return face


def displayable(text: str, drawn: skia.Font) -> str:
    """The text as the font can show it: composed (NFC), without characters it has no glyph for."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    known = (
        character
        for character in composed
        if character.isprintable() and drawn.unicharToGlyph(ord(character))
    )
    return " ".join("".join(known).split())


def wrap(text: str, drawn: skia.Font, width: float) -> tuple[str, ...]:
    """Lines no wider than `width` pixels, broken at spaces; longer words are broken inside.

    Korean wraps at its spaces too. A single character wider than `width` stands alone.
    """
    lines: list[str] = []
    line = ""
    for word in displayable(text, drawn).split():
        longer = f"{line} {word}" if line else word
        if drawn.measureText(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = ""
        for character in word:
            if line and drawn.measureText(line + character) > width:
                lines.append(line)
                line = ""
            line += character
    return (*lines, line) if line else tuple(lines)


def draw_text(
    canvas: skia.Canvas, text: str, x: float, y: float, drawn: skia.Font, colour: int = _WHITE
) -> None:
    """One line from `x` to the right, its baseline at `y`. `colour`: 0xAARRGGBB."""
    canvas.drawString(text, x, y, drawn, skia.Paint(Color=colour, AntiAlias=True))


def draw_caption(
    canvas: skia.Canvas,
    lines: tuple[str, ...],
    centre: float,
    bottom: float,
    drawn: skia.Font,
    colour: int = _WHITE,
) -> None:
    """Lines centred on x = `centre`, the last one's baseline at `bottom`, outlined in black."""
    outline = skia.Paint(
        Color=_BLACK,
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=_OUTLINE * drawn.getSize(),
        StrokeJoin=skia.Paint.kRound_Join,
    )
    fill = skia.Paint(Color=colour, AntiAlias=True)
    for row, line in enumerate(reversed(lines)):
        x = centre - drawn.measureText(line) / 2
        y = bottom - row * 1.3 * drawn.getSize()
        canvas.drawString(line, x, y, drawn, outline)
        canvas.drawString(line, x, y, drawn, fill)
