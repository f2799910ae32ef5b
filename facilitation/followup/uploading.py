"""Brings the picture or PDF of a voucher from the request to the folder of kept files."""

from flask import request

from facilitation.agreement.uploading import kept_scan
from facilitation.followup.rules.ledger import NO_VOUCHER, Voucher


def kept_voucher(field: str) -> Voucher:
    """Keep the voucher this request brings, which may be none; raises what kept_scan raises."""
    sent = request.files.get(field)
    if sent is None or not sent.filename:
        return NO_VOUCHER
    kept = kept_scan(field)
    return Voucher(digest=kept.digest, media=kept.media)
