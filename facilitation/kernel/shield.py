"""What every HTTP answer and request must satisfy: known host, own origin, strict headers."""

from flask import Flask, Response, abort, current_app, request

from facilitation.kernel.hosts import is_own_origin, is_trusted_host
from facilitation.kernel.settings import Settings

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    # Older Safari does not count a websocket to the same host as 'self'.
    "connect-src 'self' {sockets}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": under it browsers post our own forms with `Origin: null`, which we refuse as foreign.
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
SECURE_HEADERS = {
    "Strict-Transport-Security": "max-age=31536000",
    # Browsers ignore it on plain http, and say so as an error in the console of every phone.
    "Cross-Origin-Opener-Policy": "same-origin",
}


def shield(app: Flask, settings: Settings) -> None:
    """Guard every request of `app` and complete every answer."""
    app.config["MUSRENBANG_HOSTS"] = settings.trusted_hosts
    app.before_request(_refuse_foreign_host)
    app.before_request(_refuse_foreign_origin)
    app.after_request(_add_headers)


def _refuse_foreign_host() -> None:
    if not is_trusted_host(request.host, current_app.config["MUSRENBANG_HOSTS"]):
        abort(400)


def _refuse_foreign_origin() -> None:
    if request.method in SAFE_METHODS:
        return
    origin = request.headers.get("Origin")
    is_foreign = origin is not None and not is_own_origin(origin, request.host)
    # A form without Origin is an old browser's; it still needs the token that only our own pages hold.
    if is_foreign or request.headers.get("Sec-Fetch-Site") == "cross-site":
        abort(403)


def _add_headers(response: Response) -> Response:
    scheme = "wss" if request.is_secure else "ws"
    host = request.host if is_trusted_host(request.host, current_app.config["MUSRENBANG_HOSTS"]) else "localhost"
    policy = CONTENT_SECURITY_POLICY.format(sockets=f"{scheme}://{host}")
    # A file that somebody else made is given out under a stricter one.
    response.headers.setdefault("Content-Security-Policy", policy)
    response.headers.update(HEADERS)
    if request.is_secure:
        response.headers.update(SECURE_HEADERS)
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store"
        response.vary.update(["Cookie", "HX-Request"])
    return response
