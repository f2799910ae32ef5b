"""Readies the process for a hall full of phones, once everything that lasts is loaded."""

import gc
import importlib
import importlib.util

FILES_WANTED = 8192
"""One open socket is one open file; many laptops allow a program 1,024 of them."""


def settle() -> None:
    """Keep what is loaded out of the garbage collector's way, and allow as many sockets as the system does.

    With a thousand phones a full collection stopped the server for a fifth of a second each time.
    """
    gc.collect()
    gc.freeze()
    _allow_many_sockets()


def _allow_many_sockets() -> None:
    # Windows has no such limit and no such module.
    if importlib.util.find_spec("resource") is None:
        return
    resource = importlib.import_module("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES_WANTED if hard == resource.RLIM_INFINITY else min(FILES_WANTED, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
