"""What use cases need from outside, as protocols with the plain data that passes through them.

`storage` and `bot.runtime` implement the protocols. Import every name from this package, not from
the module that declares it.
"""

from bot.app.ports.accounts import AccountLinks, Address, FormerAccounts, People, Places
from bot.app.ports.application import App
from bot.app.ports.cameos import (
    Agreements,
    Cameos,
    CaptureLink,
    CaptureLinks,
    Grants,
    Inspections,
)
from bot.app.ports.claims import Claim, Claims, DueWork
from bot.app.ports.files import Files, Vault
from bot.app.ports.messages import (
    Message,
    MessageKind,
    Messages,
    Notices,
    PostAttempt,
    PressedMessage,
)
from bot.app.ports.records import AuditEntry, AuditLog, Inbox
from bot.app.ports.requests import Clips, Requests
from bot.app.ports.rights import Rights
from bot.app.ports.store import DatabaseError, Store, Transaction
from bot.app.ports.web_rooms import (
    COMMON_GROUP,
    Room,
    RoomChanges,
    RoomMessage,
    Rooms,
    WebAccount,
    WebAccounts,
)
from bot.app.ports.web_sessions import WebSessions
from bot.app.ports.work import BACKGROUND, Queue, QueuePosition, Wakeup, Work, WorkKind

__all__ = [
    "BACKGROUND",
    "COMMON_GROUP",
    "AccountLinks",
    "Address",
    "Agreements",
    "App",
    "AuditEntry",
    "AuditLog",
    "Cameos",
    "CaptureLink",
    "CaptureLinks",
    "Claim",
    "Claims",
    "Clips",
    "DatabaseError",
    "DueWork",
    "Files",
    "FormerAccounts",
    "Grants",
    "Inbox",
    "Inspections",
    "Message",
    "MessageKind",
    "Messages",
    "Notices",
    "People",
    "Places",
    "PostAttempt",
    "PressedMessage",
    "Queue",
    "QueuePosition",
    "Requests",
    "Rights",
    "Room",
    "RoomChanges",
    "RoomMessage",
    "Rooms",
    "Store",
    "Transaction",
    "Vault",
    "Wakeup",
    "WebAccount",
    "WebAccounts",
    "WebSessions",
    "Work",
    "WorkKind",
]
