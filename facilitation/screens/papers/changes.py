"""What a corrected list says otherwise than the one before, for the berita acara and for every list filled from it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from facilitation.agreement.views import DecidedLine, DecidedList
from facilitation.documents.official import LOCALE
from facilitation.documents.shown import quantity
from facilitation.documents.views.changes import Change, ChangedProposal
from facilitation.screens.papers.outcome_words import MODES, OUTCOMES, UNDECIDED, WAYS, way_out_told

Chosen = Callable[[DecidedList], tuple[DecidedLine, ...]]
"""Which proposals of a list a paper is about."""


def changes_between(before: DecidedList, after: DecidedList, chosen: Chosen) -> tuple[ChangedProposal, ...]:
    """Every proposal that is decided otherwise and stands in the paper, or did before, in the order of the count."""
    ids = {line.proposal_id for one in (before, after) for line in chosen(one)}
    was = {line.proposal_id: line for line in before.lines}
    return tuple(_changed(was, (line for line in after.lines if line.proposal_id in ids)))


def _changed(was: dict[str, DecidedLine], lines: Iterable[DecidedLine]) -> Iterator[ChangedProposal]:
    here = tuple(lines)
    titles = {line.proposal_id: line.title for line in (*was.values(), *here)}
    for line in here:
        old = _told(was[line.proposal_id], titles) if line.proposal_id in was else {}
        changes = tuple(
            Change(what=what, was=old.get(what, ""), now=now)
            for what, now in _told(line, titles).items()
            if old.get(what, "") != now
        )
        if changes:
            yield ChangedProposal(number=line.ballot_number, title=line.title, changes=changes)


def _told(line: DecidedLine, titles: Mapping[str, str]) -> dict[str, str]:
    decision = line.decision
    if decision is None:
        return {"hasil": UNDECIDED}
    return {
        "hasil": OUTCOMES[decision.outcome],
        "urutan": str(line.agreed_rank or ""),
        "jumlah": f"Rp {quantity(decision.amount_rupiah, LOCALE)}" if decision.is_agreed else "",
        "sumber": decision.source_code,
        "jalan keluar": way_out_told(decision, titles),
        "pola pelaksanaan": MODES[decision.mode] if decision.mode else "",
        "pelaksana": decision.executor,
        "waktu": decision.carried_out,
        "diteruskan kepada": decision.agency,
        "cara keputusan": WAYS[decision.decided_by],
        "alasan": decision.reason,
        "keberatan": decision.dissent,
    }
