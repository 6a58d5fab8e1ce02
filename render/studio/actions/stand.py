"""Standing about and talking: what people do when the prompt does not say."""

from render.studio.acting import Action
from render.studio.blocking import line_up, standing
from render.studio.parts import Words

PART = Action(
    name="stand",
    words=Words(
        en=("standing", "stand", "waiting", "hanging out", "hang out", "posing", "talking"),
        ko=("서 있", "기다리", "포즈", "이야기하", "얘기하", "놀고 있"),
    ),
    spots=line_up,
    pose=standing,
    exclaims={"en": "Well, here we are!", "ko": "자, 우리 왔어요!"},
)
