"""Whoever writes after the meeting, and whoever deals with it."""

from typing import Any

from facilitation.followup import queries
from facilitation.followup.commands import ReplyToTicket, SendTicket, WithdrawTicket
from facilitation.followup.rules.reply_time import ReplyPromise
from facilitation.followup.rules.ticket import TicketKind
from facilitation.kernel.actor import STRANGER

WORDS = "Pompa di RT 02 rusak lagi."


class Post:
    """Whoever sends something, and whoever deals with it."""

    def __init__(self, plenary, clock):
        self.plenary = plenary
        self.clock = clock
        self.sent = 0

    @property
    def meeting(self):
        self.plenary.vote.village.reading.expire_all()
        return self.plenary.vote.village.see(self.plenary.meeting_id)

    @property
    def session(self):
        return self.plenary.vote.village.reading

    @property
    def promise(self):
        return ReplyPromise(days=14, today=self.clock().astimezone().date())

    @property
    def public(self):
        return queries.tickets_page(self.session, self.meeting, self.promise)

    @property
    def desk(self):
        return queries.tickets_desk(self.session, self.meeting, self.promise)

    def own(self, code):
        return queries.own_ticket_page(self.session, code, self.promise).ticket

    def sending(self, words=WORDS, **different: Any):
        self.sent += 1
        said = {"kind": TicketKind.COMPLAINT, "proposal_id": "", "submission_id": f"{self.sent:032x}"} | different
        return SendTicket(meeting_id=self.plenary.meeting_id, words=words, **said)

    def send(self, words=WORDS, **different: Any):
        return self.plenary.perform(self.sending(words, **different), STRANGER)

    def do(self, command_type, *, actor=None, **said: Any):
        return self.plenary.perform(command_type(meeting_id=self.plenary.meeting_id, **said), actor)

    def replying(self, words="Besok diperbaiki.", *, number=1, seen=0):
        return ReplyToTicket(
            meeting_id=self.plenary.meeting_id, number=number, replies_seen=seen, office="Kaur Umum", words=words
        )

    def reply(self, words="Besok diperbaiki.", *, actor=None, **about):
        return self.plenary.perform(self.replying(words, **about), actor or self.plenary.official)

    def withdraw(self, code):
        return self.do(WithdrawTicket, actor=STRANGER, code=code)
