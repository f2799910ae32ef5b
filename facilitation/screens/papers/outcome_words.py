"""The words of the official papers for what the plenary decides; they are Indonesian whatever the reader's language."""

from collections.abc import Mapping

from facilitation.agreement.rules.consent import CheckResult, asked_of
from facilitation.agreement.rules.decision import DecidedBy, Decision, Outcome
from facilitation.agreement.rules.way_out import WayOut
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.aspirations.rules.provenance import Level, Origin, Provenance
from facilitation.documents.official import LOCALE
from facilitation.documents.shown import quantity

OUTCOMES = {
    Outcome.AGREED: "Disepakati",
    Outcome.RESERVE: "Cadangan",
    Outcome.FORWARDED: "Diteruskan",
    Outcome.NOT_ACCOMMODATED: "Belum diakomodir",
}
UNDECIDED = "Belum diputuskan"
WAYS = {
    DecidedBy.CONSENSUS: "mufakat",
    DecidedBy.OPEN_VOTE: "pemungutan suara terbuka",
    DecidedBy.SECRET_VOTE: "pemungutan suara tertutup",
}
WAYS_OUT = {
    WayOut.REDUCED: "volume dikurangi",
    WayOut.PHASED: "bertahap, sisanya tahun berikutnya",
    WayOut.COMBINED: "digabung dengan usulan lain",
    WayOut.PARTNER: "sisanya dari mitra",
    WayOut.SELF_HELP: "sisanya swadaya warga",
}
MODES = {
    ExecutionMode.SELF_MANAGED: "swakelola",
    ExecutionMode.BETWEEN_VILLAGES: "kerja sama antar desa",
    ExecutionMode.THIRD_PARTY: "kerja sama pihak ketiga",
}
NOT_ADOPTED = "BELUM DITETAPKAN"
ORIGINS = {
    Origin.RESIDENTS: "Warga",
    Origin.GOVERNMENT: "Pemerintah desa",
    Origin.PROGRAMME: "Program masuk desa",
}
LEVELS = {Level.NATIONAL: "pusat", Level.PROVINCE: "provinsi", Level.REGENCY: "kabupaten/kota"}


def origin_told(provenance: Provenance) -> str:
    """Where a proposal comes from: "Program masuk desa (provinsi, Dinas PU)"."""
    of = f" ({LEVELS[provenance.level]}, {provenance.owner})" if provenance.level else ""
    return f"{ORIGINS[provenance.origin]}{of}"


def way_out_told(decision: Decision | None, titles: Mapping[str, str]) -> str:
    """How a proposal is agreed for less, with who pays the rest and when; `titles` names the one it joins."""
    if decision is None or decision.way_out is None:
        return ""
    rest = decision.rest
    parts = [f"{one.year} Rp {quantity(one.amount_rupiah, LOCALE)}" for one in rest.later]
    if rest.contributor:
        parts.append(f"{rest.contributor} Rp {quantity(rest.contributed_rupiah, LOCALE)}")
    if rest.combined_with:
        parts.append(titles.get(rest.combined_with, ""))
    return ": ".join(filter(None, (WAYS_OUT[decision.way_out], ", ".join(parts))))


def way_said(decision: Decision, check: CheckResult | None) -> str:
    """How it was decided; where everybody was asked who objects, what they answered."""
    way = WAYS[decision.decided_by]
    if check is None or check.is_open:
        return way
    counts = f"{check.consents} setuju, {check.notes} dengan catatan, {check.objections} keberatan"
    is_found = check.found == asked_of(decision) and decision.decided_by is DecidedBy.CONSENSUS
    by_chair = ", dinyatakan mufakat oleh pimpinan musyawarah" if is_found else ""
    return f"{way}; ditanyakan kepada {check.present} yang hadir: {counts}{by_chair}"
