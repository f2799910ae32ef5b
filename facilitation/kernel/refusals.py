"""The two translators from a refusal to an answer: one for HTTP, one for sockets."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, Response, current_app, g, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import force_locale
from socketio.exceptions import ConnectionRefusedError as ConnectionRefused

from facilitation.kernel.errors import (
    Busy,
    NotAllowed,
    NotFoundHere,
    NotSaved,
    RuleViolation,
    TooManyAttempts,
)
from facilitation.kernel.texts import Texts

CONFLICT = 409
UNPROCESSABLE = 422
STATUSES: dict[type[RuleViolation], int] = {
    NotAllowed: 403,
    NotFoundHere: 404,
    TooManyAttempts: 429,
    Busy: 503,
    NotSaved: 503,
}

View = Callable[..., ResponseReturnValue]
F = TypeVar("F")
T = TypeVar("T")


def stands_on(page_endpoint: str) -> Callable[[View], View]:
    """Name the page a form stands on: a refusal shows that page again, with what was typed still in it."""

    def register(view: View) -> View:
        view.stands_on = page_endpoint  # type: ignore[attr-defined]  # read back in `answer_http` alone
        return view

    return register


def shown_again(form: object) -> Response:
    """Answer a form of the wrong shape: its page again with 422, the typed values and the fields' errors in it."""
    g.form = form
    response = make_response(_page(UNPROCESSABLE))
    response.status_code = UNPROCESSABLE
    return response


def kept(form: F) -> F:
    """Keep a valid form for its page, should the door refuse what it asks for."""
    g.form = form
    return form


def form_in_progress(form_type: type[F]) -> F | None:
    """The invalid form that this page is being shown again for, if it is of that type."""
    form = g.get("form")
    return form if isinstance(form, form_type) else None


def answer_http(refusal: RuleViolation) -> ResponseReturnValue:
    """Answer a refused request: JSON to the outbox, else the page the form stands on with a notice."""
    status = STATUSES.get(type(refusal), CONFLICT)
    if wants_json():
        return jsonify(as_ack(refusal, current_app.extensions["texts"])), status
    g.refusal_code = refusal.code
    g.notice = current_app.extensions["texts"].sentence_of(refusal)
    is_elsewhere = isinstance(refusal, NotFoundHere | NotAllowed)
    response = make_response(_error_page(status) if is_elsewhere else _page(status))
    response.status_code = status
    if isinstance(refusal, TooManyAttempts):
        response.headers["Retry-After"] = str(refusal.fields["retry_seconds"])
    return response


def answer_event(app: Flask, locale: str, event: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Run a socket event and return its acknowledgement, or the refusal as one."""
    try:
        return event()
    except RuleViolation as refusal:
        # A socket event has no request: language and sentences come from the connection.
        with app.app_context(), force_locale(locale):
            return as_ack(refusal, app.extensions["texts"])


def answer_connect(app: Flask, connect: Callable[[], T]) -> T:
    """Let somebody connect within the request of their handshake, or refuse the connection with a sentence."""
    try:
        return connect()
    except RuleViolation as refusal:
        ack = as_ack(refusal, app.extensions["texts"])
        raise ConnectionRefused(ack["message"], ack) from refusal


def as_ack(refusal: RuleViolation, texts: Texts) -> dict[str, Any]:
    """Answer a refused socket event, with the same sentence as a page would show."""
    return {"ok": False, "code": refusal.code, "message": texts.sentence_of(refusal), **refusal.fields}


def wants_json() -> bool:
    """Whether the phone's outbox asks, which reads JSON alone."""
    return request.accept_mimetypes.best == "application/json"


def translate_refusals(app: Flask) -> None:
    """Answer every RuleViolation that leaves a view."""
    app.register_error_handler(RuleViolation, answer_http)


def _page(status: int) -> ResponseReturnValue:
    view = current_app.view_functions.get(request.endpoint or "")
    page_endpoint = getattr(view, "stands_on", "")
    if not page_endpoint:
        return _error_page(status)
    wanted = next(current_app.url_map.iter_rules(page_endpoint)).arguments
    values = {name: value for name, value in (request.view_args or {}).items() if name in wanted}
    page: View = current_app.ensure_sync(current_app.view_functions[page_endpoint])
    return page(**values)


def _error_page(status: int) -> str:
    return render_template([f"errors/{status}.html", "errors/409.html"])
