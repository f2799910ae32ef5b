"""The ledger: money and whatever is worth money, a voucher, and a question that was answered in public."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from facilitation.agreement.rules.scan import ScanMedia
from facilitation.demo.afterwards.drawings import receipt
from facilitation.demo.afterwards.happening import Happening
from facilitation.demo.afterwards.kept import DELIVERED
from facilitation.demo.last_year import LastYear
from facilitation.demo.promises import CONTRIBUTIONS
from facilitation.demo.sheets import rows
from facilitation.demo.story import JUTA
from facilitation.followup.commands import AnswerMoney, BookContribution, EnterMoney, QuestionMoney
from facilitation.followup.rules.ledger import NO_VOUCHER, Entry, Movement, Payer, Voucher
from facilitation.partnership.rules.contribution import ContributionKind
from facilitation.voting.rules.submission import digest_of

# For what, which way, whose money, juta, on which day, what for with the number of its voucher, from or to whom.
ENTRIES = """
classes | received | ADD | 36 | 2026-01-08 | Pencairan ADD, bukti kas 01/2026 | Kas desa
classes | spent | ADD | 24 | 2026-01-20 | Honor dua guru enam bulan, kuitansi 001 | Guru PAUD
water | received | DDS | 111 | 2026-02-05 | Pencairan Dana Desa tahap I, bukti 04/2026 | Kas desa
classes | spent | ADD | 12 | 2026-02-10 | Meja dan rak kelas, nota 002 | Mebel Jati Indah
water | spent | DDS | 62 | 2026-02-20 | Pipa HDPE dan tandon 5.000 liter, nota 003 | Toko Bangunan Makmur
classes | spent | foundation | 6 | 2026-02-24 | Seragam 34 anak, nota 004 | Penjahit Rukun
waste | received | DDS | 55 | 2026-02-26 | Pencairan Dana Desa tahap I, bukti 05/2026 | Kas desa
posyandu | received | DDS | 24 | 2026-02-05 | Pencairan Dana Desa tahap I, bukti 06/2026 | Kas desa
posyandu | spent | DDS | 24 | 2026-02-18 | Timbangan dan alat ukur, nota 005 | Toko Alat Kesehatan
waste | spent | DDS | 38 | 2026-03-16 | Bangunan pemilahan, nota 006 | Toko Bangunan Makmur
industry | received | DDS | 70 | 2026-04-02 | Pencairan Dana Desa tahap II, bukti 07/2026 | Kas desa
water | spent | DDS | 41 | 2026-04-17 | Sambungan 140 rumah, kuitansi 007 | TPK Desa
waste | spent | DDS | 17 | 2026-04-20 | Dua gerobak motor, nota 008 | Dealer Kapas
industry | spent | DDS | 45 | 2026-05-04 | Perataan lahan dan jalan masuk, nota 009 | CV Karya Tani
road | received | DDS | 90 | 2026-05-07 | Pencairan Dana Desa tahap II, bukti 08/2026 | Kas desa
water | spent | DDS | 8 | 2026-05-12 | Uji mutu air dan meteran, nota 010 | Laboratorium Kabupaten
industry | spent | investor | 60 | 2026-06-08 | Rangka atap dan listrik termin I, nota 012 | CV Karya Tani
road | spent | DDS | 90 | 2026-07-16 | Beton, bekisting dan upah, nota 013 | TPK Desa
"""
# The biggest bill of the water supply is kept with its voucher, and somebody asks about it.
ASKED_ABOUT = "nota 003"
ASKED_ON, ANSWERED_ON = date(2026, 3, 3), date(2026, 3, 6)
QUESTION = "Mengapa memakai pipa HDPE, bukan PVC yang lebih murah?"
ANSWER = (
    "Pipa HDPE lentur dan tidak pecah di tanah miring. Harganya dibandingkan dari tiga toko; daftarnya di balai desa."
)


def books(year: LastYear) -> Iterator[Happening]:
    """Every line of the ledger on its day, and what was asked about one of them."""
    numbers: dict[str, int] = {}
    for columns in rows(ENTRIES):
        day = date.fromisoformat(columns[4])
        yield Happening(on=day, tell=partial(_enter, year, columns, numbers))
    yield from _delivered_money(year)
    for columns in _worth_money():
        yield Happening(on=date.fromisoformat(columns[4]), tell=partial(_enter, year, columns, numbers))
    yield Happening(on=ASKED_ON, tell=partial(_ask, year, numbers))
    answer = AnswerMoney(meeting_id=year.told.meeting_id, question_number=1, words=ANSWER)
    yield Happening(on=ANSWERED_ON, tell=partial(year.follow_up, answer))


def _delivered_money(year: LastYear) -> Iterator[Happening]:
    """Money that a partner has delivered, received in the ledger on the day it came."""
    days = {(proposal, name): day for proposal, name, day, _ in rows(DELIVERED)}
    for given in year.contributions:
        if given.name.endswith(ContributionKind.MONEY):
            booked = BookContribution(
                meeting_id=year.told.meeting_id,
                proposal_id=year.proposals[given.proposal],
                contribution_id=given.by_id,
            )
            day = date.fromisoformat(days[given.proposal, given.name])
            yield Happening(on=day, tell=partial(year.follow_up, booked))


def _worth_money() -> Iterator[tuple[str, ...]]:
    """What partners bring is planned at its worth, and written down at its worth too: it came, and is used."""
    days = {(proposal, name): day for proposal, name, day, _ in rows(DELIVERED)}
    for proposal, partner, kind, _, juta, valuation, *_ in rows(CONTRIBUTIONS):
        if kind == ContributionKind.MONEY:
            continue
        day = days[proposal, f"{partner} {kind}"]
        for movement, how in ((Movement.RECEIVED, "diterima"), (Movement.SPENT, "dipakai")):
            yield proposal, movement, partner, juta, day, f"Nilai sumbangan yang {how}: {valuation}", ""


def _enter(year: LastYear, columns: tuple[str, ...], numbers: dict[str, int]) -> None:
    proposal, movement, payer, juta, day, purpose, counterparty = columns
    partner_id = year.partners.get(payer, "")
    entry = Entry(
        movement=Movement(movement),
        payer=Payer(partner_id=partner_id) if partner_id else Payer(source_code=payer),
        amount_rupiah=int(juta) * JUTA,
        happened_on=date.fromisoformat(day),
        purpose=purpose,
        counterparty=counterparty,
        voucher=_voucher(year, columns) if ASKED_ABOUT in purpose else NO_VOUCHER,
    )
    enter = EnterMoney(
        meeting_id=year.told.meeting_id,
        proposal_id=year.proposals[proposal],
        submission_id=digest_of(purpose)[:32],
        entry=entry,
    )
    numbers[purpose] = int(str(year.follow_up(enter)))


def _voucher(year: LastYear, columns: tuple[str, ...]) -> Voucher:
    drawn = receipt(what=columns[5], whom=columns[6], rupiah=int(columns[3]) * JUTA)
    return Voucher(digest=year.told.cast.stage.files.keep(drawn), media=ScanMedia.JPEG.value)


def _ask(year: LastYear, numbers: dict[str, int]) -> None:
    (number,) = (number for purpose, number in numbers.items() if ASKED_ABOUT in purpose)
    question = QuestionMoney(
        meeting_id=year.told.meeting_id,
        entry_number=number,
        submission_id=digest_of(QUESTION)[:32],
        follow_code="",
        words=QUESTION,
    )
    year.told.let(year.told.people[5], question)
