"""Whoever is named anywhere in a meeting stays on its laptop when a list or an answer leaves it."""

from dataclasses import replace

import pytest
from sqlalchemy import insert

from facilitation.agreement.commands import WriteMinutes
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.minutes import Entry
from facilitation.agreement.tables import ConsentRow, GovernmentOrderRow, NegotiationRow, OfferRow
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.commands import CompleteProposal
from facilitation.followup import queries
from facilitation.followup.commands import RecordMilestone, SendTicket
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.naming import REACHED_BY, all_spellings, typed_names
from facilitation.followup.rules.ticket import TicketKind
from facilitation.followup.rules.told import HIDDEN, hiding
from facilitation.kernel.actor import STRANGER
from facilitation.kernel.database import writing_engine
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership.commands import RegisterPartner
from facilitation.partnership.rules.parties import Party
from facilitation.voting.tables import DelegationRow, NomineeRow
from tests.followup.courier import HAMLET, VILLAGE, bring_list
from tests.followup.villages import hold
from tests.partnership.conftest import COMPANY
from tests.screens.test_statements import statements

CANARY = "kenari"
# Who is named where a name is asked for, and how the same person stands in somebody's words.
IN_SET_UP = {"head_name": "Drs. Kenari Satu, M.Si.", "team_name": "Bu Kenari"}
CONTACT, OFFICER, SPEAKER = "Pak Kenari Tiga 0812-3456-7890", "Ibu Kenari Empat", "Mbah Kenari Lima"
SENDER, NOMINEE, MEDIATOR = "Kenari Enam", "H. Kenari Tujuh", "Kenari Delapan"
CONSENTING, ORDERED = "Bapak Kenari Sembilan", "Kenari Sepuluh"
WORDS = (
    "Tanah kenari satu, izin ibu Kenari. Hubungi Kenari Tiga di 081234567890 atau kenari@desa.id. Menurut Kenari Empat "
    "dan Mbah Kenari Lima, juga Kenari Enam, Kenari Tujuh, Kenari Delapan, Kenari Sembilan dan Kenari Sepuluh, "
    "NIK 3301010101010001, dana Rp 62.500.000.000 cukup."
)
LEFT_OVER = "dana Rp 62.500.000.000 cukup"


def named_in(held, database_url):
    """Let everybody be named somewhere in the meeting; what its parts are long past is written beside the program."""
    here = {"meeting_id": held.meeting_id}
    sent = {"kind": TicketKind.INPUT, "proposal_id": "", "submission_id": "a" * 32, "words": "Terima kasih."}
    held.perform(SendTicket(**here, name=SENDER, **sent), STRANGER)
    entry = Entry(phase=Phase.PLENARY, point="Air", speaker=SPEAKER)
    held.perform(WriteMinutes(**here, submission_id="b" * 32, entry=entry))
    proposal_id = next(iter(held.tracked.values())).line.proposal_id
    told = Milestone(kind=MilestoneKind.SUBDISTRICT, happened_on=held.meeting.meets_on, officer=OFFICER, note=WORDS)
    held.perform(RecordMilestone(**here, proposal_id=proposal_id, entry=told))
    engine = writing_engine(database_url)
    with engine.begin() as connection:
        for table, values in past_rows(held, proposal_id):
            connection.execute(insert(table).values(**values))
    engine.dispose()


def past_rows(held, proposal_id):
    mark, at = held.meeting_id[:4], held.meeting.phase_entered_at
    here, staff = {"meeting_id": held.meeting_id}, {"staff_id": held.leading.actor_id}
    matter = {"negotiation_id": mark, "proposal_id": proposal_id, "number": 1, "matter": "Tanah", "mediator": MEDIATOR}
    opened = {"opened_by": held.leading.actor_id, "opened_at": at, "is_open": True, "reason": ""}
    offer = {"negotiation_id": mark, "round": 1, "party": Party.RESIDENTS}
    election = {"delegation_id": mark, **here}
    shape = {"sequence": 1, "seats": 1, "women_percent": 0, "is_final": False, "is_shown": False}
    said = dict.fromkeys(("reason", "exception", "acceptance"), "")
    stands = {"nominee_id": mark, "name": NOMINEE, "salt": "s", "gender": "L", "hamlet": "Krajan", "body": ""}
    return (
        (GovernmentOrderRow, here | staff | {"revision": 1, "name": ORDERED, "written_at": at}),
        (NegotiationRow, here | matter | opened),
        (OfferRow, offer | staff | {"words": "Ya", "partner": "", "source_code": "", "offered_at": at}),
        (ConsentRow, offer | staff | {"who": CONSENTING, "given_at": at}),
        (DelegationRow, election | shape | said),
        (NomineeRow, election | stands | {"is_self": False, "nominated_at": at}),
    )


@pytest.fixture
def levels(village):
    """A hamlet and its village, whose directory knows whom to ask at a company."""
    siti = village.account()
    hamlet = hold(village, siti, "Musdus Krajan", kind=MeetingKind.HAMLET, **IN_SET_UP)
    desa = hold(village, siti, "Musrenbang Sukamaju", **IN_SET_UP)
    hamlet.perform(RegisterPartner(details=COMPANY, contact=CONTACT))
    return hamlet, desa


def complete(held, title):
    """Officials write names wherever a plan has room for words."""
    line = held.listed[title]
    seen = len(aspirations.proposal_history(held.village.reading, held.meeting_id, line.proposal_id))
    facts = replace(line.plan.facts, place="Kebun Kenari Satu", volume_thousandths=1000, unit="unit")
    plan = replace(line.plan, facts=facts)
    held.perform(CompleteProposal(meeting_id=held.meeting_id, proposal_id=line.proposal_id, plan=plan, seen=seen))


def test_no_canary_leaves_in_a_list_or_in_its_answer(levels, database_url, clock):
    hamlet, desa = levels
    hamlet.collect("Sumur Kenari Satu", "Jalan")
    complete(hamlet, "Sumur Kenari Satu")
    hamlet.decide(**{"Sumur Kenari Satu": (Outcome.FORWARDED, WORDS), "Jalan": (Outcome.FORWARDED, WORDS)})
    named_in(hamlet, database_url)
    sent = HAMLET.list_of(hamlet)
    bring_list(desa, sent, heard=HAMLET.fingerprint)
    assert list(desa.listed) == [f"Sumur {HIDDEN}", "Jalan"]
    desa.decide(**{f"Sumur {HIDDEN}": (Outcome.AGREED, WORDS), "Jalan": (Outcome.RESERVE, WORDS)})
    named_in(desa, database_url)
    answer = VILLAGE.answer_of(desa, hamlet, clock.now)
    for content in (sent.decode(), answer.decode()):
        assert CANARY not in content.casefold()
        assert "0812" not in content
        assert "3301010101010001" not in content
        assert LEFT_OVER in content


def test_names_are_read_in_four_statements(levels):
    hamlet, _ = levels
    hamlet.village.reading.expire_all()
    meeting = hamlet.meeting
    with statements(hamlet.village.reading.get_bind()) as sent:
        queries.people_named(hamlet.village.reading, meeting)
    assert len(sent) == 4


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Pak Budi 0812-3456", {"Pak Budi"}),
        ("0812 3456 7890 / Bu Rini", {"Bu Rini"}),
        ("Warga Krajan", set()),
        ("Ketua RT 03", set()),
        ("Pemerintah desa", set()),
        ("Ketua RT 03 Sastro", {"Sastro"}),
        ("", set()),
        ("08123456789", set()),
    ],
)
def test_who_is_called_by_a_task_or_a_place_is_not_named(typed, names):
    assert typed_names([typed], places=["Krajan", "Suka Maju"]) == names


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Drs. H. Karno Wibowo, M.Si.", "karno wibowo"),
        ("Bu Lastri", "IBU LASTRI"),
        ("Hj. Siti Aminah", "Siti Aminah"),
        ("Siti Aminah", "Ibu Siti Aminah"),
    ],
)
def test_a_name_is_known_without_its_titles_too(name, written):
    told = hiding(all_spellings([name]))(f"Menurut {written}.")
    assert written.casefold() not in told.casefold()
    assert told.endswith(f"{HIDDEN}.")


def test_one_word_alone_is_no_name_of_somebody_who_is_addressed(levels):
    del levels
    assert hiding(all_spellings(["Pak Budi"]))("Pelatihan budi daya lele") == "Pelatihan budi daya lele"


@pytest.mark.parametrize(
    "number", ["0812-3456-7890", "0812 3456 789", "+62 812 3456 7890", "6281234567890", "0285-421234", "a.b@desa.go.id"]
)
def test_whatever_reaches_somebody_is_left_out(number):
    assert hiding(())(f"Hubungi {number}, ya.") == f"Hubungi {HIDDEN}, ya."


@pytest.mark.parametrize(
    "words", ["Rp 62.500.000.000", "Rp 628.500.000.000", "0,5 km", "RT 03 RW 002", "2026/2027", "120 x 0.3 m", "Rp 0"]
)
def test_amounts_and_measures_are_no_numbers_of_anybody(words):
    assert not REACHED_BY.search(words)
