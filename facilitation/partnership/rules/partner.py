"""What the directory says of a partner, and how the same organisation is known again."""

import re
import unicodedata
from dataclasses import dataclass, replace

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_text
from facilitation.partnership.rules.sector import PartnerKind, Sector, refuse_wrong_sector

NAME_LIMIT = 120
ABOUT_LIMIT = 300
CONTACT_LIMIT = 120
# Words that say what an organisation is, and that people write or leave out as it comes.
LEGAL_FORMS = frozenset({"pt", "cv", "ud", "tbk", "persero", "yayasan", "koperasi", "lsm", "kelompok", "perkumpulan"})


class PartnerKnown(RuleViolation):
    """The directory has this organisation already, as `name`."""

    code = "partner_known"


class MediatorNotNonprofit(RuleViolation):
    """Only a non-profit organisation stands between the two sides without being one of them."""

    code = "mediator_not_nonprofit"


class PartnerRetired(RuleViolation):
    """The partner `name` has left the directory and promises nothing new."""

    code = "partner_retired"


class RetiredKeepsNoContact(RuleViolation):
    """The partner `name` has left the directory, and whom to ask there is forgotten until it is put back."""

    code = "retired_keeps_no_contact"


class DirectoryNotYours(RuleViolation):
    """Only whoever leads a meeting changes what the directory says."""

    code = "directory_not_yours"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerDetails:
    """What anybody may read of a partner; an organisation's facts, never a person's.

    `may_mediate` says that it may stand between two sides of a negotiation.
    """

    name: str
    sector: Sector
    kind: PartnerKind
    expertise: str = ""
    resources: str = ""
    may_mediate: bool = False


def checked_details(details: PartnerDetails) -> PartnerDetails:
    """Return the details as they are kept, or raise what is wrong with them."""
    refuse_wrong_sector(details.kind, details.sector)
    if details.may_mediate and details.sector is not Sector.NONPROFIT:
        raise MediatorNotNonprofit
    return replace(
        details,
        name=partner_name(details.name),
        expertise=about(details.expertise),
        resources=about(details.resources),
    )


def partner_name(typed: str) -> str:
    """Return what an organisation is called, in one line."""
    return clean_line(typed, NAME_LIMIT)


def about(typed: str) -> str:
    """Return what a partner can do or has; it may be empty."""
    return clean_text(typed, ABOUT_LIMIT) if typed.strip() else ""


def contact(typed: str) -> str:
    """Return whom to ask, in one line for staff alone; it may be empty."""
    return optional_line(typed, CONTACT_LIMIT)


def contact_of(name: str, typed: str, *, is_retired: bool) -> str:
    """Return whom to ask, or raise RetiredKeepsNoContact where somebody is named for a partner that has retired."""
    kept = contact(typed)
    if kept and is_retired:
        raise RetiredKeepsNoContact(name=name)
    return kept


def name_key(name: str) -> str:
    """The name without signs, accents, capitals and legal forms: "CV. Maju Jaya" and "maju jaya" are one.

    A name of nothing but legal forms is kept as it is.
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = re.findall(r"\w+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    telling = [word for word in words if word not in LEGAL_FORMS]
    return " ".join(telling or words)[:NAME_LIMIT] or name[:NAME_LIMIT]
