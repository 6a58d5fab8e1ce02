"""From a scene graph to a staging: every shot of the graph becomes a scene in time."""

from dataclasses import replace
from keyword import iskeyword

from render.contract.scene_graph import SceneActor, SceneGraph, SceneShot
from render.studio.catalog import list_names, load_part
from render.studio.contracts.scene import Stage, StudioScene
from render.studio.contracts.staging import StagedScene, Staging
from render.studio.library import DEFAULT_ACTION, DEFAULT_PLACE, UNKNOWN_PLACE, Library
from render.studio.staging.action_cues import with_action_cues
from render.studio.staging.deed import find_objects, perform_deeds
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.formation import form, place_cast, talk
from render.studio.staging.furniture import furnish
from render.studio.staging.needs import add_needs
from render.studio.staging.places import medium_of
from render.studio.staging.punchline import add_gag
from render.studio.staging.reactions import react
from render.studio.staging.row import arrange, fit_in
from render.studio.staging.water import find_basin, find_waterline, sink, wade

_SEATED = ("ride", "drive", "row", "sled")
"""Actions of people who are carried: without anything that carries them they stand."""
_PAINTED = {
    "surf": ("🌊", "🏄", "🏄‍♂", "🏄‍♀"),
    "ride_dragon": ("🐉", "🐲"),
    "fly_broom": ("🧹",),
    "clean": ("🧹",),
    "play_guitar": ("🎸",),
    "play_violin": ("🎻",),
    "play_drums": ("🥁",),
    "play_piano": ("🎹",),
    "play_flute": ("🪈",),
    "fish": ("🎣",),
    "shoot_bow": ("🏹",),
    "lift": ("🏋",),
}
"""Things that an action or its place draws itself."""
FIREWORKS = ("🎆", "🎇")
"""Emoji that are pictures of fireworks: these are drawn in the sky."""
_DONE = ("eat", "use", "play", "throw", "ride", "in", "chase", "flee", "versus", "lead")
_HANDED = ("hold", "eat", "use", "play", "throw", "carry", "wear", "under")
"""Relations that are placed after the others, when it is known where everybody looks."""


def direct(graph: SceneGraph, stage: Stage, library: Library, with_gags: bool = True) -> Staging:
    """Stages a graph for the whole length of `stage`. `with_gags`: scenes end with one."""
    scenes, shown, start = [], set[int](), 0.0
    total = sum(shot.share for shot in graph.shots)
    for number, shot in enumerate(graph.shots):
        last = number == len(graph.shots) - 1
        end = stage.seconds if last else start + stage.seconds * shot.share / total
        scene, drawn = _stage_shot(graph, shot, stage, (start, end), library, number, with_gags)
        scenes.append(scene)
        shown |= drawn
        start = end
    undrawn = tuple(index for index in range(len(graph.props)) if index not in shown)
    return Staging(tuple(scenes), undrawn)


def load_relation(name: str) -> Relation | None:
    """The relation of a file, None for a name that no file has."""
    file = f"{name}_" if iskeyword(name) else name
    kind = "staging.relations"
    return load_part(kind, file, Relation) if file in list_names(kind) else None


def _stage_shot(
    graph: SceneGraph,
    shot: SceneShot,
    stage: Stage,
    span: tuple[float, float],
    library: Library,
    number: int,
    with_gags: bool,
) -> tuple[StagedScene, set[int]]:
    cast = [_on_dragon(actor, graph) for actor in _cast(graph, shot)]
    asked = shot.place or graph.place or DEFAULT_PLACE
    name = find_basin(asked, cast, _is_afloat(graph, cast, library))
    here = replace(add_needs(graph, cast, library.action), place=name)
    place = library.place(name)
    draft = Draft(
        replace(stage, seed=stage.seed + 101 * number), here, span, place.ground,
        medium_of(name), library.find, library.ratio,
    )  # fmt: skip
    draft.waterline = find_waterline(place.name, place.ground)
    draft.actors = place_cast(draft.stage, place.ground, cast, library.action)
    own = range(len(graph.props)) if shot.props is None else shot.props
    wanted = (*own, *range(len(graph.props), len(here.props)))
    numbers = [
        index
        for index in wanted
        if _is_drawable(here, index, library) and _belongs(here, index, cast, number)
    ]
    rockets = {index for index in own if graph.props[index].emoji in FIREWORKS}
    painted = {emoji for actor in cast for emoji in _PAINTED.get(actor.action, ())}
    painted_too = {index for index in own if graph.props[index].emoji in painted}
    numbers = [index for index in numbers if index not in painted_too]
    in_paws = find_objects(here, numbers)
    relations = {
        index: load_relation(here.props[index].relation)
        for index in numbers
        if index not in in_paws
    }
    named = [(index, relation) for index, relation in relations.items() if relation]
    named.sort(key=lambda pair: (pair[1].name in _HANDED, -pair[1].rank))
    leading = max((relation for _, relation in named), key=lambda each: each.rank, default=None)
    if leading is not None:
        draft.relation = leading.name
    for index, relation in named:
        if relation.claim is not None:
            relation.claim(draft, index)
    form(draft, library.action)
    arrange(draft)
    fit_in(draft)
    sink(draft, library.action)
    for index, relation in named:
        relation.block(draft, index)
    acts_by_itself = perform_deeds(draft, numbers, library.action)
    for actor in draft.actors:
        if actor.action in _SEATED and actor.mounted is None:
            actor.action = DEFAULT_ACTION
    wade(draft, library.action)
    furnish(draft)
    talk(draft)
    react(draft, library.action)
    scene = StagedScene(
        start=span[0],
        end=span[1],
        place=place.name,
        hour=_hour(graph, place, bool(rockets)),
        weather=graph.weather,
        actors=tuple(actor.finish(*span) for actor in draft.actors),
        props=tuple(draft.props),
        cues=tuple(draft.cues),
        relation=draft.relation,
        camera=shot.camera or graph.camera,
        scroll=draft.scroll,
        ties=tuple(draft.ties),
        tables=tuple(draft.tables),
        has_fireworks=bool(rockets),
        set=_set(graph, place, library),
        waterline=draft.waterline,
        is_whole=acts_by_itself,
    )
    if with_gags:
        scene = add_gag(scene, draft.stage.seed)
    scene = with_action_cues(scene, stage.edge, library.action)
    shown = {prop.source for prop in scene.props if prop.source < len(graph.props)}
    return scene, shown | rockets | painted_too


def _cast(graph: SceneGraph, shot: SceneShot) -> list[SceneActor]:
    """The actors of a shot: those of the scene with what differs."""
    changed = {actor.role: actor for actor in shot.actors}
    cast = []
    for actor in graph.actors:
        other = changed.get(actor.role)
        if other is None:
            cast.append(actor)
            continue
        cast.append(
            replace(
                other,
                wear=other.wear or actor.wear,
                hold=other.hold or actor.hold,
                mood=other.mood or actor.mood,
            )
        )
    return cast


def _set(graph: SceneGraph, place: StudioScene, library: Library) -> tuple[str, ...]:
    """What stands in the place: what the graph adds, or on a bare stage all that it speaks of."""
    wanted = list(graph.set)
    if place.name == UNKNOWN_PLACE:
        wanted += [prop.emoji for prop in graph.props]
    things = [thing for emoji in wanted if (thing := library.find(emoji)) is not None]
    return tuple(dict.fromkeys(thing.emoji for thing in things if not thing.is_framed))


def _hour(graph: SceneGraph, place: StudioScene, has_fireworks: bool) -> str:
    """The hour that the place can show; fireworks are seen at night."""
    hour = graph.hour or ("night" if has_fireworks else "")
    return hour if hour in place.hours else ""


def _is_afloat(graph: SceneGraph, cast: list[SceneActor], library: Library) -> bool:
    """Whether the cast is in a boat."""
    if any(actor.action == "row" for actor in cast):
        return True
    boats = (prop for prop in graph.props if prop.relation in ("in", "ride"))
    things = (library.find(prop.emoji) for prop in boats)
    return any(thing is not None and thing.group == "transport-water" for thing in things)


def _on_dragon(actor: SceneActor, graph: SceneGraph) -> SceneActor:
    """The actor on the painted dragon rather than on the picture of one."""
    rides = any(
        prop.relation == "ride"
        and prop.emoji in _PAINTED["ride_dragon"]
        and prop.target in ("", actor.role)
        for prop in graph.props
    )
    if rides and actor.action in (*_SEATED, "fly", "stand"):
        return replace(actor, action="ride_dragon", target="")
    return actor


def _belongs(graph: SceneGraph, index: int, cast: list[SceneActor], shot: int) -> bool:
    """Whether a thing is in a shot: what was eaten or ridden stays in the step where it was."""
    if graph.props[index].relation not in _DONE or shot == 0:
        return True
    before = [actor for each in graph.shots[:shot] for actor in _cast(graph, each)]
    was_used = any(actor.target == f"prop:{index}" for actor in before)
    return not was_used or any(actor.target == f"prop:{index}" for actor in cast)


def _is_drawable(graph: SceneGraph, index: int, library: Library) -> bool:
    thing = library.find(graph.props[index].emoji)
    return thing is not None and not thing.is_framed
