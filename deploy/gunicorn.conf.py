"""How gunicorn serves: `gunicorn --config deploy/gunicorn.conf.py app:app`."""  # noqa: INP001  gunicorn reads it by path

import os

bind = os.environ.get("MUSRENBANG_BIND", "127.0.0.1:8000")

# One process per address: the phones of a meeting, its wall and the writer of its database meet in it.
workers = 1
worker_class = "gevent"
worker_connections = 20_000
backlog = 4096

# What was acknowledged is durable, so a restart needs no long goodbye.
graceful_timeout = 3
timeout = 60

# gunicorn's own console would put a socket into the service account's home.
control_socket_disable = True

# Each request's line would name the address of every phone.
accesslog = None
errorlog = "-"
