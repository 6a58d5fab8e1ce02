"""Builds the view models of messages from current state, without anything that their readers may
not know."""

from dataclasses import replace

from bot.app import file_names
from bot.app.delivery.asker_identity import list_alike, load_identity
from bot.app.messages import display_names
from bot.app.messages.outbox import REQUEST_KINDS
from bot.app.messages.view_models import (
    AskerIdentity,
    AskerView,
    AskView,
    EnrollmentView,
    FaceView,
    NoticeLine,
    NoticeView,
    RequestView,
    RetentionView,
    ReviewView,
    SealedFile,
    SuggestionView,
    TombstoneView,
    ViewModel,
)
from bot.app.ports import App, Message, MessageKind, PostAttempt, Transaction
from bot.app.requests import scene_stills
from bot.core import request as requests
from bot.core import retention
from bot.core.cameo import CameoState
from bot.core.clip import Clip
from bot.core.eta import estimate_wait
from bot.core.ids import CameoId, PersonId, RequestId
from bot.core.notice import Notice
from bot.core.request import Request, RequestState
from bot.core.review import ReviewState

_S = RequestState
_VISIBLE_TO_ALL = frozenset({_S.POSTING, _S.POSTED})


async def build_view_model(app: App, t: Transaction, message: Message) -> ViewModel | None:
    """What a message shows now; None when it has nothing to show."""
    if message.kind in REQUEST_KINDS:
        request = await t.requests.get(RequestId(message.subject))
        if request is None or request.is_erased:
            return TombstoneView()
        if message.kind is MessageKind.REQUEST:
            return await build_request_view(app, t, request)
        if message.person is None:
            return None
        return await _build_private_view(app, t, message.kind, request, message.person)
    if message.kind is MessageKind.NOTICE and message.person is not None:
        return await _build_notice_view(t, message)
    if message.kind is MessageKind.ENROLLMENT:
        return await _build_enrollment_view(t, CameoId(message.subject))
    if message.kind is MessageKind.RETENTION:
        return await _build_retention_view(app, t, PersonId(message.subject))
    if message.kind is MessageKind.FACE:
        return await _build_face_view(t, CameoId(message.subject))
    return None


async def _build_face_view(t: Transaction, cameo_id: CameoId) -> FaceView:
    cameo = await t.cameos.get(cameo_id)
    if cameo is None or cameo.state is not CameoState.HELD:
        return FaceView((), is_open=False, is_disputed=False)
    accounts = await t.people.list_accounts(cameo.owner)
    platforms = tuple(sorted({address.platform for _, address in accounts}))
    return FaceView(platforms, is_open=True, is_disputed=cameo.problem == "face-disputed")


async def _build_retention_view(
    app: App, t: Transaction, person_id: PersonId
) -> RetentionView | None:
    person = await t.people.get(person_id)
    if person is None:
        return None
    if app.retention is None or not retention.is_warned(person):
        return RetentionView(None)
    return RetentionView(retention.get_deletion_time(person, app.now(), app.retention))


async def load_view_model(app: App, message: Message) -> ViewModel | None:
    """`build_view_model` in a transaction of its own."""
    async with app.store.read() as t:
        return await build_view_model(app, t, message)


async def get_reader_language(t: Transaction, message: Message) -> str:
    """The language of the person a message is for; in a place, that of the asker."""
    reader_id = message.person
    if message.kind is MessageKind.REQUEST:
        request = await t.requests.get(RequestId(message.subject))
        reader_id = None if request is None else request.asker
    reader = None if reader_id is None else await t.people.get(reader_id)
    return "en" if reader is None else reader.language


async def build_request_view(app: App, t: Transaction, request: Request) -> RequestView:
    """What everyone in the place may know of a request."""
    state = requests.get_public_state(request, app.now())
    # The card that delivers the clip is the one that stays.
    state = _S.POSTED if state is _S.POSTING else state
    clip = await _get_visible_clip(t, request, _VISIBLE_TO_ALL)
    names = await display_names.load_for_requests(t, [request])
    is_waiting = state in {_S.QUEUED, _S.RENDERING}
    queue = await t.work.get_queue_position(request.id) if is_waiting else None
    wait = None if queue is None else estimate_wait(queue.ahead, queue.running, queue.recent)
    progress = 0.0 if queue is None or state is not _S.RENDERING else queue.progress
    return RequestView(
        request=request.id,
        state=state,
        scene=names.build_scene_text(request),
        expires_at=request.expires_at,
        position=0 if queue is None else queue.ahead,
        eta_seconds=None if wait is None else wait * (1 - progress),
        progress=progress,
        still=_get_still(request),
        clip=display_names.get_clip_file(clip),
        clip_id=None if clip is None else clip.id,
        clip_seconds=None if clip is None else clip.seconds,
        clip_notes=() if clip is None else clip.notes,
        is_remix=request.remix_of is not None,
        alike=await list_alike(t, request) if state is _S.CASTING else (),
    )


async def _build_private_view(
    app: App, t: Transaction, kind: MessageKind, request: Request, person: PersonId
) -> ViewModel | None:
    names = await display_names.load_for_requests(t, [request])
    if kind is MessageKind.ASK:
        return _build_ask_view(names, request, person, await load_identity(app, t, request, person))
    if kind is MessageKind.ASKER:
        return _build_asker_view(names, request, await _get_unknown_outcome(t, request))
    return await _build_review_view(app, t, names, request, person)


def _build_ask_view(
    names: display_names.DisplayNames, request: Request, person: PersonId, identity: AskerIdentity
) -> AskView:
    consents = [consent for consent in request.consents if consent.owner == person]
    scene = names.build_scene_text(request)
    if not consents:  # somebody who is not in the cast any more reads nothing of what became of it
        scene = replace(
            scene, prompt="", template="", cast=(), moderator="", kinds=frozenset(), left_out=()
        )
    suggestions = [
        suggestion.prompt for suggestion in request.suggestions if suggestion.owner == person
    ]
    return AskView(
        request=request.id,
        state=request.state,
        scene=scene,
        roles=tuple(role.letter for role in request.scene.cast if role.owner == person),
        consent=consents[0].state if consents else None,
        suggested=names.fill_in_prompt(request.scene, suggestions[0]) if suggestions else "",
        expires_at=request.expires_at,
        identity=identity,
        still=_get_still(request) if consents else None,
    )


async def _get_unknown_outcome(t: Transaction, request: Request) -> PostAttempt:
    """LOST or THERE while it is unknown where the clip was posted, else NOTHING."""
    for message in await t.messages.list_by_kind(MessageKind.REQUEST, request.id):
        if message.post_attempt in {PostAttempt.LOST, PostAttempt.THERE}:
            return message.post_attempt
    return PostAttempt.NOTHING


def _build_asker_view(
    names: display_names.DisplayNames, request: Request, outcome: PostAttempt
) -> AskerView:
    scene = names.build_scene_text(request)
    return AskerView(
        request=request.id,
        state=request.state,
        scene=scene,
        suggestions=tuple(
            SuggestionView(
                suggestion.owner,
                names.get_person(suggestion.owner),
                names.fill_in_prompt(request.scene),
                names.fill_in_prompt(request.scene, suggestion.prompt),
            )
            for suggestion in request.suggestions
        ),
        is_incomplete=request.has_decline,
        problem=request.problem,
        expires_at=request.expires_at,
        outcome=outcome,
        missed=tuple(role.name for role in scene.cast if role.letter in request.missed),
    )


async def _build_review_view(
    app: App, t: Transaction, names: display_names.DisplayNames, request: Request, person: PersonId
) -> ReviewView | None:
    reviews = [review for review in request.reviews if review.owner == person]
    looks = requests.may_look(request, person, app.now())
    visible = _VISIBLE_TO_ALL | {request.state} if looks else _VISIBLE_TO_ALL
    clip = await _get_visible_clip(t, request, visible)
    return ReviewView(
        request=request.id,
        state=requests.get_state_for(request, person, app.now()),
        scene=names.build_scene_text(request),
        answer=reviews[0].state if reviews else ReviewState.ASKED,
        expires_at=request.expires_at,
        clip=display_names.get_clip_file(clip),
        clip_id=None if clip is None else clip.id,
    )


async def _build_notice_view(t: Transaction, message: Message) -> ViewModel | None:
    """One notice, or all daily ones: their message is about the person instead of one notice."""
    is_daily = message.person is not None and message.subject == message.person
    if is_daily and message.person is not None:
        pending = await t.notices.list_unsent(message.person)
    else:
        notice = await t.notices.get(message.subject)
        pending = [] if notice is None else [notice]
    lines = [
        line for notice in pending if (line := await _build_notice_line(t, notice)) is not None
    ]
    if lines:
        return NoticeView(tuple(lines), is_daily)
    return None if is_daily else TombstoneView()


async def _build_notice_line(t: Transaction, notice: Notice) -> NoticeLine | None:
    request = await t.requests.get(notice.request)
    if request is None or request.is_erased:
        return None
    names = await display_names.load_for_requests(t, [request])
    clip = await _get_visible_clip(t, request, _VISIBLE_TO_ALL)
    return NoticeLine(
        id=notice.id,
        topic=notice.about,
        at=notice.at,
        request=request.id,
        state=request.state,
        prompt=names.fill_in_prompt(request.scene),
        asker=names.get_person(request.asker),
        place=names.get_place(request.scene.place),
        clip_id=None if clip is None else clip.id,
    )


async def _build_enrollment_view(t: Transaction, cameo_id: CameoId) -> ViewModel:
    cameo = await t.cameos.get(cameo_id)
    if cameo is None:
        return TombstoneView()
    has_still = cameo.state in {CameoState.ACTIVE, CameoState.FROZEN}
    still = SealedFile(file_names.still(cameo.id), (cameo.owner,)) if has_still else None
    groups = (
        await display_names.list_groups(t, cameo.owner, cameo.policy.places) if has_still else ()
    )
    return EnrollmentView(cameo, cameo.findings, cameo.problem, cameo.problem_data, still, groups)


async def _get_visible_clip(
    t: Transaction, request: Request, visible: frozenset[RequestState]
) -> Clip | None:
    """The clip of a request in one of the `visible` states."""
    if request.clip is None or request.state not in visible:
        return None
    return await t.clips.get(request.clip)


def _get_still(request: Request) -> SealedFile | None:
    if request.state not in scene_stills.STATES:
        return None
    return SealedFile(scene_stills.file_name(request), (request.asker,))
