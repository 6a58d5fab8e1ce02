"""Writes `render/models/spares/NotoColorEmoji-subset.ttf.xz`: the glyphs that the stage draws.

    python scripts/emoji_font.py FONT

FONT is the pinned NotoColorEmoji-Regular.ttf. Needs fonttools (MIT), which nothing else here does;
the same version of it writes the same bytes. Prints the size and digest for
`render/models/pins.py`.
"""

import hashlib
import io
import lzma
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
NAMES = ROOT / "render" / "studio" / "planning" / "lexicon" / "cldr.tsv"
SUBSET = ROOT / "render" / "models" / "spares" / "NotoColorEmoji-subset.ttf.xz"
JOINERS = {0x200D, 0xFE0F}


def main(font: Path) -> None:
    """Writes the subset."""
    emoji = [line.split("\t")[0] for line in NAMES.read_text("utf-8").splitlines()]
    options = subset.Options()
    options.layout_features = ["*"]  # emoji of several characters are ligatures
    options.name_IDs = ["*"]  # the copyright and licence stay
    options.drop_tables += ["vhea", "vmtx"]
    whole = TTFont(font, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes={ord(character) for key in emoji for character in key} | JOINERS)
    subsetter.subset(whole)
    written = io.BytesIO()
    whole.save(written)
    content = written.getvalue()
    SUBSET.write_bytes(lzma.compress(content, preset=9))
    print(f"size={len(content)}, sha256={hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
