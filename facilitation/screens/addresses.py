"""Which address the phones are told: the facilitator's choice, else the most likely one."""

from sqlalchemy.orm import Session

from facilitation.kernel.addresses import phone_addresses
from facilitation.kernel.settings import Settings, StaffAccess
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Address


def addresses(session: Session, settings: Settings) -> tuple[Address, ...]:
    """Every address by which phones may reach this program, exactly one of them chosen; empty without a network."""
    found = [Address(url=url, adapter=adapter, is_chosen=False) for adapter, url in _candidates(settings)]
    wanted = meetings.chosen_address(session)
    # A choice made on yesterday's network is no address today: then the first one stands.
    chosen = (
        wanted
        if wanted in [address.url for address in found]
        else next(iter(found), Address(url="", adapter="", is_chosen=False)).url
    )
    return tuple(
        Address(url=address.url, adapter=address.adapter, is_chosen=address.url == chosen) for address in found
    )


def join_address(session: Session, settings: Settings) -> str:
    """The address that stands on the wall, as `http://192.168.1.10:8000`; localhost without a network."""
    chosen = (address.url for address in addresses(session, settings) if address.is_chosen)
    return next(chosen, f"http://localhost:{settings.port}")


def _candidates(settings: Settings) -> list[tuple[str, str]]:
    scheme = "https" if settings.staff_access is StaffAccess.TLS else "http"
    named = [(host, f"{scheme}://{host}") for host in settings.trusted_hosts]
    return named + [(adapter, f"http://{address}:{settings.port}") for adapter, address in phone_addresses()]
