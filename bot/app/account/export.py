"""The export: everything that is stored about a person, as one zip file."""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import datetime

from bot.app import file_names
from bot.app.account import history
from bot.app.messages import display_names
from bot.app.messages.view_models import SealedFile
from bot.app.ports import App, Transaction
from bot.app.requests import withdraw
from bot.core.cameo import Cameo
from bot.core.errors import NotFound
from bot.core.grant import Grant
from bot.core.ids import PersonId
from bot.core.request import Request, get_state_for


async def export(app: App, person: PersonId) -> bytes:
    """A zip of `walkon.json` and the decrypted files: stills, kits, clips.

    Other people appear by name, and only with what they did towards this person. Raises NotFound
    "person-gone".
    """
    async with app.store.read() as t:
        facts = await _collect_facts(t, person, app.now())
        files = await _list_files(app, t, person)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("walkon.json", json.dumps(facts, ensure_ascii=False, indent=2))
        for name, sealed in files.items():
            try:
                content = await app.files.read(sealed.file, sealed.owners)
            except LookupError:
                continue  # erased, or not written yet
            archive.writestr(name, content)
    return packed.getvalue()


async def _collect_facts(t: Transaction, person: PersonId, now: datetime) -> dict[str, object]:
    owner = await t.people.get(person)
    if owner is None:
        raise NotFound("person-gone")
    given, received = await t.grants.list_by_owner(person), await t.grants.list_by_grantee(person)
    blocked = await t.people.list_blocked(person)
    requests = await history.list_requests(t, person)
    cameos = await t.cameos.list_by_owner(person)
    people = {other for grant in (*given, *received) for other in (grant.owner, grant.to)} | blocked
    people |= {other for request in requests for other in (request.asker, *request.scene.owners)}
    people |= {other for cameo in cameos for other in cameo.policy.chosen}
    places = {request.scene.place for request in requests}
    places |= {place for grant in (*given, *received) for place in grant.places or ()}
    places |= {place for cameo in cameos for place in cameo.policy.places}
    seen_in = await t.places.list_by_person(person)
    places |= seen_in.keys()
    names = await display_names.load(t, people, places)
    return {
        "person": _to_json(owner),
        "accounts": [
            {
                "platform": address.platform,
                "number": address.number,
                "name": account.name,
                "username": account.username,
            }
            for account, address in await t.people.list_accounts(person)
        ],
        "seen_in": [
            {"place": names.get_place(place), "since": _to_json(since)}
            for place, since in sorted(seen_in.items(), key=lambda item: item[1])
        ],
        "cameos": [_describe_cameo(names, cameo) for cameo in cameos],
        "agreements": [
            {
                "at": _to_json(agreement.at),
                "version": agreement.shown.version,
                **_to_mapping(_to_json(agreement.shown)),
            }
            for agreement in await t.agreements.list_by_person(person)
        ],
        "grants_given": [_describe_grant(names, grant) for grant in given],
        "grants_received": [_describe_grant(names, grant) for grant in received],
        "blocked": sorted(names.get_person(other) for other in blocked),
        "requests": [_describe_request(names, request, person, now) for request in requests],
        "log": [
            {
                "number": entry.number,
                "at": _to_json(entry.at),
                "what": entry.what,
                **dict(entry.data),
            }
            for entry in await t.audit_log.list_by_person(person)
        ],
    }


async def _list_files(app: App, t: Transaction, person: PersonId) -> dict[str, SealedFile]:
    """The sealed files of a person, by their name in the archive."""
    owners = (person,)
    files = {}
    for cameo in await t.cameos.list_by_owner(person):
        files[f"cameo-{cameo.id}.jpg"] = SealedFile(file_names.still(cameo.id), owners)
        files[f"cameo-{cameo.id}.kit"] = SealedFile(file_names.kit(cameo.id), owners)
        files[f"cameo-{cameo.id}.clip"] = SealedFile(file_names.upload(cameo.id), owners)
    for request in await history.list_requests(t, person):
        clip = await history.find_clip(app, t, request, person)
        if clip is not None and person in clip.owners:
            files[f"clip-{clip.id}.mp4"] = SealedFile(clip.file, clip.owners)
    return files


def _describe_cameo(names: display_names.DisplayNames, cameo: Cameo) -> dict[str, object]:
    return {
        "id": cameo.id,
        "state": cameo.state,
        "challenged_at": _to_json(cameo.challenged_at),
        "challenge": _to_json(cameo.challenge),
        "findings": _to_json(cameo.findings),
        "problem": cameo.problem,
        "policy": {
            **_to_mapping(_to_json(cameo.policy)),
            "chosen": sorted(names.get_person(other) for other in cameo.policy.chosen),
            "places": sorted(names.get_place(place) for place in cameo.policy.places),
        },
    }


def _describe_grant(names: display_names.DisplayNames, grant: Grant) -> dict[str, object]:
    return {
        **_to_mapping(_to_json(grant)),
        "owner": names.get_person(grant.owner),
        "to": names.get_person(grant.to),
        "places": None if grant.places is None else sorted(map(names.get_place, grant.places)),
    }


def _describe_request(
    names: display_names.DisplayNames, request: Request, person: PersonId, now: datetime
) -> dict[str, object]:
    """A request with the person's own answers only: nobody learns who else said no."""
    scene = names.build_scene_text(request)
    return {
        "id": request.id,
        "state": get_state_for(request, person, now),
        "asked_at": _to_json(request.asked_at),
        "asker": scene.asker,
        "place": scene.place,
        "prompt": scene.prompt,
        "cast": [role.name for role in scene.cast],
        "look": scene.look,
        "seconds": scene.seconds,
        "format": scene.shape,
        "kinds": sorted(request.scene.kinds),
        "clip": request.clip,
        "my_consent": _to_json(withdraw.find_consent(request, person)),
        "my_review": _to_json([review for review in request.reviews if review.owner == person]),
        "my_suggestions": [
            suggestion.prompt for suggestion in request.suggestions if suggestion.owner == person
        ],
    }


def _to_mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _to_json(value: object) -> object:
    """The value in types that JSON has."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _to_json(part) for name, part in asdict(value).items()}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _to_json(part) for name, part in value.items()}
    if isinstance(value, frozenset):
        return sorted(str(item) for item in value)
    if isinstance(value, list | tuple):
        return [_to_json(item) for item in value]
    return value
