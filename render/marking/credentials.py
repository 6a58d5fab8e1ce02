"""Content credentials (C2PA): signed into a finished clip, read back without network access."""

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

# The action that the specification defines for replacing the speech of an asset.
_SPOKEN = "c2pa.dubbed"
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_ACTIONS = "c2pa.actions.v2"
_CLIP = "org.walkon.clip"
_CONSENT = "org.walkon.consent"
_FORMAT = "video/mp4"
_SALT_BYTES = 16
_OFFLINE = {"remote_manifest_fetch": False, "ocsp_fetch": False}


class DigitalSource(StrEnum):
    """How the pictures were made, as an IPTC digital source type."""

    GENERATED = "trainedAlgorithmicMedia"
    COMPOSED = "compositeWithTrainedAlgorithmicMedia"


class VoiceOrigin(StrEnum):
    """How the voices were made, as an IPTC digital source type; recordings are not declared."""

    CLONED = "trainedAlgorithmicMedia"
    SYNTHETIC = "algorithmicMedia"


class CredentialState(StrEnum):
    """Whether a file has credentials and whether they still match its content."""

    VALID = "valid"
    INVALID = "invalid"
    NONE = "none"


@dataclass(frozen=True)
class ConsentReceipt:
    """Proves to anyone who is shown the facts of consent that they belong to this clip.

    It reveals nothing to others. `salt`: hexadecimal. `digest`: SHA-256 of the salt and the
    canonical JSON of the facts, hexadecimal.
    """

    salt: str
    digest: str

    def matches(self, facts: Mapping[str, object]) -> bool:
        """Whether the receipt was made from these facts."""
        return make_receipt(facts, bytes.fromhex(self.salt)) == self


@dataclass(frozen=True)
class CredentialsReading:
    """What the credentials of a file say. Everything but `state` is unset unless they are valid.

    `trusted`: whether the signature chains to a root that the reader was given.
    """

    state: CredentialState
    trusted: bool = False
    clip_id: str | None = None
    source: DigitalSource | None = None
    receipt: ConsentReceipt | None = None
    voice: VoiceOrigin | None = None


def voice_origin(clip: RenderedClip) -> VoiceOrigin | None:
    """What the credentials of a clip must declare about its voices; None for recordings."""
    if clip.cloned_voice:
        return VoiceOrigin.CLONED
    return VoiceOrigin.SYNTHETIC if clip.synthetic_voice else None


def make_receipt(facts: Mapping[str, object], salt: bytes) -> ConsentReceipt:
    """A salted receipt of consent facts. `facts`: JSON-ready; `salt`: 16 fresh random bytes.

    The salt is stored in the clip, so the facts must contain something that cannot be guessed.
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
    """Signs an MP4 in place, atomically: after a failure the file is unchanged.

    `voice`: how the voices in it were made, None when none is synthetic. Raises Unreadable
    "media-unreadable" when the file is not an MP4, c2pa.C2paError for a certificate that cannot
    sign, OSError.
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
    """Reads and validates the credentials of a file. `roots`: PEM certificates to trust.

    Does not use the network. A file that is not an MP4 has no credentials. Raises OSError.
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
    listed = manifest.get("assertions")
    assertions = {
        str(assertion.get("label")): assertion.get("data")
        for assertion in (listed if isinstance(listed, list) else [])
        if isinstance(assertion, dict)
    }
    clip, consent = assertions.get(_CLIP), assertions.get(_CONSENT)
    return CredentialsReading(
        state=CredentialState.VALID,
        trusted=trusted,
        clip_id=_parse_clip_id(clip) if isinstance(clip, dict) else None,
        source=_parse_source(_source_type(assertions.get(_ACTIONS), "c2pa.created")),
        voice=_parse_voice(_source_type(assertions.get(_ACTIONS), _SPOKEN)),
        receipt=ConsentReceipt(str(consent.get("salt")), str(consent.get("sha256")))
        if isinstance(consent, dict)
        else None,
    )


def _parse_clip_id(data: Mapping[str, object]) -> str | None:
    try:
        return clip_id.parse(str(data.get("id")))
    except ValueError:  # another producer's assertion under the same label
        return None


def _source_type(data: object, action: str) -> str:
    """The digital source type of an action, "" when the manifest has no such action."""
    actions = data.get("actions") if isinstance(data, dict) else None
    for entry in actions if isinstance(actions, list) else []:
        if isinstance(entry, dict) and entry.get("action") == action:
            return str(entry.get("digitalSourceType", "")).removeprefix(_SOURCE_TYPES)
    return ""


def _parse_source(text: str) -> DigitalSource | None:
    return next((source for source in DigitalSource if source == text), None)


def _parse_voice(text: str) -> VoiceOrigin | None:
    return next((voice for voice in VoiceOrigin if voice == text), None)


def _is_mp4(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(12)[4:8] == b"ftyp"
