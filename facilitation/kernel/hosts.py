"""Which names this program answers to, and which origins may write to it."""

import ipaddress
from collections.abc import Iterable
from urllib.parse import urlsplit

FORWARDING_HEADERS = frozenset(
    {"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip"}
)
LOCAL_SUFFIX = ".local"


def is_trusted_host(host: str, trusted: tuple[str, ...]) -> bool:
    """Accept addresses, local names and the configured names; anything else may be a rebound public name.

    The laptop's address changes with the router, so addresses are accepted as such: a page of a foreign
    site can only reach this program under that site's own public name.
    """
    name = host_name(host)
    if name in trusted or name == "localhost" or (name and "." not in name) or name.endswith(LOCAL_SUFFIX):
        return True
    return _is_address(name)


def host_name(host: str) -> str:
    """The lower-case name or address in a Host header, without its port; empty where there is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def is_own_origin(origin: str, host: str) -> bool:
    """Whether a browser's Origin is a page of this program as reached under `host`; "null" never is."""
    parts = urlsplit(origin)
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == host.lower()


def is_loopback(address: str | None) -> bool:
    """Whether a request comes from this very machine."""
    try:
        return address is not None and ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def was_forwarded(header_names: Iterable[str]) -> bool:
    """Whether anything between asker and program says that it passed the request on."""
    return not FORWARDING_HEADERS.isdisjoint(name.title() for name in header_names)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
