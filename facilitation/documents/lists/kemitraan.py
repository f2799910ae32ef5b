"""Partners and contributions, proposal by proposal; no form is prescribed, the columns are what people ask about."""

from collections.abc import Iterator
from itertools import count

from facilitation.documents import official
from facilitation.documents.views.partnerships import ListedContribution, ListedPartnership, PartnershipList
from facilitation.documents.views.sheet import Cell, Column, Kind, Line, Section, Sheet, Sum

AMOUNT = "amount_rupiah"
COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="partner", heading="Mitra", kind=Kind.TEXT, width=26),
    Column(key="sector", heading="Sektor", kind=Kind.TEXT, width=13),
    Column(key="role", heading="Peran", kind=Kind.TEXT, width=16),
    Column(key="kind", heading="Bentuk", kind=Kind.TEXT, width=13),
    Column(key=AMOUNT, heading="Nilai (Rp)", kind=Kind.RUPIAH, width=18),
    Column(key="valuation", heading="Dasar Nilai", kind=Kind.TEXT, width=24),
    Column(key="benefit", heading="Manfaat bagi Mitra", kind=Kind.TEXT, width=24),
    Column(key="due_on", heading="Batas Waktu", kind=Kind.TEXT, width=16),
    Column(key="state", heading="Keadaan", kind=Kind.TEXT, width=15),
)
DIVIDER = Column(key="proposal", heading="Usulan", kind=Kind.TEXT, width=34)


def daftar_kemitraan(partnerships: PartnershipList) -> Sheet:
    """The list of partners and contributions; what was taken back stands in it and in no sum."""
    numbers = count(1)
    everything = sum(_amount(one.contributions) for one in partnerships.partnerships)
    return Sheet(
        locale=official.LOCALE,
        tab="Mitra dan Kontribusi",
        title="DAFTAR MITRA DAN KONTRIBUSI",
        subtitle=partnerships.meeting_name,
        facts=official.area_facts(partnerships.letterhead),
        columns=COLUMNS,
        sections=tuple(_section(one, numbers) for one in partnerships.partnerships),
        totals=(_sum("Jumlah Seluruh Kontribusi", everything),),
        remarks=official.REMARKS,
        footer=partnerships.footer,
        frozen_at=partnerships.frozen_at,
        letterhead=partnerships.letterhead,
        signatures=official.signatures(partnerships.signatories),
        divider=DIVIDER,
    )


def _section(one: ListedPartnership, numbers: Iterator[int]) -> Section:
    return Section(
        title=_title(one),
        lines=tuple(Line(values=_values(next(numbers), given)) for given in one.contributions),
        sums=(
            _sum("Jumlah Kontribusi", _amount(one.contributions)),
            _sum("Biaya Usulan", one.cost_rupiah),
            _sum("Masih Kurang", one.missing_rupiah),
        ),
    )


def _title(one: ListedPartnership) -> str:
    return f"{one.title} ({one.form})" if one.form else one.title


def _values(number: int, given: ListedContribution) -> tuple[Cell, ...]:
    known = official.known
    return (
        number,
        known(given.partner),
        known(given.sector),
        known(given.role),
        known(given.kind),
        given.amount_rupiah,
        known(given.valuation),
        known(given.benefit),
        known(official.date_in_words(given.due_on)),
        known(given.state),
    )


def _amount(contributions: tuple[ListedContribution, ...]) -> int:
    return sum(one.amount_rupiah or 0 for one in contributions if one.counts)


def _sum(label: str, amount: int) -> Sum:
    return Sum(label=label, values=tuple(amount if column.key == AMOUNT else None for column in COLUMNS))
