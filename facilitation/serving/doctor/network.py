"""Whether phones can reach this laptop, and how many of them its network carries."""

import ipaddress
from collections.abc import Callable, Sequence

from facilitation.bootstrap.options import EVERYWHERE
from facilitation.bootstrap.speech import CannotStart
from facilitation.kernel.addresses import PhoneAddress, reachable
from facilitation.serving.doctor.asking import Visit
from facilitation.serving.doctor.finding import Finding, look_at, must_fix, ok

LOOPBACK = "127.0.0.1"
WINDOWS_HOTSPOT = ipaddress.IPv4Network("192.168.137.0/24")
PHONE_HOTSPOTS = (ipaddress.IPv4Network("192.168.43.0/24"), ipaddress.IPv4Network("172.20.10.0/28"))


def addresses(found: Sequence[PhoneAddress], port: int) -> Finding:
    """Every address that phones can use; without one, what the laptop has instead."""
    usable = reachable(found)
    if usable:
        urls = ", ".join(f"http://{address.ip}:{port}/ ({address.adapter})" for address in usable)
        return ok(f"Alamat untuk HP: {urls}", f"Addresses for phones: {urls}")
    return _out_of_reach([address for address in found if _is_outward(address)])


def hotspot(found: Sequence[PhoneAddress]) -> list[Finding]:
    """How few phones a hotspot carries; nothing where there is none that can be recognised by its addresses."""
    ips = [_ip(address) for address in reachable(found)]
    if any(ip in WINDOWS_HOTSPOT for ip in ips):
        return [
            look_at(
                "Ini hotspot Windows (192.168.137.1): paling banyak 8 HP. Untuk lebih banyak warga pakai router.",
                "This is Windows' own hotspot (192.168.137.1): at most 8 phones. Use a router for more people.",
            )
        ]
    if any(ip in network for ip in ips for network in PHONE_HOTSPOTS):
        return [
            look_at(
                "Laptop tersambung ke hotspot sebuah HP: kira-kira 8 sampai 10 HP saja. Untuk lebih banyak warga pakai "
                "router.",
                "The laptop is on a phone's hotspot: about 8 to 10 phones only. Use a router for more people.",
            )
        ]
    return []


def port(
    number: int,
    found: Sequence[PhoneAddress],
    visit: Callable[[str, int], Visit],
    refuse_taken: Callable[[str, int], None],
) -> Finding:
    """Whether the port is free; where our program has it already, whether it answers at the phones' addresses too."""
    here = visit(LOOPBACK, number)
    if here is Visit.US:
        return _reached(number, found, visit)
    try:
        refuse_taken(EVERYWHERE, number)
    except CannotStart as refusal:
        return must_fix(*refusal.sentences)
    return ok(
        f"Port {number} bebas. Jalankan python app.py, lalu periksa sekali lagi dengan doctor.",
        f"Port {number} is free. Run python app.py, then let the doctor look once more.",
    )


def _out_of_reach(others: Sequence[PhoneAddress]) -> Finding:
    if any(_ip(address).is_link_local for address in others):
        return must_fix(
            "Laptop tersambung, tetapi router tidak memberinya alamat (169.254.x.x). Nyalakan DHCP di router, lalu "
            "cabut dan pasang lagi kabelnya atau sambungkan ulang Wi-Fi.",
            "The laptop is connected, but the router gave it no address (169.254.x.x). Turn DHCP on in the router, "
            "then plug the cable in again or reconnect to the Wi-Fi.",
        )
    if others:
        names = ", ".join(sorted({address.adapter for address in others}))
        return must_fix(
            f"Hanya ada jaringan VPN atau mesin virtual ({names}), yang tidak bisa dicapai HP. Matikan VPN, lalu "
            "sambungkan laptop ke router.",
            f"There are only networks of a VPN or of virtual machines ({names}), which no phone can reach. Turn the "
            "VPN off, then connect the laptop to the router.",
        )
    return must_fix(
        "Laptop tidak tersambung ke jaringan apa pun. Sambungkan ke router dengan kabel atau Wi-Fi.",
        "The laptop is on no network. Connect it to the router by cable or by Wi-Fi.",
    )


def _reached(number: int, found: Sequence[PhoneAddress], visit: Callable[[str, int], Visit]) -> Finding:
    usable = [address.ip for address in reachable(found)]
    silent = ", ".join(ip for ip in usable if visit(ip, number) is not Visit.US)
    if silent:
        return must_fix(
            f"Program menjawab di laptop ini, tetapi tidak di {silent}, sehingga HP tidak bisa masuk. Jalankan ulang "
            "tanpa --host, dan periksa firewall di bawah ini.",
            f"The program answers on this laptop but not at {silent}, so no phone gets in. Start it again without "
            "--host, and look at the firewall below.",
        )
    where = ", ".join(usable) or LOOPBACK
    return ok(
        f"Program sudah berjalan dan menjawab di port {number}: {where}. Coba juga dari sebuah HP.",
        f"The program is running and answers on port {number}: {where}. Try it from a phone, too.",
    )


def _is_outward(address: PhoneAddress) -> bool:
    try:
        return not ipaddress.IPv4Address(address.ip).is_loopback
    except ValueError:
        return False


def _ip(address: PhoneAddress) -> ipaddress.IPv4Address:
    return ipaddress.IPv4Address(address.ip)
