"""What people in tests agree to."""

from bot.chat.agreement_text import agreement_text
from bot.chat.words import Words

AGREED = agreement_text(Words("en"))
