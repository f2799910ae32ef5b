"""`python -m facilitation.demo demo [options]`, run inside the environment by app.py."""

import importlib
import importlib.util
import sys

# As in facilitation.serving, which goes on in this process: before anything else is imported.
if importlib.util.find_spec("gevent"):
    importlib.import_module("gevent.monkey").patch_all()

sys.exit(importlib.import_module("facilitation.demo.run").main(sys.argv[1:]))
