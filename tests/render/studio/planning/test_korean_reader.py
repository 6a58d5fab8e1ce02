"""Korean prompts: particles, endings, who does what to whom, and prompts that nobody tuned for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from render.studio.planning.graph import make_scene_graph
from render.studio.planning.korean.reader import read_korean
from tests.render.studio.planning.prompt_scores import load_rows, measure


def _actions(prompt: str, people: int = 2) -> dict[str, str]:
    return {actor.role: actor.action for actor in make_scene_graph(prompt, people).actors}


def _relations(prompt: str, people: int = 1) -> set[tuple[str, str]]:
    graph = make_scene_graph(prompt, people)
    return {(prop.emoji, prop.relation) for prop in graph.props}


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("라면을 먹는 {A}", ("🍜", "eat")),
        ("라면먹는 {A}", ("🍜", "eat")),
        ("낙타를 타고 가는 {A}", ("🐪", "ride")),
        ("풍선을 들고 뛰는 {A}", ("🎈", "hold")),
        ("강아지랑 산책하는 {A}", ("🐕", "lead")),
        ("호랑이한테 쫓기는 {A}", ("🐅", "chase")),
        ("{A}를 쫓는 호랑이", ("🐅", "chase")),
        ("호랑이가 {A}를 쫓는다", ("🐅", "chase")),
        ("토끼를 쫓는 {A}", ("🐇", "flee")),
        ("용과 싸우는 {A}", ("🐉", "versus")),
        ("기타를 치는 {A}", ("🎸", "play")),
        ("고양이 옆에서 자는 {A}", ("🐈", "beside")),
        ("배를 먹는 {A}", ("🍐", "eat")),
        ("배를 타는 {A}", ("⛵", "ride")),
        ("우산 쓰고 걷는 {A}", ("☂", "hold")),
    ],
)
def test_particles_and_verbs_tell_how_a_thing_takes_part(
    prompt: str, relation: tuple[str, str]
) -> None:
    assert relation in _relations(prompt)


def test_chasing_between_roles_has_a_direction() -> None:
    graph = make_scene_graph("{A}가 {B}를 쫓는다", 2)
    chaser, chased = graph.actors
    assert (chaser.action, chaser.target) == ("chase", "B")
    assert chased.action == "flee"
    assert make_scene_graph("{B}가 {A}를 쫓는다", 2).actors[1].action == "chase"
    assert make_scene_graph("{A}를 쫓는 {B}", 2).actors[1].action == "chase"


def test_each_role_does_its_own_thing() -> None:
    assert _actions("노래하는 {A}, 춤추는 {B}") == {"A": "sing", "B": "dance"}
    assert _actions("{A}는 자고 {B}는 춤춘다") == {"A": "sleep", "B": "dance"}
    assert _actions("{A}와 {B}가 춤춘다") == {"A": "dance", "B": "dance"}
    graph = make_scene_graph("마법사 {A}랑 기사 {B}", 2)
    assert [actor.wear for actor in graph.actors] == [("wizard",), ("knight",)]


@pytest.mark.parametrize(
    "form",
    [
        "먹는",
        "먹은",
        "먹고 있는",
        "먹으며 웃는",
        "먹다가 웃는",
        "먹어 버린",
        "드시는",
        "먹었던",
        "먹으려는",
        "먹으면서 걷는",
    ],
)
def test_endings_do_not_hide_the_verb(form: str) -> None:
    reading = read_korean(f"사과를 {form} {{A}}")
    assert "eat" in {m.name for m in reading.mentions if m.kind == "action"}


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("걸어가는 {A}", "walk"),
        ("고기 구운 {A}", "cook"),
        ("노래를 부르며", "sing"),
        ("누워 있는 {A}", "lie"),
        ("수영하다", "swim"),
        ("수영을 했다", "swim"),
        ("울고 있습니다", "cry"),
        ("눈사람 만드는 {A}", "build"),
    ],
)
def test_irregular_stems(prompt: str, action: str) -> None:
    assert action in {m.name for m in read_korean(prompt).mentions if m.kind == "action"}


@pytest.mark.parametrize(
    ("prompt", "gone"),
    [
        ("강아지 말고 고양이랑 노는 {A}", "🐕"),
        ("우산 없이 걷는 {A}", "☂"),
        ("피자를 안 먹는 {A}", "🍕"),
    ],
)
def test_what_is_denied_is_not_drawn(prompt: str, gone: str) -> None:
    graph = make_scene_graph(prompt, 1)
    assert gone not in {prop.emoji for prop in graph.props}


def test_weather_is_denied() -> None:
    assert make_scene_graph("비 오는 날 걷는 {A}", 1).weather == "rain"
    assert make_scene_graph("비 안 오는 날 걷는 {A}", 1).weather == ""


def test_numbers_and_sizes() -> None:
    props = {p.emoji: p for p in make_scene_graph("펭귄 세 마리와 거대한 오리", 1).props}
    assert props["🐧"].count == 3
    assert props["🦆"].scale >= 2
    assert make_scene_graph("5마리의 고양이", 1).props[0].count == 5
    assert make_scene_graph("집채만 한 강아지", 1).props[0].scale >= 4


def test_lines_with_and_without_quotation_marks() -> None:
    graph = make_scene_graph('{A}가 "살려줘"라고 외친다', 1)
    assert graph.actors[0].line == "살려줘"
    assert graph.actors[0].action == "shout"
    graph = make_scene_graph("{A}가 배고프다고 외친다", 1)
    assert graph.actors[0].line == "배고프다"


def test_steps_of_a_story() -> None:
    graph = make_scene_graph("먼저 {A}가 요리하고 그다음 춤춘다", 1)
    assert [shot.actors[0].action if shot.actors else "" for shot in graph.shots][-1] == "dance"
    assert len(graph.shots) == 2


def test_misspelt_words_are_found_and_unknown_ones_are_left_out() -> None:
    assert make_scene_graph("떡뽁기 먹는 {A}", 1).props[0].emoji == "🍢"
    graph = make_scene_graph("뷁쉟을 먹는 {A}", 1)
    assert graph.props == ()
    assert graph.left_out == ("뷁쉟",)


def test_english_words_in_a_korean_prompt() -> None:
    graph = make_scene_graph("Times Square에서 pizza 먹는 {A}", 1)
    assert graph.place == "times_square"
    assert ("🍕", "eat") in {(p.emoji, p.relation) for p in graph.props}


_WORDS = st.sampled_from(
    ["라면", "고양이", "{A}", "{B}", "가", "를", "먹는", "쫓는", "안", "못", "말고", "세 마리",
    "위에", "에서", " ", ",",
     "그다음", "편의점", "거대한", "ㅋㅋ", "pizza", '"야"', "라고", "외치는", "🐶", "7", "뷁",
     "하다가", "되는", "\n"]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=14).map(" ".join) | st.lists(_WORDS, max_size=14).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(prompt: str) -> None:
    reading = read_korean(prompt)
    graph = make_scene_graph(prompt, 2)
    for mention in reading.mentions:
        assert 0 <= mention.start <= mention.end <= len(prompt)
        for reference in (mention.target, *mention.subject):
            if reference.startswith("#"):
                assert int(reference[1:]) < len(reading.mentions)
    assert all(word in prompt for word in graph.left_out)
    assert make_scene_graph(prompt, 2) == graph


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_nothing_makes_it_fail(text: str) -> None:
    read_korean(text)


@pytest.mark.parametrize("is_unseen", [False, True])
def test_everyday_prompts(is_unseen: bool) -> None:
    score = measure(row for row in load_rows("ko") if row.is_unseen is is_unseen)
    assert score.hit >= 0.95
    assert score.nouns >= 0.8
    assert score.relations >= 0.75
    assert score.wrong <= 0.1


def test_things_are_named_as_people_call_them() -> None:
    names = {prop.name for prop in make_scene_graph("라면 먹는 강아지와 커피", 1).props}
    assert names == {"라면", "강아지", "커피"}


def test_a_word_with_two_meanings_takes_the_one_of_its_verb() -> None:
    eaten = make_scene_graph("밤 먹는 {A}", 1)
    assert [prop.emoji for prop in eaten.props] == ["🌰"]
    at_night = make_scene_graph("눈 오는 밤 시장에서 어묵 먹는 {A}", 1)
    assert at_night.hour == "night"
    assert [prop.emoji for prop in at_night.props] == ["🍢"]


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("배 먹는 {A}", {"🍐"}),
        ("배 타는 {A}", {"⛵"}),
        ("배 아픈 {A}", set()),
        ("차 마시는 {A}", {"🍵"}),
        ("밤 줍는 {A}", {"🌰"}),
        ("굴 먹는 {A}", {"🦪"}),
        ("게 잡는 {A}", {"🦀"}),
        ("벌 서는 {A}", set()),
        ("말 타는 {A}", {"🐎"}),
        ("말을 더듬는 {A}", set()),
        ("새 신발 신은 {A}", {"👞"}),
        ("눈에 눈이 들어간 {A}", set()),
        ("병에 갇힌 {A}", {"🫙"}),
        ("상 받는 {A}", {"🏆"}),
        ("마피아 게임하는 {A}", set()),
    ],
)
def test_neighbours_say_which_of_two_words_it_is(prompt: str, things: set[str]) -> None:
    assert {prop.emoji for prop in make_scene_graph(prompt, 1).props} - {"💦"} == things


@pytest.mark.parametrize(
    "word", ["배신", "눈앞", "불만", "약속", "연속", "비용", "문의", "성인", "해고", "공지", "파격"]
)
def test_ordinary_words_are_not_cut_into_things(word: str) -> None:
    graph = make_scene_graph(f"{word} 때문에 우는 {{A}}", 1)
    assert (graph.props, graph.weather, graph.actors[0].wear) == ((), "", ())


def test_a_quoted_line_is_what_stands_between_the_marks() -> None:
    graph = make_scene_graph('앵커 {A}가 "외계인이 왔습니다" 라고 말함', 1)
    assert graph.actors[0].line == "외계인이 왔습니다"


def test_a_role_without_a_particle_is_what_the_verb_takes() -> None:
    actors = {actor.role: actor for actor in make_scene_graph("{A}가 {B} 업고 뛰는 장면", 2).actors}
    assert (actors["A"].action, actors["A"].target) == ("carry", "B")


def test_what_somebody_becomes_is_worn_and_what_a_thing_becomes_is_not() -> None:
    changed = make_scene_graph("개구리로 변한 왕자", 1)
    assert "animal_costume" in changed.actors[0].wear
    assert [(prop.emoji, prop.relation) for prop in changed.props] == [("🐸", "wear")]
    assert ("🍕", "beside") in _relations("개가 피자로 변함")


def test_no_word_reaches_from_inside_one_written_word_into_the_next() -> None:
    graph = make_scene_graph("청소기 타고 나는 마녀", 1)  # no 기타
    assert graph.props == ()
    assert graph.left_out == ("청소기",)


def test_words_on_a_sign_are_said_by_nobody() -> None:
    graph = make_scene_graph('"집에 가고 싶다"라고 적힌 피켓 든 {A}', 1)
    assert (graph.actors[0].line, graph.place) == ("", "")
    assert [(prop.emoji, prop.relation) for prop in graph.props] == [("🪧", "hold")]


def test_each_of_two_topics_is_what_stands_behind_it() -> None:
    actors = make_scene_graph("{A}는 경찰 {B}는 도둑", 2).actors
    assert [actor.wear for actor in actors] == [("police",), ("robber",)]


def test_laughing_letters_hide_no_words() -> None:
    assert _actions("수영하는 {A}ㅋㅋㅋ", 1) == _actions("수영함ㅋㅋ", 1) == {"A": "swim"}


def test_what_there_is_not_and_what_is_taken_off_is_not_drawn() -> None:
    assert {e for e, _ in _relations("치킨은 없고 콜라만 있는 상자 여는 {A}")} == {"🥤", "📦"}
    assert make_scene_graph("안경 벗고 뛰는 {A}", 1).actors[0].wear == ()


def test_each_of_two_topics_plays_what_stands_behind_it() -> None:
    props = make_scene_graph("{A}는 기타 {B}는 드럼 {C}는 노래", 3).props
    assert {(prop.emoji, prop.target) for prop in props} == {("🎸", "A"), ("🥁", "B")}


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("{A}가 {B}한테 물총쏨", ("🔫", "use")),
        ("커피 타는 {A}", ("☕", "use")),
        ("자전거로 달리는 {A}", ("🚲", "ride")),
        ("구름을 덮고 자는 {A}", ("☁", "sky")),
    ],
)
def test_short_verbs_and_tools(prompt: str, relation: tuple[str, str]) -> None:
    assert relation in _relations(prompt, 2)


def test_who_became_a_zombie_looks_like_one() -> None:
    assert "zombie" in make_scene_graph("좀비가 된 부장님", 1).actors[0].wear


def test_splashes_chase_nobody() -> None:
    assert not {r for _, r in _relations("국수 먹다 옷에 국물 튐")} & {"chase", "flee"}


def test_sizes_compare_with_a_hand() -> None:
    small = make_scene_graph("손바닥만한 코끼리를 산책시키는 {A}", 1)
    assert small.props[0].scale < 1


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("커피잔에 빠진 파리 발견", {"🪰"}),
        ("발표 전 떡 먹는 {A}", {"🍡"}),
        ("파전에 전 부치는 {A}", {"🫓"}),
        ("택시 부르는 {A}", {"🚕"}),
        ("바지 찢어진 {A}", set()),
    ],
)
def test_cues_stand_before_words_too(prompt: str, things: set[str]) -> None:
    graph = make_scene_graph(prompt, 1)
    assert {prop.emoji for prop in graph.props} == things
    assert graph.actors[0].action not in ("sing", "throw")


def test_inside_a_vehicle_is_a_place() -> None:
    assert make_scene_graph("버스에서 조는 {A}", 1).place == "bus"
    assert make_scene_graph("버스 타고 가는 {A}", 1).place != "bus"


def test_clothes_of_grandmothers_are_worn_by_the_cast() -> None:
    graph = make_scene_graph("한복 입고 춤추는 할머니", 1)
    assert graph.actors[0].wear == ("hanbok",)


def test_short_nouns_are_no_beginnings_of_words() -> None:
    assert make_scene_graph("무표정한 {A}", 1).props == ()
    assert make_scene_graph("박자 틀려서 난리 난 {A}", 1).props == ()
    assert make_scene_graph("영화 봄", 1).weather == ""


def test_a_role_without_a_particle_owns_what_stands_behind_it() -> None:
    actors = {a.role: a for a in make_scene_graph("{A}가 {B} 케이크 먹음", 2).actors}
    assert (actors["A"].action, actors["B"].action) == ("eat", "stand")


def test_who_goes_to_an_island_has_no_persimmon() -> None:
    assert make_scene_graph("독수리 타고 제주도 감", 1).place == "island"
    assert "🍅" not in {emoji for emoji, _ in _relations("독수리 타고 제주도 감")}
    assert ("🍅", "eat") in _relations("감 먹는 {A}")


def test_an_instrument_is_played_by_who_is_told_to_be_at_it() -> None:
    assert _actions("{A}는 기타 {B}는 드럼") == {"A": "play_guitar", "B": "play_drums"}
