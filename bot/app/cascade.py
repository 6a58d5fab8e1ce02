"""The one place where requests are withdrawn, whatever it is that takes a yes back.

What waits for somebody who never said yes is answered with no instead: in the conversation that
looks like silence, while a withdrawn request would tell that somebody acted.
"""

from collections.abc import Callable

from bot.app import following, telling, usage
from bot.app.pictures import Receipt, Stopped
from bot.app.ports import App, Transaction
from bot.app.resolving import Names
from bot.core import request as requests
from bot.core.consent import ConsentState
from bot.core.ids import PersonId
from bot.core.notice import About
from bot.core.request import UNPOSTED, Request, RequestState, Withdrawal

ALL = lambda request: True  # noqa: E731
