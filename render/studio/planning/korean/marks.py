"""Korean numbers, sizes, negators and steps: words that qualify others."""

_NATIVE = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10, "열한": 11, "열두": 12, "열다섯": 15, "스무": 20, "서른": 30, "백": 100,
    "천": 1000, "수십": 24, "수백": 40, "수천": 60, "수만": 60, "몇": 3, "몇십": 24, "몇백": 40,
    "여러": 5, "서너": 3, "두세": 2, "너댓": 4, "오십": 50, "이십": 20, "삼십": 30, "백만": 60,
    "만": 60,
}  # fmt: skip
_ALONE = {"하나": 1, "둘": 2, "셋": 3, "넷": 4}
_COUNTERS = (
    "마리", "개", "대", "잔", "병", "권", "송이", "조각", "판", "그릇", "장", "켤레", "쌍",
    "그루", "줄", "알", "채", "척", "통", "접시", "봉지", "박스", "캔", "자루", "다발", "묶음",
    "박스", "덩이", "모",
)  # fmt: skip
_PEOPLE = ("명", "분", "사람", "인", "친구", "인조")
_AFTER = ("", "의", "이", "을", "가", "를", "은", "는", "도", "과", "와", "랑", "이랑", "하고",
    "씩", "한테", "에게",
          "정도", "이서", "서", "만", "에", "에서", "로", "으로")  # fmt: skip
MANY = 12
_MANY = ("잔뜩", "가득", "수많은", "많은", "무수한", "수없이많은", "떼거지", "떼거리", "한가득",
    "엄청많은", "떼로", "우르르",
         "산더미", "산더미처럼", "무더기로", "바글바글", "득실득실", "득실거리는", "바글거리는",
         "줄줄이", "온통", "떼지어", "한트럭", "무한")  # fmt: skip
_SIZES = {
    "거대한": 3.0, "거대": 3.0, "초대형": 4.0, "초거대": 5.0, "대형": 2.5, "커다란": 2.2,
    "큰": 1.6, "대왕": 2.5, "엄청큰": 3.0, "엄청나게큰": 3.0, "자이언트": 3.0,
    "특대": 2.5, "어마어마한": 3.0, "어마어마하게큰": 4.0, "집채만한": 6.0, "산만한": 8.0,
    "태산만한": 8.0, "킹": 1.8, "슈퍼": 1.0, "왕큰": 2.5, "큼지막한": 2.0, "거대해진": 3.0,
    "커진": 2.0, "작은": 0.6, "조그만": 0.5, "조그마한": 0.5, "쪼그만": 0.5, "미니": 0.5,
    "초소형": 0.3, "작아진": 0.4, "콩알만한": 0.2, "코딱지만한": 0.2,
    "손바닥만한": 0.3, "쥐똥만한": 0.2, "쪼꼬만": 0.5, "쪼끄만": 0.5, "자그마한": 0.6,
    "미니어처": 0.3, "손톱만한": 0.2, "개미만한": 0.1, "쥐꼬리만한": 0.3,
    "엄지만한": 0.2, "주먹만한": 0.5,
}  # fmt: skip
SIZE_PATTERNS = (
    "만한",
    "만큼큰",
    "만하게큰",
    "크기의",
    "만큼거대한",
    "만큼커다란",
    "사이즈의",
    "크기만한",
)
"""Behind a noun: as big as it."""
METRES = {
    "🏠": 7.0, "🏢": 25.0, "🐘": 3.2, "🚗": 4.0, "🚌": 9.0, "🚚": 6.0, "🍉": 0.3, "🐋": 15.0,
    "🐜": 0.01, "🐻": 2.0, "🦕": 12.0, "🏀": 0.25, "⚽": 0.22, "🐕": 0.7, "🐈": 0.4, "🪨": 1.0,
    "🎾": 0.07, "📱": 0.15,
}  # fmt: skip
"""Heights of things that others are compared with."""
MODIFIERS = {"아기": 0.6, "새끼": 0.6, "왕": 1.8, "꼬마": 0.6, "왕따시만한": 2.5}
"""Nouns that say the size of the animal or food behind them: 아기 사자."""
NEGATORS = frozenset(("안", "못", "절대안", "전혀안"))
NEXT_STEP = frozenset(("그다음", "그다음에", "그리고나서", "그런다음", "그후", "그후에",
    "다음에", "그뒤에", "이어서",
                       "그러고나서", "나중에", "마지막에", "마지막으로", "결국", "그러다가",
                       "그러다", "갑자기", "그뒤", "그러더니", "다음엔", "그다음엔", "끝에는",
                       "끝으로"))  # fmt: skip


_FLOCKS = ("떼", "무리", "떼거리", "군단", "한무리", "떼들", "한떼")


def _numerals() -> dict[str, tuple[int, bool]]:
    """Numbers with counters, and whether they count people: 세마리, 두명의, 셋이서."""
    table: dict[str, tuple[int, bool]] = {}
    for word, number in _ALONE.items():
        for after in (*_AFTER, "다"):
            table[word + after] = (number, False)
    for word in _FLOCKS:
        for after in _AFTER:
            table[word + after] = (MANY, False)
    for counters, is_people in ((_COUNTERS, False), (_PEOPLE, True)):
        for counter in counters:
            for word, number in _NATIVE.items():
                for after in _AFTER:
                    table.setdefault(word + counter + after, (number, is_people))
    return table


NUMERALS = _numerals()
UNITS = ("시", "분", "월", "일", "년", "살", "층", "학년", "원", "킬로", "미터", "도", "퍼센트",
         "위", "등", "번", "호선", "초", "세기", "교시", "반", "주", "대",
         "세", "차", "부", "편", "탄")  # fmt: skip
"""Behind a number: it counts no things."""
COUNTED = {
    counter + after: is_people
    for counters, is_people in ((_COUNTERS, False), (_PEOPLE, True))
    for counter in counters
    for after in _AFTER
}
"""Counters behind a number in digits: 마리, 명의."""
QUANTITIES = dict.fromkeys(_MANY, MANY) | {
    "여러": 4,
    "수백": 40,
    "수천": 60,
    "두": 2,
    "세": 3,
    "네": 4,
    "다섯": 5,
}
SIZES = dict(_SIZES)
