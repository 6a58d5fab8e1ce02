"""What the capture page shows of an enrollment."""

from dataclasses import dataclass
from enum import StrEnum

from bot.app.messages.view_models import SealedFile
from bot.core.cameo import Cameo
from bot.core.person import Person


class EnrollmentStage(StrEnum):
    """How far an enrollment is. EXPIRED: the challenge is too old; `enroll.retry` draws a new one.

    The values are part of the page's JSON interface.
    """

    RECORD = "record"
    CHECKING = "checking"
    REJECTED = "rejected"
    EXPIRED = "expired"
    DONE = "done"


@dataclass(frozen=True)
class CaptureView:
    """What the capture page shows. `cameo`: with its challenge, findings and problem. `accounts`:
    of the person whose cameo it becomes, such as "telegram @mina_k": anybody can have a name.
    """

    stage: EnrollmentStage
    cameo: Cameo
    person: Person
    still: SealedFile | None = None
    accounts: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenedCapture(CaptureView):
    """`secret`: for the first browser that opened the link, which sends it with every call."""

    secret: str = ""
