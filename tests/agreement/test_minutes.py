"""The minutes: what an entry says, who writes it when, and that two who write at once lose nothing."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from facilitation.agreement.commands import (
    CloseMinutes,
    PutBackInMinutes,
    RemoveFromMinutes,
    ReopenMinutes,
    ReviseMinutes,
    WriteMinutes,
)
from facilitation.agreement.queries import minutes_board, written_minutes
from facilitation.agreement.rules.minutes import (
    LINE_LIMIT,
    NAME_LIMIT,
    POINT_LIMIT,
    Entry,
    EntryChangedMeanwhile,
    MinutesClosed,
    checked_entry,
)
from facilitation.aspirations.rules.aspiration import SubmissionNotReadable
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow, verify
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import AddStaff
from tests.village import Village

POINT = Entry(phase=Phase.OPENING, point="Drainase RT 02 meluap tiap hujan.", speaker="Pak Ujang")


class Desk:
    """A minute-taker's desk in a meeting that has begun."""

    def __init__(self, village: Village, leading: Actor) -> None:
        self.village, self.leading = village, leading
        self.meeting_id = str(leading.meeting_id)
        self.dewi = self.hire("dewi", Role.MINUTE_TAKER)

    def hire(self, username: str, role: Role) -> Actor:
        account = self.village.account(username)
        self.perform(AddStaff(meeting_id=self.meeting_id, username=username, role=role), self.leading)
        return Actor(role=role, actor_id=account.actor_id, meeting_id=self.meeting_id)

    def perform(self, command: Any, actor: Actor | None = None) -> Any:
        return self.village.door.perform(command, actor or self.dewi)

    def write(self, entry: Entry = POINT, name: str = "first-copy", actor: Actor | None = None) -> str:
        return str(self.perform(WriteMinutes(meeting_id=self.meeting_id, submission_id=name, entry=entry), actor))

    def revise(self, entry_id: str, revision: int, actor: Actor | None = None, **different: Any) -> None:
        entry = replace(POINT, **different)
        command = ReviseMinutes(meeting_id=self.meeting_id, minutes_entry_id=entry_id, revision=revision, entry=entry)
        self.perform(command, actor)

    def remove(self, entry_id: str, revision: int) -> None:
        self.perform(RemoveFromMinutes(meeting_id=self.meeting_id, minutes_entry_id=entry_id, revision=revision))

    def put_back(self, entry_id: str) -> None:
        self.perform(PutBackInMinutes(meeting_id=self.meeting_id, minutes_entry_id=entry_id))

    @property
    def board(self) -> Any:
        self.village.reading.expire_all()
        return minutes_board(self.village.reading, self.village.see(self.meeting_id))

    @property
    def points(self) -> list[str]:
        self.village.reading.expire_all()
        return [entry.point for entry in written_minutes(self.village.reading, self.meeting_id)]


@pytest.fixture
def desk(village: Village, leading: Actor) -> Desk:
    """People are coming, and Dewi writes."""
    village.go_to(leading, Phase.REGISTRATION)
    return Desk(village, leading)


def test_an_entry_is_kept_as_clean_words_and_only_its_point_is_needed():
    entry = checked_entry(replace(POINT, point="  Satu.\n\n\n\nDua. ", who=" Kaur\nPerencanaan ", decision="  "))
    assert (entry.point, entry.who, entry.decision) == ("Satu.\n\nDua.", "Kaur Perencanaan", "")


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"point": " \u200b "}, TextEmpty),
        ({"point": "x" * (POINT_LIMIT + 1)}, TextTooLong),
        ({"decision": "x" * (LINE_LIMIT + 1)}, TextTooLong),
        ({"action": "x" * (LINE_LIMIT + 1)}, TextTooLong),
        ({"speaker": "x" * (NAME_LIMIT + 1)}, TextTooLong),
        ({"who": "x" * (NAME_LIMIT + 1)}, TextTooLong),
        ({"due": "x" * (NAME_LIMIT + 1)}, TextTooLong),
    ],
)
def test_an_entry_that_cannot_be_is_refused(desk, different, refusal):
    with pytest.raises(refusal):
        desk.write(replace(POINT, **different))
    assert desk.points == []


def test_entries_are_shown_newest_first_by_agenda_item_and_printed_as_written(desk):
    desk.write(replace(POINT, point="Satu"), "copy-one")
    desk.write(replace(POINT, point="Dua", phase=Phase.DISCUSSION), "copy-two")
    desk.write(replace(POINT, point="Tiga", speaker="Bu Rini"), "copy-three")
    shown = [(part.phase, [one.entry.point for one in part.entries]) for part in desk.board.parts]
    assert shown == [(Phase.DISCUSSION, ["Dua"]), (Phase.OPENING, ["Tiga", "Satu"])]
    assert desk.points == ["Satu", "Dua", "Tiga"]
    assert desk.board.speakers == ("Bu Rini", "Pak Ujang")


def test_the_same_form_sent_twice_is_one_entry_even_after_the_minutes_are_closed(desk):
    first = desk.write()
    assert desk.write() == first
    desk.perform(CloseMinutes(meeting_id=desk.meeting_id))
    assert desk.write() == first
    assert desk.points == [POINT.point]


def test_two_who_write_at_once_keep_both_entries_whatever_their_forms_are_called(desk):
    desk.write()
    desk.write(replace(POINT, point="Jalan rusak."), actor=desk.leading)
    assert desk.points == [POINT.point, "Jalan rusak."]


@pytest.mark.race
def test_many_copies_of_one_form_at_the_same_moment_are_one_entry(desk):
    with ThreadPoolExecutor(6) as hands:
        assert len(set(hands.map(lambda _: desk.write(), range(6)))) == 1
    assert desk.points == [POINT.point]


@pytest.mark.race
def test_of_two_edits_at_the_same_moment_one_is_kept_and_the_other_told(desk):
    entry_id = desk.write()

    def edit(words: str) -> str:
        try:
            desk.revise(entry_id, 1, point=words)
        except EntryChangedMeanwhile:
            return ""
        return words

    with ThreadPoolExecutor(2) as hands:
        kept = [words for words in hands.map(edit, ("Satu.", "Dua.")) if words]
    assert desk.points == kept
    assert len(kept) == 1


def test_a_form_without_its_own_name_is_refused(desk):
    with pytest.raises(SubmissionNotReadable):
        desk.write(name="")


def test_an_edit_of_older_words_is_refused_and_of_the_newest_is_kept(desk):
    entry_id = desk.write()
    desk.revise(entry_id, 1, point="Drainase RT 02 dan RT 03 meluap.")
    with pytest.raises(EntryChangedMeanwhile):
        desk.revise(entry_id, 1, point="Drainase RT 04 meluap.", actor=desk.leading)
    assert desk.points == ["Drainase RT 02 dan RT 03 meluap."]
    desk.revise(entry_id, 2, point="Drainase RT 02, 03 dan 04 meluap.", actor=desk.leading)
    assert desk.points == ["Drainase RT 02, 03 dan 04 meluap."]


def test_the_same_edit_sent_twice_is_one(desk):
    entry_id = desk.write()
    desk.revise(entry_id, 1, point="Lain.")
    desk.revise(entry_id, 1, point="Lain.")
    assert desk.board.parts[0].entries[0].revision == 2


def test_what_is_removed_is_printed_no_more_and_comes_back_in_its_place(desk):
    entry_id = desk.write()
    desk.write(replace(POINT, point="Kedua"), "second-copy")
    desk.remove(entry_id, 1)
    desk.remove(entry_id, 1)
    assert desk.points == ["Kedua"]
    assert [one.entry.point for one in desk.board.removed] == [POINT.point]
    desk.put_back(entry_id)
    desk.put_back(entry_id)
    assert desk.points == [POINT.point, "Kedua"]


def test_words_that_somebody_else_has_just_changed_are_not_removed_unread(desk):
    entry_id = desk.write()
    desk.revise(entry_id, 1, point="Yang benar.")
    with pytest.raises(EntryChangedMeanwhile):
        desk.remove(entry_id, 1)
    assert desk.points == ["Yang benar."]


def test_an_edit_of_an_entry_that_was_removed_meanwhile_is_refused_first_and_then_puts_it_back(desk):
    entry_id = desk.write()
    desk.remove(entry_id, 1)
    with pytest.raises(EntryChangedMeanwhile):
        desk.revise(entry_id, 1, point="Tetap perlu.")
    assert desk.points == []
    desk.revise(entry_id, 2, point="Tetap perlu.")
    assert desk.points == ["Tetap perlu."]


def test_closed_minutes_change_no_more_until_they_are_opened_again(desk):
    entry_id = desk.write()
    desk.perform(CloseMinutes(meeting_id=desk.meeting_id))
    desk.perform(CloseMinutes(meeting_id=desk.meeting_id), desk.leading)
    for change in (
        lambda: desk.write(name="second-copy"),
        lambda: desk.revise(entry_id, 1, point="Lain."),
        lambda: desk.remove(entry_id, 1),
        lambda: desk.put_back(entry_id),
    ):
        with pytest.raises(MinutesClosed):
            change()
    with pytest.raises(NotAllowed):
        desk.perform(ReopenMinutes(meeting_id=desk.meeting_id))
    desk.perform(ReopenMinutes(meeting_id=desk.meeting_id), desk.leading)
    desk.perform(ReopenMinutes(meeting_id=desk.meeting_id), desk.leading)
    desk.revise(entry_id, 1, point="Lain.")
    assert desk.points == ["Lain."]


def test_minutes_are_written_after_the_end_but_not_before_anybody_comes(desk):
    before = desk.village.meeting(desk.village.account("joko"), name="Sebelah")
    command = WriteMinutes(meeting_id=str(before.meeting_id), submission_id="first-copy", entry=POINT)
    with pytest.raises(NotInThisPhase):
        desk.perform(command, before)


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.OFFICIAL, Role.OBSERVER, Role.STRANGER])
def test_nobody_else_writes(desk, role):
    with pytest.raises(NotAllowed):
        desk.write(actor=Actor(role=role, actor_id=desk.dewi.actor_id, meeting_id=desk.meeting_id))


def test_an_entry_of_another_meeting_does_not_exist_here(desk):
    other = desk.village.meeting(desk.village.account("joko"), name="Sebelah")
    desk.village.go_to(other, Phase.REGISTRATION)
    command = WriteMinutes(meeting_id=str(other.meeting_id), submission_id="first-copy", entry=POINT)
    entry_id = str(desk.perform(command, other))
    for change in (
        lambda: desk.revise(entry_id, 1, point="Lain."),
        lambda: desk.remove(entry_id, 1),
        lambda: desk.put_back(entry_id),
    ):
        with pytest.raises(NotFoundHere):
            change()


def test_the_journal_keeps_that_something_was_written_and_no_word_of_it(desk):
    desk.revise(desk.write(), 1, point="Pak Ujang marah.")
    rows = desk.village.reading.scalars(select(JournalRow).where(JournalRow.chain == desk.meeting_id)).all()
    written = [row for row in rows if row.name in {"WriteMinutes", "ReviseMinutes"}]
    assert len(written) == 2
    assert not any("Ujang" in str(row.payload) for row in written)
    verify(desk.village.reading, desk.meeting_id)
