"""The plenary of last year: what it decided about every proposal and why, what it negotiated, and the adoption."""

from collections.abc import Mapping

from facilitation.agreement.commands import (
    CloseMinutes,
    CloseNegotiation,
    ConfirmAdoption,
    DecideProposal,
    FillRecordHead,
    GiveConsent,
    MakeOffer,
    OpenNegotiation,
    WriteMinutes,
)
from facilitation.agreement.queries import agreement_board
from facilitation.agreement.rules.decision import Decision, Outcome
from facilitation.agreement.rules.minutes import Entry
from facilitation.agreement.rules.negotiation import Offer, Settlement
from facilitation.agreement.rules.record import RecordHead
from facilitation.agreement.rules.way_out import NO_REST, Rest, WayOut
from facilitation.agreement.views import AgreementBoard, DecidedLine
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.demo.sheets import rows
from facilitation.demo.story import JUTA, Telling
from facilitation.kernel.actor import Role
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership.rules.parties import Party
from facilitation.voting.rules.submission import digest_of

# What is agreed on: how it is carried out, by whom, when, and why.
AGREED = """
water | self_managed | TPK Desa dan Kelompok Tirta Guyub | Februari–Mei 2026 |\
    Warga menyumbang tenaga dan sanggup merawatnya sendiri.
classes | self_managed | Yayasan Tunas Kecil dan TPK Desa | Januari–Juni 2026 |\
    28 anak dari keluarga kurang mampu terlayani.
waste | self_managed | TPK Desa dan kelompok bank sampah | Maret–Juni 2026 |\
    Warga, usaha, nirlaba dan desa menanggung bersama.
industry | third_party | PT Rumah Bambu dan TPK Desa | April–Desember 2026 |\
    Membuka 85 lapangan kerja; investor menanam modal.
posyandu | self_managed | Kader Posyandu Mawar | Februari 2026 |\
    Tumbuh kembang balita perlu diukur setiap bulan.
watch | self_managed | Karang Taruna Krajan | Juni 2026 |\
    Murah, dan warga bekerja bersama.
road | self_managed | TPK Desa | Mei–Juli 2026 |\
    Dikurangi menjadi 450 meter lewat musyawarah.
"""
# What is not: how it ends, who decides about it instead, and why.
OTHERS = """
welding | reserve |  |\
    Dananya cukup, tetapi bengkel latihan belum siap.
river | forwarded | Dinas PU Sumber Daya Air Kabupaten |\
    Kali adalah kewenangan kabupaten dan biayanya melebihi pagu.
pool | not_accommodated |  |\
    Biayanya lebih dari dua kali pagu ADD; air bersih didahulukan.
"""
# Of what is agreed for less than people voted on: the amount in juta, how, and how the rest is met. About the road the
# residents and the government met half-way; for the waste the cooperative stood up and promised its bins.
ROAD, ROAD_JUTA = "road", 90
LESS = {
    ROAD: (ROAD_JUTA, WayOut.REDUCED, NO_REST),
    "waste": (55, WayOut.PARTNER, Rest(contributor="Koperasi Pasar Sukamaju", contributed_rupiah=5 * JUTA)),
}
MATTER = "Warga meminta 600 meter sekaligus; pemerintah desa menilai Dana Desa tidak cukup."
OFFERS = (
    (Party.RESIDENTS, Offer(party=Party.RESIDENTS, words="600 meter, warga menyumbang tenaga.")),
    (
        Party.GOVERNMENT,
        Offer(
            party=Party.GOVERNMENT,
            words="450 meter tahun ini, dari pertigaan sampai gudang; sisanya diusulkan lagi.",
            amount_rupiah=ROAD_JUTA * JUTA,
            source_code="DDS",
            way_out=WayOut.REDUCED,
        ),
    ),
)
MINUTES = (
    Entry(phase=Phase.OPENING, speaker="Hadi Prayitno", point="Kepala desa membuka musyawarah; peserta 60 orang."),
    Entry(phase=Phase.DISCUSSION, speaker="Bu Endah", point="Tiap mitra menjelaskan sumbangannya satu per satu."),
    Entry(
        phase=Phase.PLENARY,
        point="Jalan Ngasem dirundingkan dengan bantuan LSM Bina Desa.",
        decision="450 meter tahun 2026; sisanya diusulkan tahun depan.",
        action="Menghitung ulang gambar kerja jalan.",
        who="Kasi Kesejahteraan",
        due="31 Oktober 2025",
    ),
)


def decide(told: Telling, proposals: Mapping[str, str]) -> None:
    """Write down what the hall decides about every proposal."""
    _negotiate(told, proposals[ROAD])
    lines = {line.proposal_id: line for line in _lines(_board(told))}
    for name, mode, executor, carried_out, reason in rows(AGREED):
        line = lines[proposals[name]]
        juta, way_out, rest = LESS.get(name, (line.cost_rupiah // JUTA, None, NO_REST))
        decision = Decision(
            outcome=Outcome.AGREED,
            reason=reason,
            source_code=line.source_code,
            amount_rupiah=juta * JUTA,
            way_out=way_out,
            rest=rest,
            mode=ExecutionMode(mode),
            executor=executor,
            carried_out=carried_out,
        )
        told.lead(DecideProposal(meeting_id=told.meeting_id, proposal_id=line.proposal_id, decision=decision))
    for name, outcome, agency, reason in rows(OTHERS):
        decision = Decision(outcome=Outcome(outcome), agency=agency, reason=reason)
        told.lead(DecideProposal(meeting_id=told.meeting_id, proposal_id=proposals[name], decision=decision))


def adopt(told: Telling) -> None:
    """Let Ibu Sari and the chair confirm one and the same list, and write the minutes out."""
    told.lead(FillRecordHead(meeting_id=told.meeting_id, head=RecordHead(number="470/09/BPD/2025")))
    digest = _board(told).digest
    for role in (Role.FACILITATOR, Role.CHAIR):
        told.lead(ConfirmAdoption(meeting_id=told.meeting_id, digest=digest), role)
    for entry in MINUTES:
        name = digest_of(entry.point)[:32]
        told.lead(WriteMinutes(meeting_id=told.meeting_id, submission_id=name, entry=entry))
    told.lead(CloseMinutes(meeting_id=told.meeting_id))


def _negotiate(told: Telling, proposal_id: str) -> None:
    here = {"meeting_id": told.meeting_id}
    opened = OpenNegotiation(**here, proposal_id=proposal_id, matter=MATTER, mediator="LSM Bina Desa")
    here["negotiation_id"] = str(told.lead(opened))
    for seen, (party, offer) in enumerate(OFFERS):
        told.lead(MakeOffer(**here, seen=seen, offer=offer), _speaker(party))
    last = len(OFFERS)
    for party in (Party.RESIDENTS, Party.GOVERNMENT):
        who = "Suparno, ketua RT 02 Ngasem" if party is Party.RESIDENTS else ""
        told.lead(GiveConsent(**here, seen=last, party=party, who=who), _speaker(party))
    told.lead(CloseNegotiation(**here, seen=last, settlement=Settlement.CONSENSUS, reason=""))


def _speaker(party: Party) -> Role:
    return Role.OFFICIAL if party is Party.GOVERNMENT else Role.FACILITATOR


def _board(told: Telling) -> AgreementBoard:
    return agreement_board(told.cast.stage.look(), told.meeting)


def _lines(board: AgreementBoard) -> tuple[DecidedLine, ...]:
    return board.decided.lines if board.decided else ()
