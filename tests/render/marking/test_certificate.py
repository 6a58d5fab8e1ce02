"""An operator learns before the first clip whether the certificate can sign."""

import datetime
from dataclasses import replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)

from render.marking.certificate import find_problem, is_self_made
from render.marking.operator import Operator, load_operator

NOW = datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC)


def pem(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    lock: KeySerializationEncryption | None = None,
) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock or NoEncryption()).decode()


def made(tmp_path: Path) -> Operator:
    return load_operator(tmp_path / "signing", NOW)


def test_the_self_made_one_signs(tmp_path: Path) -> None:
    assert find_problem(made(tmp_path), NOW) is None
    assert is_self_made(made(tmp_path))


def test_time_passes(tmp_path: Path) -> None:
    signer = made(tmp_path)
    assert find_problem(signer, NOW + datetime.timedelta(days=11 * 365)) == "expired"
    assert find_problem(signer, NOW - datetime.timedelta(days=30)) == "not-yet"


def test_keys_that_cannot_sign(tmp_path: Path) -> None:
    signer = made(tmp_path)
    key = ec.generate_private_key(ec.SECP256R1())
    assert find_problem(replace(signer, key=pem(key)), NOW) == "key-mismatch"
    other = ec.generate_private_key(ec.SECP384R1())
    assert find_problem(replace(signer, key=pem(other)), NOW) == "key-kind"
    third = rsa.generate_private_key(65537, 2048)
    assert find_problem(replace(signer, key=pem(third)), NOW) == "key-kind"
    locked = pem(key, BestAvailableEncryption(b"secret"))
    assert find_problem(replace(signer, key=locked), NOW) == "unreadable"
    assert find_problem(replace(signer, chain="not a certificate"), NOW) == "unreadable"
