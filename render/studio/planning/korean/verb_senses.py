"""What a Korean verb means with what it takes: 커피 타는, 택시 부르는, 국물 튀는."""

from render.studio.planning.korean.drafts import Argument
from render.studio.planning.korean.verb_classes import OBJECT_CASES


def is_called(arguments: list[Argument]) -> bool:
    """Whether 부르다 calls somebody or something instead of singing."""
    last = arguments[-1] if arguments else None
    if last is None or last.case not in ("object", "") or last.segment.word.endswith("노래"):
        return False
    return last.roles is not None or any(d.mention.kind in ("thing", "wear") for d in last.drafts)


def is_stirred(arguments: list[Argument]) -> bool:
    taken = [a for a in arguments if a.case in OBJECT_CASES and a.drafts]
    return bool(taken) and all(
        "drink" in d.nature and d.mention.scale == 1 for d in taken[-1].drafts
    )


def splashes(arguments: list[Argument]) -> bool:
    """Whether 튀다 is about something that splashes or bounces: 기름이 튀는."""
    last = arguments[-1] if arguments else None
    if last is None or last.case not in ("", "subject"):
        return False
    return bool(last.drafts) and not any(draft.can_act for draft in last.drafts)


def is_caught(arguments: list[Argument]) -> bool:
    """Whether 잡다 means to catch: a ball, an animal or somebody; what lies still is held."""
    return any(argument.roles is not None for argument in arguments) or any(
        draft.nature & {"ball", "animal", "opponent", "person"}
        for argument in arguments
        for draft in argument.drafts
    )
