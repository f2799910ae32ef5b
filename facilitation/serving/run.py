"""Serves the program on this machine, or only sets its data up."""

import os
import sys
import threading
import webbrowser
from collections.abc import Sequence
from contextlib import nullcontext

from facilitation.bootstrap.conditions import refuse_taken_port
from facilitation.bootstrap.options import Options, read_options, split_command
from facilitation.bootstrap.speech import CannotStart, say, show, tell_refusal
from facilitation.factory import create_app
from facilitation.kernel.addresses import phone_addresses
from facilitation.kernel.settings import BadSetting, Settings
from facilitation.serving.banner import ALL_HOSTS, banner, has_display, laptop_url, name_url, phone_urls
from facilitation.serving.installation import open_installation, read_settings, wrong_setting
from facilitation.serving.listener import listen
from facilitation.serving.local_name import can_announce, local_name
from facilitation.serving.process import settle


def main(arguments: Sequence[str]) -> int:
    """Serve until told to stop, or set up and come back; returns the exit code."""
    word, rest = split_command(arguments)
    try:
        _carry_out(word, read_options(rest))
    except CannotStart as refusal:
        tell_refusal(refusal)
        return 1
    except BadSetting as bad:
        tell_refusal(wrong_setting(bad))
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _carry_out(word: str, options: Options) -> None:
    settings = read_settings(os.environ, data_dir=options.data_dir, port=options.port)
    installation = open_installation(settings, os.environ)
    try:
        if word == "setup":
            say(f"Semuanya siap. Data: {settings.data_dir}", f"Everything is ready. Data: {settings.data_dir}")
        else:
            _serve(settings, options)
    finally:
        installation.close()


def _serve(settings: Settings, options: Options) -> None:
    refuse_taken_port(options.host, settings.port)
    app = create_app(settings)
    settle()
    try:
        listener = listen(app, options.host, settings.port)
        _introduce(settings, options)
        with local_name(settings.port) if has_name(settings, options) else nullcontext():
            listener.serve_forever()
    except KeyboardInterrupt:
        return
    finally:
        # What was acknowledged is durable already; this only lets the last changes finish.
        app.extensions["door"].stop()


def has_name(settings: Settings, options: Options) -> bool:
    """Whether the program answers for musrenbang.local: where it may, can, and phones would reach it."""
    return settings.announces_name and options.host in ALL_HOSTS and can_announce()


def _introduce(settings: Settings, options: Options) -> None:
    laptop = laptop_url(options.host, settings.port)
    phones = phone_urls(options.host, settings.port, phone_addresses())
    extra = name_url(settings.port) if has_name(settings, options) else ""
    show(banner(laptop=laptop, phones=phones, extra=extra, data_dir=settings.data_dir))
    if options.opens_browser and has_display(sys.platform, os.environ):
        threading.Thread(target=webbrowser.open, args=(laptop,), daemon=True).start()
