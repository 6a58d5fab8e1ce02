"""The endings that follow each shape of a Korean stem, and what they make of the verb.

Not a grammar: the endings that prompts use. `match_ending` follows auxiliaries (먹어 버리는,
자고 있는, 울기 시작한) to the last one.
"""

from functools import lru_cache

from render.studio.planning.korean.conjugation import shapes_of

ADNOMINAL, LINKING, FINAL, NOMINAL, DENIED, QUOTING = (
    "adnominal",
    "linking",
    "final",
    "nominal",
    "denied",
    "quoting",
)
"""What a verb form does: 먹는, 먹고, 먹는다, 먹기, 먹지 (않는), 먹자고 (말하는)."""

_PLAIN = {
    LINKING: """
        고 고서 고는 고나서 자마자 다가 다가도 다 도록 거나 지만 더니 든지 느라 느라고
        듯 듯이 게 게끔 길래 자니 다말고 곤""",
    FINAL: "다 자 네 지 죠 잖아 거든 냐 니 구나 군 더라 겠다 겠어 겠습니다 네요 지요 거든요 던데",
    ADNOMINAL: "던 겠는",
    NOMINAL: "기 기를 기가 기는 기도 기로 기만 기에 기위해 기대회",
    DENIED: "지 지는 지도 지를 지만은 질",
    QUOTING: "자고 자며 다고 다며 냐고 냐며",
}
_NASAL = {
    ADNOMINAL: "는 는중인 는척하는",
    FINAL: "는다 네 네요 니 세 나요 는중 는중임 는중이다",
    LINKING: """
        는데 니까 니 느라 느라고 는데도 는바람에 는척 는척하면서 는날 는날에 는날엔 는동안
        는도중 는도중에 는중에 는와중에 는길에 는채로 는순간""",
    NOMINAL: "는거 는것 는게 는걸",
    QUOTING: "는다고 는다며",
}
_LINKED = {
    LINKING: """
        며 면서 면서도 면 러 려고 려다 려다가 니 니까 려는데 시고 시며 시면서 시다가 셔서 시는데
        """,
    ADNOMINAL: "려는 려던 시는 시던 신",
    FINAL: "시다 십니다 세요 셔요 셨다 셨어요 신다 라 마 시네 시죠 심",
    QUOTING: "라고 라며 시라고 려고",
    DENIED: "시지",
}
_ADNOMINAL = {
    ADNOMINAL: " ",
    FINAL: "다 다요",
    LINKING: "데 채 채로 다음 후 뒤 다음에 후에 뒤에 척 날",
    NOMINAL: "거 것 게 걸",
    QUOTING: "다고 다며",
}
_FUTURE = {
    ADNOMINAL: " 때 뻔한 듯한 때의",
    LINKING: "때 때마다 까봐 까 듯 무렵 수록",
    FINAL: "게 까 까요 거야 래 래요 뻔 것 거다 게요",
}
_NOUN = {NOMINAL: " ", FINAL: " "}
_FORMAL = {FINAL: "니다 니까 시다"}
_OPEN = {
    LINKING: " 서 도 다가 서는 가지고 야",
    FINAL: " 요 라 라요 야지 봐 줘 줘요 주세요 봐요",
    QUOTING: "달라고 보라고",
}
_PAST = {
    FINAL: "다 어 어요 습니다 음 네 지 던데 네요 는데요 지요 죠",
    LINKING: "는데 고 지만 다가 으면 을때 더니 으니까 을 으며 으면서 어도",
    ADNOMINAL: "던 을",
    QUOTING: "다고 다며",
}
_AUXILIARIES = {
    "open": "주 보 버리 놓 두 가 오 내 대 다니 있 드리 나가 지 하 나오 들어가 내리 오르 치우 먹",
    "고": "있 싶 나 말 다니 계시 가 오",
    "려고": "하 드",
    "게": "하 되 생기",
    "지": "않 못하 말",
    "기": "시작하 하 위하 바쁘 싫 힘들",
    "다": "말 보",
    "다가": "말",
    "러": "가 오 다니 나가 뛰어가 달려가",
    "도록": "하",
    "야": "하 되",
    "ㄴ": "듯하 척하",
}


def _table(rows: dict[str, str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for kind, endings in rows.items():
        if endings.startswith(" "):
            table.setdefault("", kind)
        for ending in endings.split():
            table.setdefault(ending, kind)
    return table


_ENDINGS = {
    "plain": _table(_PLAIN),
    "nasal": _table(_NASAL),
    "linked": _table(_LINKED),
    "adnominal": _table(_ADNOMINAL),
    "future": _table(_FUTURE),
    "noun": _table(_NOUN),
    "formal": _table(_FORMAL),
    "open": _table(_OPEN),
    "past": _table(_PAST),
}
_CHAINS = (
    ("plain", "고"), ("linked", "려고"), ("plain", "게"), ("plain", "지"), ("plain", "기"),
    ("plain", "다"), ("plain", "다가"), ("linked", "러"), ("plain", "도록"),
)  # fmt: skip


def _index_auxiliaries(stems: str) -> dict[str, tuple[str, ...]]:
    """The shapes by their text; several may be written alike (있-는, 있-고)."""
    index: dict[str, tuple[str, ...]] = {}
    for stem in stems.split():
        for shape, text in shapes_of(stem):
            index[text] = (*index.get(text, ()), shape)
    return index


_SHAPES_OF_AUXILIARIES = {name: _index_auxiliaries(stems) for name, stems in _AUXILIARIES.items()}
_LONGEST_AUXILIARY = 4


@lru_cache(1 << 14)
def match_ending(shape: str, tail: str) -> tuple[str, bool] | None:
    """What the ending makes of the verb, and whether an auxiliary denies it; None if it is none."""
    kind = _ENDINGS[shape].get(tail)
    if kind:
        return kind, False
    if not tail:
        return None
    if shape == "open":
        return _match_auxiliary("open", tail, False)
    for wanted, link in _CHAINS:
        if shape == wanted and tail.startswith(link) and len(tail) > len(link):
            found = _match_auxiliary(link, tail[len(link) :], link == "지")
            if found:
                return found
    return None


def _match_auxiliary(name: str, tail: str, is_denied: bool) -> tuple[str, bool] | None:
    shapes = _SHAPES_OF_AUXILIARIES[name]
    for length in range(min(len(tail), _LONGEST_AUXILIARY), 0, -1):
        for shape in shapes.get(tail[:length], ()):
            found = match_ending(shape, tail[length:])
            if found:
                return found[0], is_denied or found[1]
    return None
