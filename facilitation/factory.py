"""The composition root: it puts together what the rooms bring."""

import os
import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import sleep

from flask import Flask, render_template
from flask_babel import get_locale
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix

from facilitation.agreement import queries as agreement_queries
from facilitation.assets import missing_assets
from facilitation.kernel.attempts import Attempts
from facilitation.kernel.configuration import flask_config
from facilitation.kernel.database import prepare_reading, scrub, writing_engine
from facilitation.kernel.execution import Execution
from facilitation.kernel.extensions import babel, compress, csrf, db, socketio
from facilitation.kernel.files import FileStore, Uploads
from facilitation.kernel.hosts import is_trusted_host
from facilitation.kernel.languages import DEFAULT_LOCALE, chosen_locale
from facilitation.kernel.logs import configure_logs, log_requests
from facilitation.kernel.offload import offload_for
from facilitation.kernel.pages import furnish_templates
from facilitation.kernel.policy import Event
from facilitation.kernel.refusals import translate_refusals
from facilitation.kernel.settings import BadSetting, Settings, StaffAccess
from facilitation.kernel.shield import shield
from facilitation.kernel.signing import kept_signer
from facilitation.kernel.static_files import serve_static
from facilitation.kernel.texts import Texts
from facilitation.kernel.writer import Writer
from facilitation.live import transport
from facilitation.meetings import queries as meetings_queries
from facilitation.people import queries as people_queries
from facilitation.reference.fields import field
from facilitation.reference.funding import funding_source
from facilitation.reference.groups import group_name
from facilitation.rooms import BLUEPRINTS, TEXTS
from facilitation.screens.live import Live, build_live
from facilitation.screens.reasons import Chances, why
from facilitation.screens.sockets import register_events

ROOT = Path(__file__).parent.parent


def create_app(settings: Settings) -> Flask:
    """Build the whole program on a migrated database; raises BadSetting for settings that contradict the server."""
    _refuse_loopback_behind_a_server(settings)
    configure_logs()
    app = Flask(__name__, root_path=str(ROOT), template_folder="templates", static_folder=None)
    app.config.update(flask_config(settings))
    app.extensions.update(settings=settings, clock=_now, attempts=Attempts(settings.limits_url), texts=Texts(*TEXTS))
    app.extensions["finished_meetings_led"] = people_queries.finished_meetings_led
    app.extensions["programmes_led"] = people_queries.programmes_led
    app.extensions["given_by_ceilings"] = agreement_queries.given_by_ceilings
    app.extensions["chances"] = Chances()
    app.extensions["signer"] = kept_signer(settings.data_dir)
    app.extensions["files"] = FileStore(kept_files(settings))
    app.extensions["uploads"] = Uploads(settings.data_dir / "uploads")
    _bind_extensions(app)
    _open_rooms(app)
    shield(app, settings)
    log_requests(app)
    translate_refusals(app)
    app.register_error_handler(HTTPException, _http_error)
    live = _go_live(app, settings)
    app.extensions["door"] = open_door(settings, clock=_now, publish=live.publish)
    return app


def open_door(
    settings: Settings, *, clock: Callable[[], datetime], publish: Callable[[Sequence[Event]], None]
) -> Writer:
    """The one door for change on a migrated database, already taking commands; stop it when you are done.

    Every change asks the `clock` for its time, and `publish` hears what is durable.
    """
    engine = writing_engine(settings.database_url)
    # A crash between a round's closing and the wiping of its bytes is made good here.
    scrub(engine)
    door = Writer(
        engine=engine,
        execution=Execution(clock=clock, new_id=_new_id, phase_of=meetings_queries.phase_of, pause=lambda: sleep(0)),
        publish=publish,
        offload=offload_for(engine.dialect.name),
        ballots_per_commit=settings.ballots_per_commit,
        capacity=settings.queue_capacity,
    )
    door.start()
    return door


def kept_files(settings: Settings) -> Path:
    """The folder of what was uploaded: photos, scans and vouchers."""
    return settings.data_dir / "files"


def _bind_extensions(app: Flask) -> None:
    db.init_app(app)
    csrf.init_app(app)
    babel.init_app(app, locale_selector=chosen_locale)
    compress.init_app(app)
    with app.app_context():
        prepare_reading(db.engine)
    static = serve_static(app, ROOT / "static")
    furnish_templates(app, static_base=static.base, vendor_ready=not missing_assets())
    app.jinja_env.filters["source_name"] = _source_name
    app.jinja_env.filters["field_name"] = _field_name
    app.jinja_env.filters["group_name"] = _group_name
    app.jinja_env.filters["why"] = why


def _open_rooms(app: Flask) -> None:
    for blueprint, guard in BLUEPRINTS:
        app.before_request_funcs.setdefault(blueprint.name, []).append(guard)
        app.register_blueprint(blueprint)


def _go_live(app: Flask, settings: Settings) -> Live:
    socketio.init_app(app, **transport.options())
    transport.harden(socketio, sockets_per_address=settings.sockets_per_address)
    _wrap(app, settings)
    with app.app_context():
        live = build_live(app, socketio, settings, db.engine)
    app.extensions["live"] = live
    register_events(app, socketio, live)
    return live


def _wrap(app: Flask, settings: Settings) -> None:
    wsgi_app = transport.middleware(app.wsgi_app, answers_to=lambda host: is_trusted_host(host, settings.trusted_hosts))
    if proxies := settings.trusted_proxies:
        wsgi_app = ProxyFix(wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)
    app.wsgi_app = wsgi_app  # type: ignore[method-assign,assignment]  # Flask's own documentation wraps the application so


def _refuse_loopback_behind_a_server(settings: Settings) -> None:
    is_under_gunicorn = "gunicorn" in os.environ.get("SERVER_SOFTWARE", "")
    if is_under_gunicorn and settings.staff_access is StaffAccess.LOOPBACK:
        msg = (
            "STAFF_ACCESS=loopback does not work under gunicorn, where every request may look local. "
            "Set STAFF_ACCESS=tls (behind https) or STAFF_ACCESS=lan, and make the first account with "
            "`python app.py create-account`."
        )
        raise BadSetting(msg)


def _http_error(error: HTTPException) -> tuple[str, int]:
    status = error.code or 500
    return render_template([f"errors/{status}.html", "errors/500.html"]), status


def _source_name(code: str) -> str:
    return funding_source(code).name(str(get_locale() or DEFAULT_LOCALE))


def _group_name(code: str) -> str:
    return group_name(code, str(get_locale() or DEFAULT_LOCALE))


def _field_name(code: str) -> str:
    return field(code).name(str(get_locale() or DEFAULT_LOCALE))


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    return secrets.token_hex(10)
