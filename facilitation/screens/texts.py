"""The sentences of the screens' refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "no_such_code": mark(
        "No meeting has this code. Look at the wall once more and type the six characters as they stand there."
    ),
    "result_not_shown_yet": mark(
        "The result of this meeting is not shown yet. "
        "Please open this page again after the facilitator has revealed it."
    ),
    "nobody_elected_yet": mark(
        "No election of delegates stands yet. Please elect them first, from the control screen."
    ),
    "nothing_decided_yet": mark(
        "The plenary has not decided about any proposal yet. Please come back when the first decision is written down."
    ),
}
