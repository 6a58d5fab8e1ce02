"""Who the sample people are, what they say, which button they press, and how they film a clip."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.app.ports import RoomMessage
from bot.core.cameo import Challenge
from bot.text.isolate import strip_isolates
from render.contract.renderer import IsCancelled, Progress
from render.isolation.child import Child
from render.tasks import write_sample_in

_YES_VERBS = ("allow", "post")  # yes to a scene, and to the finished clip

Button = Mapping[str, Any]
"""A button of a stored card."""


@dataclass(frozen=True)
class SamplePerson:
    """`suggests`: whether they suggest another prompt the first time. `hello`: what they say after
    they enrolled, by language."""

    name: str
    suggests: bool
    hello: Mapping[str, str]


CAST = {
    "sunny": SamplePerson(
        "Sunny",
        suggests=False,
        hello={
            "en": "Hi, Sunny here! Put me in anything. I nearly always say yes.",
            "ko": "안녕, 나 써니야! 어디든 불러 줘. 웬만하면 좋다고 할게.",
        },
    ),
    "river": SamplePerson(
        "River",
        suggests=True,
        hello={
            "en": "River. I'm in too, but I may have an idea of my own first.",
            "ko": "난 리버. 나도 할래. 근데 내 생각부터 말할지도 몰라.",
        },
    ),
}


def find_yes_button(message: RoomMessage) -> Button | None:
    """The button that says yes; None while a suggestion of theirs waits for the asker."""
    field = find_suggest_button(message)
    # Its text is the suggestion while there is one, else the prompt that the card quotes in a line.
    if field and message.card:
        lines = [strip_isolates(line) for line in message.card["lines"]]
        if f"“{field['field']['text']}”" not in lines:
            return None
    return next((button for button in _buttons(message) if button["verb"] in _YES_VERBS), None)


def find_suggest_button(message: RoomMessage) -> Button | None:
    """The button that takes another prompt and shows the current one."""
    return next((button for button in _buttons(message) if button["verb"] == "suggest"), None)


def suggest_prompt(prompt: str) -> str:
    """The prompt at night; "" when it is at night already."""
    if "night" in prompt.lower() or "밤" in prompt:
        return ""
    is_korean = any("가" <= letter <= "힣" for letter in prompt)
    return f"밤에 {prompt}" if is_korean else f"{prompt.rstrip(' .!')} at night"


def film_clip(
    sample: str,
    challenge: Challenge,
    models: Path,
    on_progress: Progress,
    is_cancelled: IsCancelled,
) -> bytes:
    """A clip of the sample person who reads the digits and makes the turns. Raises RenderError."""
    with tempfile.TemporaryDirectory(prefix="walkon-") as folder, Child() as child:
        out = Path(folder) / "clip.mp4"
        write_sample_in(
            child, sample, challenge.digits, challenge.turns, models, out, on_progress, is_cancelled
        )
        return out.read_bytes()


def _buttons(message: RoomMessage) -> Iterator[Button]:
    if message.card is not None:
        for row in message.card["rows"]:
            yield from row
