"""Input, complaints and obstacles through the door, on both databases."""

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DatabaseError

from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.followup import queries
from facilitation.followup.commands import (
    NoteObstacle,
    OpenObstacle,
    PublishTicket,
    WithholdTicket,
)
from facilitation.followup.rules.ticket import (
    ObstacleOfAnother,
    RepliedMeanwhile,
    TicketIsClosed,
    TicketIsNoObstacle,
    TicketIsWithdrawn,
    TicketSentAlready,
    WithheldFor,
)
from facilitation.followup.tables import TicketRow, TicketSenderRow, TicketStepRow
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.kernel.wording import TextEmpty, TextTooLong
from tests.followup.post import WORDS, Post
from tests.meetings.crowd import accepted, at_once, refused


@pytest.fixture
def post(adopted, clock):
    return Post(adopted, clock)


def observer(post, letter):
    return Actor(
        role=Role.OBSERVER, actor_id=post.plenary.official.actor_id[:-1] + letter, meeting_id=post.meeting.meeting_id
    )


@pytest.mark.row("S1-49")
def test_a_complaint_gets_a_code_by_which_its_sender_reads_the_reply(post):
    code = post.send(proposal_id=post.plenary.line("Jembatan").proposal_id, name="Bu Wati")
    own = post.own(code)
    assert (own.number, own.words, own.about, own.state, own.told) == (1, WORDS, "Jembatan", "waiting", ())
    assert post.reply() is None
    replied = post.own(code)
    assert [(step.words, step.office, step.is_official) for step in replied.told] == [
        ("Besok diperbaiki.", "Kaur Umum", True)
    ]
    assert (replied.words, replied.state) == (WORDS, "replied")


@pytest.mark.row("S4-08", "S4-14")
def test_the_time_to_reply_is_counted_against_the_villages_own_promise(post, clock):
    for _ in range(4):
        post.send()
    clock.advance(days=2)
    post.reply(number=1)
    clock.advance(days=4)
    post.reply(number=2)
    clock.advance(days=9)
    post.reply(number=3)
    times = post.public.times
    assert (times.promised_days, times.replied, times.median_days) == (14, 3, 6)
    assert (times.kept, times.due, times.late, post.public.waiting) == (2, 4, 1, 1)
    assert [one.state for one in post.public.tickets] == ["late", "replied", "replied", "replied"]


def test_two_complaints_have_two_numbers_and_two_codes(post):
    first, second = post.send(), post.send()
    assert first != second
    assert [one.number for one in post.public.tickets] == [2, 1]


@pytest.mark.race
def test_people_who_send_and_reply_at_once_lose_nothing_and_double_nothing(post, door):
    once = post.sending("Dua kali ditekan.")
    complaints = [post.sending(f"Keluhan {one}.") for one in range(5)]
    answers = at_once(door, [(command, STRANGER) for command in (once, once, once, *complaints)])
    assert len(accepted(answers)) == 6
    assert sorted(one.number for one in post.public.tickets) == list(range(1, 7))
    both = [(post.replying("Satu."), post.plenary.official), (post.replying("Dua."), post.plenary.chair)]
    assert refused(at_once(door, both), RepliedMeanwhile) == 1
    assert len(post.public.tickets[-1].told) == 1


def test_replying_twice_with_the_same_words_is_one_reply_and_other_words_are_two(post):
    post.send()
    post.reply()
    post.reply()
    assert len(post.public.tickets[0].told) == 1
    with pytest.raises(RepliedMeanwhile):
        post.reply("Sudah selesai.")
    post.reply("Sudah selesai.", seen=1)
    assert [step.words for step in post.public.tickets[0].told] == ["Besok diperbaiki.", "Sudah selesai."]


@pytest.mark.parametrize(("words", "refusal"), [("", TextEmpty), (" \n", TextEmpty), ("x" * 1001, TextTooLong)])
def test_empty_and_endless_words_are_refused_on_both_sides(post, words, refusal):
    with pytest.raises(refusal):
        post.send(words)
    post.send()
    with pytest.raises(refusal):
        post.reply(words)
    assert post.public.waiting == 1


def test_nobody_reads_words_that_nobody_has_looked_at_and_everybody_counts_them(post):
    post.send(name="Bu Wati")
    (one,) = post.public.tickets
    assert (one.number, one.words, one.name, one.code, post.public.waiting) == (1, "", "", "", 1)
    assert (post.desk.waiting[0].words, post.desk.waiting[0].name, post.desk.waiting[0].code) == (WORDS, "Bu Wati", "")
    post.do(PublishTicket, number=1)
    (one,) = post.public.tickets
    assert (one.words, one.name) == (WORDS, "")


def test_what_is_withheld_keeps_its_number_and_reason_and_nothing_else(post):
    code = post.send("Pak Karto itu maling.")
    post.do(WithholdTicket, number=1, reason=WithheldFor.SLANDER)
    (one,) = post.public.tickets
    assert (one.number, one.words, one.told, one.standing.withheld_for) == (1, "", (), "slander")
    assert post.own(code).words == "Pak Karto itu maling."
    assert post.public.waiting == 0
    assert post.public.times.due == 0
    post.do(PublishTicket, number=1)
    assert post.public.tickets[0].words == "Pak Karto itu maling."


def test_an_official_replies_and_withholds_nothing(post):
    post.send()
    with pytest.raises(NotAllowed):
        post.do(WithholdTicket, actor=post.plenary.official, number=1, reason=WithheldFor.SLANDER)
    with pytest.raises(NotAllowed):
        post.do(PublishTicket, actor=post.plenary.official, number=1)


def test_its_sender_withdraws_it_and_is_forgotten(post, reading):
    code = post.send(name="Bu Wati")
    post.withdraw(code)
    post.withdraw(code)
    assert (post.public.tickets[0].state, post.public.tickets[0].words, post.public.waiting) == ("withdrawn", "", 0)
    assert (post.own(code).words, post.desk.done[0].words, post.desk.done[0].name) == ("", "", "")
    assert reading.scalars(select(TicketSenderRow)).all() == []
    salts = reading.scalars(select(JournalRow.salt).where(JournalRow.name == "SendTicket")).all()
    assert salts == [None]
    for attempt in (post.reply, lambda: post.do(PublishTicket, number=1)):
        with pytest.raises(TicketIsWithdrawn):
            attempt()


def test_the_record_says_neither_who_sent_it_nor_what(post, reading):
    post.send(name="Bu Wati")
    entry = reading.scalars(select(JournalRow).where(JournalRow.name == "SendTicket")).one()
    assert entry.actor_id == ""
    assert "Pompa" not in str(entry.payload)
    assert "Wati" not in str(entry.payload)


def test_only_the_code_withdraws(post):
    post.send()
    with pytest.raises(NotFoundHere):
        post.withdraw("00000-00000")
    assert queries.own_ticket_page(post.session, "00000-00000", post.promise) is None


def test_a_form_sent_again_with_other_words_does_not_give_its_code_away(post):
    code = post.send(submission_id="a" * 32)
    assert post.send(submission_id="a" * 32) == code
    with pytest.raises(TicketSentAlready):
        post.send("Lain.", submission_id="a" * 32)


def test_a_proposal_that_was_not_adopted_is_nothing_to_write_about(post):
    with pytest.raises(NotFoundHere):
        post.send(proposal_id="0" * 20)


def test_before_the_adoption_people_write_about_the_meeting_alone(adopting, clock):
    post = Post(adopting, clock)
    with pytest.raises(NotAdopted):
        post.send(proposal_id=adopting.line("Jembatan").proposal_id)
    assert post.own(post.send()).about == ""


def test_during_the_plenary_the_hall_talks_and_nothing_is_sent(plenary, clock):
    with pytest.raises(NotInThisPhase):
        Post(plenary, clock).send()


@pytest.mark.row("S1-52")
def test_whoever_mediates_opens_follows_and_closes_an_obstacle(post):
    lsm = observer(post, post.plenary.official.actor_id[-1])
    number = post.do(OpenObstacle, actor=lsm, proposal_id="", submission_id="b" * 32, words="Izin jalan belum keluar.")
    assert (
        post.do(OpenObstacle, actor=lsm, proposal_id="", submission_id="b" * 32, words="Izin jalan belum keluar.")
        == number
    )
    (one,) = post.public.tickets
    assert (one.is_obstacle, one.words, one.standing.is_waiting) == (True, "Izin jalan belum keluar.", True)
    assert (one.state, post.public.waiting) == ("open", 0)
    post.do(NoteObstacle, actor=lsm, number=number, words="Dinas diundang.", closes=False)
    post.reply("Izin diproses.", number=number)
    post.do(NoteObstacle, actor=lsm, number=number, words="Izin keluar.", closes=True)
    (one,) = post.public.tickets
    assert ([step.words for step in one.told], one.state) == (
        ["Dinas diundang.", "Izin diproses.", "Izin keluar."],
        "closed",
    )
    for attempt in (
        lambda: post.do(NoteObstacle, actor=lsm, number=number, words="Lagi.", closes=False),
        lambda: post.reply(number=number, seen=1),
    ):
        with pytest.raises(TicketIsClosed):
            attempt()


def test_another_observer_and_whoever_takes_a_side_leave_an_obstacle_alone(post):
    number = post.do(OpenObstacle, proposal_id="", submission_id="b" * 32, words="Izin jalan belum keluar.")
    with pytest.raises(ObstacleOfAnother):
        post.do(NoteObstacle, actor=observer(post, "!"), number=number, words="Selesai.", closes=True)
    with pytest.raises(NotAllowed):
        post.do(NoteObstacle, actor=post.plenary.official, number=number, words="Selesai.", closes=True)
    post.send()
    with pytest.raises(TicketIsNoObstacle):
        post.do(NoteObstacle, number=number + 1, words="Selesai.", closes=True)


@pytest.mark.parametrize(
    "change",
    [
        update(TicketRow).values(words="lain"),
        delete(TicketRow),
        update(TicketStepRow).values(words=""),
        delete(TicketStepRow),
    ],
)
def test_the_database_itself_refuses_to_change_or_delete_it(post, past_the_program, change):
    post.send()
    post.reply()
    with pytest.raises(DatabaseError):
        past_the_program(change)


def test_unanswered_ones_stand_first_for_staff_the_longest_waiting_above(post, clock):
    for words in ("Pertama.", "Kedua.", "Ketiga."):
        post.send(words)
        clock.advance(hours=1)
    post.reply(number=2)
    assert [one.words for one in post.desk.waiting] == ["Pertama.", "Ketiga."]
    assert [one.words for one in post.desk.done] == ["Kedua."]


def test_a_long_list_is_read_page_by_page(post):
    for number in range(32):
        post.send(f"Keluhan {number}.")
    page = post.public
    assert (len(page.tickets), page.older) == (30, 3)
    older = queries.tickets_page(post.session, post.meeting, post.promise, before=page.older)
    assert ([one.number for one in older.tickets], older.older) == ([2, 1], 0)
