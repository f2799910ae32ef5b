"""`python -m facilitation.serving serve|setup [options]`, run inside the environment by app.py."""

import importlib
import importlib.util
import sys

# Before anything else is imported, or sockets and locks made earlier would stop every greenlet. Where gevent has no
# wheel (macOS with Python 3.11) threads serve instead.
if importlib.util.find_spec("gevent"):
    importlib.import_module("gevent.monkey").patch_all()

sys.exit(importlib.import_module("facilitation.serving.run").main(sys.argv[1:]))
