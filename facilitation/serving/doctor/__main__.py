"""`python -m facilitation.serving.doctor doctor [--data DIR] [--port N]`, run inside the environment by app.py."""

import sys

from facilitation.serving.doctor.visit import main

sys.exit(main(sys.argv[1:]))
