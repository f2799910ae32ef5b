"""`python app.py kit`: the program, its libraries for every kind of laptop, start scripts and a checklist, for USB."""

import os
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from facilitation.bootstrap.conditions import FREE_SETTING, MEGABYTE, not_writable, refuse_full_disk, refuse_unwritable
from facilitation.bootstrap.environment import WHEELHOUSE, pip_options, python_of
from facilitation.bootstrap.kit.lock import read_lock
from facilitation.bootstrap.kit.machines import Machine, chosen
from facilitation.bootstrap.kit.note import NOTE, note_of
from facilitation.bootstrap.kit.program import copy_program
from facilitation.bootstrap.kit.wheels import Answer, Pip, gather, pip_of
from facilitation.bootstrap.options import KitOptions
from facilitation.bootstrap.speech import CannotStart, say

NAME = "musrenbang"
LOCK = "requirements.txt"
KIT_MEGABYTES = "900"
"""The folder and its zip for all machines, each about 320 MB, and some air."""


def pack(root: Path, options: KitOptions, *, pip: Pip | None = None, environ: Mapping[str, str] = os.environ) -> int:
    """Make the kit as a folder and as a zip, or raise CannotStart and leave nothing; returns the exit code 0."""
    machines = chosen(options.machines)
    folder = (options.folder or root / "kit").resolve()
    refuse_unwritable(folder, option="--to")
    refuse_full_disk(folder, {FREE_SETTING: environ.get(FREE_SETTING) or KIT_MEGABYTES})
    kit, archive = folder / NAME, folder / f"{NAME}.zip"
    for there in (kit, archive):
        if there.exists():
            raise _already_there(there)
    try:
        # What is half done never stands under the kit's name.
        with tempfile.TemporaryDirectory(dir=folder, prefix=".kit-") as name:
            _make(root, Path(name) / NAME, machines, pip or _pip_here(root))
            (Path(name) / NAME).replace(kit)
            (Path(name) / f"{NAME}.zip").replace(archive)
    except OSError as trouble:
        raise not_writable(folder, option="--to") from trouble
    _tell_what_is_there(kit, archive)
    return 0


def _make(root: Path, kit: Path, machines: Sequence[Machine], pip: Pip) -> None:
    (kit / WHEELHOUSE).mkdir(parents=True)
    copy_program(root, kit)
    missing = _gather_all(root, kit / WHEELHOUSE, machines, pip)
    if all(missing.values()):
        raise _nothing_fits(missing)
    (kit / NOTE).write_text(note_of(missing), "utf-8")
    _zip(kit, kit.with_suffix(".zip"))


def _gather_all(root: Path, wheelhouse: Path, machines: Sequence[Machine], pip: Pip) -> dict[str, tuple[str, ...]]:
    pins = read_lock((root / LOCK).read_text("utf-8"))
    missing: dict[str, tuple[str, ...]] = {}
    for number, machine in enumerate(machines, start=1):
        say(
            f"[{number}/{len(machines)}] Mengambil pustaka untuk {machine.name} ...",
            f"[{number}/{len(machines)}] Getting the libraries for {machine.name} ...",
        )
        missing[machine.name] = gather(machine, pins, wheelhouse, pip)
        if missing[machine.name]:
            names = ", ".join(missing[machine.name])
            say(
                f"  TIDAK ADA untuk {machine.name}: {names}. Laptop ini tidak termasuk dalam paket.",
                f"  NOT THERE for {machine.name}: {names}. This kind of laptop is left out of the kit.",
            )
    return missing


def _pip_here(root: Path) -> Pip:
    pip = pip_of(python_of(root))

    def with_options(arguments: Sequence[str]) -> Answer:
        command, *rest = arguments
        return pip([command, *pip_options(root), *rest])

    return with_options


def _zip(kit: Path, archive: Path) -> None:
    # Wheels are zips themselves; packing them twice takes a minute and saves nothing.
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as packed:
        for path in sorted(kit.rglob("*")):
            kind = zipfile.ZIP_STORED if path.suffix == ".whl" else None
            packed.write(path, path.relative_to(kit.parent), compress_type=kind)


def _tell_what_is_there(kit: Path, archive: Path) -> None:
    size = archive.stat().st_size // MEGABYTE
    say(
        f"Paket lapangan siap: {kit} dan {archive} ({size} MB). Salin ke USB dan cetak daftar-periksa.html; isi paket "
        f"tertulis di {NOTE}.",
        f"The field kit is ready: {kit} and {archive} ({size} MB). Copy it to a USB stick and print "
        f"daftar-periksa.html; what is in it stands in {NOTE}.",
    )


def _already_there(path: Path) -> CannotStart:
    return CannotStart(
        f"{path} sudah ada. Hapus atau pindahkan dahulu, atau pilih folder lain dengan --to FOLDER.",
        f"{path} is there already. Delete or move it first, or choose another folder with --to FOLDER.",
    )


def _nothing_fits(missing: Mapping[str, Sequence[str]]) -> CannotStart:
    lines = "; ".join(f"{machine}: {', '.join(names)}" for machine, names in missing.items())
    return CannotStart(
        f"Tidak satu pun jenis laptop bisa dilayani tanpa internet ({lines}). Pilih jenis lain dengan --for.",
        f"No kind of laptop could be served without internet ({lines}). Choose others with --for.",
    )
