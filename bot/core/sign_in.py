"""Signing in by name where no platform vouches for an account: the secret that protects a name, how
often it may be guessed, and how long a session lasts."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.core.errors import LimitReached, Unsuitable

SESSION_IDLE = timedelta(hours=12)
"""Time without any use after which a session is over."""
SESSION_LIFETIME = timedelta(days=30)
"""Longest time until somebody has to sign in again: NIST SP 800-63B-4, section 2.1.3."""
MIN_SECRET_LENGTH = 15
"""For a password without a second factor: NIST SP 800-63B-4, section 3.1.1.2."""
MAX_SECRET_LENGTH = 200
MIN_DIFFERENT = 6
"""So many different characters keep out what is one key held down."""
WORDS = 6
"""Of a list of 2,048: 66 bits, above the 64 of which NIST SP 800-63B-4, section 3.1.2.2, asks no
limit on guesses."""
MAX_WRONG_SECRETS = 5
WRONG_SECRET_WINDOW = timedelta(minutes=15)


@dataclass(frozen=True)
class BrowserSession:
    """A browser that is signed in. `used_at`: when somebody last did something in it."""

    made_at: datetime
    used_at: datetime

    def is_over(self, now: datetime) -> bool:
        """Whether it is too old, or was not used for too long."""
        return now >= min(self.made_at + SESSION_LIFETIME, self.used_at + SESSION_IDLE)


def normalize_secret(typed: str) -> str:
    """The secret as it is hashed: the same however a keyboard composes letters and spaces."""
    return " ".join(unicodedata.normalize("NFKC", typed).split())


def check_secret(secret: str, name: str) -> None:
    """Checks a secret that a person chose for a name. `secret`: normalized.

    Raises Unsuitable "secret-short", "secret-long", "secret-plain".
    """
    if len(secret) < MIN_SECRET_LENGTH:
        raise Unsuitable("secret-short", {"least": MIN_SECRET_LENGTH})
    if len(secret) > MAX_SECRET_LENGTH:
        raise Unsuitable("secret-long", {"most": MAX_SECRET_LENGTH})
    rest = secret.casefold().replace(name.casefold(), "")
    if len(set(rest)) < MIN_DIFFERENT:
        raise Unsuitable("secret-plain")


def draw_secret(random: Random, words: list[str]) -> str:
    """A secret of six words."""
    return " ".join(random.choice(words) for _ in range(WORDS))


def check_tries(wrong: tuple[datetime, ...], now: datetime) -> None:
    """Checks that a secret may be tried again. `wrong`: when wrong ones were typed.

    Raises LimitReached "secret-tries", with `until` in seconds since 1970.
    """
    recent = sorted(tried_at for tried_at in wrong if tried_at > now - WRONG_SECRET_WINDOW)
    if len(recent) >= MAX_WRONG_SECRETS:
        until = recent[-MAX_WRONG_SECRETS] + WRONG_SECRET_WINDOW
        raise LimitReached("secret-tries", {"most": MAX_WRONG_SECRETS, "until": until.timestamp()})
