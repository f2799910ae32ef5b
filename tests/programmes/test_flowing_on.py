"""The meetings of a programme follow one another, and what one has agreed on is what the next one begins with."""

from datetime import date

import pytest

from facilitation.agreement.rules.decision import Outcome
from facilitation.followup.rules.sent_list import NothingToSend
from facilitation.meetings.rules.frame import Identity
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.screens.programme import public_programme
from tests.followup.courier import HAMLET, SUBDISTRICT, VILLAGE, bring_list
from tests.followup.villages import Held, hold

ONWARD = (Outcome.FORWARDED, "Di luar kewenangan.")
LEVELS = {
    "Musdus Krajan": (MeetingKind.HAMLET, {}),
    "Musrenbang Sukamaju": (MeetingKind.VILLAGE, {}),
    "Musrenbang Mekar": (
        MeetingKind.SUBDISTRICT,
        {"identity": Identity(subdistrict="Mekar", district="Subur"), "hamlets": ("Sukamaju", "Sukamundur")},
    ),
    "Forum Perangkat Daerah": (
        MeetingKind.DISTRICT,
        {"identity": Identity(district="Subur"), "hamlets": ("Mekar", "Maju")},
    ),
}


@pytest.fixture
def sessions(village, siti, programme_id) -> list[Held]:
    """A meeting on every level, all of one programme."""
    return [
        hold(village, siti, name, kind=kind, programme_id=programme_id, meets_on=date(2026, 8, day), **different)
        for day, (name, (kind, different)) in enumerate(LEVELS.items(), start=9)
    ]


def earlier(held: Held):
    view = public_programme(held.village.reading, held.meeting, locale="id")
    return [(one.meeting.name, one.total.proposals, one.total.agreed_rupiah) for one in view.earlier]


@pytest.mark.row("S1-20")
def test_from_the_hamlet_to_the_district_each_meeting_begins_with_what_the_one_before_has_handed_on(sessions):
    hamlet, desa, kecamatan, kabupaten = sessions
    hamlet.collect("Jembatan", "Sumur", "Balai")
    hamlet.decide(Jembatan=Outcome.AGREED, Sumur=ONWARD, Balai=Outcome.RESERVE)
    bring_list(desa, HAMLET.list_of(hamlet), heard=HAMLET.fingerprint)
    assert list(desa.listed) == ["Jembatan", "Sumur"]
    desa.decide(Jembatan=Outcome.AGREED, Sumur=ONWARD)
    bring_list(kecamatan, VILLAGE.list_of(desa), heard=VILLAGE.fingerprint)
    kecamatan.collect("Pasar")
    kecamatan.decide(Sumur=ONWARD, Pasar=Outcome.AGREED)
    bring_list(kabupaten, SUBDISTRICT.list_of(kecamatan), heard=SUBDISTRICT.fingerprint)
    [well] = kabupaten.listed.values()
    assert (well.title, well.hamlets) == ("Sumur", ("Mekar",))
    # One wish, handed on three times: its way stands with it, and it is asked for once.
    assert [(one.meeting_name, one.outcome) for one in well.askings] == [
        ("Musdus Krajan", "forwarded"),
        ("Musrenbang Sukamaju", "forwarded"),
        ("Musrenbang Mekar", "forwarded"),
    ]
    assert well.asked_count == 1
    # The programme tells the meetings before, each with what it has come to.
    assert earlier(kabupaten) == [
        ("Musdus Krajan", 3, 10_000_000),
        ("Musrenbang Sukamaju", 2, 10_000_000),
        ("Musrenbang Mekar", 2, 10_000_000),
    ]
    assert earlier(hamlet) == []


def test_what_ends_in_a_meeting_flows_no_further(sessions):
    _, desa, kecamatan, _ = sessions
    desa.collect("Jalan", "Talud")
    desa.decide(Jalan=Outcome.AGREED, Talud=Outcome.RESERVE)
    with pytest.raises(NothingToSend):
        VILLAGE.list_of(desa)
    assert kecamatan.listed == {}
