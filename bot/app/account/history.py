"""The history: every request with a person's cameo or by them."""

from bot.app.messages import display_names, outbox
from bot.app.messages.command_views import ClipUse, HistoryView, LogLine
from bot.app.ports import App, MessageKind, Transaction
from bot.app.requests import withdraw
from bot.core import request as requests
from bot.core.clip import Clip
from bot.core.consent import ConsentState
from bot.core.ids import PersonId
from bot.core.request import Request, RequestState

_SEEN = frozenset({RequestState.POSTING, RequestState.POSTED})


async def load_history(app: App, person: PersonId) -> HistoryView:
    """The requests that a person is cast in or made, newest first, and their usage log."""
    token = await outbox.get_token(app, MessageKind.HISTORY, person)
    async with app.store.read() as t:
        listed = await list_requests(t, person)
        names = await display_names.load_for_requests(t, listed)
        return HistoryView(
            token,
            tuple([await _build_clip_use(app, t, names, person, request) for request in listed]),
            tuple(
                LogLine(entry.number, entry.at, entry.what, entry.data)
                for entry in await t.audit_log.list_by_person(person)
            ),
        )


async def list_requests(t: Transaction, person: PersonId) -> list[Request]:
    """The requests that a person is cast in or made, newest first, without duplicates."""
    cast_in, own = await t.requests.list_by_owner(person), await t.requests.list_by_asker(person)
    by_id = {request.id: request for request in (*cast_in, *own) if not request.is_erased}
    return sorted(by_id.values(), key=lambda each: (each.asked_at, each.id), reverse=True)


async def _build_clip_use(
    app: App,
    t: Transaction,
    names: display_names.DisplayNames,
    person: PersonId,
    request: Request,
) -> ClipUse:
    own = withdraw.find_consent(request, person)
    clip = await find_clip(app, t, request, person)
    is_given = own is not None and own.state is ConsentState.GIVEN
    return ClipUse(
        request.id,
        requests.get_state_for(request, person, app.now()),
        names.fill_in_prompt(request.scene),
        names.get_person(request.asker),
        names.get_place(request.scene.place),
        request.asked_at,
        person in request.scene.owners,
        None if own is None else own.state,
        "" if own is None or own.basis is None else str(own.basis),
        display_names.get_clip_file(clip),
        None if clip is None else clip.id,
        is_given and requests.is_stoppable(request, app.now()),
        await _still_stands(t, request),
    )


async def _still_stands(t: Transaction, request: Request) -> bool:
    if request.state is not RequestState.WITHDRAWN:
        return False
    messages = await t.messages.list_by_kind(MessageKind.REQUEST, request.id)
    return any(message.may_show_clip for message in messages)


async def find_clip(app: App, t: Transaction, request: Request, person: PersonId) -> Clip | None:
    """The clip of a request, None while this person may not see it: before it is posted only its
    reviewers may."""
    if request.state not in _SEEN and not requests.may_look(request, person, app.now()):
        return None
    return None if request.clip is None else await t.clips.get(request.clip)
