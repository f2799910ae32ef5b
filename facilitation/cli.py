"""What is done at the terminal beside serving: `python app.py create-account`, `verify-journal` and `count`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask import Flask
from flask_babel import force_locale
from sqlalchemy import create_engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from facilitation.bootstrap.speech import CannotStart, SpokenTrouble, say, tell_refusal
from facilitation.counting.command import count_command
from facilitation.factory import create_app
from facilitation.kernel.actor import OPERATOR
from facilitation.kernel.database import driver_options, prepare_reading
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.journal import BrokenChain, JournalRow, verify
from facilitation.people.commands import CreateAccount
from facilitation.people.passwords import hash_password
from facilitation.people.rules.account import check_password, display_name, username
from facilitation.serving.installation import open_installation, read_settings

in_data_folder = click.option("--data", type=click.Path(path_type=Path), help="folder data / data folder")


class JournalRefused(SpokenTrouble):
    """The journal cannot be vouched for."""


@click.group()
def commands() -> None:
    """Pekerjaan di terminal / work at the terminal."""


@commands.command("create-account")
@in_data_folder
@click.option("--name", prompt="Nama / name")
@click.option("--username", "typed_username", prompt="Nama pengguna / user name")
@click.password_option(prompt="Kata sandi / password", confirmation_prompt="Ulangi / again")
def create_account(data: Path | None, name: str, typed_username: str, password: str) -> None:
    """Buat akun fasilitator / make a facilitator's account."""
    with _opened(data) as app:
        try:
            check_password(password)
            account = CreateAccount(
                display_name=display_name(name),
                username=username(typed_username),
                password_hash=hash_password(password),
                is_first=False,
            )
            perform(account, OPERATOR)
        except RuleViolation as refusal:
            raise _told(app, refusal) from refusal
        say(f"Akun {account.username} sudah dibuat.", f"The account {account.username} is made.")


@commands.command("verify-journal")
@in_data_folder
def verify_journal(data: Path | None) -> None:
    """Periksa rantai jurnal / verify the chains of the journal; it may run beside the program."""
    url = read_settings(os.environ, data_dir=data).database_url
    engine = create_engine(url, **driver_options(url))
    prepare_reading(engine)
    try:
        with Session(engine) as session:
            _verify_all(session)
    except BrokenChain as broken:
        raise JournalRefused(
            f"Jurnal tidak utuh mulai catatan {broken.sequence}. Simpan salinan folder data dan bandingkan dengan "
            "cadangan.",
            f"The journal is broken from entry {broken.sequence} on. Keep a copy of the data folder and compare it "
            "with a backup.",
        ) from broken
    except DBAPIError as missing:
        raise JournalRefused(
            "Belum ada jurnal di sini. Jalankan dahulu: python app.py setup",
            "There is no journal here yet. First run: python app.py setup",
        ) from missing
    say("Semua rantai utuh.", "Every chain is whole.")


commands.add_command(count_command)


def _verify_all(session: Session) -> None:
    for chain in session.scalars(select(JournalRow.chain).distinct().order_by(JournalRow.chain)).all():
        found = verify(session, chain)
        click.echo(f"{chain}  {found.length}  {found.entry_hash}")


@contextmanager
def _opened(data: Path | None) -> Iterator[Flask]:
    settings = read_settings(os.environ, data_dir=data)
    installation = open_installation(settings, os.environ)
    app = create_app(settings)
    try:
        with app.app_context():
            yield app
    finally:
        app.extensions["door"].stop()
        installation.close()


def _told(app: Flask, refusal: RuleViolation) -> CannotStart:
    sentences = []
    for locale in ("id", "en"):
        with force_locale(locale):
            sentences.append(app.extensions["texts"].sentence_of(refusal))
    return CannotStart(*sentences)


def main() -> int:
    """Carry out the command that the command line names; returns the exit code."""
    try:
        commands(prog_name="python app.py")
    except SpokenTrouble as trouble:
        tell_refusal(trouble)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
