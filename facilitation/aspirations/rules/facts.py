"""What can be known of a wish beside its words: how much, for whom, where, and what kind of matter it is."""

from dataclasses import dataclass, replace
from enum import StrEnum

from facilitation.aspirations.rules.volume import volume
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line

PLACE_LIMIT = 120
UNIT_LIMIT = 30
MOST_PEOPLE = 1_000_000


class Matter(StrEnum):
    """What kind of matter it is, which decides who answers for it."""

    DEVELOPMENT = "development"
    PUBLIC_SERVICE = "public_service"
    ORDER_AND_LAW = "order_and_law"
    ECONOMY = "economy"
    ENVIRONMENT = "environment"


class PeopleOutOfRange(RuleViolation):
    """Those who benefit are counted from 0 to `most`."""

    code = "people_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """An aspiration's and a proposal's shared facts; empty and None mean that nobody has said so yet.

    `men`, `women` and `poor` count those who benefit, `poor` being members of poor households among them (A-RTM).
    The codes are those of facilitation.reference.
    """

    place: str = ""
    volume_thousandths: int | None = None
    unit: str = ""
    men: int | None = None
    women: int | None = None
    poor: int | None = None
    topic_code: str = ""
    sdg_code: str = ""
    matter: Matter | None = None

    @property
    def has_beneficiaries(self) -> bool:
        """Whether anybody has counted those who benefit."""
        return any(count is not None for count in (self.men, self.women, self.poor))


def checked_facts(facts: Facts) -> Facts:
    """Return the facts as they are kept, or raise what is wrong with one."""
    thousandths = facts.volume_thousandths
    return replace(
        facts,
        place=place(facts.place),
        volume_thousandths=None if thousandths is None else volume(thousandths),
        unit=unit(facts.unit),
        men=_people_if_known(facts.men),
        women=_people_if_known(facts.women),
        poor=_people_if_known(facts.poor),
    )


def place(typed: str) -> str:
    """Return where it is, in one line; it may be empty."""
    return optional_line(typed, PLACE_LIMIT)


def full_place(place: str, rt: str, rw: str) -> str:
    """Return a place with RT and RW in front, as papers name it: "RT 03/RW 01, depan masjid"."""
    units = "/".join(f"{kind} {number}" for kind, number in (("RT", rt), ("RW", rw)) if number)
    return ", ".join(filter(None, (units, place)))[:PLACE_LIMIT]


def unit(typed: str) -> str:
    """Return what is counted, such as "meter"; it may be empty."""
    return optional_line(typed, UNIT_LIMIT)


def people(count: int) -> int:
    """Return how many people benefit."""
    if not 0 <= count <= MOST_PEOPLE:
        raise PeopleOutOfRange(most=MOST_PEOPLE)
    return count


def parse_people(typed: str) -> int:
    """Read a number of people; raises PeopleOutOfRange for anything else."""
    digits = typed.strip().replace(".", "")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= len(str(MOST_PEOPLE))):
        raise PeopleOutOfRange(most=MOST_PEOPLE)
    return people(int(digits))


def optional_line(typed: str, limit: int) -> str:
    """Return one line of at most `limit` characters, or nothing where nothing was typed."""
    return clean_line(typed, limit) if typed.strip() else ""


def _people_if_known(count: int | None) -> int | None:
    return None if count is None else people(count)
