"""`make bench-gpu`: random weights of real size on this machine's GPU, plain diffusers and Walk-On.

Speed and memory are measured, never pictures: random weights make noise. All figures come from one
run on one machine. On a GPU the table goes into docs/gpu.md as well as build/gpu.json; on a CPU,
with tiny weights, into build/gpu.json alone, which only shows that the benchmark works. Each switch
is measured alone, over plain diffusers.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from render.contract.order import CastMember, RenderOrder
from render.engines.planning.limits import Tier
from render.engines.planning.plan import ClipPlan, make_plan
from render.engines.planning.references import load_kits
from render.engines.runtime import hardware, pipeline_loader
from render.engines.runtime.diffusers_engine import PreparedWithKits
from render.engines.runtime.hardware import Hardware
from render.engines.runtime.optimizations import compile_blocks, store_in_fp8
from render.engines.runtime.step_cache import cache_steps
from render.engines.vace import LIMITS, VaceRenderer
from render.studio.planning.bed import choose_bed
from tests.render.engines.tiny_vace import save_vace, t5_tokenizer
from tests.support.drawn_kit import head, kit

ROOT = Path(__file__).parents[2]
PAGE, BUILD = ROOT / "docs" / "gpu.md", ROOT / "build" / "gpu.json"
START, END = "<!-- bench-gpu -->", "<!-- /bench-gpu -->"
PROMPT = "two friends walk along a beach at sunset and wave at the camera"
SHAPES: Mapping[str, Mapping[str, Any]] = {
    "1.3b": {"num_attention_heads": 12, "num_layers": 30, "ffn_dim": 8960, "vace_step": 2},
    "14b": {"num_attention_heads": 40, "num_layers": 40, "ffn_dim": 13824, "vace_step": 5},
}
"""What differs between the published configurations of the transformer."""


@dataclass(frozen=True)
class Figures:
    """One clip. `per_run`: seconds of a run of the transformer, the median. `clip`: seconds until
    its frames exist. `peak_mb`: memory of the GPU, MiB. `runs`: how often the transformer ran."""

    name: str
    per_run: float
    clip: float
    peak_mb: int
    runs: int


def build(size: str, device: Hardware) -> Any:
    """A WanVACEPipeline with random weights on the device."""
    import torch
    from diffusers import WanVACEPipeline

    if size == "tiny":
        with tempfile.TemporaryDirectory() as folder:
            pipe = pipeline_loader.load_pipeline(WanVACEPipeline, save_vace(Path(folder)), device)
            return pipe.to(device.device)
    from diffusers import AutoencoderKLWan, UniPCMultistepScheduler, WanVACETransformer3DModel
    from transformers import UMT5Config, UMT5EncoderModel

    shape = dict(SHAPES[size])
    hints = list(range(0, shape["num_layers"], shape.pop("vace_step")))
    tokenizer = t5_tokenizer()
    reader = UMT5Config(
        vocab_size=256384, d_model=4096, d_kv=64, d_ff=10240, num_layers=24, num_heads=64,
        feed_forward_proj="gated-gelu", decoder_start_token_id=0, pad_token_id=0,
    )  # fmt: skip
    usual = torch.get_default_dtype()
    torch.set_default_dtype(device.dtype)
    try:
        with torch.device(device.device):
            transformer = WanVACETransformer3DModel(
                attention_head_dim=128, vace_layers=hints, vace_in_channels=96, **shape
            )
            text_encoder = UMT5EncoderModel(reader).eval()
    finally:
        torch.set_default_dtype(usual)
    scheduler = UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
    )
    vae = AutoencoderKLWan().to(device.device)
    pipe = WanVACEPipeline(tokenizer, text_encoder, vae, scheduler, transformer)
    pipe.set_progress_bar_config(disable=True)
    return pipe


@contextmanager
def timed(module: Any, device: Hardware) -> Iterator[list[float]]:
    """Gives a list that grows by the seconds of each run of a module within the block."""
    import torch

    spent: list[float] = []
    started = 0.0

    def now() -> float:
        if device.device != "cpu":
            torch.cuda.synchronize()
        return time.perf_counter()

    def before(*_: Any) -> None:
        nonlocal started
        started = now()

    def after(*_: Any) -> None:
        spent.append(now() - started)

    handles = [module.register_forward_pre_hook(before), module.register_forward_hook(after)]
    try:
        yield spent
    finally:
        for handle in handles:
            handle.remove()


def measure(name: str, pipe: Any, device: Hardware, make: Callable[[], Any]) -> Figures:
    """The figures of one clip, whose frames `make` returns."""
    import torch

    if device.device != "cpu":
        torch.cuda.reset_peak_memory_stats()
    with timed(pipe.transformer, device) as spent:
        started = time.perf_counter()
        make()
        clip = time.perf_counter() - started
    peak = 0 if device.device == "cpu" else int(torch.cuda.max_memory_allocated() / 2**20)
    return Figures(name, statistics.median(spent), clip, peak, len(spent))


@dataclass(frozen=True)
class Switch:
    """One change to plain diffusers: arguments of the call, or what is done to the pipeline while
    the context of `on` is open."""

    name: str
    changes: Mapping[str, Any]
    on: Callable[[Any], AbstractContextManager[Any]] = nullcontext
    card_only: bool = False


def switches(planned: ClipPlan, device: Hardware, read: Callable[[str], Any]) -> list[Switch]:
    """All switches, in the order in which they are measured."""
    draft = LIMITS.recipes[Tier.DRAFT]
    few = LIMITS.recipes[Tier.STANDARD].few_steps
    small = {
        "width": max(16, planned.width // 2 // 16 * 16),
        "height": planned.height // 2 // 16 * 16,
    }
    return [
        Switch(f"attention {device.attention}", {}, lambda pipe: attention(pipe, device)),
        Switch(f"{few} steps, no guidance", {"num_inference_steps": few, "guidance_scale": 1.0}),
        Switch(
            f"step cache {draft.step_cache}",
            {},
            lambda pipe: cache_steps(pipe.transformer, draft.step_cache, planned.steps, 2),
        ),
        Switch("text cut to its length", {"read": read}),
        Switch("half the width and height", small),
        Switch("one reference picture", {"pictures": 1}),
        Switch("compiled blocks", {}, compiled, card_only=True),
        Switch("weights in FP8", {}, lambda pipe: fp8(pipe, device)),
    ]


@contextmanager
def attention(pipe: Any, device: Hardware) -> Iterator[None]:
    """Uses the attention backend that suits the GPU, for the length of the block."""
    pipe.transformer.set_attention_backend(device.attention)
    try:
        yield
    finally:
        pipe.transformer.reset_attention_backend()


@contextmanager
def compiled(pipe: Any) -> Iterator[None]:
    """Compiles the blocks. The first run compiles, which counts in the clip's seconds, not in the
    median of the runs."""
    import torch

    compile_blocks(pipe.transformer)
    try:
        yield
    finally:
        for module in pipe.transformer.modules():
            module._compiled_call_impl = None
        torch._dynamo.reset()


@contextmanager
def fp8(pipe: Any, device: Hardware) -> Iterator[None]:
    """Keeps weights in eight bits. Must be the last switch: diffusers cannot undo it."""
    store_in_fp8(pipe.transformer, device)
    yield


def read_in_full(pipe: Any, text: str) -> Any:
    """The embedding of a prompt as the pipeline makes it, padded to 512 tokens. The text is not
    cleaned: that needs a package (ftfy) that nothing else here uses."""
    given = pipe.tokenizer(
        [text], padding="max_length", max_length=512, truncation=True, return_tensors="pt"
    ).to(pipe.text_encoder.device)
    return pipe.text_encoder(given.input_ids, given.attention_mask).last_hidden_state


def plainly(pipe: Any, planned: ClipPlan, pictures: list[Any], changes: Mapping[str, Any]) -> Any:
    """The frames of a clip as diffusers' own example makes it, with these arguments changed."""
    import torch

    given: dict[str, Any] = {
        "width": planned.width,
        "height": planned.height,
        "num_frames": planned.frames,
        "num_inference_steps": planned.steps,
        "guidance_scale": planned.guidance,
        "generator": torch.Generator("cpu").manual_seed(1),
        "output_type": "np",
        **{key: value for key, value in changes.items() if key not in ("read", "pictures")},
    }
    read = changes.get("read") or (lambda text: read_in_full(pipe, text))
    with torch.inference_mode():
        given["prompt_embeds"] = read(planned.prompt)
        given["negative_prompt_embeds"] = read(planned.negative)
        return pipe(reference_images=pictures[: changes.get("pictures", 99)], **given).frames[0]


def run(size: str, seconds: float, canvas: tuple[int, int], steps: int | None) -> list[Figures]:
    """Plain diffusers, Walk-On, then each switch alone, all with the same reference pictures."""
    pipeline_loader.go_offline()
    device = hardware.detect_hardware()
    pipe = build(size, device)
    renderer = VaceRenderer(Path("none"), Path("none"), choose_bed)
    renderer._pipeline, renderer._hardware = pipe, device
    with tempfile.TemporaryDirectory() as folder:
        kit(head(), head(mouth=0.09)).save(drawn := Path(folder) / "drawn.kit")
        return _run(device, pipe, renderer, drawn, seconds, canvas, steps)


def _run(
    device: Hardware,
    pipe: Any,
    renderer: VaceRenderer,
    drawn: Path,
    seconds: float,
    canvas: tuple[int, int],
    steps: int | None,
) -> list[Figures]:
    from PIL import Image

    cast = (CastMember("A", drawn), CastMember("B", drawn))
    order = RenderOrder("K7Q2M9XD", PROMPT, cast, Path("none"), canvas, seconds)
    planned = make_plan(order, LIMITS, Tier.STANDARD)
    planned = planned if steps is None else replace(planned, steps=steps)
    noise = np.random.default_rng(1).integers(0, 255, (planned.height, planned.width, 3), np.uint8)
    pictures = [Image.fromarray(noise)] * LIMITS.max_pictures
    figures = []

    def add(name: str, make: Callable[[], Any]) -> None:
        figures.append(measure(name, pipe, device, make))
        print(f"{name:32} {figures[-1].clip:8.2f} s a clip", file=sys.stderr)

    plainly(pipe, replace(planned, steps=2), pictures, {})  # warms up
    add("plain diffusers", lambda: plainly(pipe, planned, pictures, {}))
    kits = load_kits(order)

    def ours(changed: ClipPlan) -> Any:
        given = PreparedWithKits(changed, None, (), False, False, kits)
        return renderer._generate(given, lambda share: None, lambda: False)

    with attention(pipe, device):
        add("ours, standard", lambda: ours(planned))
        quick = replace(
            planned, steps=LIMITS.recipes[Tier.STANDARD].few_steps, guidance=1.0, step_cache=0.0
        )
        add("ours, standard with few steps", lambda: ours(quick))
    for switch in switches(planned, device, renderer._encode_prompt):
        if switch.card_only and device.device == "cpu":
            continue
        with ExitStack() as open_:
            open_.enter_context(switch.on(pipe))
            add(switch.name, lambda: plainly(pipe, planned, pictures, switch.changes))  # noqa: B023
    return figures


def table(figures: list[Figures], size: str, told: Mapping[str, object]) -> str:
    """A Markdown table with a row per clip, under a line that names the machine."""
    plain = figures[0]
    rows = [
        f"| {row.name} | {row.per_run:.3f} | {row.runs} | {row.clip:.1f} | "
        f"{plain.clip / row.clip:.2f}× | {row.peak_mb} |"
        for row in figures
    ]
    about = ", ".join(f"{key} {value}" for key, value in told.items())
    return "\n".join(
        [
            f"Measured, Wan VACE {size}, random weights: {about}.",
            "",
            "| | seconds a run of the model | runs | seconds a clip | against plain | peak MiB |",
            "|---|---|---|---|---|---|",
            *rows,
        ]
    )


def main() -> int:
    """Measures, prints the table and writes it; always exit code 0."""
    import diffusers
    import torch

    card = torch.cuda.is_available()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=("tiny", *SHAPES), default="1.3b" if card else "tiny")
    parser.add_argument("--seconds", type=float, default=5.0 if card else 2.0)
    parser.add_argument("--canvas", default="832x480" if card else "180x180")
    parser.add_argument("--steps", type=int, default=None if card else 3, help="of a clip")
    asked = parser.parse_args()
    width, height = (int(side) for side in asked.canvas.split("x"))
    figures = run(asked.size, asked.seconds, (width, height), asked.steps)
    told: dict[str, object] = {
        "machine": torch.cuda.get_device_name(0) if card else "a CPU",
        "clip": f"{asked.canvas} {asked.seconds:g} s",
        "torch": torch.__version__,
        "diffusers": diffusers.__version__,
    }
    written = table(figures, asked.size, told)
    print(written)
    BUILD.parent.mkdir(exist_ok=True)
    BUILD.write_text(
        json.dumps({**told, "figures": [asdict(row) for row in figures]}, indent=2) + "\n", "utf-8"
    )
    if card and asked.size != "tiny":
        page = PAGE.read_text("utf-8")
        before, rest = page.split(START)
        PAGE.write_text(f"{before}{START}\n{written}\n{END}{rest.split(END)[1]}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
