"""`walkon plan`: what a prompt means on the stage, as a scene graph."""

import argparse
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext
    from render.studio.planning.plan import Plan

HELP = "Say what a prompt means: place, people, things, steps, and what would not be drawn."
MAX_PEOPLE = 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument(
        "prompt",
        metavar="PROMPT",
        help="what happens, in English or Korean; {A}, {B}... are the people",
    )
    parser.add_argument(
        "--people",
        type=int,
        choices=range(1, MAX_PEOPLE + 1),
        metavar="N",
        help="how many people are in it, 1-6 (as many as the prompt names, or 1)",
    )
    parser.add_argument("--json", action="store_true", help="print the scene graph as JSON")


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0; nothing is drawn."""
    import re
    from dataclasses import replace
    from pathlib import Path

    from bot.cli import _graph
    from render.contract.order import ROLES, CastMember, RenderOrder
    from render.studio.planning.plan import make_plan

    named = [ROLES.index(role) + 1 for role in re.findall(r"\{([A-F])\}", parsed.prompt)]
    people = parsed.people or max(named, default=1)
    cast = tuple(CastMember(role, None) for role in ROLES[:people])
    plan: Plan = make_plan(RenderOrder("", parsed.prompt, cast, Path()))
    graph = replace(plan.graph, left_out=plan.left_out, notes=plan.notes)
    if parsed.json:
        print(json.dumps(graph.as_dict(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_graph.format_graph(graph, words)))
    return 0
