"""What partners have delivered in money and nobody has written into the ledger yet."""

from dataclasses import dataclass
from datetime import date

from facilitation.partnership.views import Contribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookable:
    """A contribution of money that came on a day, and what was received from the same partner in lines somebody typed.

    `typed_rupiah` may be this very money: whoever sees it does not write it down twice.
    """

    contribution: Contribution
    delivered_on: date
    typed_rupiah: int
