"""A list goes up from level to level and its answers come back down, on both databases."""

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from facilitation.agreement.commands import BeginCorrection
from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.commands import RewordProposal
from facilitation.followup import queries
from facilitation.followup.commands import ReceiveList, RecordMilestone
from facilitation.followup.rules.answer import AnswerForAnother, AnswerOutdated, AnswerRepeated, NoListReceived
from facilitation.followup.rules.fingerprint import FingerprintDiffers, SenderUnknown
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.sealed_file import SealedFileDamaged
from facilitation.followup.rules.sent_list import (
    ListOutdated,
    ListRepeated,
    NothingToSend,
    travels,
)
from facilitation.followup.tables import ReceivedAnswerRow, ReceivedListRow
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.database import writing_engine
from facilitation.kernel.errors import NotAllowed, NotInThisPhase
from facilitation.kernel.journal import verify
from facilitation.meetings.rules.frame import Identity
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase
from tests.followup.courier import HAMLET, SUBDISTRICT, VILLAGE, bring_answer, bring_list
from tests.followup.courier import levels as levels  # noqa: PLC0414  a fixture, under its own name
from tests.followup.courier import received as received  # noqa: PLC0414  as the one above
from tests.followup.villages import hold
from tests.meetings.crowd import at_once, refused


@pytest.mark.parametrize("kind", MeetingKind)
@pytest.mark.parametrize("outcome", Outcome)
def test_what_the_next_level_decides_about_travels(kind, outcome):
    of_a_hamlet = kind is MeetingKind.HAMLET and outcome is Outcome.AGREED
    assert travels(kind, outcome) is (outcome is Outcome.FORWARDED or of_a_hamlet)


def test_a_list_enters_the_next_level_with_its_origin_and_its_codes(received):
    hamlet, desa, _ = received
    assert list(desa.listed) == ["Jembatan", "Sumur"]
    sumur = desa.listed["Sumur"]
    assert (sumur.hamlets, sumur.asked_count, sumur.is_withdrawn) == (("Krajan",), 1, False)
    [asked] = sumur.askings
    assert (asked.meeting_name, asked.village, asked.outcome, asked.reason) == (
        "Musdus Krajan",
        "Sukamaju",
        "forwarded",
        "Butuh alat besar.",
    )
    assert asked.number == hamlet.tracked["Sumur"].line.ballot_number
    verify(desa.village.reading, desa.meeting_id)


def test_the_proposer_reads_in_the_hamlet_what_the_district_decided(received, clock):
    hamlet, desa, kecamatan = received
    desa.decide(Jembatan=Outcome.AGREED, Sumur=(Outcome.FORWARDED, "Di luar kewenangan desa."))
    bring_list(kecamatan, VILLAGE.list_of(desa), heard=VILLAGE.fingerprint, part=0)
    kecamatan.collect("Pasar")
    kecamatan.decide(Sumur=(Outcome.AGREED, "Masuk Renja 2028."), Pasar=Outcome.RESERVE)
    entry = Milestone(kind=MilestoneKind.SUBDISTRICT, happened_on=clock.now.date(), officer="Ibu Rina", note="Lengkap.")
    proposal_id = kecamatan.tracked["Sumur"].line.proposal_id
    kecamatan.perform(RecordMilestone(meeting_id=kecamatan.meeting_id, proposal_id=proposal_id, entry=entry))
    bring_answer(desa, SUBDISTRICT.answer_of(kecamatan, desa, clock.now), heard=SUBDISTRICT.fingerprint)
    bring_answer(hamlet, VILLAGE.answer_of(desa, hamlet, clock.now))
    # On the hamlet's own laptop the other two are not kept: what is read there has come in the file.
    verdicts = hamlet.tracked["Sumur"].verdicts
    assert [(one.meeting.name, one.answered_as, one.reason) for one in verdicts] == [
        ("Musrenbang Sukamaju", "forwarded", "Di luar kewenangan desa."),
        ("Musrenbang Mekar", "agreed", "Masuk Renja 2028."),
    ]
    assert [(entry.kind, entry.officer, entry.note) for entry in verdicts[1].milestones] == [
        (MilestoneKind.SUBDISTRICT, "", "Lengkap.")
    ]
    assert [one.answered_as for one in hamlet.tracked["Jembatan"].verdicts] == ["agreed"]
    page = queries.follow_page(hamlet.village.reading, hamlet.tracked["Sumur"].code)
    assert [one.meeting.name for one in page.proposals] == ["Musdus Krajan", "Musrenbang Sukamaju", "Musrenbang Mekar"]
    assert [one.verdicts for one in page.proposals] == [(), (), ()]


def test_a_district_receives_what_a_sub_district_forwards_as_that_sub_districts_own(levels, clock):
    _, _, kecamatan = levels
    here = {"kind": MeetingKind.DISTRICT, "identity": Identity(district="Subur"), "hamlets": ("Maju", "Mekar")}
    kabupaten = hold(kecamatan.village, kecamatan.leading, "Forum Perangkat Daerah", **here)
    kecamatan.collect("Sumur", "Pasar")
    kecamatan.decide(Sumur=(Outcome.FORWARDED, "Untuk Dinas PU."), Pasar=Outcome.AGREED)
    # Nobody chooses a part: the file says which sub-district it comes from.
    bring_list(kabupaten, SUBDISTRICT.list_of(kecamatan), heard=SUBDISTRICT.fingerprint)
    assert [(line.title, line.hamlets) for line in kabupaten.listed.values()] == [("Sumur", ("Mekar",))]
    kabupaten.collect("Terminal")
    kabupaten.decide(Sumur=(Outcome.AGREED, "Masuk Renja 2028."), Terminal=Outcome.RESERVE)
    bring_answer(kecamatan, HAMLET.answer_of(kabupaten, kecamatan, clock.now), heard=HAMLET.fingerprint)
    [verdict] = kecamatan.tracked["Sumur"].verdicts
    assert (verdict.meeting.kind, verdict.meeting.village, verdict.answered_as) == (
        MeetingKind.DISTRICT,
        "Subur",
        "agreed",
    )


def test_a_stranger_s_list_waits_for_the_fingerprint_and_is_known_from_then_on(levels):
    hamlet, desa, _ = levels
    content = HAMLET.list_of(hamlet)
    with pytest.raises(SenderUnknown) as refusal:
        bring_list(desa, content)
    assert refusal.value.fields == {"sender": "Musdus Krajan"}
    with pytest.raises(FingerprintDiffers):
        bring_list(desa, content, heard=VILLAGE.fingerprint)
    assert desa.listed == {}
    bring_list(desa, content, heard=HAMLET.fingerprint)
    page = queries.cascade_page(desa.village.reading, desa.meeting, VILLAGE.public_key)
    assert [(one.name, one.fingerprint) for one in page.senders] == [("Musdus Krajan", HAMLET.fingerprint)]
    other = hold(desa.village, desa.leading, "Musrenbang Ulangan")
    bring_list(other, content)
    assert list(other.listed) == ["Jembatan", "Sumur"]


def test_the_same_list_comes_once_and_an_older_one_not_at_all(received):
    hamlet, desa, _ = received
    first = HAMLET.list_of(hamlet)
    with pytest.raises(ListRepeated):
        bring_list(desa, first)
    correct(hamlet, Sumur=(Outcome.FORWARDED, "Butuh alat besar dan listrik."))
    bring_list(desa, HAMLET.list_of(hamlet))
    with pytest.raises(ListOutdated) as refusal:
        bring_list(desa, first)
    assert refusal.value.fields == {"version": 1, "newest": 2}
    assert list(desa.listed) == ["Jembatan", "Sumur"]
    assert desa.listed["Sumur"].askings[0].reason == "Butuh alat besar dan listrik."


def correct(held, **outcomes):
    held.perform(BeginCorrection(meeting_id=held.meeting_id, reason="Salah tulis."), held.leading)
    held.decide_again(**outcomes)
    held.adopt()


def test_a_correction_replaces_what_is_still_open_and_nothing_that_was_worked_on_here(received):
    hamlet, desa, _ = received
    jembatan = desa.listed["Jembatan"].proposal_id
    new_words = {"title": "Jembatan gantung", "cost_rupiah": None}
    desa.perform(RewordProposal(meeting_id=desa.meeting_id, proposal_id=jembatan, **new_words))
    correct(hamlet, Sumur=Outcome.RESERVE, Balai=(Outcome.FORWARDED, "Untuk desa."))
    bring_list(desa, HAMLET.list_of(hamlet))
    assert list(desa.listed) == ["Jembatan gantung", "Balai"]
    correct(hamlet, Sumur=(Outcome.FORWARDED, "Tetap perlu."))
    bring_list(desa, HAMLET.list_of(hamlet))
    assert list(desa.listed) == ["Jembatan gantung", "Sumur", "Balai"]


def test_once_people_vote_no_list_comes_in_any_more(received):
    hamlet, desa, _ = received
    desa.village.go_to(desa.leading, Phase.VOTING)
    correct(hamlet, Sumur=Outcome.RESERVE)
    with pytest.raises(NotInThisPhase):
        bring_list(desa, HAMLET.list_of(hamlet))
    assert list(desa.listed) == ["Jembatan", "Sumur"]


def test_only_an_adopted_list_that_has_something_for_the_next_level_is_sent(levels):
    _, desa, _ = levels
    with pytest.raises(NotAdopted):
        VILLAGE.list_of(desa)
    desa.collect("Jalan", "Talud")
    desa.decide(Jalan=Outcome.AGREED, Talud=Outcome.RESERVE)
    with pytest.raises(NothingToSend):
        VILLAGE.list_of(desa)


def test_an_answer_needs_a_list_that_came_and_one_that_is_adopted(received, clock):
    hamlet, desa, kecamatan = received
    with pytest.raises(NotAdopted):
        VILLAGE.answer_of(desa, hamlet, clock.now)
    desa.decide(Jembatan=Outcome.AGREED, Sumur=Outcome.RESERVE)
    with pytest.raises(NoListReceived):
        VILLAGE.answer_of(desa, kecamatan, clock.now)


def test_an_answer_is_for_its_own_meeting_newer_than_the_last_and_of_somebody_known(received, clock):
    hamlet, desa, _ = received
    desa.decide(Jembatan=Outcome.AGREED, Sumur=Outcome.RESERVE)
    older = VILLAGE.answer_of(desa, hamlet, clock.now)
    clock.advance(hours=1)
    newer = VILLAGE.answer_of(desa, hamlet, clock.now)
    with pytest.raises(SenderUnknown):
        bring_answer(hamlet, newer)
    with pytest.raises(AnswerForAnother) as refusal:
        bring_answer(desa, newer, heard=VILLAGE.fingerprint)
    assert refusal.value.fields == {"addressee": "Musdus Krajan"}
    bring_answer(hamlet, newer, heard=VILLAGE.fingerprint)
    with pytest.raises(AnswerRepeated):
        bring_answer(hamlet, newer)
    with pytest.raises(AnswerOutdated) as outdated:
        bring_answer(hamlet, older)
    assert outdated.value.fields == {"known_on": "2026-08-12"}
    with pytest.raises(SealedFileDamaged):
        bring_answer(hamlet, VILLAGE.answer_of(desa, hamlet, clock.now, issued_at="2026-08-12T02:00:00"))


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.OBSERVER, Role.MINUTE_TAKER])
def test_nobody_else_opens_files(levels, role):
    hamlet, desa, _ = levels
    for held, bring in ((desa, bring_list), (hamlet, bring_answer)):
        actor = Actor(role=role, actor_id="x" * 20, meeting_id=held.meeting_id)
        with pytest.raises(NotAllowed):
            bring(held, b"", actor=actor)


def test_nobody_s_name_travels(received, clock):
    hamlet, desa, _ = received
    names = {"Wati", "Budi", "Siti Aminah", "siti"}
    correct(hamlet, Sumur=(Outcome.FORWARDED, "Tanah milik Budi, ditanyakan kepada siti aminah."))
    content = HAMLET.list_of(hamlet).decode()
    assert "Tanah milik …" in content
    desa.village.join(desa.meeting_id, "Wati")
    desa.decide(Jembatan=(Outcome.AGREED, "Wati setuju."), Sumur=Outcome.RESERVE)
    for text in (content, VILLAGE.answer_of(desa, hamlet, clock.now).decode()):
        assert not {name for name in names if name.casefold() in text.casefold()}


@pytest.mark.parametrize("row", [ReceivedListRow, ReceivedAnswerRow])
def test_the_database_itself_keeps_what_came_in(received, clock, database_url, row):
    hamlet, desa, _ = received
    desa.decide(Jembatan=Outcome.AGREED, Sumur=Outcome.RESERVE)
    bring_answer(hamlet, VILLAGE.answer_of(desa, hamlet, clock.now), heard=VILLAGE.fingerprint)
    engine = writing_engine(database_url)
    for change in (update(row).values(digest=""), delete(row)):
        with pytest.raises(DatabaseError), engine.begin() as connection:
            connection.execute(change)
    engine.dispose()


@pytest.mark.race
def test_a_list_opened_by_several_at_once_comes_in_once(levels):
    hamlet, desa, _ = levels
    content, heard = HAMLET.list_of(hamlet), HAMLET.fingerprint
    command = ReceiveList(meeting_id=desa.meeting_id, content=content, fingerprint=heard, hamlet_id="")
    answers = at_once(desa.village.door, [(command, desa.leading)] * 4)
    assert refused(answers, ListRepeated) == 3
    assert list(desa.listed) == ["Jembatan", "Sumur"]
