"""Who does what in each step of a story: actions, clothes, moods and lines by role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from render.contract.order import Line
from render.contract.scene_graph import SceneActor
from render.prompt.check_order import MAX_LINE_CHARACTERS
from render.studio.planning.mention import EVERYBODY, OTHERS, UNASSIGNED, PromptMention

WEAK_ACTIONS = frozenset(
    ("stand", "walk", "talk", "wait", "sit", "point", "think", "explore", "run", "shout", "whisper")
)
"""Actions that another one in the same step replaces."""


ONE_SIDED = frozenset(("propose", "interview"))
"""Actions that the first of the cast does to the second, when everybody is said to do them."""
MUTUAL = frozenset(("argue", "fight", "box", "wrestle", "duel", "sword", "hug", "marry", "greet"))
"""Actions that two people do to each other."""


@dataclass
class Casting:
    """What was found for the cast so far. `used`: indices of the mentions that it came from.

    `actors`: one list a step, in the order of `roles`.
    """

    roles: tuple[str, ...]
    steps: int
    used: set[int] = field(default_factory=set)
    actors: list[dict[str, SceneActor]] = field(default_factory=list)


def cast_story(
    mentions: Sequence[PromptMention],
    roles: tuple[str, ...],
    steps: int,
    lines: Sequence[Line],
    targets: Mapping[str, str],
) -> Casting:
    """Gives each role its clothes, actions, moods and lines.

    `mentions`: with steps numbered from 0 to `steps` - 1. `targets`: what "#N" is called in the
    graph.
    """
    casting = Casting(roles, steps)
    looks = {role: SceneActor(role, action="") for role in roles}
    _dress(casting, mentions, looks)
    _measure(casting, mentions, looks)
    for step in range(steps):
        before = casting.actors[-1] if casting.actors else looks
        actors = {role: replace(actor, line="") for role, actor in before.items()}
        here = [(n, m) for n, m in enumerate(mentions) if m.step == step and not m.negated]
        _act(casting, here, actors, targets)
        for number, mention in here:
            if mention.kind == "mood":
                for role in _roles_of(mention, roles):
                    actors[role] = replace(actors[role], mood=mention.name)
                    casting.used.add(number)
        casting.actors.append(actors)
    _speak(casting, mentions, lines)
    return casting


def _roles_of(mention: PromptMention, roles: tuple[str, ...]) -> tuple[str, ...]:
    if mention.subject in (EVERYBODY, UNASSIGNED):
        return roles
    return tuple(role for role in mention.subject if role in roles)


def _dress(
    casting: Casting, mentions: Sequence[PromptMention], looks: dict[str, SceneActor]
) -> None:
    roles = casting.roles

    def put_on(role: str, number: int) -> None:
        actor, name = looks[role], mentions[number].name
        if name not in actor.wear:
            looks[role] = replace(actor, wear=(*actor.wear, name))
        casting.used.add(number)

    worn = [(n, m) for n, m in enumerate(mentions) if m.kind == "wear" and not m.negated]
    named = [(n, m) for n, m in worn if m.subject not in (EVERYBODY, UNASSIGNED, OTHERS)]
    for number, mention in named:
        for role in _roles_of(mention, roles):
            put_on(role, number)
    free = [role for role in roles if not looks[role].wear] or list(roles)
    unassigned = [(n, m) for n, m in worn if m.subject == UNASSIGNED]
    names = list(dict.fromkeys(mention.name for _, mention in unassigned))
    for number, mention in unassigned:
        place = names.index(mention.name)
        if len(names) == 1:
            for role in free if free != list(roles) or not named else []:
                put_on(role, number)
        elif place < len(free):
            last = place == len(names) - 1
            for role in free[place:] if last else free[place : place + 1]:
                put_on(role, number)
    acting = {role for m in mentions if m.kind != "wear" for role in m.subject}
    for number, mention in worn:
        if mention.subject == OTHERS:
            for role in [role for role in roles if role not in acting and not looks[role].wear][:1]:
                put_on(role, number)
    for number, mention in worn:
        if mention.subject == EVERYBODY:
            for role in roles:
                put_on(role, number)


def _measure(
    casting: Casting, mentions: Sequence[PromptMention], looks: dict[str, SceneActor]
) -> None:
    for number, mention in enumerate(mentions):
        if mention.kind == "size" and mention.scale != 1.0 and not mention.negated:
            for role in _roles_of(mention, casting.roles):
                looks[role] = replace(looks[role], scale=mention.scale)
                casting.used.add(number)


def _act(
    casting: Casting,
    here: list[tuple[int, PromptMention]],
    actors: dict[str, SceneActor],
    targets: Mapping[str, str],
) -> None:
    """The first strong action of a role counts; those of everybody only where none is named."""
    acted: set[str] = set()
    actions = [(n, m) for n, m in here if m.kind == "action"]
    for shared in (False, True):
        strong = [(n, m) for n, m in actions if m.name not in WEAK_ACTIONS]
        weak = [(n, m) for n, m in actions if m.name in WEAK_ACTIONS]
        for number, mention in (*strong, *weak):
            if (mention.subject in (EVERYBODY, UNASSIGNED)) is not shared:
                continue
            doing = _roles_of(mention, casting.roles)
            one_sided = shared and mention.name in ONE_SIDED and len(doing) > 1
            for role in doing[:1] if one_sided else doing:
                if role in acted:
                    if mention.name == "sit":
                        actors[role] = replace(actors[role], pose="sitting")
                        casting.used.add(number)
                    continue
                acted.add(role)
                casting.used.add(number)
                target = targets.get(mention.target, mention.target)
                known = target in casting.roles or target.startswith("prop:")
                target = target if known and target != role else ""
                target = doing[1] if one_sided and not target else target
                actors[role] = replace(actors[role], action=mention.name, target=target)


def _speak(casting: Casting, mentions: Sequence[PromptMention], lines: Sequence[Line]) -> None:
    spoken: dict[str, str] = {}
    for line in lines:
        if line.role in casting.roles:
            spoken[line.role] = f"{spoken.get(line.role, '')} {line.text}".strip()
            actors = casting.actors[0]
            actors[line.role] = replace(actors[line.role], line=spoken[line.role])
    taken = set(spoken)
    for number, mention in enumerate(mentions):
        if mention.kind != "line" or mention.negated:
            continue
        named = [role for role in mention.subject if role in casting.roles]
        silent = [role for role in casting.roles if role not in taken]
        role = named[0] if named else silent[0] if silent else ""
        if not role or role in spoken:
            continue  # what was ordered for a role replaces what the prompt quotes
        actors = casting.actors[mention.step]
        said = f"{actors[role].line} {mention.name}".strip()[:MAX_LINE_CHARACTERS]
        actors[role] = replace(actors[role], line=said)
        taken.add(role)
        casting.used.add(number)
