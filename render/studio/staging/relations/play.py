"""Played: an instrument in both hands or before its player, a ball that flies between players."""

from dataclasses import replace

from render.studio.contracts.staging import Cue, Placement, PropAttachment
from render.studio.contracts.thing import Thing
from render.studio.staging.draft import Draft, DraftActor, Relation
from render.studio.staging.relations._helpers import (
    ask_for_room,
    front_actor,
    meant,
    spread_out,
    use_action,
)
from render.studio.staging.relations.beside import PART as BESIDE
from render.studio.staging.relations.front import PART as FRONT
from render.studio.staging.relations.use import PART as USE
from render.studio.staging.sizes import held_height
from render.studio.staging.tracks import arc

_AT_BODY = {"🎸": "play_guitar", "🪕": "play_guitar", "🪗": "perform", "🎻": "play_violin"}
_AT_MOUTH = {"🎷": "play_trumpet", "🎺": "play_trumpet", "🪈": "play_flute"}
_STANDING = {"🎹": "play_piano", "🥁": "play_drums"}
_KICKED = {"⚽": "kick_ball", "🏈": "throw", "🏉": "throw"}
_THROWN = {"🏀": "basketball", "🏐": "basketball", "⚾": "baseball", "🥎": "baseball"}
_STANDING_GAMES = {"🎳": "bowl", "⛳": "golf", "🎯": "throw", "🥅": "kick_ball", "🎱": "golf"}
_ON_TABLE = 0.5  # metres
_STRUCK = {"🎾": "tennis", "🏓": "tennis", "🏸": "tennis"}

_HIT = {"🎾": "🥎", "🏓": "⚾", "🏸": "⚾"}
"""What flies between those who hold a bat."""


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    emoji = thing.emoji
    actor = front_actor(draft, number)
    if emoji in _AT_BODY or emoji in _AT_MOUTH:
        use_action([actor], (_AT_BODY | _AT_MOUTH)[emoji], ("stand", "perform"))
        height = held_height(thing.metres, draft.person, prop.scale)
        index = draft.give(actor, thing, number, max(height, 0.34 * actor.base.height))
        if emoji in _AT_BODY:
            held = PropAttachment(actor.role, "torso", (0.0, 0.2), 8.0 * actor.base.facing)
            draft.props[index] = replace(draft.props[index], attached=held)
            actor.hands = ["", ""]
    elif emoji in _STANDING:
        use_action([actor], _STANDING[emoji], ("stand", "perform"))
        _stand_before(draft, number, thing, actor)
    elif emoji in _STANDING_GAMES:
        use_action([actor], _STANDING_GAMES[emoji])
        BESIDE.block(draft, number)
    elif emoji in _KICKED | _THROWN | _STRUCK:
        actors = draft.targeted(prop)
        if len(actors) == 1:
            use_action(actors, (_KICKED | _THROWN | _STRUCK)[emoji])
            height = max(held_height(thing.metres, draft.person, prop.scale), 0.09)
            draft.give(actor, thing, number, height)
            return
        use_action(actors, (_KICKED | _THROWN | _STRUCK)[emoji])
        ball = draft.find(_HIT[emoji]) if emoji in _STRUCK else None
        if ball is not None:
            for each in actors:
                high = held_height(thing.metres, draft.person, prop.scale)
                draft.give(each, thing, number, max(high, 0.3 * each.base.height))
            _fly_between(draft, -1, ball, actors, False)
            return
        _fly_between(draft, number, thing, actors, emoji in _KICKED)
    elif thing.group == "game" and thing.metres <= _ON_TABLE:
        use_action(draft.targeted(prop), "play_game")
        FRONT.block(draft, number)
    else:
        use_action([actor], "play_game")
        USE.block(draft, number)


def _stand_before(draft: Draft, number: int, thing: Thing, actor: DraftActor) -> None:
    base = actor.base
    place = Placement(base.x + 0.06 * base.facing, base.y + 0.04, 0.42 * base.height, base.facing)
    index = draft.add(thing, place, number, layer="front", motion="still")
    actor.target = f"prop:{index}"


def _fly_between(
    draft: Draft, number: int, thing: Thing, actors: list[DraftActor], is_kicked: bool
) -> None:
    """Between the outer two players, or up and away from the only one and back."""
    first, last = actors[0].base, actors[-1].base
    height = max(held_height(thing.metres, draft.person), 0.085)
    from_x = first.x + 0.24 * first.height
    if len(actors) > 1:
        to_x = last.x - 0.24 * last.height
    else:
        to_x = first.x + 0.9 * first.height * first.facing
    y = draft.ground if is_kicked else draft.ground - 0.5 * first.height
    high = 0.2 if is_kicked else 0.24
    start, end = Placement(from_x, y, height), Placement(to_x, y, height)
    period = 0.95
    index = draft.add(
        thing, arc(start, end, high, period), number, layer="front", motion="still",
        has_shadow=False,
    )  # fmt: skip
    effect = "kick" if is_kicked else "ball"
    count = int(draft.seconds / period)
    draft.cues += [Cue(draft.start + hit * period, effect, 0.7) for hit in range(1, count)]
    for actor in actors:
        actor.look = f"prop:{index}"
        others = [other for other in actors if other is not actor]
        actor.target = others[0].role if others else f"prop:{index}"


def _claim(draft: Draft, number: int) -> None:
    """Players of a ball stand far apart."""
    _, thing = meant(draft, number)
    if thing.emoji in _STANDING_GAMES:
        ask_for_room(draft, number, side=1)
    if thing.emoji in _KICKED | _THROWN | _STRUCK and len(draft.actors) > 1:
        spread_out(draft)


PART = Relation("play", _block, _claim, rank=2)
