"""What residents say afterwards: a complaint that was answered, an obstacle, and what they think of it all."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from facilitation.demo.afterwards.happening import Happening
from facilitation.demo.last_year import LastYear
from facilitation.followup.commands import (
    NoteObstacle,
    OpenObstacle,
    ReplyToTicket,
    ReviewMeeting,
    ReviewProposal,
    SendTicket,
)
from facilitation.followup.rules.review import MeetingQuestion
from facilitation.followup.rules.ticket import TicketKind
from facilitation.kernel.actor import STRANGER, Role
from facilitation.voting.rules.submission import digest_of

COMPLAINED_ON, REPLIED_ON = date(2026, 4, 11), date(2026, 4, 15)
COMPLAINT = "Gerobak sampah lewat hanya seminggu sekali. Sampah di RT 04 berbau."
REPLY = "Mulai 20 April gerobak kedua berjalan. Sampah RT 04 diambil setiap Senin dan Kamis."
STOPPED_ON, NOTED_ON = date(2026, 6, 2), date(2026, 7, 10)
OBSTACLE = "Sambungan listrik tiga fasa menunggu gardu baru, sehingga dua bangsal belum dibangun."
NOTE = "Gardu dijadwalkan Oktober 2026; PT Rumah Bambu memakai genset sampai saat itu."
WAITING = "Apakah pemuda Ngasem juga boleh melamar kerja di sentra industri bambu?"

ASKED_ON, REVIEWED_ON = date(2025, 9, 15), date(2026, 8, 29)
# How many stars each of so many people gave, and what the first of them adds.
REVIEWS = {
    "water": ((5, 5, 4, 5, 4, 3, 5, 4), "Tidak perlu memikul air lagi."),
    "classes": ((5, 4, 5, 4, 5), "Anak saya berani bernyanyi di depan kelas."),
    "waste": ((4, 3, 4, 5, 3, 4), "Kali sudah bersih, tetapi jadwal gerobak perlu ditempel."),
}
OPINIONS = ((5, 4, 4, 3, 5), (4, 4, 5, 4, 4), (5, 5, 4, 2, 5), (3, 4, 4, 4, 4), (4, 5, 5, 3, 5), (5, 4, 3, 4, 4))


def voices(year: LastYear) -> Iterator[Happening]:
    """Each on its day; the complaint is the first ticket of the meeting, and the obstacle the second."""
    here = {"meeting_id": year.told.meeting_id}
    yield Happening(on=ASKED_ON, tell=partial(_think_of_meeting, year))
    yield Happening(on=COMPLAINED_ON, tell=partial(_send, year, TicketKind.COMPLAINT, "waste", COMPLAINT))
    reply = ReplyToTicket(**here, number=1, replies_seen=0, office="Kasi Kesejahteraan", words=REPLY)
    yield Happening(on=REPLIED_ON, tell=partial(year.follow_up, reply))
    name = digest_of(OBSTACLE)[:32]
    obstacle = OpenObstacle(**here, proposal_id=year.proposals["industry"], submission_id=name, words=OBSTACLE)
    yield Happening(on=STOPPED_ON, tell=partial(year.follow_up, obstacle, Role.FACILITATOR))
    note = NoteObstacle(**here, number=2, words=NOTE, closes=False)
    yield Happening(on=NOTED_ON, tell=partial(year.follow_up, note, Role.FACILITATOR))
    yield Happening(on=REVIEWED_ON, tell=partial(_think_of_works, year))


def ask_and_wait(year: LastYear) -> None:
    """Let somebody who has never joined ask something that nobody has answered yet."""
    _send(year, TicketKind.INPUT, "industry", WAITING)


def _send(year: LastYear, kind: TicketKind, proposal: str, words: str) -> None:
    ticket = SendTicket(
        meeting_id=year.told.meeting_id,
        kind=kind,
        proposal_id=year.proposals[proposal],
        submission_id=digest_of(words)[:32],
        words=words,
    )
    year.told.let(STRANGER, ticket)


def _think_of_meeting(year: LastYear) -> None:
    for person, scores in zip(year.told.people, OPINIONS, strict=False):
        answers = tuple(zip(MeetingQuestion, scores, strict=True))
        year.told.let(person, ReviewMeeting(meeting_id=year.told.meeting_id, answers=answers))


def _think_of_works(year: LastYear) -> None:
    for proposal, (scores, remark) in REVIEWS.items():
        for place, (person, score) in enumerate(zip(year.told.people, scores, strict=False)):
            review = ReviewProposal(
                meeting_id=year.told.meeting_id,
                proposal_id=year.proposals[proposal],
                fit=score,
                usefulness=score,
                remark="" if place else remark,
            )
            year.told.let(person, review)
