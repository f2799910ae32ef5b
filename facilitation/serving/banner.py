"""What is printed once the program answers: where to open it, by which addresses phones come, where the data is."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from facilitation.bootstrap.options import EVERYWHERE
from facilitation.kernel.addresses import PhoneAddress
from facilitation.serving.local_name import LOCAL_NAME

ALL_HOSTS = frozenset({EVERYWHERE, "::", ""})
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
WITH_WINDOWS = frozenset({"win32", "darwin"})


def laptop_url(host: str, port: int) -> str:
    """Where the facilitator opens the program on the laptop itself."""
    name = "localhost" if host in ALL_HOSTS | LOOPBACK else host
    return f"http://{name}:{port}/"


def phone_urls(host: str, port: int, addresses: Iterable[PhoneAddress]) -> tuple[str, ...]:
    """Every address for phones with its adapter's name; empty when the program listens to this machine alone."""
    if host in LOOPBACK:
        return ()
    if host in ALL_HOSTS:
        return tuple(f"http://{address.ip}:{port}/  ({address.adapter})" for address in addresses)
    return (f"http://{host}:{port}/",)


def name_url(port: int) -> str:
    """The address by name, which Android before version 12 and some routers do not find."""
    return f"http://{LOCAL_NAME}:{port}/  (tambahan: tidak semua HP bisa / an extra: not every phone can use it)"


def banner(*, laptop: str, phones: Iterable[str], extra: str = "", data_dir: Path) -> str:
    """The whole text, Indonesian before English on every line; `extra` is one more address, where there is one."""
    waiting = "(belum ada jaringan: sambungkan Wi-Fi / no network yet: connect to Wi-Fi)"
    lines = [
        "",
        "Musrenbang siap / Musrenbang is ready",
        "",
        f"  Buka di laptop ini / open on this laptop:  {laptop}",
        "  Alamat untuk HP / addresses for phones:",
        *(f"    {url}" for url in tuple(phones) or (waiting,)),
        *([f"    {extra}"] if extra else []),
        f"  Folder data / data folder:  {data_dir}",
        "  Berhenti / stop:  Ctrl+C",
        "",
    ]
    return "\n".join(lines)


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether a browser window would be seen by the person who started the program."""
    if "SSH_CONNECTION" in environ:
        return False
    return platform in WITH_WINDOWS or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))
