"""Starts, sets up or tests Musrenbang: `python app.py --help` lists what it can do.

Importing this module changes nothing. A server such as gunicorn asks it for `app`, which is made at that moment.
Up to the version check it is written so that Python 3.6 can read it and say which Python is needed.
"""

import importlib
import sys

NEEDED = (3, 11)
OLD_PYTHON = (
    "Python 3.11 atau yang lebih baru diperlukan; ini Python %d.%d. Pasang dari https://www.python.org/downloads/ "
    "lalu jalankan lagi perintah ini.\n"
    "Python 3.11 or newer is needed; this is Python %d.%d. Install it from https://www.python.org/downloads/ "
    "and run this command again.\n"
)


def main(arguments: "list[str]") -> int:
    """Carry out one command line and return the exit code; 1 when something outside must be put right first."""
    if sys.version_info < NEEDED:
        sys.stderr.write(OLD_PYTHON % (sys.version_info[:2] * 2))
        return 1
    code = importlib.import_module("facilitation.bootstrap.start").main(arguments)
    return int(code)


def __getattr__(name: str) -> object:
    """Make the WSGI application when a server asks for `app:app`."""
    if name != "app":
        message = "module 'app' has no attribute " + repr(name)
        raise AttributeError(message)
    return importlib.import_module("facilitation.serving.wsgi").application()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
