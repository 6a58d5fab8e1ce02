import json
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from render.contract.errors import BadOrder
from render.contract.order import Line
from render.studio.planning.plan import Plan, make_plan
from tests.render.studio.planning.small_catalog import CATALOG, order


def planned(prompt: str, cast: int = 1, **about: object) -> Plan:
    return make_plan(order(prompt, cast, **about), CATALOG)  # type: ignore[arg-type]


def lines(plan: Plan) -> list[tuple[str, str, str]]:
    return [(line.role, line.text, line.source) for line in plan.lines]


@pytest.mark.parametrize("word", ["surf", "surfs", "surfing", "Surfed", "SURFING"])
def test_english_words_are_found_however_they_are_bent(word: str) -> None:
    assert planned(f"they were {word} there").action == "surf"


@pytest.mark.parametrize(
    "prompt",
    [
        "서핑",
        "서핑하기",
        "서핑하는 나",
        "서핑을 한다",
        "서핑했던 날",
        "서핑해요",
        "서핑하며",
        "서핑 중",
    ],
)
def test_korean_stems_are_found_under_particles_and_endings(prompt: str) -> None:
    assert planned(prompt).action == "surf"


@pytest.mark.parametrize(
    "prompt", ["파도를 타고", "파도를 탄다", "파도를 탔던", "파도를 타는", "파도를 탐"]
)
def test_korean_endings_that_close_the_stem_are_seen_through(prompt: str) -> None:
    assert planned(prompt).action == "surf"


@pytest.mark.parametrize(
    "prompt",
    ["뛰어다녀", "뛰어다녔다", "뛰어다닌다", "춤추는", "춤춰요", "춤췄다", "춤춘다", "춤을 춰"],
)
def test_korean_endings_that_melt_into_the_stem_are_seen_through(prompt: str) -> None:
    plan = planned(prompt)
    assert plan.action == "dance"
    assert plan.left_out == ()


@pytest.mark.parametrize(
    "prompt",
    ["용기를 내다", "도시락 먹기", "강화성에서", "우주선", "parking lot", "marshmallow"],
)
def test_words_inside_other_words_are_no_hits(prompt: str) -> None:
    plan = planned(prompt)
    assert (plan.place, plan.action) == ("studio", "stand")
    assert plan.understood == ()


def test_decomposed_hangul_reads_like_composed() -> None:
    prompt = "화성을 탐험하는 두 친구"
    assert planned(normalize("NFD", prompt), 2) == planned(prompt, 2)


@pytest.mark.parametrize(
    "prompt", ["우주비행사가 춤춘다", "우주 비행사의 춤추기", "우주비행사들이 춤춰"]
)
def test_loose_korean_spacing_and_the_longest_match(prompt: str) -> None:
    plan = planned(prompt)
    assert plan.wardrobe == "spacesuit"
    assert {what.kind for what in plan.understood} == {"wardrobe", "action"}


def test_two_stems_in_one_korean_word() -> None:
    plan = planned("화성탐험을 하자")
    assert (plan.place, plan.action) == ("mars", "explore")


@pytest.mark.parametrize(
    "prompt", ["riding a dragon", "rode on her dragon", "ride the huge dragon"]
)
def test_small_words_inside_a_phrase_do_not_matter(prompt: str) -> None:
    assert planned(prompt).action == "ride_dragon"
    assert planned(prompt).place == "space"


def test_a_place_brings_its_action_and_clothes_and_an_action_its_place() -> None:
    mars = planned("Mars")
    assert (mars.action, mars.wardrobe) == ("explore", "spacesuit")
    assert "action-from-place" in mars.notes
    surf = planned("surfing")
    assert (surf.place, surf.wardrobe) == ("wave", "wetsuit")
    assert "place-from-action" in surf.notes
    astronaut = planned("an astronaut dancing")
    assert (astronaut.place, astronaut.action) == ("mars", "dance")
    assert "place-from-wardrobe" in astronaut.notes


def test_clothes_by_word_beat_the_actions_which_beat_the_places() -> None:
    assert planned("surfing on Mars in a leather jacket").wardrobe == "rider"
    assert planned("surfing on Mars").wardrobe == "wetsuit"
    assert planned("dancing on Mars").wardrobe == "spacesuit"


def test_nothing_understood_happens_in_the_studio_and_says_so() -> None:
    plan = planned("eating purple spaghetti")
    assert (plan.place, plan.action, plan.wardrobe) == ("studio", "stand", "casual")
    assert plan.left_out == ("eating", "purple", "spaghetti")
    assert {"place-by-default", "action-by-default"} <= set(plan.notes)


def test_left_out_are_content_words_as_written_in_either_language() -> None:
    assert planned("a video of me and my Cat on Mars, with fireworks").left_out == (
        "Cat",
        "fireworks",
    )
    assert planned("화성에서 고양이랑 풍선을 들고 있는 모습").left_out == (
        "고양이랑",
        "풍선",
        "들고",
    )


def test_words_of_a_chosen_part_are_shown_even_when_they_choose_nothing_themselves() -> None:
    assert planned("surfing through the red sky").left_out == ("red",)
    assert planned("dancing under the red sky").left_out == ("red", "sky")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("강아지와", "강아지"), ("사과", "사과"), ("수박과", "수박"), ("호랑이", "호랑이"),
        ("마을", "마을"), ("우산을", "우산"), ("나비를", "나비"), ("가게에서", "가게"),
        ("작곡가", "작곡가"), ("기린에게", "기린"), ("눈", "눈"),
    ],
)  # fmt: skip
def test_left_out_korean_words_lose_particles_but_no_syllable_of_their_own(
    written: str, shown: str
) -> None:
    assert planned(written).left_out == (shown,)


def test_of_several_places_the_one_it_happens_in_is_taken() -> None:
    plan = planned("a detective dancing on Mars in a trench coat")
    assert (plan.place, plan.action, plan.wardrobe) == ("mars", "dance", "detective")
    assert plan.left_out == ()
    plan = planned("from Mars to the park, surfing")
    assert plan.place == "park"
    assert plan.left_out == ("Mars",)
    assert "other-place" in plan.notes
    assert planned("공원을 지나 화성에서 춤추기").place == "mars"


@pytest.mark.parametrize(
    "prompt",
    [
        "dancing, not on Mars",
        "no Mars, dancing",
        "dance without Mars",
        "dancing instead of Mars",
        "dancing on anything but not a big Mars",
        "화성 말고 춤추기",
        "화성이 아닌 곳에서 춤추기",
        "화성 대신 춤추기",
        "don't put us on Mars, just dance",
        "dancing, not in a park and not on Mars",
        "화성은 말고 춤추기",
    ],
)
def test_what_is_refused_is_not_shown_and_not_missed(prompt: str) -> None:
    plan = planned(prompt)
    assert (plan.place, plan.action) == ("studio", "dance")
    assert "Mars" not in plan.left_out
    assert "화성" not in plan.left_out


def test_what_is_refused_is_not_brought_along_either() -> None:
    assert planned("surfing without a wave").place == "studio"
    assert planned("화성에서 서핑하지 않고 춤추기").action == "dance"
    assert planned("no rain or snow, surfing").left_out == ()
    assert planned("비 없이 서핑하기").left_out == ()
    assert planned("서핑은 하지 말고 춤추기").action == "dance"
    assert planned("춤추지 말고 서핑하기").action == "surf"
    assert planned("not only dancing").action == "dance"


def test_hours_the_place_can_show_and_hours_it_cannot() -> None:
    assert planned("surfing at sunset").hour == "sunset"
    assert planned("해 질 녘 바다").hour == "sunset"
    night = planned("surfing at night")
    assert night.hour == ""
    assert night.left_out == ("at night",)
    assert "hour-not-here" in night.notes


def test_without_a_place_the_default_one_that_can_show_the_hour_is_taken() -> None:
    plan = planned("dancing at night")
    assert (plan.place, plan.hour) == ("park", "night")


def test_a_look_from_the_order_beats_one_from_the_prompt() -> None:
    assert planned("dancing in black and white").look == "noir"
    assert planned("dancing").look == "natural"
    plan = planned("흑백으로 춤추기", look="comic")
    assert plan.look == "comic"
    assert plan.left_out == ("흑백",)
    assert "look-from-order" in plan.notes


def test_an_unknown_look_names_the_known_ones() -> None:
    with pytest.raises(BadOrder) as refused:
        planned("dancing", look="sepia")
    assert refused.value.code == "look-unknown"
    assert refused.value.data == {"look": "sepia", "known": "comic,natural,noir"}


@pytest.mark.parametrize(
    ("prompt", "spoken"),
    [
        ('{B} says "come on" and {A} yells “no!”', [("B", "come on"), ("A", "no!")]),
        ('"one" and then "two" on Mars', [("A", "one"), ("B", "two")]),
        ('"hello" says {B} on Mars', [("B", "hello")]),
        ('{A}가 {B}에게 "밥 먹었어?"라고 말한다', [("A", "밥 먹었어?")]),
        ('{A} says to {B} "hi"', [("A", "hi")]),
        ("{B}가 '가자'라고 외친다", [("B", "가자")]),
        ("{A} shouts 'it's mine' at {B}'s dog", [("A", "it's mine")]),
        ("{B} 「こんにちは」", [("B", "こんにちは")]),
    ],
)
def test_quotes_are_lines_of_whoever_says_them(prompt: str, spoken: list[tuple[str, str]]) -> None:
    assert lines(planned(prompt, 2)) == [(role, text, "prompt") for role, text in spoken]


def test_quoted_words_choose_no_parts_and_are_not_left_out() -> None:
    plan = planned('dancing, {A} says "let us surf on Mars tomorrow"')
    assert (plan.place, plan.action, plan.left_out) == ("studio", "dance", ())


@pytest.mark.parametrize("prompt", ['a boat called "Luna"', '"루나"라는 배', "dogs' 'things'"])
def test_names_in_quotes_are_no_lines(prompt: str) -> None:
    assert [line.source for line in planned(prompt).lines] == ["action"]


def test_ordered_lines_replace_quotes_of_the_same_role_only() -> None:
    plan = planned('{A} says "one", {B} says "two"', 2, lines=(Line("A", " first "),))
    assert lines(plan) == [("A", "first", "asked"), ("B", "two", "prompt")]


def test_without_a_line_the_first_says_the_actions_own_in_the_prompts_language() -> None:
    assert lines(planned("dancing", 2)) == [("A", "Yeah!", "action")]
    plan = planned("춤추기")
    assert lines(plan) == [("A", "예!", "action")]
    assert "line-from-action" in plan.notes
    assert planned("riding a dragon").lines == ()


@pytest.mark.parametrize(
    ("prompt", "language"),
    [("Mars", "en"), ("화성", "ko"), ("Mars에서 춤추기", "ko"), ("eating 떡 on planet Mars", "en")],
)
def test_the_language_is_that_of_most_words(prompt: str, language: str) -> None:
    assert planned(prompt).language == language


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ("two friends", 2),
        ("three very good friends dancing", 0),  # too far apart to be sure
        ("three good friends dancing", 3),
        ("two astronauts", 2),
        ("a trio dancing", 3),
        ("두 친구", 2),
        ("친구 셋이 춤추기", 3),
        ("우주 비행사 세명", 3),
        ("2명이서", 2),
        ("혼자 춤추기", 1),
        ("two dragons", 0),
    ],
)
def test_numbers_of_people_are_compared_with_the_cast(prompt: str, people: int) -> None:
    plan = planned(prompt, 4)
    told = [what.name for what in plan.understood if what.kind == "people"]
    assert told == ([str(people)] if people else [])
    assert ("cast-count-differs" in plan.notes) == (people > 0)


def test_the_right_number_of_people_is_no_news() -> None:
    assert "cast-count-differs" not in planned("two friends", 2).notes


@pytest.mark.parametrize(
    ("about", "code"),
    [
        ({"prompt": " \n"}, "prompt-empty"),
        ({"prompt": "x" * 501}, "prompt-too-long"),
        ({"seconds": 1.99}, "seconds-out-of-range"),
        ({"seconds": 15.01}, "seconds-out-of-range"),
        ({"seconds": float("nan")}, "seconds-out-of-range"),
        ({"size": (178, 720)}, "size-out-of-range"),
        ({"size": (1280, 1922)}, "size-out-of-range"),
        ({"size": (1280, 719)}, "size-odd"),
        ({"roles": ("A", "A")}, "role-twice"),
        ({"roles": ("E",)}, "role-unknown"),
        ({"cast": 0}, "cast-size"),
        ({"roles": ("A", "B", "C", "D", "A")}, "cast-size"),
        ({"lines": (Line("B", "hi"),)}, "role-not-cast"),
        ({"prompt": "{B} dances"}, "role-not-cast"),
        ({"lines": (Line("A", " "),)}, "line-empty"),
        ({"lines": (Line("A", "x" * 201),)}, "line-too-long"),
        ({"prompt": f'"{"x" * 201}"'}, "line-too-long"),
    ],
)
def test_orders_that_cannot_be_planned(about: dict[str, object], code: str) -> None:
    with pytest.raises(BadOrder) as refused:
        planned(**{"prompt": "dancing", **about})  # type: ignore[arg-type]
    assert refused.value.code == code


@pytest.mark.parametrize(
    "about",
    [
        {"seconds": 2.0},
        {"seconds": 15.0},
        {"size": (180, 1920)},
        {"prompt": "x" * 500},
        {"lines": (Line("A", "x" * 200),)},
        {"cast": 4},
    ],
)
def test_the_limits_themselves_are_fine(about: dict[str, object]) -> None:
    assert planned(**{"prompt": "dancing", **about}).wardrobe == "casual"  # type: ignore[arg-type]


_WORDS = sorted({word for entry in CATALOG for word in entry.words})
_BITS = st.sampled_from(
    [
        *_WORDS,
        "not",
        "말고",
        "{A}",
        "{B}",
        "{Z}",
        "says",
        '"',
        "'",
        "“",
        "”",
        "라고",
        "을",
        "two",
        "두",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=520),
        st.lists(st.one_of(_BITS, st.text(max_size=8)), max_size=25).map(" ".join),
        st.lists(_BITS, max_size=25).map("".join),
    )
)
@example("ᄀ" * 500)
@example("가\u11a8말고'\u0301")
@example("İ ß ŉ ﬁ {A}'s")
def test_any_text_is_planned_or_refused_and_always_the_same(prompt: str) -> None:
    try:
        plan = planned(prompt)
    except BadOrder as refused:
        with pytest.raises(BadOrder, match=refused.code):
            planned(prompt)
        return
    assert plan == planned(prompt)
    data = plan.as_dict()
    assert json.loads(json.dumps(data)) == data
    names = {(entry.kind, entry.name) for entry in CATALOG}
    assert ("scene", plan.place) in names
    assert ("action", plan.action) in names
    assert ("wardrobe", plan.wardrobe) in names
    text = normalize("NFC", prompt).replace("’", "'")
    assert all(word.replace("’", "'") in text for word in plan.left_out)
