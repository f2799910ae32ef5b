"""Which requests to the socket come from a page of our own, and which are refused unread."""

from typing import Any

Environ = dict[str, Any]  # as WSGI defines it

HEADER = "X-Requested-With"
"""Our client sends it with every poll. A page elsewhere cannot without asking first, and is told no."""


def is_own_page(environ: Environ) -> bool:
    """Whether a page of this very scheme, host and port asks.

    A browser names the origin of every websocket and every POST. It leaves it out of a same-origin
    GET, where the header stands for it instead; on plain http there is no Sec-Fetch-Site to read.
    """
    if environ.get("REQUEST_METHOD") == "OPTIONS":
        return False
    origin = environ.get("HTTP_ORIGIN")
    if origin is not None:
        return bool(origin == f"{environ['wsgi.url_scheme']}://{environ.get('HTTP_HOST', '')}")
    is_poll = environ.get("REQUEST_METHOD") == "GET" and "HTTP_UPGRADE" not in environ
    return is_poll and bool(environ.get(_as_variable(HEADER)))


def _as_variable(header: str) -> str:
    return "HTTP_" + header.upper().replace("-", "_")
