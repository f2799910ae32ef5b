"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "result_damaged": mark(
        "Version %(version)s of the result was changed outside this program and is not shown. "
        "Please keep the laptop as it is, call the witnesses, and restore the newest backup."
    ),
    "needs_approvals": mark(
        "Phragmén’s rule counts ballots that only choose. For points, scores and rankings please choose another rule."
    ),
}
