"""What an answer must say, and when what was answered leaves a decision incomplete."""

from dataclasses import replace

import pytest

from facilitation.agreement.rules.consent import (
    WORDS_LIMIT,
    Asked,
    CheckResult,
    CheckStillOpen,
    ConsentKind,
    KeptObjection,
    WordsNeeded,
    asked_of,
    consensus_gaps,
    consent_words,
    handling_words,
    is_voted_openly,
    needs_chair,
)
from facilitation.agreement.rules.decision import DecidedBy, Decision, Gap, Outcome
from facilitation.agreement.rules.finding import NothingToFind, ObjectionsUnhandled, refuse_finding
from facilitation.kernel.wording import TextTooLong

AGREED = Decision(outcome=Outcome.AGREED, amount_rupiah=60, source_code="DDS")
LESS = replace(AGREED, amount_rupiah=40)
ASKED = Asked(outcome=Outcome.AGREED, amount_rupiah=60, source_code="DDS")
NOTE = KeptObjection(words="Lahannya belum dihibahkan.", handling="Dibahas, tetap keberatan.")
CHECK = CheckResult(
    number=1, together=1, asked=ASKED, is_open=False, present=9, consents=6, notes=1, objections=1, withdrawn=1
)
UNHANDLED = replace(CHECK, withdrawn=0, unhandled=1)
KEPT = replace(CHECK, withdrawn=0, kept=(NOTE,))
ACCEPTED = replace(CHECK, withdrawn=0, accepted=1)


def voted(decision: Decision, way: DecidedBy = DecidedBy.OPEN_VOTE) -> Decision:
    return replace(decision, decided_by=way)


@pytest.mark.parametrize("typed", ["", "  \n ", "\u200b"])
@pytest.mark.parametrize("kind", [ConsentKind.NOTE, ConsentKind.OBJECTION])
def test_whoever_objects_or_has_a_note_says_why(kind: ConsentKind, typed: str) -> None:
    with pytest.raises(WordsNeeded):
        consent_words(kind, typed)


def test_the_words_have_a_limit_and_are_kept_as_typed() -> None:
    assert consent_words(ConsentKind.NOTE, " Asal  selesai\nsebelum hujan. ") == "Asal selesai\nsebelum hujan."
    assert len(consent_words(ConsentKind.OBJECTION, "x" * WORDS_LIMIT)) == WORDS_LIMIT
    with pytest.raises(TextTooLong):
        consent_words(ConsentKind.OBJECTION, "x" * (WORDS_LIMIT + 1))


def test_a_plain_yes_keeps_no_words_however_many_were_typed() -> None:
    assert consent_words(ConsentKind.CONSENT, "x" * 9999) == ""


def test_how_an_objection_was_handled_is_said_in_words() -> None:
    assert handling_words(" Sudah jelas. ") == "Sudah jelas."
    with pytest.raises(WordsNeeded):
        handling_words(" ")
    with pytest.raises(TextTooLong):
        handling_words("x" * (WORDS_LIMIT + 1))


def test_matters_are_decided_openly_and_persons_in_secret() -> None:
    assert is_voted_openly(is_about_persons=False)
    assert not is_voted_openly(is_about_persons=True)


@pytest.mark.parametrize(
    ("decision", "check", "lacking"),
    [
        (None, KEPT, ()),
        (AGREED, None, ()),
        (AGREED, CHECK, ()),
        (AGREED, replace(CHECK, is_open=True), (Gap.OBJECTIONS,)),
        (AGREED, UNHANDLED, (Gap.OBJECTIONS,)),
        # Whatever decides in the end, what became of an objection is written down.
        (voted(AGREED), UNHANDLED, (Gap.OBJECTIONS,)),
        (AGREED, replace(UNHANDLED, kept=(NOTE,)), (Gap.OBJECTIONS,)),
        # A note that stays needs the chair's word, or a vote.
        (AGREED, KEPT, (Gap.CHAIR,)),
        (AGREED, replace(KEPT, found=ASKED), ()),
        (voted(AGREED), KEPT, ()),
        (voted(AGREED, DecidedBy.SECRET_VOTE), KEPT, ()),
        # The chair's word was given for another decision.
        (LESS, replace(KEPT, found=ASKED), (Gap.CHAIR,)),
        (LESS, replace(KEPT, found=asked_of(LESS)), ()),
        # People were asked about something else, and no objection is why.
        (LESS, CHECK, (Gap.CHAIR,)),
        (replace(AGREED, source_code="ADD"), CHECK, (Gap.CHAIR,)),
        (Decision(outcome=Outcome.RESERVE), CHECK, (Gap.CHAIR,)),
        (voted(LESS), CHECK, ()),
        # An objection was accepted, and that is why it is another decision.
        (LESS, ACCEPTED, ()),
        (AGREED, ACCEPTED, ()),
        (LESS, replace(ACCEPTED, kept=(NOTE,)), (Gap.CHAIR,)),
    ],
)
def test_what_the_check_leaves_lacking(
    decision: Decision | None, check: CheckResult | None, lacking: tuple[Gap, ...]
) -> None:
    assert consensus_gaps(decision, check) == lacking


def test_a_reason_a_place_or_who_carries_it_out_is_nothing_that_was_asked() -> None:
    other = replace(AGREED, reason="Air dahulu.", place=1, executor="TPK Desa", dissent="Pak Ujang menolak.")
    assert not needs_chair(other, CHECK)


def test_the_chair_finds_nothing_before_everything_is_handled() -> None:
    with pytest.raises(NothingToFind):
        refuse_finding(None, KEPT)
    with pytest.raises(CheckStillOpen):
        refuse_finding(AGREED, replace(KEPT, is_open=True))
    with pytest.raises(ObjectionsUnhandled) as refused:
        refuse_finding(AGREED, UNHANDLED)
    assert refused.value.fields == {"unhandled": 1}
    assert refuse_finding(AGREED, KEPT) is AGREED
    assert refuse_finding(AGREED, None) is AGREED


def test_everybody_who_answered_is_counted_once() -> None:
    assert CHECK.answers == 8
