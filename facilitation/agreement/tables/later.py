"""The later years of a phased proposal as one column: they are read and written together, and never searched."""

import json
from typing import Annotated

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator

from facilitation.agreement.rules.way_out import LaterYear
from facilitation.kernel.canonical import canonical_json


class LaterYearsText(TypeDecorator[tuple[LaterYear, ...]]):
    """Years with their rupiah as a JSON list of pairs."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[LaterYear, ...] | None, dialect: Dialect) -> str:
        """Write the pairs."""
        del dialect  # the same on every database
        return canonical_json([[one.year, one.amount_rupiah] for one in value or ()])

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[LaterYear, ...]:
        """Read them back in their order."""
        del dialect  # the same on every database
        return tuple(LaterYear(year=year, amount_rupiah=amount) for year, amount in json.loads(value or "[]"))


LaterYears = Annotated[tuple[LaterYear, ...], mapped_column(LaterYearsText)]
