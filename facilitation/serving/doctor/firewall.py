"""Whether this laptop's own firewall would drop the phones: told with the line to type, never changed."""

import re
import sys

from facilitation.serving.doctor.asking import Ask, Read
from facilitation.serving.doctor.finding import Finding, look_at, must_fix, ok

NETWORK_CATEGORY = (
    "powershell",
    "-NoProfile",
    "-NonInteractive",
    "-Command",
    "(Get-NetConnectionProfile).NetworkCategory",
)
SHOW_RULE = ("netsh", "advfirewall", "firewall", "show", "rule", "name=Musrenbang")
ADD_RULE = "netsh advfirewall firewall add rule name=Musrenbang dir=in action=allow protocol=TCP localport={port}"
SOCKET_FILTER = "/usr/libexec/ApplicationFirewall/socketfilterfw"
MAC_STATE = re.compile(r"State = (\d)")
UFW_SETTINGS = "/etc/ufw/ufw.conf"


def firewall(platform: str, port: int, ask: Ask, read: Read) -> Finding:
    """What stands between the phones and the port, as far as it can be known without administrator's rights."""
    if platform == "win32":
        return _of_windows(port, ask)
    if platform == "darwin":
        return _of_macos(ask)
    if platform == "linux":
        return _of_linux(port, ask, read)
    return look_at(
        f"Firewall sistem ini tidak dikenal. Pastikan port {port} (TCP) terbuka, lalu coba dari sebuah HP.",
        f"This system's firewall is not known here. See that port {port} (TCP) is open, then try from a phone.",
    )


def _of_windows(port: int, ask: Ask) -> Finding:
    if re.search(rf"\b{port}\b", ask(SHOW_RULE) or ""):
        return ok(
            f"Firewall Windows sudah punya aturan Musrenbang untuk port {port}.",
            f"Windows' firewall has the rule Musrenbang for port {port}.",
        )
    category = ask(NETWORK_CATEGORY)
    kind, sort = _kind_of_network(category or "")
    return look_at(
        f"{kind}, dan firewall Windows bisa menolak HP tanpa pesan. Sekali saja, ketik sebagai administrator:",
        f"{sort}, and Windows' firewall may drop phones silently. Once, type as administrator:",
        ADD_RULE.format(port=port),
    )


def _kind_of_network(category: str) -> tuple[str, str]:
    if "Public" in category:
        return "Jaringan ini bertanda Public", "This network is marked Public"
    if "Private" in category or "Domain" in category:
        return "Jaringan ini bertanda Private", "This network is marked Private"
    return "Jenis jaringan tidak diketahui", "The kind of network is not known"


def _of_linux(port: int, ask: Ask, read: Read) -> Finding:
    if re.search(r"^\s*ENABLED\s*=\s*yes", read(UFW_SETTINGS) or "", re.MULTILINE | re.IGNORECASE):
        return _to_be_opened("ufw", f"sudo ufw allow {port}/tcp")
    if (ask(("systemctl", "is-active", "firewalld")) or "").strip() == "active":
        if (ask(("firewall-cmd", f"--query-port={port}/tcp")) or "").strip() == "yes":
            return ok(f"firewalld sudah membuka port {port}.", f"firewalld has port {port} open.")
        return _to_be_opened("firewalld", f"sudo firewall-cmd --add-port={port}/tcp")
    return ok("Tidak ada ufw atau firewalld yang aktif.", "Neither ufw nor firewalld is active.")


def _to_be_opened(name: str, line: str) -> Finding:
    return look_at(
        f"Firewall {name} aktif dan bisa menolak HP. Buka portnya dengan mengetik:",
        f"The firewall {name} is active and may drop phones. Open the port by typing:",
        line,
    )


def _of_macos(ask: Ask) -> Finding:
    state = MAC_STATE.search(ask((SOCKET_FILTER, "--getglobalstate")) or "")
    if state is None:
        return look_at(
            "Keadaan firewall macOS tidak diketahui. Bila HP tidak bisa masuk, buka Pengaturan Sistem > Jaringan > "
            "Firewall dan izinkan Python.",
            "The state of macOS' firewall is not known. If phones cannot get in, open System Settings > Network > "
            "Firewall and allow Python.",
        )
    if state[1] == "0":
        return ok("Firewall macOS tidak aktif.", "macOS' firewall is off.")
    if state[1] == "1":
        return look_at(
            "Firewall macOS aktif. Izinkan Python bila macOS bertanya, atau ketik:",
            "macOS' firewall is on. Allow Python when macOS asks, or type:",
            f'sudo {SOCKET_FILTER} --add "{sys.executable}"',
            f'sudo {SOCKET_FILTER} --unblockapp "{sys.executable}"',
        )
    return must_fix(
        "Firewall macOS menolak semua sambungan masuk. Matikan pilihan itu di Pengaturan Sistem > Jaringan > Firewall.",
        "macOS' firewall blocks all incoming connections. Turn that off in System Settings > Network > Firewall.",
    )
