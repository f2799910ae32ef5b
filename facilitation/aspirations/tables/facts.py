"""The columns that an aspiration and a proposal share, named as in rules.facts.Facts."""

from dataclasses import fields
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Enum, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.rules.facts import MOST_PEOPLE, Facts, Matter
from facilitation.aspirations.rules.volume import MAX_THOUSANDTHS
from facilitation.kernel.database import ShortText

FACTS = tuple(field.name for field in fields(Facts))


def choices(kind: type[StrEnum], name: str) -> Enum:
    """The column type of a closed set, with the CHECK `name` that holds it closed."""
    # A StrEnum's members are its values, so `list` names what stands in the column.
    return Enum(kind, name=name, native_enum=False, create_constraint=True, length=20, values_callable=list)


class FactsColumns:
    """Mixed into a row; NULL and empty mean that nobody has said so yet."""

    place: Mapped[ShortText]
    volume_thousandths: Mapped[int | None] = mapped_column(BigInteger)
    unit: Mapped[str] = mapped_column(String(30))
    men: Mapped[int | None]
    women: Mapped[int | None]
    poor: Mapped[int | None]
    topic_code: Mapped[str] = mapped_column(String(30))
    sdg_code: Mapped[str] = mapped_column(String(10))
    matter: Mapped[Matter | None] = mapped_column(choices(Matter, "matter"))


def facts_checks() -> tuple[CheckConstraint, ...]:
    """What those columns promise; each table needs constraints of its own."""
    counts = (f"{who} BETWEEN 0 AND {MOST_PEOPLE}" for who in ("men", "women", "poor"))
    return (
        CheckConstraint(f"volume_thousandths BETWEEN 1 AND {MAX_THOUSANDTHS}", name="volume"),
        CheckConstraint(" AND ".join(counts), name="beneficiaries"),
    )


def facts_of(row: FactsColumns) -> Facts:
    """The shared facts of a row as one value."""
    return Facts(**{name: getattr(row, name) for name in FACTS})
