"""Classes of Korean verbs and of what they take, where the lexicon does not tell."""

FOOD = frozenset(("food", "drink"))
RIDDEN = frozenset(("ridden", "vehicle", "animal", "enterable"))
# Stems that show something only with an object of the right kind.
NEEDS_OBJECT = frozenset(
    ("치", "불", "켜", "차", "말", "지", "쓰", "감", "두", "패", "베", "까", "파", "따", "빌",
    "붙", "깨", "박", "찌", "갈", "담", "물", "집", "끼", "사", "뽑", "받", "튀", "빨", "돌리",
    "튕기", "뜯어대", "두드리", "흔들", "굽", "짓", "접", "푸", "밀", "끌", "심", "캐", "던지",
    "엎", "쏟", "흘리", "모으", "뒤집", "잡", "즐기", "물고 있", "세우", "고르", "시키", "열",
    "버리", "찢", "지르", "담그", "자르", "깎")
)  # fmt: skip
CHANGING = frozenset(
    ("변장하", "분장하", "코스프레하", "빙의하", "되", "분하",
    "위장하", "꾸미", "코스하", "분장시키", "차리", "흉내 내", "흉내내", "갑자기 되")
)  # fmt: skip
BECOMING = frozenset(
    ("변신하", "변하", "변해버리", "바뀌", "둔갑하", "환생하", "변신시키", "바꾸", "바꿔버리")
)
"""Verbs of turning into something; `CHANGING` are those of dressing up as it too."""
UNLIVING = frozenset(("깨", "깎", "쏟", "열", "접", "엎", "까", "자르"))
"""Verbs that nothing alive is done to: 깬 아기 woke up."""
SWEPT = frozenset("🍂🧹🗑❄🍁")
"""What 쓰는 is done to when it means to sweep."""
STATIC = frozenset(("on", "in", "under", "behind", "front", "beside", "ride", "sky"))
MUSIC = {"치": frozenset(("instrument", "ball")), "불": frozenset(("instrument",)),
          "켜": frozenset(("instrument",)), "차": frozenset(("ball",)),
          "두": frozenset(("game",))}  # fmt: skip
OBJECT_CASES = ("", "object", "also", "topic")
"""Particles of what a verb may be done to."""
