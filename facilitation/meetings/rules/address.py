"""The address that phones are told, as it stands on the wall and in the QR code."""

import re

from facilitation.kernel.errors import RuleViolation

ADDRESS_LIMIT = 120

# A host name, an IPv4 address or a bracketed IPv6 address, and a port where it is not the usual one.
ADDRESS = re.compile(r"https?://(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?", re.ASCII)


class AddressNotUsable(RuleViolation):
    """No phone could open this."""

    code = "address_not_usable"


def address(typed: str) -> str:
    """Return an address such as `http://192.168.1.10:8000`; empty stays empty and lets the program choose."""
    meant = typed.strip().rstrip("/").lower()
    if meant and (len(meant) > ADDRESS_LIMIT or not ADDRESS.fullmatch(meant)):
        raise AddressNotUsable
    return meant
