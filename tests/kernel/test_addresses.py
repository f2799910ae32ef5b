"""The wall shows an address that a phone in the hall can open."""

import ipaddress

import pytest

from facilitation.kernel.addresses import PhoneAddress, every_address, phone_addresses, reachable


@pytest.mark.parametrize(
    ("adapter", "ip"),
    [
        ("wlan0", "192.168.1.10"),
        ("Wi-Fi", "10.0.0.5"),
        ("Microsoft Wi-Fi Direct Virtual Adapter #2", "192.168.137.1"),
        ("bridge100", "192.168.2.1"),
        ("br0", "172.20.0.4"),
        ("eth0", "203.0.113.7"),
        ("local-fibre", "192.168.1.11"),
    ],
)
def test_an_address_of_the_hall_is_offered(adapter, ip):
    assert reachable([PhoneAddress(adapter, ip)]) == ((adapter, ip),)


@pytest.mark.parametrize(
    ("adapter", "ip"),
    [
        ("lo", "127.0.0.1"),
        ("lo0", "192.168.1.10"),
        ("wlan0", "127.0.1.1"),
        ("wlan0", "169.254.10.10"),
        ("wlan0", "0.0.0.0"),  # noqa: S104  no address at all
        ("wlan0", "fe80::1"),
        ("wlan0", "('fe80::1', 0, 4)"),
        ("docker0", "172.17.0.1"),
        ("br-3f2a9c", "172.18.0.1"),
        ("veth12ab", "192.168.5.5"),
        ("virbr0", "192.168.122.1"),
        ("vEthernet (WSL (Hyper-V firewall))", "172.28.16.1"),
        ("vEthernet (Default Switch)", "172.29.0.1"),
        ("VirtualBox Host-Only Ethernet Adapter", "192.168.56.1"),
        ("VMware Virtual Ethernet Adapter for VMnet8", "192.168.80.1"),
        ("TAP-Windows Adapter V9", "10.8.0.2"),
        ("WireGuard Tunnel", "10.9.0.2"),
        ("tun0", "10.8.0.2"),
        ("utun3", "100.64.0.2"),
        ("wg0", "10.9.0.2"),
        ("tailscale0", "100.64.0.1"),
        ("ProtonVPN", "10.2.0.2"),
    ],
)
def test_an_address_no_phone_can_reach_is_left_out(adapter, ip):
    assert reachable([PhoneAddress(adapter, ip)]) == ()


def test_the_likeliest_address_comes_first():
    found = [
        PhoneAddress("wan", "203.0.113.7"),
        PhoneAddress("lan", "10.0.0.5"),
        PhoneAddress("wlan1", "192.168.1.10"),
        PhoneAddress("wlan0", "192.168.0.20"),
        PhoneAddress("wlan0", "192.168.0.3"),
    ]
    assert [address.ip for address in reachable(found)] == [
        "192.168.0.3",
        "192.168.0.20",
        "192.168.1.10",
        "10.0.0.5",
        "203.0.113.7",
    ]


def test_no_network_gives_no_address():
    assert reachable([]) == ()


def test_every_address_of_this_machine_is_told_to_whoever_asks_for_all():
    assert "127.0.0.1" in [address.ip for address in every_address()]


def test_this_machines_own_addresses_can_be_read():
    for address in phone_addresses():
        assert not ipaddress.IPv4Address(address.ip).is_loopback
