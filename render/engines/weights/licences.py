"""The licences of model weights, as data; `licence-words-ID` in the locale describes each.

The fields follow the published text or reports of it; docs/gpu.md says which. This is not legal
advice.
"""

from dataclasses import dataclass

_EU = (
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
    *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
)


@dataclass(frozen=True)
class Licence:
    """`name`: its own title. `url`: of its text.

    `accept`: whether an operator must accept it before the weights are used. `commercial`: whether
    it allows commercial use, on whatever terms. `excluded`: countries without a grant (ISO 3166,
    two letters; "EU" for an operator who names no single country of it).
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
