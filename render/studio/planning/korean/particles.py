"""Korean particles behind a noun: the part it plays, its plural, and where something is to it."""

from dataclasses import dataclass
from functools import cache

from render.studio.planning.korean.conjugation import has_final, is_syllable, split

# The part that a noun plays: a particle and what must stand before it, "C" a closed syllable,
# "V" an open one (or ㄹ, for 로), "" either.
_CASES = {
    "object": "을C 를V",
    "subject": "이C 가V 께서",
    "topic": "은C 는V",
    "at": "에서",
    "place": "에 때 때는 때마다 때마저 에다 에다가 로V 으로C 까지 쪽으로 쪽에서 쪽에",
    "by": "로써V 으로써C",
    "person": "에게 한테 께 더러 보고",
    "from": "에게서 한테서 로부터V 으로부터C",
    "with": "와V 과C 랑V 이랑C 하고",
    "of": "의",
    "like": "처럼 같은 같이 마냥 보다 답게 다운 스러운 만큼",
    "also": "도 만 부터 마다 조차 밖에 뿐 뿐인 이나C 나V 끼리 째 님 씩 이라도C 라도V 용",
    "is": """
        인 이고C 고V 이며C 며V 인데 이다C 다V 이던 이었던C 였던V 이었다C 였다V 입니다 이에요C 예요V
        이야C 야V 임 임요
        이네 이래 이라니 이잖아 이더라 이었음C 였음V 이냐 이군 됨 된 돼서 되서 됐음
        이자C 이라서C 라서V 이라C 라V 이지만 인척 인채로 이니까
        """,
    "quoted": "이라고C 라고V 이라며C 라며V 이라는C 라는V 이란C 란V",
    "without": "없이 없는 말고 말구 빼고 대신 아닌 아니고 아니라 없고 없이도",
}
_AFTER = ("", "는", "도", "만", "의", "부터", "까지")
_BARE_ONLY = ("is", "quoted", "of", "without", "also", "like", "subject", "object", "topic")
_POSITIONS = {
    "위": "on", "앞": "front", "뒤": "behind", "옆": "beside", "곁": "beside", "안": "in",
    "속": "in", "밑": "under", "아래": "under", "근처": "beside", "주변": "beside",
    "사이": "beside", "가운데": "in", "한가운데": "in", "한복판": "in", "건너편": "behind",
    "맞은편": "front", "꼭대기": "on", "구석": "in", "밖": "front", "곳곳": "in", "위쪽": "on",
    "뒤쪽": "behind", "앞쪽": "front", "옆자리": "beside", "뒷자리": "in", "바로옆": "beside",
    "바로앞": "front", "바로뒤": "behind", "너머": "behind", "등": "on", "등위": "on",
    "머리위": "on", "어깨위": "on", "무릎위": "on", "품": "in", "뱃속": "in", "배속": "in",
}  # fmt: skip
_POSITION_CASES = (
    "에서",
    "에",
    "로",
    "으로",
    "의",
    "까지",
    "에다",
    "을",
    "를",
    "에서는",
    "에는",
    "에서도",
    "에도",
    "에만",
    "",
)
LONGEST = 8


@dataclass(frozen=True)
class Tail:
    """What stands behind a noun.

    `case`: "" for nothing, or a key of the cases above. `position`: of
    `render.contract.scene_graph.RELATIONS`, "" for none. `before`: "C", "V" or "", what it must
    stand behind.
    """

    case: str = ""
    is_plural: bool = False
    position: str = ""
    before: str = ""
    text: str = ""


NO_TAIL = Tail()


@cache
def tails() -> dict[str, Tail]:
    """All tails by their text, "" included."""
    table: dict[str, Tail] = {"": Tail()}
    for plural in ("", "들"):
        if plural:
            table[plural] = Tail(is_plural=True, text=plural)
        for case, forms in _CASES.items():
            for form in forms.split():
                particle = form.rstrip("CV")
                before = form[len(particle) :] if not plural else ""
                if plural and form.endswith("V"):
                    continue
                for after in ("",) if case in _BARE_ONLY else _AFTER:
                    text = plural + particle + after
                    table.setdefault(text, Tail(case, bool(plural), "", before, text))
        for word, position in _POSITIONS.items():
            for particle in _POSITION_CASES:
                case = (
                    "at" if particle.startswith("에서") else "of" if particle == "의" else "place"
                )
                for link in ("", "의"):
                    text = plural + link + word + particle
                    if word in ("등", "품") and particle not in ("에", "에서", "으로"):
                        continue
                    if word in ("안", "밖") and not particle:
                        continue  # 안 is "not" when no particle follows
                    tail = Tail(case, bool(plural), position, "", text)
                    table.setdefault(text, tail)
    return table


def may_follow(tail: Tail, noun: str) -> bool:
    """Whether a particle agrees with the last sound of a noun."""
    if not tail.before or not noun or not is_syllable(noun[-1]):
        return True
    closed = has_final(noun)
    if tail.text.startswith("로"):
        return not closed or split(noun[-1])[2] == "ㄹ"
    return closed is (tail.before == "C")


def find_position(tail: str) -> int:
    """Where the word of place begins in a tail, -1 if it has none: 1 in 의위에, 0 in 위에."""
    for number in (0, 1, 2):
        if any(tail[number:].startswith(word) for word in _POSITIONS):
            return number
    return -1
