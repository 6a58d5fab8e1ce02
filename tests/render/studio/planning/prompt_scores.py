"""Measures scene graphs against the prompts in `prompts/`; the columns are described there.

`python -m tests.render.studio.planning.prompt_scores [en|ko] [seen]` prints the figures of both
halves; with "seen" also every miss of the seen half. The unseen half is only counted.
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from render.contract.scene_graph import SceneActor, SceneGraph
from render.studio.planning.graph import make_scene_graph

_FOLDER = Path(__file__).parent / "prompts"
_STATED = re.compile(r"(?P<of>[^=<>~]*?)(?P<sign>>=|<=|=|>|<|~)(?P<values>.*)")


@dataclass(frozen=True)
class PromptRow:
    """A prompt with what a reader expects of it."""

    prompt: str
    people: int
    nouns: tuple[frozenset[str], ...]
    relations: tuple[str, ...]
    also: frozenset[str]

    @property
    def is_unseen(self) -> bool:
        return sha256(self.prompt.encode()).digest()[0] % 2 == 1


@dataclass(frozen=True)
class Score:
    """Shares of 1. `hit`: prompts with a right thing or place; `nouns`: concrete nouns that are
    drawn; `verbs`: actions; `wrong`: picks that nobody asked for; `relations`: prompts whose
    relations all hold."""

    hit: float
    nouns: float
    verbs: float
    wrong: float
    relations: float


def load_rows(language: str) -> tuple[PromptRow, ...]:
    rows = []
    for line in (_FOLDER / f"{language}.tsv").read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        prompt, people, nouns, relations, also, *_ = [*line.split("\t"), "", ""]
        rows.append(
            PromptRow(
                prompt,
                int(people),
                tuple(_meanings(item) for item in nouns.split(";") if item.strip()),
                tuple(item.strip() for item in relations.split(";") if item.strip()),
                frozenset().union(*(_meanings(item) for item in also.split(";") if item.strip())),
            )
        )
    return tuple(rows)


def _meanings(item: str) -> frozenset[str]:
    return frozenset(value.strip() for value in item.split("=", 1)[1].split(",") if value.strip())


def measure(rows: Iterable[PromptRow]) -> Score:
    hits = total = wrong = picks = held = 0
    found = {True: 0, False: 0}
    wanted = {True: 0, False: 0}
    for row in rows:
        graph = make_scene_graph(row.prompt, row.people)
        seen = list_meanings(graph)
        total += 1
        hits += any(_is_concrete(noun) and noun & seen for noun in row.nouns) or not any(
            _is_concrete(noun) for noun in row.nouns
        )
        for noun in row.nouns:
            wanted[_is_concrete(noun)] += 1
            found[_is_concrete(noun)] += bool(noun & seen)
        picked = list_picks(graph)
        picks += len(picked)
        wrong += len(list_wrong(row, graph))
        held += all(holds(graph, relation) for relation in row.relations)
    return Score(
        hits / total,
        found[True] / wanted[True],
        found[False] / max(wanted[False], 1),
        wrong / max(picks, 1),
        held / total,
    )


def _is_concrete(meanings: frozenset[str]) -> bool:
    return any(
        ":" not in meaning or meaning.startswith(("place:", "wear:")) for meaning in meanings
    )


def list_picks(graph: SceneGraph) -> frozenset[str]:
    """Things, clothes and the place that words of the prompt were taken for."""
    picked = {prop.emoji for prop in graph.props}
    picked |= {f"wear:{name}" for actor in _actors(graph) for name in actor.wear}
    if graph.place and not any(note.startswith("place-") for note in graph.notes):
        picked.add(f"place:{graph.place}")
    return frozenset(picked)


def list_wrong(row: PromptRow, graph: SceneGraph) -> frozenset[str]:
    allowed = set().union(*row.nouns, row.also) if row.nouns else set(row.also)
    for relation in row.relations:
        allowed |= {value for value in re.split("[:,=]", relation) if value}
    return frozenset(
        pick for pick in list_picks(graph) if pick not in allowed
        and pick.partition(":")[2] not in allowed
    )  # fmt: skip


def list_meanings(graph: SceneGraph) -> frozenset[str]:
    """Everything that the graph shows, as in the third column."""
    seen = set(list_picks(graph)) | set(graph.set)
    seen |= {f"place:{place}" for place in (graph.place, *(s.place for s in graph.shots)) if place}
    for actor in _actors(graph):
        seen |= {f"action:{actor.action}", f"mood:{actor.mood}"}
        seen |= {*actor.hold}
    seen |= {f"hour:{graph.hour}", f"weather:{graph.weather}", f"look:{graph.look}"}
    seen |= {f"camera:{camera}" for camera in (graph.camera, *(s.camera for s in graph.shots))}
    return frozenset(seen)


def _actors(graph: SceneGraph) -> list[SceneActor]:
    return [*graph.actors, *(actor for shot in graph.shots for actor in shot.actors)]


def holds(graph: SceneGraph, relation: str) -> bool:
    """Whether a statement of the fourth column holds."""
    if relation.startswith("not:"):
        return all(prop.emoji not in relation[4:].split(",") for prop in graph.props)
    for measure_of in ("count", "scale"):
        if relation.startswith(f"{measure_of}:"):
            match = _STATED.fullmatch(relation[6:])
            assert match, relation
            return any(
                prop.emoji in match["of"].split(",")
                and _compares(getattr(prop, measure_of), match["sign"], float(match["values"]))
                for prop in graph.props
            )
    match = _STATED.fullmatch(relation)
    if match is None:
        kinds, _, emoji = relation.partition(":")
        return any(
            prop.emoji in emoji.split(",") and (kinds == "any" or prop.relation in kinds.split(","))
            for prop in graph.props
        ) or (kinds in ("hold", "any") and any(e in a.hold for a in _actors(graph)
                                               for e in emoji.split(",")))  # fmt: skip
    return _holds_statement(graph, match["of"], match["sign"], match["values"])


def _holds_statement(graph: SceneGraph, of: str, sign: str, values: str) -> bool:
    wanted = values.split(",")
    if of.startswith("not-"):
        return not _holds_statement(graph, of[4:], sign, values)
    if of == "shots":
        return _compares(len(graph.shots), sign, float(values))
    who, _, what = of.partition(".")
    if not what:
        shown = (getattr(graph, of), *(getattr(shot, of, "") for shot in graph.shots))
        return any(value in wanted for value in shown if value)
    everybody = [actor.role for actor in graph.actors] if who == "all" else [who]
    return all(
        any(
            _has(actor, what, sign, wanted, values)
            for actor in _actors(graph)
            if actor.role == role
        )
        for role in everybody
    )


def _has(actor: SceneActor, what: str, sign: str, wanted: list[str], values: str) -> bool:
    value = getattr(actor, what)
    if sign == "~":
        return values.strip() in value
    if sign != "=":
        return _compares(float(value), sign, float(values))
    return any(name in wanted for name in value) if what == "wear" else value in wanted


def _compares(value: float, sign: str, bound: float) -> bool:
    return {"=": value == bound, ">": value > bound, "<": value < bound, ">=": value >= bound,
            "<=": value <= bound}[sign]  # fmt: skip


def describe_misses(row: PromptRow) -> str:
    """What a prompt's graph lacks or has wrong, for a person; "" for nothing."""
    graph = make_scene_graph(row.prompt, row.people)
    missed = [set(noun) for noun in row.nouns if not noun & list_meanings(graph)]
    failed = [relation for relation in row.relations if not holds(graph, relation)]
    wrong = list_wrong(row, graph)
    if not (missed or failed or wrong):
        return ""
    return f"{row.prompt}\n    missed {missed} wrong {set(wrong)} failed {failed} {graph.left_out}"


def main(arguments: list[str]) -> None:
    """Prints the figures."""
    for language in [name for name in arguments if name in ("en", "ko")] or ["en", "ko"]:
        rows = load_rows(language)
        for unseen in (False, True):
            half = [row for row in rows if row.is_unseen is unseen]
            print(language, "unseen" if unseen else "seen", len(half), measure(half))
            if not unseen and "seen" in arguments:
                print("\n".join(filter(None, map(describe_misses, half))))


if __name__ == "__main__":
    main(sys.argv[1:])
