"""The command line: which command, and with which options."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from facilitation.bootstrap.speech import say

EVERYWHERE = "0.0.0.0"  # noqa: S104  phones must reach the laptop; staff pages answer the laptop alone
HIGHEST_PORT = 65_535
NOT_UNDERSTOOD = 2
WORDS = """\
perintah / commands:
  python app.py [options]             siapkan bila perlu, lalu jalankan / set up if needed, then serve
  python app.py setup [options]       siapkan atau perbaiki tanpa menjalankan / set up or repair without serving
  python app.py demo [options]        coba dengan desa rekaan / try it with an invented village
  python app.py doctor [options]      periksa laptop dan jaringan sebelum acara / check laptop and network beforehand
  python app.py kit [--to FOLDER]     buat paket lapangan untuk USB, tanpa internet / make the USB kit, for no internet
  python app.py test [pytest args]    periksa dan uji program / check and test the program
  python app.py create-account        buat akun fasilitator / make a facilitator's account
  python app.py verify-journal        periksa rantai jurnal / verify the chains of the journal
  python app.py count FILE.pb         hitung dan jelaskan hasil suara / count a vote's file and explain the result
"""
COUNTING = "count"
SERVING = frozenset({"serve", "setup"})
CHORES = frozenset({"create-account", "verify-journal", COUNTING})
CHECKING = "test"
EXAMINING = "doctor"
PACKING = "kit"
TRYING = "demo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to serve; None leaves a value to the settings."""

    host: str
    port: int | None
    data_dir: Path | None
    opens_browser: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KitOptions:
    """Where to put the field kit, and for which machines; empty `machines` are all of them."""

    folder: Path | None
    machines: tuple[str, ...]


def split_command(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The command's word and what follows it; without a word the command is to serve. Exits with 2 on another word."""
    word, *rest = arguments if arguments and not arguments[0].startswith("-") else ("serve", *arguments)
    if word not in SERVING | CHORES | {CHECKING, EXAMINING, PACKING, TRYING}:
        _parser().error(f"perintah {word!r} tidak dikenal / there is no command {word!r}")
    return word, rest


def read_options(arguments: Sequence[str]) -> Options:
    """Read the options of serving; prints the usage and exits with 2 when they make no sense."""
    found = _parser().parse_args(arguments)
    return Options(host=found.host, port=found.port, data_dir=found.data, opens_browser=not found.no_browser)


def read_kit_options(arguments: Sequence[str]) -> KitOptions:
    """Read the options of the kit; prints the usage and exits with 2 when they make no sense."""
    parser = _Parser(prog="python app.py kit")
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="tempat paket, ./kit bila kosong / if not given")
    parser.add_argument(
        "--for",
        dest="machines",
        action="append",
        default=[],
        metavar="MACHINE",
        help="hanya untuk laptop ini, boleh berulang / for these laptops alone, may be repeated: windows, linux-3.12",
    )
    found = parser.parse_args(arguments)
    return KitOptions(folder=found.to, machines=tuple(found.machines))


def read_doctor_options(arguments: Sequence[str]) -> Options:
    """Read the options of the doctor; prints the usage and exits with 2 when they make no sense."""
    parser = _Parser(prog="python app.py doctor")
    _add_what_is_served(parser)
    found = parser.parse_args(arguments)
    return Options(host=EVERYWHERE, port=found.port, data_dir=found.data, opens_browser=False)


def with_absolute_data(arguments: Sequence[str], folder: Path) -> list[str]:
    """The same arguments, the data folder written so that it means the same from any folder."""
    absolute: list[str] = []
    for argument in arguments:
        name, equals, value = argument.partition("=")
        if name == "--data" and equals:
            absolute.append(f"--data={folder / value}")
        elif absolute[-1:] == ["--data"]:
            absolute.append(str(folder / argument))
        else:
            absolute.append(argument)
    return absolute


def with_absolute_files(arguments: Sequence[str], folder: Path) -> list[str]:
    """The same arguments, every .pb file written so that it means the same from any folder."""
    absolute: list[str] = []
    for argument in arguments:
        option, equals, value = argument.partition("=") if argument.startswith("--") else ("", "", argument)
        is_file = value.lower().endswith(".pb")
        absolute.append(f"{option}{equals}{folder / value}" if is_file else argument)
    return absolute


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        say(
            f"Perintah ini tidak dapat dimengerti: {message}. Lihat pilihannya dengan: python app.py --help",
            f"This command cannot be understood: {message}. See what there is with: python app.py --help",
            stream=sys.stderr,
        )
        sys.exit(NOT_UNDERSTOOD)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python app.py", epilog=WORDS, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--host", default=EVERYWHERE, help="alamat tempat mendengarkan / address to listen on")
    _add_what_is_served(parser)
    parser.add_argument("--no-browser", action="store_true", help="jangan buka peramban / do not open a browser")
    return parser


def _add_what_is_served(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, help="port, 8000 bila kosong / 8000 if not given")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder data, ./data bila kosong / if not given")


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= HIGHEST_PORT:
        message = f"{text!r} is no port; write a number from 1 to {HIGHEST_PORT}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
