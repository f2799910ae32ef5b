"""What a corrected list says otherwise than the one before, as sentences of the berita acara."""

from collections.abc import Iterator, Mapping

from facilitation.agreement.views import DecidedLine, DecidedList
from facilitation.documents.official import LOCALE
from facilitation.documents.shown import quantity
from facilitation.screens.papers.outcome_words import MODES, OUTCOMES, UNDECIDED, WAYS, way_out_told

NOTHING = "–"


def changes_between(before: DecidedList, after: DecidedList) -> tuple[str, ...]:
    """A sentence for each proposal that is decided otherwise, in the order of the count, with what it was and is."""
    was = {line.proposal_id: line for line in before.lines}
    return tuple(_sentences(was, after.lines))


def _sentences(was: dict[str, DecidedLine], lines: tuple[DecidedLine, ...]) -> Iterator[str]:
    titles = {line.proposal_id: line.title for line in lines}
    for line in lines:
        old = _told(was[line.proposal_id], titles) if line.proposal_id in was else {}
        new = _told(line, titles)
        changed = [f"{label} {old.get(label) or NOTHING} → {new[label] or NOTHING}" for label in new
                   if old.get(label, "") != new[label]]  # fmt: skip
        if changed:
            yield f"Usulan nomor {line.ballot_number}, {line.title}: {'; '.join(changed)}"


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
