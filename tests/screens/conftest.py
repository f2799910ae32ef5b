"""The networks that the laptop of the tests is on."""

import ifaddr
import pytest

from facilitation.kernel import addresses


class Networks:
    """What the operating system says about the laptop's adapters."""

    def __init__(self) -> None:
        self.ips: tuple[str, ...] = ()

    def move_to(self, *ips: str) -> None:
        """Be on these networks, and no longer on others."""
        self.ips = ips

    def adapters(self) -> list[ifaddr.Adapter]:
        """As ifaddr gives them."""
        return [ifaddr.Adapter("wlan0", "wlan0", [ifaddr.IP(ip, 24, "wlan0")]) for ip in self.ips]


@pytest.fixture
def networks(monkeypatch: pytest.MonkeyPatch) -> Networks:
    """On no network, until the test says otherwise."""
    made = Networks()
    monkeypatch.setattr(addresses.ifaddr, "get_adapters", made.adapters)
    return made
