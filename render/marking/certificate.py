"""Checks whether an operator's certificate can sign, for `walkon doctor`."""

import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from render.marking.operator import SELF_MADE_ROOT, Operator


def find_problem(operator: Operator, now: datetime.datetime) -> str | None:
    """Why it cannot sign: "unreadable", "key-kind", "key-mismatch", "expired", "not-yet"; or None.

    `now`: timezone-aware. Signing needs an EC key on P-256, see `operator`.
    """
    try:
        leaf = x509.load_pem_x509_certificates(operator.chain.encode())[0]
        key = load_pem_private_key(operator.key.encode(), None)
    except (ValueError, TypeError):
        return "unreadable"
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        return "key-kind"
    if leaf.public_key() != key.public_key():
        return "key-mismatch"
    if now > leaf.not_valid_after_utc:
        return "expired"
    return "not-yet" if now < leaf.not_valid_before_utc else None


def is_self_made(operator: Operator) -> bool:
    """Whether Walk-On made the certificate itself, so that other software does not trust it."""
    leaf = x509.load_pem_x509_certificates(operator.chain.encode())[0]
    return SELF_MADE_ROOT in leaf.issuer.rfc4514_string()
