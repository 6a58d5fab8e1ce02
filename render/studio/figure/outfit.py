"""Puts several garments on: each covers parts of the figure, and the last one wins a part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import BARE, Dress, Performer, Wardrobe
from render.studio.contracts.scene import Colour


@dataclass(frozen=True)
class Outfit:
    """What somebody wears, as a single garment, and its colours without the wearer's skin."""

    wardrobe: Wardrobe
    colours: Mapping[str, Colour]

    def colours_on(self, skin: Colour) -> dict[str, Colour]:
        """The colours on somebody with this skin, which is bare arms and legs too."""
        return colour_skin(self.colours, skin)


def colour_skin(colours: Mapping[str, Colour], skin: Colour) -> dict[str, Colour]:
    """A palette on somebody with this skin, as "skin" and for all that the palette leaves bare."""
    worn = {part: skin if rgb == BARE else rgb for part, rgb in colours.items()}
    return {**worn, "skin": skin}


def put_on(garments: Sequence[Wardrobe], number: int) -> Outfit:
    """The outfit of these garments, for example a tuxedo, a top hat and sunglasses.

    The last garment that covers a part of `SLOTS` dresses it, but a hat, a mask or a cape that was
    named for itself goes before that of a costume. At least one garment covers the body.
    `number`: of the wearer, chooses from the palettes, so that two wearers differ. Raises
    ValueError when nothing covers the body.
    """
    costumes_first = sorted(garments, key=lambda garment: "body" not in garment.slots)
    worn = {slot: garment for garment in costumes_first for slot in garment.slots}
    body = worn.get("body")
    if body is None:
        raise ValueError("nothing covers the body")
    colours = {
        slot: garment.palettes[number % len(garment.palettes)] for slot, garment in worn.items()
    }
    head, face, back = (worn.get(slot) for slot in ("head", "face", "back"))
    return Outfit(
        replace(
            body,
            back=_coloured(back.back, colours["back"]) if back else None,
            hat=_coloured(head.hat, colours["head"]) if head else None,
            crown=head is not None and head.crown,
            glass=head is not None and head.glass,
            hood=head is not None and head.hood,
            face=_coloured(face.face, colours["face"]) if face else None,
        ),
        colours["body"],
    )


def _coloured(dress: Dress | None, colours: Mapping[str, Colour]) -> Dress | None:
    """The piece in the colours of its own garment, whatever the body wears."""
    if dress is None:
        return None
    drawn = dress

    def draw(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
        mixed = {**actor.colours, **colours}
        drawn(canvas, replace(actor, colours=mixed), brush)

    return draw
