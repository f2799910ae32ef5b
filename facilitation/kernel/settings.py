"""What an installation can set, read once from the environment into one frozen value."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

SECRET_FILE = "secret_key"  # noqa: S105  a file's name
MINIMUM_SECRET = 32


class StaffAccess(StrEnum):
    """From where staff pages answer: this machine only, TLS only, or anybody on the network."""

    LOOPBACK = "loopback"
    TLS = "tls"
    LAN = "lan"


class BadSetting(Exception):  # noqa: N818  a sentence for the person who starts the program
    """A setting cannot be used; the text says which and what to write instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting of one running program; paths are absolute, limits are counts, times are seconds."""

    data_dir: Path
    database_url: str
    secret_key: str
    port: int = 8000
    staff_access: StaffAccess = StaffAccess.LOOPBACK
    announces_name: bool = True
    """Whether `python app.py` answers for musrenbang.local; under gunicorn nothing does."""
    redis_url: str = ""
    trusted_hosts: tuple[str, ...] = ()
    trusted_proxies: int = 0
    ballots_per_commit: int = 2000
    queue_capacity: int = 5000
    wrong_codes_per_minute: int = 10
    wrong_codes_per_minute_overall: int = 300
    sign_ins_per_minute: int = 10
    aspirations_per_hour: int = 20
    dialogue_entries_per_hour: int = 40
    money_over_plan_percent: int = 10
    """How much more than planned may be spent before every page says so."""
    money_ahead_points: int = 20
    """By how many percentage points spending may run ahead of the work before every page says so."""
    voices_per_hour: int = 10
    """Tickets, and reviews, of one device; after the meeting anybody may send them."""
    voices_per_hour_overall: int = 200
    reply_days: int = 14
    """Within how many days the village promises to reply; its own word, and no law's."""
    sockets_per_device: int = 2
    watching_sockets: int = 200
    sockets_per_address: int = 0
    """0 is no cap: a whole village may share one address behind its router."""

    @property
    def limits_url(self) -> str:
        """Where counts of attempts are kept: this process, or Redis when several share them."""
        return self.redis_url or "memory://"

    @classmethod
    def from_env(
        cls, environ: Mapping[str, str], *, data_dir: Path | None = None, port: int | None = None
    ) -> "Settings":
        """Read the environment; raises BadSetting. The first start makes a secret key and keeps it with the data."""
        folder = (data_dir or Path(environ.get("MUSRENBANG_DATA", "data"))).resolve()
        return cls(
            data_dir=folder,
            database_url=environ.get("MUSRENBANG_DATABASE_URL", f"sqlite:///{folder / 'musrenbang.db'}"),
            secret_key=environ.get("MUSRENBANG_SECRET_KEY") or _kept_secret(folder),
            port=port or _count(environ, "MUSRENBANG_PORT", 8000),
            staff_access=_staff_access(environ.get("STAFF_ACCESS", StaffAccess.LOOPBACK)),
            announces_name=_is_on(environ, "MUSRENBANG_MDNS"),
            redis_url=environ.get("MUSRENBANG_REDIS_URL", ""),
            trusted_hosts=tuple(environ.get("MUSRENBANG_HOSTS", "").split()),
            trusted_proxies=_count(environ, "MUSRENBANG_PROXIES", 0),
            ballots_per_commit=_count(environ, "MUSRENBANG_COMMANDS_PER_COMMIT", 2000),
            sockets_per_address=_count(environ, "MUSRENBANG_SOCKETS_PER_ADDRESS", 0),
            reply_days=_count(environ, "MUSRENBANG_REPLY_DAYS", 14),
            watching_sockets=_count(environ, "MUSRENBANG_WATCHING_SOCKETS", 200),
            money_over_plan_percent=_count(environ, "MUSRENBANG_MONEY_OVER_PLAN_PERCENT", 10),
            money_ahead_points=_count(environ, "MUSRENBANG_MONEY_AHEAD_POINTS", 20),
        )

    def __post_init__(self) -> None:
        """Refuse a key that could be guessed."""
        if len(self.secret_key) < MINIMUM_SECRET:
            msg = f"MUSRENBANG_SECRET_KEY needs {MINIMUM_SECRET} characters or more; leave it unset to have one made."
            raise BadSetting(msg)


def _kept_secret(folder: Path) -> str:
    path = folder / SECRET_FILE
    if path.exists():
        return path.read_text("ascii").strip()
    folder.mkdir(parents=True, exist_ok=True)
    secret = secrets.token_hex(32)
    path.touch(mode=0o600)
    path.write_text(secret, "ascii")
    return secret


def _count(environ: Mapping[str, str], name: str, default: int) -> int:
    value = environ.get(name, "")
    if not value:
        return default
    if not value.isdecimal():
        msg = f"{name} is {value!r}; write a whole number of 0 or more."
        raise BadSetting(msg)
    return int(value)


def _is_on(environ: Mapping[str, str], name: str) -> bool:
    value = environ.get(name) or "1"
    if value not in {"0", "1"}:
        msg = f"{name} is {value!r}; write 1 for yes or 0 for no."
        raise BadSetting(msg)
    return value == "1"


def _staff_access(value: str) -> StaffAccess:
    try:
        return StaffAccess(value)
    except ValueError as unknown:
        msg = f"STAFF_ACCESS is {value!r}; write loopback, tls or lan."
        raise BadSetting(msg) from unknown
