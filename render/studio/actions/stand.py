"""Standing and talking: the default action."""

from render.studio.contracts.figure import Action
from render.studio.contracts.scene import SceneWords
from render.studio.motion.spots import line_up, standing

PART = Action(
    name="stand",
    words=SceneWords(
        en=("standing", "stand", "waiting", "hanging out", "hang out", "posing", "talking"),
        ko=("서 있", "기다리", "포즈", "이야기하", "얘기하", "놀고 있"),
    ),
    spots=line_up,
    pose=standing,
    exclaims={"en": "Well, here we are!", "ko": "자, 우리 왔어요!"},
)
