"""Pictures of current state, each with nothing that its readers may not know."""

from collections.abc import Iterable

from bot.app import file_names
from bot.app.messages import display_names
from bot.app.messages.outbox import OF_REQUESTS
from bot.app.messages.view_models import (
    AskerView,
    AskView,
    EnrollmentView,
    NoticeLine,
    NoticeView,
    RequestView,
    ReviewView,
    Sealed,
    SuggestionView,
    TombstoneView,
    ViewModel,
)
from bot.app.ports import App, Message, MessageKind, PostAttempt, Transaction
from bot.app.requests import scene_stills
from bot.core.cameo import CameoState
from bot.core.clip import Clip
from bot.core.eta import estimate_wait
from bot.core.ids import CameoId, PersonId, RequestId
from bot.core.notice import Notice
from bot.core.request import Request, RequestState
from bot.core.review import ReviewState

_S = RequestState
_SEEN_BY_ALL = frozenset({_S.POSTING, _S.POSTED})
_SEEN_BY_OWNERS = _SEEN_BY_ALL | {_S.REVIEW}


async def picture(app: App, t: Transaction, view: Message) -> ViewModel | None:
    """What a message is to show, None when there is nothing to say."""
    if view.kind in OF_REQUESTS:
        request = await t.requests.get(RequestId(view.subject))
        if request is None or request.is_erased:
            return TombstoneView()
        if view.kind is MessageKind.REQUEST:
            return await request_picture(app, t, request)
        return None if view.person is None else await _private(t, view.kind, request, view.person)
    if view.kind is MessageKind.NOTICE and view.person is not None:
        return await _notices(t, view)
    if view.kind is MessageKind.ENROLLMENT:
        return await _enrollment(t, CameoId(view.subject))
    return None


async def load_view_model(app: App, message: Message) -> ViewModel | None:
    """What a message is to show now, read in a transaction of its own; None when there is nothing
    to say."""
    async with app.store.read() as t:
        return await picture(app, t, message)


async def language(t: Transaction, view: Message) -> str:
    """What its reader reads; in a place, what the asker reads."""
    person = view.person
    if view.kind is MessageKind.REQUEST:
        request = await t.requests.get(RequestId(view.subject))
        person = None if request is None else request.asker
    known = None if person is None else await t.people.get(person)
    return "en" if known is None else known.language


async def request_picture(app: App, t: Transaction, request: Request) -> RequestView:
    """What everybody in the place may know."""
    state = _public(app, request)
    clip = await _clip(t, request, _SEEN_BY_ALL)
    names = await display_names.names(t, [request])
    waiting = state in {_S.QUEUED, _S.RENDERING}
    line = await t.work.get_queue_position(request.id) if waiting else None
    left = None if line is None else estimate_wait(line.ahead, line.running, line.recent)
    done = 0.0 if line is None or state is not _S.RENDERING else line.progress
    return RequestView(
        request=request.id,
        state=state,
        scene=names.scene(request),
        expires_at=request.expires_at,
        position=0 if line is None else line.ahead,
        eta_seconds=None if left is None else left * (1 - done),
        progress=done,
        still=_still(request),
        clip=display_names.sealed(clip),
        clip_id=None if clip is None else clip.id,
        clip_seconds=None if clip is None else clip.seconds,
        clip_notes=() if clip is None else clip.notes,
        is_remix=request.remix_of is not None,
    )


def _public(app: App, request: Request) -> RequestState:
    """A no looks like silence: it reads as waiting until the time is over. The card that delivers
    a clip is the one that stays."""
    if request.state is _S.REFUSED:
        return _S.REVIEW if app.now() < request.expires_at else _S.EXPIRED
    return _S.POSTED if request.state is _S.POSTING else request.state


async def _private(
    t: Transaction, kind: MessageKind, request: Request, person: PersonId
) -> ViewModel | None:
    names = await display_names.names(t, [request])
    if kind is MessageKind.ASK:
        return _ask(names, request, person)
    if kind is MessageKind.ASKER:
        return _asker(names, request, await _outcome(t, request))
    return await _review(t, names, request, person)


def _ask(names: display_names.Names, request: Request, person: PersonId) -> AskView:
    own = [one for one in request.consents if one.owner == person]
    wish = [one.prompt for one in request.suggestions if one.owner == person]
    return AskView(
        request=request.id,
        state=request.state,
        scene=names.scene(request),
        roles=tuple(role.letter for role in request.scene.cast if role.owner == person),
        consent=own[0].state if own else None,
        suggested=names.prompt(request.scene, wish[0]) if wish else "",
        expires_at=request.expires_at,
        still=_still(request),
    )


async def _outcome(t: Transaction, request: Request) -> PostAttempt:
    """What nobody knows of its clip."""
    for view in await t.messages.list_by_kind(MessageKind.REQUEST, request.id):
        if view.post_attempt in {PostAttempt.LOST, PostAttempt.THERE}:
            return view.post_attempt
    return PostAttempt.NOTHING


def _asker(names: display_names.Names, request: Request, outcome: PostAttempt) -> AskerView:
    scene = names.scene(request)
    return AskerView(
        request=request.id,
        state=request.state,
        scene=scene,
        suggestions=tuple(
            SuggestionView(
                one.owner,
                names.person(one.owner),
                names.prompt(request.scene),
                names.prompt(request.scene, one.prompt),
            )
            for one in request.suggestions
        ),
        incomplete=request.declined,
        problem=request.problem,
        expires_at=request.expires_at,
        outcome=outcome,
        missed=tuple(role.name for role in scene.cast if role.letter in request.missed),
    )


async def _review(
    t: Transaction, names: display_names.Names, request: Request, person: PersonId
) -> ReviewView | None:
    own = [one for one in request.reviews if one.owner == person]
    clip = await _clip(t, request, _SEEN_BY_OWNERS)
    return ReviewView(
        request=request.id,
        state=request.state,
        scene=names.scene(request),
        answer=own[0].state if own else ReviewState.ASKED,
        expires_at=request.expires_at,
        clip=display_names.sealed(clip),
        clip_id=None if clip is None else clip.id,
    )


async def _notices(t: Transaction, view: Message) -> ViewModel | None:
    """One notice, or the daily ones, which are about the person as a whole."""
    daily = view.person is not None and view.subject == view.person
    if daily and view.person is not None:
        found: Iterable[Notice] = await t.notices.list_unsent(view.person)
    else:
        one = await t.notices.get(view.subject)
        found = [] if one is None else [one]
    lines = [line for one in found if (line := await _line(t, one)) is not None]
    if lines:
        return NoticeView(tuple(lines), daily)
    return None if daily else TombstoneView()


async def _line(t: Transaction, notice: Notice) -> NoticeLine | None:
    request = await t.requests.get(notice.request)
    if request is None or request.is_erased:
        return None
    names = await display_names.names(t, [request])
    clip = await _clip(t, request, _SEEN_BY_ALL)
    return NoticeLine(
        id=notice.id,
        about=notice.about,
        at=notice.at,
        request=request.id,
        state=request.state,
        prompt=names.prompt(request.scene),
        asker=names.person(request.asker),
        place=names.place(request.scene.place),
        clip_id=None if clip is None else clip.id,
    )


async def _enrollment(t: Transaction, cameo: CameoId) -> ViewModel:
    found = await t.cameos.get(cameo)
    if found is None:
        return TombstoneView()
    there = found.state in {CameoState.ACTIVE, CameoState.FROZEN}
    still = Sealed(file_names.still(cameo), (found.owner,)) if there else None
    return EnrollmentView(found, found.findings, found.problem, found.problem_data, still)


async def _clip(t: Transaction, request: Request, seen: frozenset[RequestState]) -> Clip | None:
    if request.clip is None or request.state not in seen:
        return None
    return await t.clips.get(request.clip)


def _still(request: Request) -> Sealed | None:
    if request.state not in scene_stills.STATES:
        return None
    return Sealed(scene_stills.file_name(request), (request.asker,))
