"""English prompts: who does what to whom, and prompts that nobody tuned for."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from render.contract.scene_graph import MOODS, RELATIONS
from render.studio.planning.english.reader import read_english
from render.studio.planning.graph import make_scene_graph
from tests.render.studio.planning.prompt_scores import load_rows, measure

_WORDS = (
    "{A}", "{B}", "chases", "chased", "by", "a", "pizza", "the", "cat", "wearing", "hats",
    "in", "on", "behind", "with", "of", "like", "as", "first", "then", "after", "before",
    "eating", "says", "shouting", "no", "not", "instead", "of", "giant", "three", "dozens",
    "of", "size", "the", "size", "of", "moon", "park", "tiny", "rides", "riding", "and",
    ",", ".", "!", "?", "'", '"', "3am", "🍕", "🦖", "on", "top", "of", "two", "people",
    "happy", "noir", "close", "up", "while", "is", "being", "it", "them", "him", "turns",
    "into", "at", "night", "rain", "xyzzy", "swiming", "{F}", "{Z}", "\u200d", "\n", "—",
    "한글",
)  # fmt: skip


def _relations(prompt: str, people: int = 1) -> set[tuple[str, str]]:
    return {(prop.emoji, prop.relation) for prop in make_scene_graph(prompt, people).props}


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("eating pizza", ("🍕", "eat")),
        ("riding a camel", ("🐪", "ride")),
        ("holding a balloon", ("🎈", "hold")),
        ("walking a dog", ("🐕", "lead")),
        ("chased by a tiger", ("🐅", "chase")),
        ("a tiger chases {A}", ("🐅", "chase")),
        ("running from bees", ("🐝", "chase")),
        ("{A} chases a rabbit", ("🐇", "flee")),
        ("fighting a dragon with a frying pan", ("🐉", "versus")),
        ("fighting a dragon with a frying pan", ("🍳", "use")),
        ("playing the drums", ("🥁", "play")),
        ("dressed as a banana", ("🍌", "wear")),
        ("driving a taxi", ("🚕", "in")),
        ("throwing tomatoes", ("🍅", "throw")),
        ("with a llama", ("🦙", "with")),
        ("hiding behind a cactus", ("🌵", "behind")),
        ("surrounded by books", ("📚", "many")),
        ("50 chickens in the kitchen", ("🐔", "many")),
        ("it is raining frogs", ("🐸", "rain")),
        ("fireworks over the beach", ("🎆", "sky")),
    ],
)
def test_verbs_and_prepositions_tell_how_a_thing_takes_part(
    prompt: str, relation: tuple[str, str]
) -> None:
    assert relation in _relations(prompt)


def test_chasing_between_roles_has_a_direction() -> None:
    for prompt in ("{A} chases {B}", "{B} is chased by {A}", "{B} is being chased by {A}"):
        chaser, chased = make_scene_graph(prompt, 2).actors
        assert (chaser.action, chaser.target) == ("chase", "B"), prompt
        assert (chased.action, chased.target) == ("flee", "A"), prompt


def test_each_role_does_and_wears_its_own() -> None:
    graph = make_scene_graph("{A} as a chef and {B} as a waiter", 2)
    assert [actor.wear for actor in graph.actors] == [("chef",), ("waiter",)]
    graph = make_scene_graph("wizard {A} sleeps while {B} dances", 2)
    assert [(actor.action, actor.wear) for actor in graph.actors] == [
        ("sleep", ("wizard",)),
        ("dance", ()),
    ]
    graph = make_scene_graph("a pirate and a ninja playing poker", 2)
    assert [actor.wear for actor in graph.actors] == [("pirate",), ("ninja",)]


def test_sizes_numbers_and_refusals() -> None:
    (dog,) = make_scene_graph("walking a dog the size of a house", 1).props
    assert dog.scale > 3
    (penguins,) = make_scene_graph("dancing with seven penguins", 1).props
    assert penguins.count == 7
    assert make_scene_graph("tiny {A} on the beach", 1).actors[0].scale < 1
    graph = make_scene_graph("no rain, just a baguette instead of a sword", 1)
    assert graph.weather == ""
    assert [prop.emoji for prop in graph.props] == ["🥖"]


def test_steps_and_lines() -> None:
    graph = make_scene_graph('first {A} cooks ramen, then {B} says "mine!" and eats it', 2)
    assert len(graph.shots) == 2
    assert graph.actors[0].action == "cook"
    (change,) = [actor for actor in graph.shots[1].actors if actor.role == "B"]
    assert (change.action, change.line) == ("eat", "mine!")
    graph = make_scene_graph("crying after eating a hot pepper", 1)
    assert graph.actors[0].action == "eat"
    assert graph.shots[1].actors[0].action == "cry"


def test_typos_and_missing_spaces() -> None:
    assert _relations("swiming with dolfins") == {("🐬", "with")}
    assert {emoji for emoji, _ in _relations("birthdayparty")} == {"🎂", "🎈"}
    assert _relations("icecream") == {("🍦", "hold")}
    graph = make_scene_graph("a wug in a hatched toad", 1)
    assert "wug" in graph.left_out


def test_style_words_are_understood_and_not_drawn() -> None:
    graph = make_scene_graph("cinematic drone shot of the beach, 4k, slow motion", 1)
    assert (graph.place, graph.look, graph.camera) == ("beach", "film", "top")
    assert graph.props == ()
    assert graph.left_out == ()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join),
       st.integers(0, 9))  # fmt: skip
def test_any_text_becomes_a_graph(prompt: str, people: int) -> None:
    for mention in read_english(prompt).mentions:
        assert 0 <= mention.start < mention.end <= len(prompt)
    graph = make_scene_graph(prompt, people)
    assert sum(shot.share for shot in graph.shots) == pytest.approx(1)
    assert [actor.role for actor in graph.actors] == list("ABCDEF"[: min(max(people, 1), 6)])
    targets = {actor.role for actor in graph.actors} | {
        f"prop:{index}" for index in range(len(graph.props))
    }
    for prop in graph.props:
        assert prop.relation in RELATIONS
        assert prop.target in targets | {""}
        assert prop.count >= 1
    for shot in (*graph.shots,):
        for actor in (*graph.actors, *shot.actors):
            assert actor.action
            assert actor.target in targets | {""}
            assert actor.mood in (*MOODS, "")
    assert all(words in prompt for words in graph.left_out)


def test_reading_is_quick() -> None:
    rows = load_rows("en")
    make_scene_graph(rows[0].prompt, 1)
    spent = []
    for row in rows:
        started = time.process_time()
        make_scene_graph(row.prompt, row.people)
        spent.append(time.process_time() - started)
    assert sorted(spent)[len(spent) // 2] <= 0.02


def test_prompts_that_the_lexicon_was_tuned_on() -> None:
    score = measure([row for row in load_rows("en") if not row.is_unseen])
    assert score.hit >= 0.98
    assert score.nouns >= 0.94
    assert score.wrong <= 0.06
    assert score.relations >= 0.9


def test_prompts_that_the_lexicon_was_not_tuned_on() -> None:
    score = measure([row for row in load_rows("en") if row.is_unseen])
    assert score.hit >= 0.95
    assert score.nouns >= 0.85
    assert score.wrong <= 0.08
    assert score.relations >= 0.75


@pytest.mark.parametrize("prompt", ["the code does not compile", "he does what she does"])
def test_function_words_are_not_inflected_things(prompt: str) -> None:
    assert make_scene_graph(prompt).props == ()


def test_an_action_does_not_swallow_what_it_is_done_to() -> None:
    (prop,) = make_scene_graph("{A} lifts a car", 2).props
    assert (prop.emoji, prop.relation, prop.target) == ("🚗", "carry", "A")
