"""Korean particles and endings, as far as finding a stem in a word needs them.

Works on decomposed jamo (NFD), because an ending may close the stem's last syllable: 타 + ㄴ = 탄.
Not a grammar: the particles and endings that prompts use.
"""

import re
from functools import cache, lru_cache
from unicodedata import normalize

_PARTICLES = """
들 이 가 을 를 은 는 의 에 에서 에게 께서 한테 로 으로 로서 으로서 와 과 랑 이랑 하고 도 만 까지
부터 처럼 같이 보다 마다 밖에 뿐 이서
"""
# Only after two syllables: after one they would hit inside other words (용 + 인, 산 + 중).
_LOOSE = """
인 인데 이다 이고 이며 이라 이라는 라는 이던 이었던 였던 이었다 였다 이야 이에요 예요 입니다 이나
나 라도 이라도 중 중인 중에 풍 풍의 풍으로 식 식의 식으로 쪽 쪽으로 답게 다운 스러운 스럽게 느낌
느낌의 느낌으로 스타일 스타일의 스타일로
"""
_AROUND = "위 안 속 앞 옆 뒤 밑 아래 사이 근처 한가운데"
_ENDINGS = """
는 고 며 으며 면서 으면서 다가 러 으러 려고 으려고 려는 던 다 는다 자 네 게 듯 듯이 도록 는데
니 거나 은 을 어 아 여 어서 아서 여서 어요 아요 여요 고있는 고있다 습니다
\u11ab \u11af \u11ab다 \u11b8니다
"""
_NOUN_ENDINGS = "기 지 음 \u11b7"
_PAST_MARKS = "았 었 였 \u11bb"
_PAST = "다 던 고 어요 는데 습니다 지만 을"
_LIGHT = "하 되 시키 치 당하"
_CONTRACTED_LIGHT = "해 돼"
# The vowel that -어 melts into: 추 + 어 = 춰, 치 + 어 = 쳐.
_MELTED = {"\u116e": "\u116f", "\u1169": "\u116a", "\u1175": "\u1167", "\u1173": "\u1165"}
# Particles to cut off, and whether the syllable before them is closed (None: either).
_CUT = (
    ("에서", None), ("에게", None), ("한테", None), ("처럼", None), ("으로", True),
    ("을", True), ("를", False), ("과", True), ("와", False), ("가", False), ("에", None),
)  # fmt: skip


def _any(words: str) -> str:
    forms = sorted((normalize("NFD", word) for word in words.split()), key=len, reverse=True)
    return f"(?:{'|'.join(forms)})"


_P = _any(_PARTICLES)
_AFTER_MELT = f"(?:{_any('서 요 도 야 있는')}|(?:\u11bb{_any(_PAST)}))?"
_COGNATE = f"추{_any(_ENDINGS)}|추{_any(_NOUN_ENDINGS)}{_P}{{0,2}}|춰{_AFTER_MELT}"
_SHORT_TAIL = re.compile(
    f"{_any(_AROUND)}?{_P}{{0,2}}|{normalize('NFD', _COGNATE)}"  # 춤 + 추는
)
_LONG_TAIL = re.compile(
    f"{_any(_AROUND)}?(?:{_P}|{_any(_LOOSE)}){{0,3}}"
    f"|{_any(_LIGHT)}?(?:{_any(_ENDINGS)}|{_any(_NOUN_ENDINGS)}{_P}{{0,2}}"
    f"|{_any(_PAST_MARKS)}{_any(_PAST)})"
    f"|{_any(_CONTRACTED_LIGHT)}{_AFTER_MELT}"
)
_PARTICLE = re.compile(f"{_P}{{1,2}}")
_MELT_TAIL = re.compile(_AFTER_MELT)
_SOMEWHERE = re.compile(f"{_any(_AROUND)}|{_any('에 에서 으로 로')}")
_DENIED_TAIL = re.compile(f"(?:{_any(_LIGHT)})?{_any('지')}{_any('는 도 를 만')}?")
NOT_DOING = normalize("NFD", "지")
_DENYING = ("말고", "말구", "아니", "아닌", "없", "대신", "빼고", "제외")
_DENYING_VERB = ("않", "말", "못")


@cache
def stem_forms(stem: str) -> tuple[tuple[str, bool], ...]:
    """The shapes of a stem in jamo, each with whether an ending has melted into it."""
    plain = normalize("NFD", stem)
    melted = _MELTED.get(plain[-1]) if len(stem) > 1 else None
    return ((plain, False), (plain[:-1] + melted, True)) if melted else ((plain, False),)


@lru_cache(1 << 15)
def match_tail(word: str, stem: str) -> str | None:
    """The rest of `word` after `stem`, in jamo, if it is a particle or an ending; else None."""
    whole = normalize("NFD", word)
    for shape, is_melted in stem_forms(stem):
        if not whole.startswith(shape):
            continue
        rest = whole[len(shape) :]
        pattern = _MELT_TAIL if is_melted else _LONG_TAIL if len(stem) > 1 else _SHORT_TAIL
        if pattern.fullmatch(rest):
            return rest
    return None


def is_particle(word: str) -> bool:
    """Whether a word is a particle separated from its noun by tokenizing: Mars에서."""
    return _PARTICLE.fullmatch(normalize("NFD", word)) is not None


def is_somewhere(rest: str) -> bool:
    """Whether particles (as `match_tail` returns them) mark a place: 화성에서, 용 위에."""
    return _SOMEWHERE.match(rest) is not None


def is_denied(rest: str, following: str) -> bool:
    """Whether the word after a matched one negates it: 화성 말고, 서핑하지 않고."""
    if _DENIED_TAIL.fullmatch(rest):
        return following.startswith(_DENYING_VERB)
    return following.startswith(_DENYING)


def is_not_doing(word: str) -> bool:
    """Whether a word is the 하지 of 서핑은 하지 말고, which the negation follows."""
    return _DENIED_TAIL.fullmatch(normalize("NFD", word)) is not None


def strip_particle(word: str) -> str:
    """Removes a particle that hardly any noun ends in: 풍선을 → 풍선, 가게에서 → 가게."""
    for particle, after in _CUT:
        left = word.removesuffix(particle)
        if left == word or len(left) < (1 if len(particle) > 1 else 2):
            continue
        closed = len(normalize("NFD", left[-1])) == 3
        if after is None or after is closed:
            return left
    return word
