"""How the cells of a spreadsheet look."""

from facilitation.documents.views.sheet import Kind

Look = dict[str, object]

PLAIN: Look = {}
TEXT_SIZE = 10
LINE, QUIET, HEADING_FILL, INSIDE_FILL, SUM_FILL = "#8FA09A", "#4A5B56", "#D3DDDA", "#E4F2E7", "#F2F5F3"

CENTRED: Look = {"align": "center", "valign": "vcenter"}
FRAME: Look = {"border": 1, "border_color": LINE, "valign": "top"}
HEADING: Look = {**FRAME, **CENTRED, "bold": True, "text_wrap": True, "bg_color": HEADING_FILL}
INSIDE: Look = {**FRAME, "bg_color": INSIDE_FILL}
SUM: Look = {**FRAME, "bold": True, "bg_color": SUM_FILL}
SUM_LABEL: Look = {**SUM, "align": "left"}
NOTHING: Look = {**FRAME, **CENTRED, "italic": True}
FACT_LABEL: Look = {"font_color": QUIET}
FACT_VALUE: Look = {"bold": True}

NUMBER_FORMATS = {Kind.TEXT: "@", Kind.TICK: "@", Kind.NUMBER: "0", Kind.QUANTITY: "General", Kind.RUPIAH: "#,##0"}
ALIGNMENTS = {Kind.TEXT: "left", Kind.TICK: "center"}


def look_of(kind: Kind) -> Look:
    """How the cells of a kind are aligned and their numbers written."""
    is_text = kind is Kind.TEXT
    return {
        "num_format": NUMBER_FORMATS[kind],
        "text_wrap": is_text,
        "align": ALIGNMENTS.get(kind, "right"),
        "indent": int(is_text),
    }


def title(size: int) -> Look:
    """A line above the list."""
    return {**CENTRED, "bold": True, "font_size": size, "text_wrap": True}
