"""Everything that is held about a person, as one archive for them to take along."""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import datetime

from bot.app import file_names
from bot.app.account import history
from bot.app.messages import display_names
from bot.app.messages.view_models import Sealed
from bot.app.ports import App, Transaction
from bot.app.requests import withdraw
from bot.core.cameo import Cameo
from bot.core.errors import NotFound
from bot.core.grant import Grant
from bot.core.ids import PersonId
from bot.core.request import Request


async def export(app: App, person: PersonId) -> bytes:
    """A zip: `walkon.json`, and the files as they are: stills, kits, clips.

    Other people appear by name, and only with what they did towards this person. Raises NotFound
    "person-gone".
    """
    async with app.store.read() as t:
        facts = await _facts(t, person)
        wanted = await _files(t, person)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("walkon.json", json.dumps(facts, ensure_ascii=False, indent=2))
        for name, sealed in wanted.items():
            try:
                content = await app.files.read(sealed.file, sealed.owners)
            except LookupError:
                continue  # erased, or never there
            archive.writestr(name, content)
    return packed.getvalue()


async def _facts(t: Transaction, person: PersonId) -> dict[str, object]:
    known = await t.people.get(person)
    if known is None:
        raise NotFound("person-gone")
    given, received = await t.grants.list_by_owner(person), await t.grants.list_by_grantee(person)
    blocked = await t.people.list_blocked(person)
    found = await history.list_requests(t, person)
    cameos = await t.cameos.list_by_owner(person)
    people = {other for one in (*given, *received) for other in (one.owner, one.to)} | blocked
    people |= {other for one in found for other in (one.asker, *one.scene.owners)}
    people |= {other for one in cameos for other in one.policy.chosen}
    places = {one.scene.place for one in found}
    places |= {place for one in (*given, *received) for place in one.places or ()}
    places |= {place for one in cameos for place in one.policy.places}
    names = await display_names.names_of(t, people, places)
    return {
        "person": _plain(known),
        "accounts": [
            {
                "platform": address.platform,
                "number": address.number,
                "name": account.name,
                "username": account.username,
            }
            for account, address in await t.people.list_accounts(person)
        ],
        "cameos": [_cameo(names, one) for one in cameos],
        "grants_given": [_grant(names, one) for one in given],
        "grants_received": [_grant(names, one) for one in received],
        "blocked": sorted(names.person(one) for one in blocked),
        "requests": [_request(names, one, person) for one in found],
        "log": [
            {"number": one.number, "at": _plain(one.at), "what": one.what, **dict(one.data)}
            for one in await t.audit_log.list_by_person(person)
        ],
    }


async def _files(t: Transaction, person: PersonId) -> dict[str, Sealed]:
    """What each file is called in the archive, and where it lies."""
    own = (person,)
    wanted = {}
    for cameo in await t.cameos.list_by_owner(person):
        wanted[f"cameo-{cameo.id}.jpg"] = Sealed(file_names.still(cameo.id), own)
        wanted[f"cameo-{cameo.id}.kit"] = Sealed(file_names.kit(cameo.id), own)
        wanted[f"cameo-{cameo.id}.clip"] = Sealed(file_names.upload(cameo.id), own)
    for request in await history.list_requests(t, person):
        clip = await history.find_clip(t, request, person)
        if clip is not None and person in clip.owners:
            wanted[f"clip-{clip.id}.mp4"] = Sealed(clip.file, clip.owners)
    return wanted


def _cameo(names: display_names.Names, cameo: Cameo) -> dict[str, object]:
    return {
        "id": cameo.id,
        "state": cameo.state,
        "challenged_at": _plain(cameo.challenged_at),
        "challenge": _plain(cameo.challenge),
        "findings": _plain(cameo.findings),
        "problem": cameo.problem,
        "policy": {
            **_named(_plain(cameo.policy)),
            "chosen": sorted(names.person(one) for one in cameo.policy.chosen),
            "places": sorted(names.place(one) for one in cameo.policy.places),
        },
    }


def _grant(names: display_names.Names, grant: Grant) -> dict[str, object]:
    return {
        **_named(_plain(grant)),
        "owner": names.person(grant.owner),
        "to": names.person(grant.to),
        "places": None if grant.places is None else sorted(map(names.place, grant.places)),
    }


def _request(names: display_names.Names, request: Request, person: PersonId) -> dict[str, object]:
    """Of the answers, only their own: who else said no is nobody's business."""
    scene = names.scene(request)
    return {
        "id": request.id,
        "state": request.state,
        "asked_at": _plain(request.asked_at),
        "asker": scene.asker,
        "place": scene.place,
        "prompt": scene.prompt,
        "cast": [role.name for role in scene.cast],
        "look": scene.look,
        "seconds": scene.seconds,
        "format": scene.shape,
        "kinds": sorted(request.scene.kinds),
        "clip": request.clip,
        "my_consent": _plain(withdraw.find_consent(request, person)),
        "my_review": _plain([one for one in request.reviews if one.owner == person]),
        "my_suggestions": [one.prompt for one in request.suggestions if one.owner == person],
    }


def _named(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _plain(value: object) -> object:
    """As JSON can hold it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(part) for name, part in asdict(value).items()}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
