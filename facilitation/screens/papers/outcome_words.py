"""The words of the official papers for what the plenary decides; they are Indonesian whatever the reader's language."""

from facilitation.agreement.rules.decision import DecidedBy, Outcome
from facilitation.agreement.rules.way_out import WayOut
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
