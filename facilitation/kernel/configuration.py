"""What Flask and its extensions are told, made from the settings of the program."""

from pathlib import Path

from facilitation.kernel.database import driver_options
from facilitation.kernel.languages import DEFAULT_LOCALE
from facilitation.kernel.settings import Settings, StaffAccess

A_DAY_SECONDS = 24 * 60 * 60
FORM_BYTES = 64 * 1024
# Files are read in pieces of 64 KiB, and one that ends soon after a new line leaves a rest before the next: in no more
# memory than a piece has, a photo would be too large by the chance of its bytes.
FIELD_BYTES = 2 * FORM_BYTES
TRANSLATIONS = Path(__file__).parent.parent / "translations"
# Files in static/ are compressed once, elsewhere; these are the answers made for one reader.
COMPRESSED = ["text/html", "text/csv", "application/json", "image/svg+xml"]


def flask_config(settings: Settings) -> dict[str, object]:
    """The whole configuration; nothing is read from the environment beside the settings."""
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": driver_options(settings.database_url),
        "BABEL_DEFAULT_LOCALE": DEFAULT_LOCALE,
        "BABEL_TRANSLATION_DIRECTORIES": str(TRANSLATIONS),
        "MAX_CONTENT_LENGTH": FORM_BYTES,
        "MAX_FORM_MEMORY_SIZE": FIELD_BYTES,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SECURE": settings.staff_access is StaffAccess.TLS,
        # A form may lie open on a phone for the whole afternoon.
        "WTF_CSRF_TIME_LIMIT": A_DAY_SECONDS,
        # On https it would demand a Referer, which phones may hold back; `shield` checks the origin on both.
        "WTF_CSRF_SSL_STRICT": False,
        "COMPRESS_MIMETYPES": COMPRESSED,
        # Browsers offer only gzip on plain http; one algorithm is one thing to test.
        "COMPRESS_ALGORITHM": ["gzip"],
    }
