"""English words with several senses, nouns that only describe, and how chats spell."""

from importlib.resources import files

import pytest

from render.contract.scene_graph import MOODS, WEATHERS, SceneProp
from render.studio import catalog
from render.studio.planning.english.senses import load_senses
from render.studio.planning.graph import make_scene_graph
from render.studio.planning.lexicon_entry import parse_row
from render.studio.planning.lexicon_table import is_drawn, load_lexicon


def _picks(prompt: str) -> set[str]:
    graph = make_scene_graph(prompt, 1)
    places = set() if any(note.startswith("place-") for note in graph.notes) else {graph.place}
    wear = {name for actor in graph.actors for name in actor.wear}
    return {prop.emoji for prop in graph.props} | wear | places - {""}


@pytest.mark.parametrize(
    ("prompt", "picks"),
    [
        ("boxing in a ring", {"boxing_ring"}),
        ("{A} proposes with a ring", {"💍"}),
        ("swinging a bat at the baseball", {"🏏", "⚾"}),
        ("a bat flies over the castle", {"🦇", "castle"}),
        ("hot wings with ranch", {"🍗"}),
        ("growing wings", {"🪽"}),
        ("playing the piano keys", {"🎹"}),
        ("a referee shows {A} a red card", {"athlete"}),
        ("moody lighting, soft light", set()),
        ("studio lighting", set()),
        ("lighting a candle", {"🔥", "🕯"}),
        ("he swats a fly", {"🪰"}),
        ("{A} ducks behind a tree", {"🌳"}),
        ("{A} saw a ghost", {"👻"}),
        ("that cake is mine", {"🎂"}),
        ("walking in the gold mine", {"cave"}),
        ("strutting down the runway in a dress", {"stage", "dress"}),
        ("a plane on the runway", {"✈", "airport_runway"}),
        ("walking without a hat", set()),
        ("a film of a cat", {"🐈"}),
        ("{A} serves an ace", set()),
        ("pulling a crocodile's tooth", {"🐊", "🦷"}),
        ("a robot bartender", {"🤖", "waiter"}),
    ],
)
def test_neighbours_tell_the_sense(prompt: str, picks: set[str]) -> None:
    assert _picks(prompt) == picks


@pytest.mark.parametrize(
    ("prompt", "picks"),
    [
        ("a cherry red convertible", {"🚗"}),
        ("a rose gold phone", {"📱"}),
        ("a chocolate brown dog", {"🐕"}),
        ("ice cold lemonade", {"🥤"}),
        ("holding a paper map", {"🗺"}),
        ("strawberry jam on toast", {"🍯", "🍞"}),
        ("a banana shaped pool", {"pool"}),
        ("as busy as a bee", set()),
        ("a cereal bowl", {"🥣"}),
    ],
)
def test_what_only_describes_is_not_drawn(prompt: str, picks: set[str]) -> None:
    assert _picks(prompt) == picks


@pytest.mark.parametrize(
    ("prompt", "picks"),
    [
        ("the exam was a piece of cake", {"classroom"}),
        ("eating a piece of cake", {"🍰"}),
        ("the team is on fire tonight", set()),
        ("the kitchen is on fire", {"kitchen", "🔥"}),
        ("spilling the tea", set()),
        ("slaying the runway in a dress", {"dress"}),
        ("an elevator ride", {"lift"}),
        ("sleeping like a log", set()),
        ("a couch potato", set()),
        ("a vending machine", set()),
    ],
)
def test_figures_of_speech_are_not_drawn_literally(prompt: str, picks: set[str]) -> None:
    assert _picks(prompt) == picks


@pytest.mark.parametrize(
    ("prompt", "picks"),
    [
        ("rose and lily dance", set()),
        ("jack throws a pie at rose", {"🥧"}),
        ("holly bakes cookies", {"🍪"}),
        ("holding a rose", {"🌹"}),
        ("a robin in the snow", {"🐦"}),
    ],
)
def test_names_of_people_are_no_things(prompt: str, picks: set[str]) -> None:
    assert _picks(prompt) == picks


def test_relations_of_what_is_done_to_animals_and_things() -> None:
    def read(prompt: str) -> dict[str, SceneProp]:
        return {prop.emoji: prop for prop in make_scene_graph(prompt, 1).props}

    assert read("a wizard casting a spell on a frog")["🐸"].relation == "front"
    assert set(read("he kicks the door")) == {"🚪"}
    assert read("a bicycle leaning against a tree")["🌳"].relation == "beside"
    assert read("throws the controller out the window")["🪟"].relation == "beside"
    assert read("a frog on a sandwich")["🥪"].relation == "beside"
    assert read("decorating the tree with socks")["🧦"].relation == "hold"
    assert read("carrying a sofa")["🛋"].relation == "carry"
    assert read("a cat in a wizard hat")["🐈"].wear == ("wizard_hat",)
    assert read("putting a crown on a cat")["🐈"].wear == ("crown",)


def test_who_does_what_in_company() -> None:
    graph = make_scene_graph("{A} blows out the candles and {B} and {C} clap", 3)
    assert [actor.action for actor in graph.actors] == ["blow_candles", "clap", "clap"]
    graph = make_scene_graph("a wizard and a witch argue", 2)
    assert [actor.wear for actor in graph.actors] == [("wizard",), ("witch",)]
    graph = make_scene_graph("having a wedding", 2)
    assert [actor.wear for actor in graph.actors] == [("wedding_dress",), ("tuxedo",)]
    (actor,) = make_scene_graph("sitting on a bench and eating a sandwich", 1).actors
    assert (actor.action, actor.pose) == ("eat", "sitting")


@pytest.mark.parametrize(
    ("prompt", "picks"),
    [
        ("playin basketball", {"🏀"}),
        ("eatin pizza thru the night", {"🍕"}),
        ("suprise birtday party", {"living_room", "🎂", "🎈"}),
        ("just vibing", set()),
    ],
)
def test_chat_spelling(prompt: str, picks: set[str]) -> None:
    assert _picks(prompt) == picks


def test_every_row_of_the_senses_can_be_read_and_drawn() -> None:
    known = {"place": catalog.list_names("places"), "action": catalog.list_names("actions"),
             "wear": catalog.list_names("wardrobes"), "look": catalog.list_names("looks"),
             "mood": MOODS, "weather": WEATHERS}  # fmt: skip
    lexicon = load_lexicon("en")
    for word, senses in load_senses().items():
        assert word == word.strip().lower(), word
        for sense in senses:
            assert sense.only in ("", "noun", "verb"), word
            if sense.meaning.startswith("="):
                assert sense.meaning[1:] in (lexicon.verbs if sense.only == "verb" else
                                             lexicon.nouns), word  # fmt: skip
            elif sense.meaning not in ("?", "-"):
                for meaning in parse_row(f"{word}\t{sense.meaning}")[1].first:
                    if meaning.kind == "thing":
                        assert is_drawn(meaning.name), word
                    else:
                        assert meaning.name in known[meaning.kind], word


def test_no_row_of_the_senses_stands_behind_one_that_always_holds() -> None:
    for word, senses in load_senses().items():
        assert not any(sense.is_usual for sense in senses[:-1]), word
    rows = files("render.studio.planning").joinpath("lexicon/english_senses.tsv").read_text("utf-8")
    assert all(
        row.count("\t") in (1, 2, 3) for row in rows.splitlines() if row[:1] not in ("#", "")
    )
