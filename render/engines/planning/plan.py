"""Turns an order into the arguments of a pipeline: pure, without torch and files."""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from render.contract.errors import BadOrder
from render.contract.order import RenderOrder
from render.contract.scene_graph import SceneGraph
from render.engines.planning.limits import EngineLimits, Recipe, Tier
from render.engines.planning.prompt import LOOK_SENTENCES, ScriptLine, write_prompt
from render.prompt import quoted_lines
from render.prompt.check_order import check_line, check_order
from render.sound.speech import detect_language

_SEEDS = 2**63


@dataclass(frozen=True)
class ReferenceCount:
    """How many reference pictures of a role the engine gets."""

    role: str
    count: int


@dataclass(frozen=True)
class ClipPlan:
    """The plan of one clip, ready for a pipeline.

    `width`, `height`, `frames`: what is generated; the clip is scaled to the order's size and cut
    to `seconds`. `notes`: codes, of

    - "length-shortened": the engine cannot make a clip as long as the order
    - "prompt-cut": the scene did not fit next to the cast, the rules and the lines
    - "no-few-step-lora": the tier would be faster with a LoRA that is not installed
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
        """The plan as data ready for JSON."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(self).items()
        }

    @property
    def kept_frames(self) -> int:
        """Number of frames that are written; the others are generated only for the frame rule."""
        return min(self.frames, max(1, round(self.seconds * self.fps)))


def make_plan(
    order: RenderOrder, limits: EngineLimits, tier: Tier = Tier.STANDARD, few_step: bool = False
) -> ClipPlan:
    """Plans a clip. `few_step`: whether the engine's few-step LoRA is installed.

    Raises BadOrder: "cast-size" with the number that the engine can show, or what
    `render.prompt.check_order.check_order` raises.
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
        scene, order.cast, lines, order.look, limits.phrases, limits.max_characters, order.graph
    )
    is_few_step = few_step and recipe.few_steps > 0
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
        steps=recipe.few_steps if is_few_step else recipe.steps,
        guidance=1.0 if is_few_step else recipe.guidance,
        few_step=is_few_step,
        step_cache=0.0 if is_few_step else recipe.step_cache,
        seed=order.seed % _SEEDS,
        prompt=written.text,
        negative=limits.negative_prompt,
        references=_reference_counts([member.role for member in order.cast if member.kit], limits),
        lines=lines,
        notes=tuple(note for note, applies in notes.items() if applies),
    )


def frame_count(seconds: float, limits: EngineLimits) -> int:
    """The smallest number of frames that fits the frame rule and lasts `seconds`; the engine's
    largest number where that is smaller."""
    step, offset = limits.frame_step, limits.frame_offset
    needed = max(seconds * limits.fps, limits.min_frames)
    steps = math.ceil((needed - offset) / step - 1e-9)
    max_steps = (limits.max_frames - offset) // step
    return max(1, min(steps, max_steps)) * step + offset


def frame_size(size: tuple[int, int], limits: EngineLimits, recipe: Recipe) -> tuple[int, int]:
    """Width and height to generate, at most the recipe's pixels, in about the shape of `size`.

    Chooses the size that uses the most pixels and is nearest in shape; never more pixels than
    `size` has, except for a single multiple each way.
    """
    unit, (width, height) = limits.size_multiple, size
    max_pixels = min(recipe.pixels, width * height)
    best_size, best_score = (unit, unit), -math.inf
    for high in range(unit, max(height, unit) + 1, unit):
        wide = min(round(high * width / height / unit) * unit, max_pixels // high // unit * unit)
        if wide < unit:
            continue
        shape_error = abs(math.log(wide / high * height / width))
        score = math.log(wide * high / max_pixels) - 2 * shape_error  # what is cut off counts twice
        if wide * high <= max_pixels and score > best_score:
            best_size, best_score = (wide, high), score
    return best_size


def _reference_counts(roles: Sequence[str], limits: EngineLimits) -> tuple[ReferenceCount, ...]:
    if not roles:
        return ()
    count = max(1, min(limits.pictures_per_person, limits.max_pictures // len(roles)))
    return tuple(ReferenceCount(role, count) for role in roles)


def _script(order: RenderOrder) -> tuple[tuple[ScriptLine, ...], str]:
    """The spoken lines, and the prompt without them. Ordered lines replace quotes of their role.
    A graph knows more lines than the quotes: those of reported speech."""
    quotes, scene = quoted_lines.extract_quotes(order.prompt)
    if order.graph is not None:
        quotes = _list_lines(order.graph)
    roles = [member.role for member in order.cast]
    lines = [_script_line(line.role, line.text, "asked") for line in order.lines]
    ordered_roles = {line.role for line in lines}
    silent_roles = [role for role in roles if role not in ordered_roles]
    for quote in quotes:
        check_line(quote.text)
        role = quote.role or (silent_roles[0] if silent_roles else None)
        if role is None or role in ordered_roles:
            continue
        lines.append(_script_line(role, quote.text, "prompt"))
        if role in silent_roles:
            silent_roles.remove(role)
    return tuple(lines), scene


def _list_lines(graph: SceneGraph) -> tuple[quoted_lines.Quote, ...]:
    spoken = (*graph.actors, *(actor for shot in graph.shots for actor in shot.actors))
    lines = {actor.role: actor.line for actor in reversed(spoken) if actor.line}
    return tuple(quoted_lines.Quote(role, text) for role, text in sorted(lines.items()))


def _script_line(role: str, text: str, source: str) -> ScriptLine:
    text = text.strip()
    return ScriptLine(role, text, detect_language(text), source)
