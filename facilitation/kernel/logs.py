"""Structured logs without personal data."""

import logging
import sys
import time
from collections.abc import MutableMapping
from io import TextIOBase
from typing import Any, TextIO, cast

import structlog
from flask import Flask, Response, g, request

BROKEN = 500
SLOW_MILLISECONDS = 500

# Nothing that came from a person is ever a log's value, whatever a future line may try.
PERSONAL_KEYS = frozenset(
    {
        "author",
        "choices",
        "cookie",
        "display_name",
        "form",
        "gender",
        "hamlet",
        "marks",
        "name",
        "password",
        "problem",
        "proposal_ids",
        "receipt",
        "return_code",
        "submission_id",
        "title",
        "token",
        "token_digest",
        "device_digest",
        "username",
    }
)


class PresentStandardError(TextIOBase):
    """Writes to whatever standard error is at that moment, line by line: a test or a service may replace it."""

    def write(self, text: str) -> int:
        """Pass the text on."""
        return sys.stderr.write(text)


def configure_logs() -> None:
    """One JSON object a line on standard error."""
    structlog.configure(
        processors=[
            redact,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(structlog.tracebacks.ExceptionDictTransformer(show_locals=False)),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", PresentStandardError())),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=True,
    )


def redact(_logger: object, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replace every personal value in a log line."""
    return {key: "[redacted]" if key in PERSONAL_KEYS else value for key, value in line.items()}


def log_requests(app: Flask) -> None:
    """Log each slow or failed request by its endpoint: no query, no path values, no address."""
    app.before_request(_start_watch)
    app.after_request(_log_request)


def _start_watch() -> None:
    g.started_at_seconds = time.perf_counter()


def _log_request(response: Response) -> Response:
    started = g.get("started_at_seconds", time.perf_counter())
    milliseconds = round((time.perf_counter() - started) * 1000)
    if response.status_code >= BROKEN or milliseconds >= SLOW_MILLISECONDS:
        structlog.get_logger().warning(
            "request",
            endpoint=request.endpoint,
            method=request.method,
            answer=response.status_code,
            milliseconds=milliseconds,
        )
    return response
