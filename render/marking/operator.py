"""The operator's certificate: what a clip's content credentials are signed with.

By default Walk-On makes one: a root that exists only to sign it (its key is discarded at once) and
the operator's certificate, both valid for ten years. Other software shows such credentials as
intact but from an unknown signer. To sign with a real certificate, put two files in
the folder instead: `operator-chain.pem`, the certificate followed by its issuers, leaf first, and
`operator-key.pem`, its key in PKCS #8, an EC key on P-256. The certificate needs digitalSignature
and an extended key usage that C2PA allows, such as emailProtection. Add `operator-root.pem`, the
root, for `walkon verify` to say that a clip is yours.
"""

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

CHAIN = "operator-chain.pem"
KEY = "operator-key.pem"
ROOT = "operator-root.pem"
SELF_MADE_ROOT = "Walk-On self-made root"
_YEARS = 10
_USES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


@dataclass(frozen=True)
class Operator:
    """Certificate chain, private key and root as PEM; `root` is "" when the folder has none."""

    chain: str
    key: str
    root: str

    def __repr__(self) -> str:
        return "Operator(...)"  # keeps the key out of logs


def load_operator(folder: Path, now: datetime.datetime) -> Operator:
    """Reads the operator's certificate from the folder, making one first if there is none.

    `now`: timezone-aware. The key file is readable by its owner alone. Raises OSError.
    """
    if not (folder / CHAIN).exists():
        folder.mkdir(parents=True, exist_ok=True)
        _make_certificates(folder, now)
    root = folder / ROOT
    return Operator(
        chain=(folder / CHAIN).read_text(),
        key=(folder / KEY).read_text(),
        root=root.read_text() if root.exists() else "",
    )


def _make_certificates(folder: Path, now: datetime.datetime) -> None:
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root_name, name = _name(SELF_MADE_ROOT), _name("Walk-On operator")
    root = (
        _certificate(root_name, root_name, root_key.public_key(), now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key())
    leaf = (
        _certificate(name, root_name, key.public_key(), now)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage("digital_signature"), critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
        )
        .add_extension(issuer, critical=False)
        .sign(root_key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    _write(folder / KEY, secret, 0o600)
    _write(folder / ROOT, root.public_bytes(Encoding.PEM), 0o644)
    # The chain is written last: its presence means that the folder is complete.
    both = leaf.public_bytes(Encoding.PEM) + root.public_bytes(Encoding.PEM)
    _write(folder / CHAIN, both, 0o644)


def _certificate(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    now: datetime.datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=365 * _YEARS))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, common),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Walk-On"),
        ]
    )


def _usage(*allowed: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{use: use in allowed for use in _USES})


def _write(path: Path, data: bytes, mode: int) -> None:
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(data)
    part.replace(path)
