"""A scan of what was signed, why one is withdrawn, and the head of the berita acara."""

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.agreement.commands import AttachScan, FillRecordHead, SetScanPublic, WithdrawScan
from facilitation.agreement.forms.plenary import RequiredChoiceField
from facilitation.agreement.rules.record import RecordHead, number, time_of_day
from facilitation.agreement.rules.scan import ScanPart, withdrawal_reason
from facilitation.agreement.uploading import KeptScan
from facilitation.agreement.views import RecordHeadPage
from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.kernel.fields import RuleField, RuleTextField

FILE = "scan"


class ScanForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What was scanned, of which version, and who may have it; the file itself is read beside the form."""

    version = SelectField(_("Adopted version"), coerce=int, invalid_choice_message=CHOOSE_ONE)
    part = RequiredChoiceField(_("What was scanned"), codes=list(ScanPart))
    is_public = BooleanField(_("Show it to everybody (tampilkan untuk umum)"), default=False)

    def __init__(self, *, versions: tuple[int, ...], **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer the versions that are adopted, the newest first."""
        super().__init__(**filled)
        self.version.choices = [SelectChoice(str(one), str(one)) for one in versions]

    def to_command(self, meeting_id: str, kept: KeptScan) -> AttachScan:
        """What a valid form asks for."""
        return AttachScan(
            meeting_id=meeting_id,
            version=self.version.data,
            part=ScanPart(self.part.data),
            media=kept.media,
            digest=kept.digest,
            size_bytes=kept.size_bytes,
            is_public=bool(self.is_public.data),
        )


class ScanPublicForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Who may have a scan that is there."""

    is_public = BooleanField(_("Show it to everybody (tampilkan untuk umum)"), default=False)

    def to_command(self, meeting_id: str, scan_id: str) -> SetScanPublic:
        """What the tick asks for."""
        return SetScanPublic(meeting_id=meeting_id, scan_id=scan_id, is_public=bool(self.is_public.data))


class WithdrawScanForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why a scan is withdrawn."""

    reason = RuleTextField(_("Why is it withdrawn?"), rule=withdrawal_reason)

    def to_command(self, meeting_id: str, scan_id: str) -> WithdrawScan:
        """What a valid form asks for."""
        return WithdrawScan(meeting_id=meeting_id, scan_id=scan_id, reason=self.reason.value)


class RecordHeadForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Number and hours of the berita acara; each may be left to be written by hand."""

    number = RuleField(_("Number of the berita acara"), rule=number, is_optional=True)
    begins = RuleField(_("The meeting began at"), rule=time_of_day, is_optional=True)
    ends = RuleField(_("The meeting ended at"), rule=time_of_day, is_optional=True)

    @classmethod
    def of(cls, view: RecordHeadPage) -> "RecordHeadForm":
        """Filled with what is typed already."""
        return cls(formdata=None, number=view.head.number, begins=view.head.begins, ends=view.head.ends)

    def to_command(self, meeting_id: str) -> FillRecordHead:
        """What a valid form asks for."""
        head = RecordHead(number=self.number.value or "", begins=self.begins.value or "", ends=self.ends.value or "")
        return FillRecordHead(meeting_id=meeting_id, head=head)
