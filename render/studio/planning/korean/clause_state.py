"""What is known while the clauses of a Korean prompt are read."""

from dataclasses import dataclass, field, replace

from render.contract.order import ROLES
from render.studio.planning.korean.drafts import Argument, MentionDraft
from render.studio.planning.korean.segment import Segment
from render.studio.planning.mention import EVERYBODY, UNASSIGNED, PromptMention

WEAK_ACTIONS = frozenset(
    ("stand", "walk", "talk", "wait", "sit", "point", "think", "explore", "run", "shout", "whisper")
)
"""Actions that another one in the same chain replaces."""
_IN_PASSING = frozenset(("wait", "explore", "think", "stand"))
"""Actions that go without saying while somebody does something else."""
_MOODS_OF_ACTIONS = {"cry": "sad", "laugh": "laughing"}
"""How somebody looks who does something else meanwhile: 울면서 춤추는."""
_SAYING = frozenset(("shout", "talk", "whisper"))


@dataclass
class ClauseState:
    """The prompt, what was found in it, and what waits for words to come.

    `drafts`: found so far. `waiting`: of them, what nobody does yet; `chain`: what was assigned in
    this sentence. `arguments`: nouns that the next verb may take. `subject`: who acts,
    `has_subject`: whether this clause names it. `before`: the piece before; `verb`: the verb
    directly before when it qualifies a noun, `object_of_verb`: whether it has an object. `count`,
    `scale`, `metres` (of what it is as big as), `spot` (a role, and where it is to it): of the
    next thing. `is_denied`, `is_sneaky`: of the next verb. `is_elsewhere`: an unknown place was
    named.
    """

    text: str
    pieces: list[Segment]
    loose: list[tuple[int, int]] = field(default_factory=list)
    drafts: list[MentionDraft] = field(default_factory=list)
    waiting: list[MentionDraft] = field(default_factory=list)
    chain: list[MentionDraft] = field(default_factory=list)
    arguments: list[Argument] = field(default_factory=list)
    subject: "tuple[str, ...] | MentionDraft | None" = None
    has_subject: bool = False
    before: Segment | None = None
    verb: Segment | None = None
    object_of_verb: bool = False
    count: int = 1
    scale: float = 1.0
    metres: float = 0.0
    spot: tuple[str, str] = ("", "")
    is_denied: bool = False
    is_sneaky: bool = False
    step: int = 0
    is_elsewhere: bool = False

    @property
    def has_roles(self) -> bool:
        """Whether the prompt names roles, so that other people are others."""
        return any(piece.kind == "role" for piece in self.pieces)

    @property
    def actor(self) -> "tuple[str, ...] | MentionDraft":
        """Who acts, everybody when nobody is named."""
        return EVERYBODY if self.subject is None else self.subject

    def assign(self, subject: "tuple[str, ...] | MentionDraft") -> None:
        """Tells everything that waits who does it."""
        self._put_main_action_first(subject)
        for draft in self.waiting:
            if draft.is_open and draft is not subject:
                draft.subject, draft.is_open = subject, False
                _set_upon(self, subject, draft.mention)
        self.waiting = []

    def _put_main_action_first(self, subject: "tuple[str, ...] | MentionDraft") -> None:
        """Of several actions in a chain the last counts: 마이크 잡고 열창하는."""
        chain = [draft for draft in self.chain if draft.subject == subject] + self.waiting
        self.chain = chain
        actions = [
            draft
            for draft in chain
            if draft.mention.kind == "action"
            and draft.mention.step == self.step
            and not draft.mention.negated
        ]
        strong = [draft for draft in actions if draft.mention.name not in WEAK_ACTIONS]
        shown = strong or [d for d in actions if d.mention.name not in _IN_PASSING] or actions
        if len(actions) > 1:
            shown[-1].order = min(draft.mention.start for draft in actions) - 0.5
        main = shown[-1].mention.name if shown else ""
        speaks = any(draft.mention.kind == "line" for draft in self.drafts)
        for draft in actions:
            name = draft.mention.name
            if draft is shown[-1]:
                continue
            if name in _MOODS_OF_ACTIONS:
                draft.change(kind="mood", name=_MOODS_OF_ACTIONS[name])
                continue
            repeats = name == main
            is_ride = name in ("ride", "drive") and draft is not shown[-1]
            if repeats or is_ride or name in _IN_PASSING or (speaks and name in _SAYING):
                self.drafts.remove(draft)
                self.chain = [other for other in self.chain if other is not draft]
                self.waiting = [other for other in self.waiting if other is not draft]

    def flush_waiting(self) -> None:
        """Gives what waits to whoever acts."""
        if self.waiting:
            self.assign(self.actor)

    def flush(self) -> None:
        """Ends a clause."""
        self._flush_bare()
        self.flush_waiting()
        self.arguments, self.verb, self.has_subject = [], None, False
        self.count, self.scale, self.is_denied = 1, 1.0, False
        self.is_sneaky = False

    def _flush_bare(self) -> None:
        """Clothes that no verb took are the subject's ({A}는 공주), or nobody's in particular."""
        is_named = self.has_subject and isinstance(self.subject, tuple) and bool(self.subject)
        for argument in self.arguments:
            for draft in argument.drafts:
                if is_named and "instrument" in draft.nature and argument.case == "":
                    draft.change(relation="play")  # {B}는 드럼
                    draft.subject, draft.is_open = self.actor, False
                if is_named and draft.can_act and argument.case in ("", "is") and draft.is_open:
                    draft.change(relation="wear")  # {B}는 용
                    draft.subject, draft.is_open = self.actor, False
                joined = argument.case == "with" and draft.mention.kind == "wear"
                if joined and draft.choose("thing"):
                    draft.change(relation="with")  # 미라랑 단체사진
                if draft.mention.kind == "wear" and draft.is_open:
                    draft.subject = self.actor if is_named else UNASSIGNED
                    draft.is_open = False

    def next_step(self) -> None:
        """Begins another step of the story, if this one has anything."""
        self.flush_waiting()
        self.chain = []
        self.arguments = []
        if any(draft.mention.step == self.step for draft in self.drafts):
            self.step += 1

    def add_line(self, said: str, start: int, end: int, role: str | None) -> None:
        """Adds words that `role` says, or whoever is found to."""
        line = MentionDraft(PromptMention("line", said, start, end, step=self.step))
        self.drafts.append(line)
        if role:
            line.subject, line.is_open = (role,), False
        else:
            self.waiting.append(line)


def _set_upon(
    state: ClauseState, subject: "tuple[str, ...] | MentionDraft", action: PromptMention
) -> None:
    """Who is chased runs away; a thing that chases or fights somebody is told so."""
    if action.negated or action.name not in ("chase", "fight", "flee"):
        return
    if (
        isinstance(subject, MentionDraft)
        and action.name != "flee"
        and subject.mention.relation in ("", "with")
    ):
        relation = "chase" if action.name == "chase" else "versus"
        subject.change(relation=relation, target=action.target)
    if action.name == "flee" and action.target in ROLES:
        chasing = replace(action, name="chase", target=_only(subject))
        state.drafts.append(MentionDraft(chasing, (action.target,), is_open=False))
    if action.name == "chase" and action.target:
        fleeing = replace(action, name="flee", target="")
        state.drafts.append(MentionDraft(fleeing, (action.target,), is_open=False))


def _only(subject: "tuple[str, ...] | MentionDraft") -> str:
    return subject[0] if isinstance(subject, tuple) and len(subject) == 1 else ""
