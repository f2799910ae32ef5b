"""What was measured: what the examples were to bring, and what they have brought."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from facilitation.demo.afterwards.happening import Happening
from facilitation.demo.last_year import LastYear
from facilitation.demo.sheets import rows
from facilitation.followup.commands import AddIndicator, RecordValue
from facilitation.followup.rules.indicator import Indicator, Measured, Theme, parse_measure

# Of what, the name, the unit, the theme, the baseline and the target; the first goal of the programme stands for all.
INDICATORS = """
waste    | Sampah yang dibuang ke kali | ton sebulan | environment | 12 | 4
waste    | Balita sakit diare | kasus setahun | health | 41 | 20
industry | Investasi yang masuk | juta rupiah | economy | 0 | 900
industry | Lapangan kerja baru | orang | economy | 0 | 85
classes  | Anak keluarga kurang mampu yang ikut PAUD | anak | education | 9 | 28
water    | Rumah dengan air bersih | rumah | infrastructure | 22 | 140
poverty  | Keluarga kurang mampu yang terjangkau program (A-RTM) | keluarga | equality | 0 | 90
"""
# Which of them, on which day, how much, and from where that is known.
VALUES = """
5 | 2026-01-31 | 24  | Daftar hadir kelas
1 | 2026-04-30 | 8,5 | Ditimbang petugas pasar
6 | 2026-05-16 | 140 | Daftar sambungan TPK Desa
5 | 2026-06-20 | 28  | Daftar hadir kelas
2 | 2026-06-30 | 17  | Catatan Puskesmas Kapas
1 | 2026-07-31 | 4,5 | Ditimbang bank sampah
3 | 2026-08-24 | 480 | Laporan PT Rumah Bambu Sukamaju
4 | 2026-08-24 | 31  | Daftar upah Juli
7 | 2026-08-31 | 74  | Dicocokkan dengan data kemiskinan desa
"""
BEGUN_ON = date(2025, 12, 30)
POVERTY = "poverty"


def measures(year: LastYear) -> Iterator[Happening]:
    """Every indicator when the year's budget stands, and every value on its day; they count in the order above."""
    meeting_id = year.told.meeting_id
    subjects = year.proposals | {POVERTY: year.told.programme.goals[0]}
    for subject, name, unit, theme, baseline, target in rows(INDICATORS):
        indicator = Indicator(
            name=name,
            unit=unit,
            theme=Theme(theme),
            baseline_thousandths=parse_measure(baseline),
            target_thousandths=parse_measure(target),
        )
        add = AddIndicator(meeting_id=meeting_id, subject_id=subjects[subject], indicator=indicator)
        yield Happening(on=BEGUN_ON, tell=partial(year.follow_up, add))
    for number, day, value, note in rows(VALUES):
        measured = Measured(measured_on=date.fromisoformat(day), thousandths=parse_measure(value), note=note)
        record = RecordValue(meeting_id=meeting_id, number=int(number), value=measured)
        yield Happening(on=measured.measured_on, tell=partial(year.follow_up, record))
