"""The licences of model weights, as data. In plain words they are `licence-words-ID` in the words.

What each licence says was read in its published text or in what others wrote down of it; it is no
legal advice, and docs/gpu.md says which is which.
"""

from dataclasses import dataclass

_EU = (
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
    *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
)


@dataclass(frozen=True)
class Licence:
    """`name`: what it calls itself. `url`: where its text is.

    `accept`: an operator has to say so before the weights are used. `commercial`: it allows
    commercial use at all, whatever it asks for in return. `excluded`: countries (ISO 3166, two
    letters, and "EU" for whoever names no country of it) in which it grants nothing.
    """

    id: str
    name: str
    url: str
    accept: bool
    commercial: bool
    excluded: frozenset[str] = frozenset()


APACHE = Licence(
    "apache-2", "Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0", False, True
)
LTX = Licence(
    "ltx-2-community",
    "LTX-2 Community License Agreement",
    "https://github.com/Lightricks/LTX-2/blob/main/LICENSE",
    accept=True,
    commercial=True,
)
GEMMA = Licence(
    "gemma", "Gemma Terms of Use", "https://ai.google.dev/gemma/terms", accept=True, commercial=True
)
H3 = Licence(
    "minimax-h3-community",
    "MiniMax H3 Community License Agreement",
    "https://huggingface.co/MiniMaxAI/MiniMax-H3/blob/main/LICENSE",
    accept=True,
    commercial=True,
    excluded=frozenset({"US", "GB", "KR", "EU", *_EU}),
)
INSIGHTFACE = Licence(
    "insightface-models",
    "InsightFace model packs: non-commercial research only",
    "https://github.com/deepinsight/insightface/tree/master/python-package#license",
    accept=True,
    commercial=False,
)

LICENCES = {licence.id: licence for licence in (APACHE, LTX, GEMMA, H3, INSIGHTFACE)}
