"""The words of the official papers for what the plenary decides; they are Indonesian whatever the reader's language."""

from facilitation.agreement.rules.consent import CheckResult
from facilitation.agreement.rules.decision import DecidedBy, Decision, Outcome, WayOut
from facilitation.aspirations.rules.plan import ExecutionMode

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
    WayOut.PARTNER: "sisanya dari mitra atau swadaya",
}
MODES = {
    ExecutionMode.SELF_MANAGED: "swakelola",
    ExecutionMode.BETWEEN_VILLAGES: "kerja sama antar desa",
    ExecutionMode.THIRD_PARTY: "kerja sama pihak ketiga",
}
NOT_ADOPTED = "BELUM DITETAPKAN"


def way_said(decision: Decision, check: CheckResult | None) -> str:
    """How it was decided; where everybody was asked who objects, what they answered."""
    way = WAYS[decision.decided_by]
    if check is None or check.is_open:
        return way
    counts = f"{check.consents} setuju, {check.notes} dengan catatan, {check.objections} keberatan"
    is_found = bool(check.found) and decision.decided_by is DecidedBy.CONSENSUS
    by_chair = ", dinyatakan mufakat oleh pimpinan musyawarah" if is_found else ""
    return f"{way}; ditanyakan kepada {check.present} yang hadir: {counts}{by_chair}"
