"""What the budget room keeps."""

from facilitation.budget.tables.body import from_body, to_body
from facilitation.budget.tables.rows import ResultRow

__all__ = ["ResultRow", "from_body", "to_body"]
