"""What every template may use beside its view: addresses of assets, money, dates, the notice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from babel.dates import format_datetime
from flask import Flask, g, has_request_context, request
from flask_babel import format_date, format_decimal, get_locale
from jinja2 import StrictUndefined
from werkzeug.exceptions import RequestEntityTooLarge

from facilitation.kernel.actor import Actor
from facilitation.kernel.dispatch import BATCH_USE_CASES, USE_CASES
from facilitation.kernel.money import format_rupiah, in_juta
from facilitation.kernel.policy import Allowed

# "Rp" never stands alone at the end of a line.
NO_BREAK = "\u00a0"

# What a console form can be about, as named in its address.
TARGETS = ("aspiration_id", "proposal_id", "question_id", "entry_id", "contribution_id", "aim_id", "asked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed into the form of one thing that was just refused; `target` is that thing's id."""

    target: str | int
    fields: Mapping[str, str]
    errors: Mapping[str, Sequence[str]]

    def get(self, name: str, default: object) -> object:
        """Return what was typed into a field, or `default`."""
        return self.fields.get(name, default)


def furnish_templates(app: Flask, *, static_base: str, vendor_ready: bool) -> None:
    """Give the templates their globals and filters; `vendor_ready` says whether htmx and Socket.IO are there."""

    def asset_url(path: str) -> str:
        return f"{static_base}/{path}"

    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(asset_url=asset_url, vendor_ready=vendor_ready, may=may, roles_for=roles_for)
    app.jinja_env.filters.update(rupiah=_rupiah, juta=_juta, tanggal=_date, waktu=_moment, jam=_time, number=_number)
    app.context_processor(_page_context)


def may(command_name: str) -> bool:
    """Whether the asker's role may ever give this command; who asks for nothing of their own may give none."""
    return _asker_role() in _rule_of(command_name).roles


def roles_for(command_name: str) -> str:
    """The roles that may ever give this command, for `data-for`: a broadcast is drawn once for all of them."""
    return " ".join(sorted(_rule_of(command_name).roles))


def _asker_role() -> str:
    actor: Actor | None = g.get("actor") if has_request_context() else None
    return actor.role if actor else ""


def _rule_of(command_name: str) -> Allowed:
    handled = (*USE_CASES, *BATCH_USE_CASES)
    return next(command.allowed for command in handled if command.__name__ == command_name)


def _page_context() -> dict[str, Any]:
    if not has_request_context():
        return {"locale": _locale()}
    targets = [value for name, value in (request.view_args or {}).items() if name in TARGETS]
    errors: Mapping[str, Sequence[str]] = getattr(g.get("form"), "errors", {})
    # What stands last in an address is what it is about.
    kept = Typed(target=next(reversed(targets), ""), fields=_fields(), errors=errors)
    return {"locale": _locale(), "notice": g.get("notice", ""), "typed": kept, "asker_role": _asker_role()}


def _fields() -> Mapping[str, str]:
    """What was typed; of a request that is too large to be read, nothing, since its page must say so all the same."""
    try:
        return request.form
    except RequestEntityTooLarge:
        return {}


def _locale() -> str:
    return str(get_locale() or "id")


def _rupiah(amount: int) -> str:
    return format_rupiah(amount, _locale()).replace(" ", NO_BREAK)


def _juta(amount: int) -> str:
    return in_juta(amount, _locale()).replace(" ", NO_BREAK)


def _date(day: date) -> str:
    return str(format_date(day, "full"))


def _moment(moment: datetime) -> str:
    # The laptop's own zone: Indonesia has three, and people compare with the clock on the wall.
    local = moment.astimezone()
    return format_datetime(local, "d MMMM y HH:mm z", tzinfo=local.tzinfo, locale=_locale())


def _time(moment: datetime) -> str:
    return format_datetime(moment.astimezone(), "HH:mm", tzinfo=moment.astimezone().tzinfo, locale=_locale())


def _number(value: int) -> str:
    return str(format_decimal(value))
