"""Which address the phones are told: the facilitator's choice, else the most likely one; looked at again and again."""

import logging
from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from facilitation.kernel.addresses import PhoneAddress, phone_addresses
from facilitation.kernel.settings import Settings, StaffAccess
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Address

logger = logging.getLogger(__name__)

RECHECK_SECONDS = 10.0
"""How long a wall may show an address that the laptop has lost."""


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


class AddressWatch:
    """Lets every wall show the new address when a cable is pulled, a lease ends or the laptop changes its network."""

    def __init__(
        self,
        *,
        look: Callable[[], tuple[PhoneAddress, ...]],
        walls: Callable[[], Sequence[str]],
        show: Callable[[str], None],
        sleep: Callable[[float], object],
    ) -> None:
        """`look` gives the present addresses, `walls` the meetings on a wall now, `show` renews one meeting's wall."""
        self._look = look
        self._walls = walls
        self._show = show
        self._sleep = sleep
        self._known: tuple[PhoneAddress, ...] | None = None

    def watch(self) -> None:
        """Look for ever, every ten seconds; a look that fails is logged and the next one tries again."""
        while True:
            try:
                self.check()
            except Exception:
                logger.exception("address_check_failed")
            self._sleep(RECHECK_SECONDS)

    def check(self) -> None:
        """Look once; renew the walls when the addresses are others than at the last look."""
        found = self._look()
        is_known, self._known = self._known in {None, found}, found
        for meeting_id in () if is_known else self._walls():
            self._show(meeting_id)


def _candidates(settings: Settings) -> list[tuple[str, str]]:
    scheme = "https" if settings.staff_access is StaffAccess.TLS else "http"
    named = [(host, f"{scheme}://{host}") for host in settings.trusted_hosts]
    return named + [(adapter, f"http://{address}:{settings.port}") for adapter, address in phone_addresses()]
