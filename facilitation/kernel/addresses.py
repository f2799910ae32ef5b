"""By which addresses phones can reach this machine."""

import ipaddress
import re
from collections.abc import Iterable
from typing import NamedTuple

import ifaddr

# Adapters that lead into a container, a virtual machine or a tunnel, and never to a phone in the hall. "Microsoft
# Wi-Fi Direct Virtual Adapter" is Windows' hotspot and stays, as do bridges that a person made (br0, bridge100).
NOT_THE_HALL = re.compile(
    r"^(lo\d*$|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|podman|cni|flannel|cali|kube|u?tun\d|tap\d|wg\d|ppp\d|zt\w{8})"
    r"|docker|vmware|virtualbox|vethernet \((wsl|default switch)|loopback|tap-|wireguard|zerotier|tailscale|vpn",
    re.IGNORECASE,
)
HOME_NETWORKS = tuple(map(ipaddress.IPv4Network, ("192.168.0.0/16", "172.16.0.0/12", "10.0.0.0/8")))


class PhoneAddress(NamedTuple):
    """One IPv4 address and the name of the adapter that has it."""

    adapter: str
    ip: str


def phone_addresses() -> tuple[PhoneAddress, ...]:
    """The present addresses, the likeliest first; empty without a network. Asks the system anew at each call."""
    return reachable(every_address())


def every_address() -> tuple[PhoneAddress, ...]:
    """All of this machine's addresses, also those that no phone can use. Asks the system anew at each call."""
    return tuple(PhoneAddress(ip.nice_name, str(ip.ip)) for adapter in ifaddr.get_adapters() for ip in adapter.ips)


def reachable(found: Iterable[PhoneAddress]) -> tuple[PhoneAddress, ...]:
    """Those of the addresses that a phone in the hall can use, home networks before others."""
    return tuple(sorted(filter(_is_in_the_hall, found), key=_likelihood))


def _is_in_the_hall(address: PhoneAddress) -> bool:
    try:
        ip = ipaddress.IPv4Address(address.ip)
    except ValueError:
        return False
    # A link-local address (169.254/16) means that no router gave one.
    is_usable = not (ip.is_loopback or ip.is_link_local or ip.is_unspecified or ip.is_multicast)
    return is_usable and not NOT_THE_HALL.search(address.adapter)


def _likelihood(address: PhoneAddress) -> tuple[int, str, ipaddress.IPv4Address]:
    ip = ipaddress.IPv4Address(address.ip)
    place = next((place for place, home in enumerate(HOME_NETWORKS) if ip in home), len(HOME_NETWORKS))
    return place, address.adapter, ip
