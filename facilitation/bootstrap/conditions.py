"""What must be so before anything is installed or opened; each refusal says what to do and changes nothing."""

import errno
import shutil
import socket
import tempfile
from collections.abc import Mapping
from pathlib import Path

from facilitation.bootstrap.speech import CannotStart

FREE_SETTING = "MUSRENBANG_FREE_MB"
FREE_MEGABYTES = 500
MEGABYTE = 1_000_000
ANSWER_SECONDS = 0.3


def refuse_unwritable(folder: Path, *, option: str = "--data") -> None:
    """Raise CannotStart unless files can be made in the folder, which is made if it is missing.

    `option` is how the command line names another one.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return
    except OSError as trouble:
        raise not_writable(folder, option=option) from trouble


def not_writable(folder: Path, *, option: str = "--data") -> CannotStart:
    """The refusal for a folder or file in which nothing can be kept."""
    return CannotStart(
        f"{folder} tidak bisa ditulisi. Beri izin tulis di sana, atau pilih folder lain dengan {option} FOLDER.",
        f"{folder} cannot be written to. Allow writing there, or choose another folder with {option} FOLDER.",
    )


def refuse_full_disk(folder: Path, environ: Mapping[str, str]) -> None:
    """Raise CannotStart when the folder's disk has less free room than MUSRENBANG_FREE_MB, 500 if unset."""
    needed = megabytes_needed(environ)
    free = shutil.disk_usage(folder).free // MEGABYTE
    if free < needed:
        raise CannotStart(
            f"Ruang disk di {folder} tinggal {free} MB, padahal diperlukan {needed} MB. Hapus berkas yang tidak perlu, "
            "lalu jalankan lagi.",
            f"The disk of {folder} has {free} MB left and {needed} MB are needed. Delete what is not needed, then "
            "start again.",
        )


def megabytes_needed(environ: Mapping[str, str]) -> int:
    """The least free room to start with; raises CannotStart where the setting is no number."""
    needed = environ.get(FREE_SETTING, "") or str(FREE_MEGABYTES)
    if not needed.isdecimal():
        raise CannotStart(
            f"{FREE_SETTING} berisi {needed!r}. Tulis jumlah megabita sebagai bilangan bulat, misalnya 500.",
            f"{FREE_SETTING} is {needed!r}. Write a whole number of megabytes, such as 500.",
        )
    return int(needed)


def refuse_taken_port(host: str, port: int) -> None:
    """Raise CannotStart when the address cannot be listened on, or another program answers there already."""
    if _answers(port):
        raise _port_taken(port)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            # Windows lets two programs share a port unless one of them asks to have it alone.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # Elsewhere a port that was in use a minute ago is free again only with this.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as trouble:
            raise cannot_listen(host, port, trouble) from trouble


def cannot_listen(host: str, port: int, trouble: OSError) -> CannotStart:
    """The refusal for what the operating system said when asked to listen there."""
    if trouble.errno == errno.EADDRINUSE:
        return _port_taken(port)
    if trouble.errno == errno.EACCES:
        return CannotStart(
            f"Port {port} tidak boleh dipakai tanpa hak administrator. Jalankan: python app.py --port 8000",
            f"Port {port} may not be used without administrator's rights. Run: python app.py --port 8000",
        )
    return CannotStart(
        f"Alamat {host} bukan alamat laptop ini. Jalankan tanpa --host agar semua alamat dipakai.",
        f"{host} is no address of this machine. Start without --host to use all of its addresses.",
    )


def _answers(port: int) -> bool:
    # A listener on the loopback address alone leaves 0.0.0.0 free to bind on macOS and Windows, and would then take
    # the laptop's own requests away from us.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as visitor:
        visitor.settimeout(ANSWER_SECONDS)
        return visitor.connect_ex(("127.0.0.1", port)) == 0


def _port_taken(port: int) -> CannotStart:
    other = port + 1 if port < 65_535 else 8000  # noqa: PLR2004  the highest port there is
    return CannotStart(
        f"Port {port} sedang dipakai program lain. Tutup program itu, atau jalankan: python app.py --port {other}",
        f"Port {port} is in use by another program. Close that program, or run: python app.py --port {other}",
    )
