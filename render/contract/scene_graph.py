"""What a prompt means: a scene graph, plain data that every engine reads.

`{"place", "hour", "weather", "set", "actors", "props", "camera", "shots", "understood",
"left_out"}` is its form in JSON, which `walkon plan --json` prints.
"""

from dataclasses import asdict, dataclass, field

RELATIONS = (
    "hold",  # an actor holds it
    "eat",  # an actor eats or drinks it
    "play",  # an instrument, a ball or a game that an actor plays
    "use",  # a tool that an actor works with
    "throw",  # an actor throws it
    "carry",  # an actor carries it over the head or in both arms
    "wear",  # an actor wears it
    "ride",  # actors sit or stand on it
    "in",  # actors sit in it: a vehicle, a box, a bath
    "on",  # it lies on the target, or actors stand on it
    "under",
    "behind",
    "front",
    "beside",
    "with",  # it takes part in what the actors do: a dog at a party
    "lead",  # an actor walks it on a lead
    "versus",  # it is the opponent
    "chase",  # it runs after the actors
    "flee",  # it runs away from the actors
    "many",  # the place is full of it
    "rain",  # it falls from the sky
    "sky",  # it is in the sky
    "backdrop",  # it stands far behind everything
)


@dataclass(frozen=True)
class UnderstoodWords:
    """Words of the prompt, as written, and what they were taken for: "thing:camel"."""

    words: str
    meaning: str


@dataclass(frozen=True)
class SceneProp:
    """A thing in the scene.

    `emoji`: its key in the table of things. `name`: in the language of the prompt. `relation`: of
    `RELATIONS`. `target`: a role ("A"), another prop ("prop:2"), or "" for everybody. `count`:
    at least 1. `scale`: factor on its true size. `motion`: "" for the usual one of the thing.
    `wear`: names of garments that it wears itself, such as a cat in a wizard hat. `action`: a name
    in the folder of actions, what it does by itself, "" for nothing; `object`: the role or the
    "prop:N" that it does it to, or "".
    """

    emoji: str
    name: str
    relation: str
    target: str = ""
    count: int = 1
    scale: float = 1.0
    motion: str = ""
    wear: tuple[str, ...] = ()
    action: str = ""
    object: str = ""


@dataclass(frozen=True)
class SceneActor:
    """What one of the cast does.

    `action`: a name in the folder of actions. `target`: a role or "prop:N" that it is done to, or
    "". `pose`: "" or how the body is meanwhile, such as "sitting". `wear`: names of garments.
    `hold`: emoji in the hands. `mood`: "" or of `MOODS`. `line`: what is said, "" for nothing.
    `scale`: factor on the usual height of a person.
    """

    role: str
    action: str = "stand"
    target: str = ""
    pose: str = ""
    wear: tuple[str, ...] = ()
    hold: tuple[str, ...] = ()
    mood: str = ""
    line: str = ""
    scale: float = 1.0


MOODS = ("happy", "laughing", "sad", "scared", "angry", "surprised", "asleep", "proud", "in love")


@dataclass(frozen=True)
class SceneShot:
    """One step of the clip. `share`: of its length, 0-1; the shares of all add up to 1.

    `camera`: of `CAMERAS`. `place`: "" for the place of the scene. `actors`: what differs from the
    scene's actors in this step. `props`: indices of the props that are seen; None for all.
    """

    share: float = 1.0
    camera: str = ""
    place: str = ""
    actors: tuple[SceneActor, ...] = ()
    props: tuple[int, ...] | None = None


CAMERAS = ("", "wide", "close", "follow", "pan", "push", "pull", "shake", "low", "top")
"""How the camera moves; "" leaves it to the stage."""

HOURS = ("", "dawn", "day", "sunset", "night")
WEATHERS = ("", "rain", "storm", "snow", "fog", "wind", "hot", "leaves", "blossom")
"""Weather and what is in the air of a season: autumn leaves, cherry blossom."""


@dataclass(frozen=True)
class SceneGraph:
    """A scene as it was understood.

    `language`: "en" or "ko". `place`: a name in the folder of places, "" when none is named.
    `hour`, `weather`: of `HOURS`, `WEATHERS`. `set`: emoji of set pieces that the prompt adds to
    the place. `look`: "" when the prompt names none. `left_out`: words of the prompt, as written,
    that will not be drawn. `notes`: codes, see `render.studio.planning.plan`.
    """

    language: str
    place: str = ""
    hour: str = ""
    weather: str = ""
    set: tuple[str, ...] = ()
    actors: tuple[SceneActor, ...] = ()
    props: tuple[SceneProp, ...] = ()
    camera: str = ""
    look: str = ""
    shots: tuple[SceneShot, ...] = (SceneShot(),)
    understood: tuple[UnderstoodWords, ...] = ()
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def as_dict(self) -> dict[str, object]:
        """The graph as JSON-ready data; `understood` is a list of `{"words", "as"}`."""
        data = asdict(self)
        data["understood"] = [{"words": u.words, "as": u.meaning} for u in self.understood]
        return data
