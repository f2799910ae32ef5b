"""The story's tables: a row in a line, its columns divided by |."""


def rows(sheet: str) -> tuple[tuple[str, ...], ...]:
    """Every row with its columns, without the blanks around them."""
    return tuple(tuple(part.strip() for part in line.split("|")) for line in sheet.strip().splitlines())
