"""The command line: which command, and with which options."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

EVERYWHERE = "0.0.0.0"  # noqa: S104  phones must reach the laptop; staff pages answer the laptop alone
HIGHEST_PORT = 65_535
WORDS = """\
perintah / commands:
  python app.py [options]             siapkan bila perlu, lalu jalankan / set up if needed, then serve
  python app.py setup [options]       siapkan atau perbaiki tanpa menjalankan / set up or repair without serving
  python app.py test [pytest args]    periksa dan uji program / check and test the program
  python app.py create-account        buat akun fasilitator / make a facilitator's account
  python app.py verify-journal        periksa rantai jurnal / verify the chains of the journal
"""
SERVING = frozenset({"serve", "setup"})
CHORES = frozenset({"create-account", "verify-journal"})
CHECKING = "test"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to serve; None leaves a value to the settings."""

    host: str
    port: int | None
    data_dir: Path | None
    opens_browser: bool


def split_command(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The command's word and what follows it; without a word the command is to serve. Exits with 2 on another word."""
    word, *rest = arguments if arguments and not arguments[0].startswith("-") else ("serve", *arguments)
    if word not in SERVING | CHORES | {CHECKING}:
        _parser().error(f"perintah {word!r} tidak dikenal / there is no command {word!r}")
    return word, rest


def read_options(arguments: Sequence[str]) -> Options:
    """Read the options of serving; prints the usage and exits with 2 when they make no sense."""
    found = _parser().parse_args(arguments)
    return Options(host=found.host, port=found.port, data_dir=found.data, opens_browser=not found.no_browser)


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python app.py", epilog=WORDS, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--host", default=EVERYWHERE, help="alamat tempat mendengarkan / address to listen on")
    parser.add_argument("--port", type=_port, help="port, 8000 bila kosong / 8000 if not given")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder data, ./data bila kosong / if not given")
    parser.add_argument("--no-browser", action="store_true", help="jangan buka peramban / do not open a browser")
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= HIGHEST_PORT:
        message = f"{text!r} is no port; write a number from 1 to {HIGHEST_PORT}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
