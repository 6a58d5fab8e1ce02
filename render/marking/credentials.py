"""Content credentials (C2PA): signed into a clip last of all, read back without the network."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path

import c2pa

from render.contract.errors import Unreadable
from render.contract.order import RenderedClip
from render.marking import clip_id
from render.marking.operator import Operator

# What the specification calls a change to the sound of an asset that was made otherwise.
_SPOKEN = "c2pa.dubbed"
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_ACTIONS = "c2pa.actions.v2"
_CLIP = "org.walkon.clip"
_CONSENT = "org.walkon.consent"
_FORMAT = "video/mp4"
_SALT_BYTES = 16
_OFFLINE = {"remote_manifest_fetch": False, "ocsp_fetch": False}


class DigitalSource(StrEnum):
    """How the pictures came to be, in the words of the IPTC's digital source types."""

    GENERATED = "trainedAlgorithmicMedia"
    COMPOSED = "compositeWithTrainedAlgorithmicMedia"


class VoiceOrigin(StrEnum):
    """How the voices came to be, in the same words; a recorded one is nothing to declare."""

    CLONED = "trainedAlgorithmicMedia"
    SYNTHETIC = "algorithmicMedia"


class CredentialState(StrEnum):
    """What became of the credentials on the clip's way here."""

    VALID = "valid"
    INVALID = "invalid"
    NONE = "none"


@dataclass(frozen=True)
class ConsentReceipt:
    """Proves, to whoever is shown the facts, that they are those of this clip; tells nobody else.

    `digest`: SHA-256 of `salt` and the canonical JSON of the facts, hexadecimal.
    """

    salt: str
    digest: str

    def matches(self, facts: Mapping[str, object]) -> bool:
        """Whether these are the facts of the consent."""
        return make_receipt(facts, bytes.fromhex(self.salt)) == self


@dataclass(frozen=True)
class CredentialsReading:
    """What the file says about itself. Everything but `state` is None unless it is valid.

    `trusted`: whether the signature leads to a root that the reader was given.
    """

    state: CredentialState
    trusted: bool = False
    clip_id: str | None = None
    source: DigitalSource | None = None
    receipt: ConsentReceipt | None = None
    voice: VoiceOrigin | None = None


def voice_origin(clip: RenderedClip) -> VoiceOrigin | None:
    """What is to be declared of a clip's voices."""
    if clip.cloned_voice:
        return VoiceOrigin.CLONED
    return VoiceOrigin.SYNTHETIC if clip.synthetic_voice else None


def make_receipt(facts: Mapping[str, object], salt: bytes) -> ConsentReceipt:
    """A salted receipt of consent facts. `facts`: JSON-ready; `salt`: 16 fresh random bytes.

    The salt is part of the clip, so the facts must hold something that cannot be guessed.
    """
    if len(salt) != _SALT_BYTES:
        raise ValueError(f"a salt is {_SALT_BYTES} bytes")
    canonical = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return ConsentReceipt(salt.hex(), hashlib.sha256(salt + canonical.encode()).hexdigest())


def sign_clip(
    path: Path,
    clip: str,
    source: DigitalSource,
    consent: ConsentReceipt,
    operator: Operator,
    voice: VoiceOrigin | None = None,
) -> None:
    """Signs an MP4 in place; whatever happens, the file is the old one or the signed one.

    `voice`: how the voices in it were made, None where nobody's is synthetic.
    Raises Unreadable "media-unreadable" when it is no MP4, c2pa.C2paError for a certificate that
    cannot sign, OSError.
    """
    manifest = {
        "claim_generator_info": [{"name": "Walk-On", "version": version("walkon")}],
        "title": clip_id.parse(clip),
        "format": _FORMAT,
        "assertions": [
            {
                "label": _ACTIONS,
                "data": {"actions": _actions(source, voice)},
            },
            {"label": _CLIP, "data": {"id": clip_id.parse(clip)}},
            {"label": _CONSENT, "data": {"salt": consent.salt, "sha256": consent.digest}},
        ],
    }
    if not _is_mp4(path):
        raise Unreadable("media-unreadable")
    part = path.with_name(f".{path.name}.signed")
    keys = c2pa.C2paSignerInfo(
        alg=b"es256",
        sign_cert=operator.chain.encode(),
        private_key=operator.key.encode(),
        ta_url=None,
    )
    try:
        with (
            c2pa.Signer.from_info(keys) as signer,
            c2pa.Builder(json.dumps(manifest)) as builder,
            path.open("rb") as plain,
            part.open("w+b") as signed,
        ):
            builder.sign(signer, _FORMAT, plain, signed)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _actions(source: DigitalSource, voice: VoiceOrigin | None) -> list[dict[str, str]]:
    created = {"action": "c2pa.created", "digitalSourceType": _SOURCE_TYPES + source}
    if voice is None:
        return [created]
    return [created, {"action": _SPOKEN, "digitalSourceType": _SOURCE_TYPES + voice}]


def read_credentials(path: Path, roots: str = "") -> CredentialsReading:
    """Reads and checks the credentials of a file. `roots`: PEM certificates the reader trusts.

    Never touches the network. A file that cannot hold credentials has none. Raises OSError.
    """
    if not _is_mp4(path):
        return CredentialsReading(CredentialState.NONE)
    settings: dict[str, object] = {"verify": {**_OFFLINE, "verify_trust": bool(roots)}}
    if roots:
        settings["trust"] = {"trust_anchors": roots}
    with c2pa.Context(settings=c2pa.Settings.from_dict(settings)) as context:
        try:
            with (
                path.open("rb") as file,
                c2pa.Reader(_FORMAT, file, context=context) as reader,
            ):
                state = str(reader.get_validation_state())
                manifest = reader.get_active_manifest() or {}
        except c2pa.C2paError.ManifestNotFound:
            return CredentialsReading(CredentialState.NONE)
        except c2pa.C2paError:  # the manifest itself is damaged
            return CredentialsReading(CredentialState.INVALID)
    if state not in ("Valid", "Trusted"):
        return CredentialsReading(CredentialState.INVALID)
    return _parse_manifest(manifest, trusted=state == "Trusted")


def _parse_manifest(manifest: Mapping[str, object], trusted: bool) -> CredentialsReading:
    said = manifest.get("assertions")
    found = {
        str(assertion.get("label")): assertion.get("data")
        for assertion in (said if isinstance(said, list) else [])
        if isinstance(assertion, dict)
    }
    clip, consent = found.get(_CLIP), found.get(_CONSENT)
    return CredentialsReading(
        state=CredentialState.VALID,
        trusted=trusted,
        clip_id=_parse_clip_id(clip) if isinstance(clip, dict) else None,
        source=_parse_source(_source_type(found.get(_ACTIONS), "c2pa.created")),
        voice=_parse_voice(_source_type(found.get(_ACTIONS), _SPOKEN)),
        receipt=ConsentReceipt(str(consent.get("salt")), str(consent.get("sha256")))
        if isinstance(consent, dict)
        else None,
    )


def _parse_clip_id(data: Mapping[str, object]) -> str | None:
    try:
        return clip_id.parse(str(data.get("id")))
    except ValueError:  # someone else's assertion under our label
        return None


def _source_type(data: object, action: str) -> str:
    """The source type that an action gives, "" without it."""
    actions = data.get("actions") if isinstance(data, dict) else None
    for each in actions if isinstance(actions, list) else []:
        if isinstance(each, dict) and each.get("action") == action:
            return str(each.get("digitalSourceType", "")).removeprefix(_SOURCE_TYPES)
    return ""


def _parse_source(said: str) -> DigitalSource | None:
    return next((source for source in DigitalSource if source == said), None)


def _parse_voice(said: str) -> VoiceOrigin | None:
    return next((voice for voice in VoiceOrigin if voice == said), None)


def _is_mp4(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(12)[4:8] == b"ftyp"
