"""From an order to what a pipeline is called with: pure, no torch, no files."""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from render.contract.errors import BadOrder
from render.contract.order import RenderOrder
from render.engines.planning.limits import EngineLimits, Recipe, Tier
from render.engines.planning.prompt import LOOK_SENTENCES, ScriptLine, write_prompt
from render.prompt import quoted_lines
from render.prompt.check_order import check_line, check_order
from render.sound.speech import detect_language

_SEEDS = 2**63


@dataclass(frozen=True)
class ReferenceCount:
    """How many reference pictures a role gets; in the order of the cast."""

    role: str
    count: int


@dataclass(frozen=True)
class ClipPlan:
    """One clip, ready for a pipeline.

    `width`, `height`: what is generated; the clip is scaled to the order's size. `frames`: what
    is generated, `seconds`: what of it is kept. `notes`: codes, of

    - "length-shortened": the engine makes no clip as long as was asked
    - "prompt-cut": the scene did not fit beside the cast, the rules and the lines
    - "no-few-step-lora": the tier would be quicker with a LoRA that is not installed
    """

    engine: str
    tier: Tier
    width: int
    height: int
    frames: int
    fps: int
    seconds: float
    steps: int
    guidance: float
    few_step: bool
    step_cache: float
    seed: int
    prompt: str
    negative: str
    references: tuple[ReferenceCount, ...]
    lines: tuple[ScriptLine, ...]
    notes: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """The plan as JSON-ready data."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(self).items()
        }

    @property
    def kept_frames(self) -> int:
        """Frames that are written; the rest was generated because of the frame rule."""
        return min(self.frames, max(1, round(self.seconds * self.fps)))


def make_plan(
    order: RenderOrder, limits: EngineLimits, tier: Tier = Tier.STANDARD, few_step: bool = False
) -> ClipPlan:
    """Plans a clip. `few_step`: whether the engine's few-step LoRA is installed.

    Raises BadOrder: "cast-size" with the number the engine can show, or what
    `render.prompt.check_order.check` raises.
    """
    check_order(order, frozenset(LOOK_SENTENCES))
    if len(order.cast) > limits.max_people:
        raise BadOrder(
            "cast-size", {"count": len(order.cast), "least": 1, "most": limits.max_people}
        )
    recipe = limits.recipes[tier]
    width, height = frame_size(order.size, limits, recipe)
    frames = frame_count(order.seconds, limits)
    lines, scene = _script(order)
    written = write_prompt(
        scene, order.cast, lines, order.look, limits.phrases, limits.max_characters
    )
    quick = few_step and recipe.few_steps > 0
    seconds = min(order.seconds, frames / limits.fps)
    notes = {
        "length-shortened": seconds < order.seconds,
        "prompt-cut": written.is_cut,
        "no-few-step-lora": recipe.few_steps > 0 and not few_step,
    }
    return ClipPlan(
        engine=limits.engine,
        tier=tier,
        width=width,
        height=height,
        frames=frames,
        fps=limits.fps,
        seconds=seconds,
        steps=recipe.few_steps if quick else recipe.steps,
        guidance=1.0 if quick else recipe.guidance,
        few_step=quick,
        step_cache=0.0 if quick else recipe.step_cache,
        seed=order.seed % _SEEDS,
        prompt=written.text,
        negative=limits.negative_prompt,
        references=_reference_counts([member.role for member in order.cast if member.kit], limits),
        lines=lines,
        notes=tuple(note for note, given in notes.items() if given),
    )


def frame_count(seconds: float, limits: EngineLimits) -> int:
    """The least number that follows the frame rule and lasts `seconds`, or the most there is."""
    step, rest = limits.frame_step, limits.frame_offset
    asked = max(seconds * limits.fps, limits.min_frames)
    steps = math.ceil((asked - rest) / step - 1e-9)
    most = (limits.max_frames - rest) // step
    return max(1, min(steps, most)) * step + rest


def frame_size(asked: tuple[int, int], limits: EngineLimits, recipe: Recipe) -> tuple[int, int]:
    """Width and height of the recipe's pixels in about the shape of the order.

    Of all sizes that fit, one that wastes little and comes near in shape; never more pixels than
    the clip will have, unless that would be less than one multiple.
    """
    unit, (width, height) = limits.size_multiple, asked
    most = min(recipe.pixels, width * height)
    found, best = (unit, unit), -math.inf
    for high in range(unit, max(height, unit) + 1, unit):
        wide = min(round(high * width / height / unit) * unit, most // high // unit * unit)
        if wide < unit:
            continue
        shape = abs(math.log(wide / high * height / width))
        worth = math.log(wide * high / most) - 2 * shape  # what is cut off counts twice
        if wide * high <= most and worth > best:
            found, best = (wide, high), worth
    return found


def _reference_counts(roles: Sequence[str], limits: EngineLimits) -> tuple[ReferenceCount, ...]:
    if not roles:
        return ()
    each = max(1, min(limits.pictures_per_person, limits.max_pictures // len(roles)))
    return tuple(ReferenceCount(role, each) for role in roles)


def _script(order: RenderOrder) -> tuple[tuple[ScriptLine, ...], str]:
    """What is spoken, and the prompt without it. What was ordered for a role replaces quotes."""
    quotes, scene = quoted_lines.extract_quotes(order.prompt)
    cast = [member.role for member in order.cast]
    lines = [_script_line(line.role, line.text, "asked") for line in order.lines]
    asked = {line.role for line in lines}
    silent = [role for role in cast if role not in asked]
    for quote in quotes:
        check_line(quote.text)
        role = quote.role or (silent[0] if silent else None)
        if role is None or role in asked:
            continue
        lines.append(_script_line(role, quote.text, "prompt"))
        if role in silent:
            silent.remove(role)
    return tuple(lines), scene


def _script_line(role: str, text: str, source: str) -> ScriptLine:
    text = text.strip()
    return ScriptLine(role, text, detect_language(text), source)
