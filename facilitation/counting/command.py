"""`python app.py count FILE.pb`: reads the file, counts it, and prints what came out and why."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import click

from facilitation.bootstrap.speech import SpokenTrouble
from facilitation.budget.rules.shares.equal_shares import Completion, Utility
from facilitation.counting.as_json import as_json
from facilitation.counting.choice import RULES, Choice
from facilitation.counting.counted import count
from facilitation.counting.languages import told
from facilitation.counting.report import report
from facilitation.documents.pabulib.announced import announced
from facilitation.documents.pabulib.reading import read
from facilitation.documents.pabulib.writing import write
from facilitation.kernel.errors import RuleViolation

Used = TypeVar("Used")
ENDING = ".pb"
a_pb_file = click.Path(path_type=Path)
above_nothing = click.IntRange(min=1)


class CannotUseFile(SpokenTrouble):
    """The file named cannot be opened, or is not called .pb."""


@click.command("count")
@click.argument("file", metavar="FILE.pb", type=a_pb_file)
@click.option("--rule", type=click.Choice(RULES), default="greedy", help="aturan pendanaan / funding rule")
@click.option(
    "--completion",
    type=click.Choice([one.value for one in Completion]),
    help="sisa uang / money left over: mes, phragmen",
)
@click.option(
    "--utility",
    type=click.Choice([one.value for one in Utility]),
    help="mes: menurut biaya / by cost, atau / or by number",
)
@click.option("--exhaustive-stop/--no-exhaustive-stop", default=None, help="mes add1: berhenti bila / stop when full")
@click.option("--integral/--no-integral", default=None, help="mes: bagian awal bulat / whole first share")
@click.option("--comparison", is_flag=True, default=None, help="mes: bandingkan dengan / compare with greedy")
@click.option("--step", type=above_nothing, help="mes add1: langkah / step; 0,5% bila kosong / if not given")
@click.option("--threshold", type=above_nothing, help="greedy: paling sedikit suara / fewest votes")
@click.option(
    "--more-votes", type=click.IntRange(min=0), default=0, help="cari kekurangan suara sampai / votes lacking"
)
@click.option("--groups", "group_by", default="", metavar="COLUMN", help="angka per kelompok / figures by group: sex")
@click.option(
    "--write", "target", type=a_pb_file, metavar="OUT.pb", help="tulis hasil / write the file with its result"
)
@click.option("--json", "is_json", is_flag=True, help="untuk program lain / for other programs")
def count_command(
    *, file: Path, more_votes: int, group_by: str, target: Path | None, is_json: bool, **choice: str | int | None
) -> None:
    """Hitung berkas .pb dan jelaskan hasilnya / count a .pb file and explain the result."""
    try:
        counted = count(
            read(_used(file, Path.read_bytes)),
            Choice(**choice),  # type: ignore[arg-type]  # click has checked each value against its option
            most_more_votes=more_votes,
            group_by=group_by,
            watched=_watched,
        )
    except RuleViolation as refusal:
        raise told(refusal) from refusal
    if target is not None:
        result = announced(counted.file, counted.rule, counted.funding)
        _used(target, lambda path: path.write_bytes(write(result)))
    _print([as_json(counted)] if is_json else report(counted))


def _used(path: Path, act: Callable[[Path], Used]) -> Used:
    """What comes of reading or writing the file."""
    # The start of the program leaves other arguments alone, so a file of another name would be sought elsewhere.
    if path.suffix.lower() != ENDING:
        raise CannotUseFile(
            f"Nama berkas harus berakhir dengan .pb: {path}. Ganti namanya, lalu ulangi.",
            f"The name of the file must end in .pb: {path}. Give it such a name, then try again.",
        )
    try:
        return act(path)
    except OSError as trouble:
        raise CannotUseFile(
            f"Berkas tidak dapat dibuka: {path} ({trouble.strerror}). Periksa nama dan foldernya, lalu ulangi.",
            f"The file cannot be opened: {path} ({trouble.strerror}). Check its name and folder, then try again.",
        ) from trouble


def _watched(names: list[str]) -> Iterable[str]:
    """The names one by one, with a bar that shows how far it is where somebody looks on."""
    if not names or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, label="Suara yang kurang / votes lacking", file=sys.stderr) as bar:
        yield from bar


def _print(lines: Iterable[str]) -> None:
    """Print in whatever letters the console has; a name in others must not end the report."""
    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:
        click.echo(line.encode(encoding, "replace").decode(encoding))
