"""The goals or the missions of a programme in one form, line by line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from flask import request
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.fields import RuleField, sentence_of
from facilitation.programmes.commands import RetireAim, ReviseAims
from facilitation.programmes.rules.aims import MOST_OF_A_KIND, AimKind, AimLine, checked_lines, retirement_reason
from facilitation.programmes.views import Programme

EMPTY_LINES = 3
MOST_DIGITS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedAim:
    """One line of the form: `key` names its fields, `place` is where it shall stand, `words` what it says."""

    key: str
    aim_id: str
    place: str
    words: str


class AimsForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Lines with a place each; whoever empties a line removes it."""

    def __init__(self, programme: Programme, kind: AimKind) -> None:
        """Show what stands, and room for more."""
        super().__init__()
        self.kind = kind
        self.problem = ""
        self._programme = programme

    @property
    def rows(self) -> tuple[TypedAim, ...]:
        """The lines as they were typed, else as they stand."""
        is_sent = request.form.get("kind") == self.kind
        return tuple(_typed(row) if is_sent else row for row in self._standing())

    def validate(self, extra_validators: object = None) -> bool:
        """Whether the lines can be kept."""
        is_here = bool(super().validate(extra_validators))
        try:
            checked_lines(self.kind, self._lines())
        except RuleViolation as refusal:
            self.problem = sentence_of(refusal)
        return is_here and not self.problem

    def to_command(self) -> ReviseAims:
        """What a valid form asks for."""
        return ReviseAims(programme_id=self._programme.programme_id, kind=self.kind, lines=tuple(self._lines()))

    def _lines(self) -> Iterable[AimLine]:
        in_order = sorted(self.rows, key=lambda row: _place(row.place))
        return (AimLine(aim_id=row.aim_id, words=row.words) for row in in_order if row.words.strip())

    def _standing(self) -> Iterator[TypedAim]:
        aims = self._programme.standing(self.kind)
        for aim in aims:
            yield TypedAim(key=aim.aim_id, aim_id=aim.aim_id, place=str(aim.number), words=aim.words)
        for free in range(1, EMPTY_LINES + 1):
            key = f"{self.kind}-{free}"
            # What was typed where there is no room any more is refused, not dropped.
            if free <= MOST_OF_A_KIND - len(aims) or request.form.get(f"words-{key}", "").strip():
                yield TypedAim(key=key, aim_id="", place="", words="")


class RetireForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why a goal or a mission is given up."""

    reason = RuleField(_("Reason, which everybody can read"), rule=retirement_reason)

    def to_command(self, programme_id: str, aim_id: str) -> RetireAim:
        """What a valid form asks for."""
        return RetireAim(programme_id=programme_id, aim_id=aim_id, reason=self.reason.value)


def _typed(row: TypedAim) -> TypedAim:
    """The line as it came; one that somebody has added since the page was opened did not, and stays as it stands."""
    sent = request.form
    if f"words-{row.key}" not in sent:
        return row
    return replace(row, place=sent.get(f"place-{row.key}", ""), words=sent.get(f"words-{row.key}", ""))


def _place(typed: str) -> int:
    """Where a line shall stand; one without a readable number comes last."""
    digits = typed.strip()
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS
    return int(digits) if is_number else 10**MOST_DIGITS
