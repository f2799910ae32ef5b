"""Everything a meeting is set up with."""

from collections.abc import Iterable
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, DateField, IntegerField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Optional

from facilitation.kernel.fields import RuleField, RuleTextField, obeys
from facilitation.meetings.forms.ceilings import CeilingsField
from facilitation.meetings.forms.earlier import EarlierLinesField, EarlierMeetingField
from facilitation.meetings.forms.programme import ProgrammeField
from facilitation.meetings.rules import frame, setup
from facilitation.meetings.rules.frame import Identity, MeetingFrame
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.population import Residents
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting
from facilitation.programmes.views import Programme

WHICH_DAY = _("Choose the day of the meeting.")
A_NUMBER = _("Write a number.")
CHOOSE_ONE = _("Choose one of these.")

KINDS = [
    SelectChoice(MeetingKind.VILLAGE, _("Musrenbang Desa: a village")),
    SelectChoice(MeetingKind.HAMLET, _("Musyawarah dusun: one or more hamlets")),
    SelectChoice(MeetingKind.WARD, _("Musrenbang Kelurahan: an urban ward")),
    SelectChoice(MeetingKind.SUBDISTRICT, _("Musrenbang Kecamatan: a sub-district")),
    SelectChoice(MeetingKind.DISTRICT, _("Forum Perangkat Daerah or konsultasi publik: a district")),
]
VISIBILITIES = [
    SelectChoice(TallyVisibility.HIDDEN, _("Hidden until the vote is closed")),
    SelectChoice(TallyVisibility.LIVE, _("Live bars while people vote")),
]
QUORUMS = [
    SelectChoice("2/3", _("Two thirds of those invited")),
    SelectChoice("1/2", _("Half of those invited")),
    SelectChoice("3/4", _("Three quarters of those invited")),
]
# What the village may put at the head of its papers. Only regulations whose titles were seen in a source stand here
# (domain/musrenbang.md 1.2); the text is the village's own to change.
LEGAL_BASIS = (
    "Undang-Undang Nomor 6 Tahun 2014 tentang Desa\n"
    "Peraturan Menteri Dalam Negeri Nomor 114 Tahun 2014 tentang Pedoman Pembangunan Desa\n"
    "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 21 Tahun 2020 tentang "
    "Pedoman Umum Pembangunan Desa dan Pemberdayaan Masyarakat Desa"
)


class FrameForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Everything about a meeting but its hamlets."""

    kind = RadioField(
        _("What kind of meeting is it?"), choices=KINDS, default=MeetingKind.VILLAGE, invalid_choice_message=CHOOSE_ONE
    )
    name = RuleField(_("Name of the meeting"), rule=setup.meeting_name)
    place = RuleField(_("Place"), rule=setup.meeting_place)
    meets_on = DateField(_("Date"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    village = RuleField(_("Village or ward (desa/kelurahan)"), rule=frame.area_name, is_optional=True)
    subdistrict = RuleField(_("Sub-district (kecamatan)"), rule=frame.area_name, is_optional=True)
    district = RuleField(_("District (kabupaten/kota)"), rule=frame.area_name, is_optional=True)
    province = RuleField(_("Province"), rule=frame.area_name, is_optional=True)
    plan_year_village = IntegerField(
        _("Plan year of the village budget"), validators=[Optional()], invalid_value_message=A_NUMBER
    )
    plan_year_district = IntegerField(
        _("Plan year of what goes to the district"), validators=[Optional()], invalid_value_message=A_NUMBER
    )
    ceilings = CeilingsField(_("Ceilings"))
    votes_per_ballot = IntegerField(
        _("Votes per ballot"),
        default=setup.DEFAULT_VOTES,
        validators=[InputRequired(A_NUMBER), obeys(setup.votes_per_ballot)],
        invalid_value_message=A_NUMBER,
    )
    tally_visibility = RadioField(
        _("Tallies"), choices=VISIBILITIES, default=TallyVisibility.HIDDEN, invalid_choice_message=CHOOSE_ONE
    )
    hides_authors = BooleanField(_("Hide who proposed what until the vote is closed"), default=True)
    collects_early = BooleanField(_("Take proposals from phones before the day"), default=False)
    quorum = SelectField(_("Quorum"), choices=QUORUMS, default="2/3", invalid_choice_message=CHOOSE_ONE)
    legal_basis = RuleTextField(_("Legal basis"), rule=str, is_optional=True, default=LEGAL_BASIS)
    head_name = RuleField(
        _("Who signs as head (kepala desa, lurah, camat, kepala perangkat daerah)"),
        rule=frame.area_name,
        is_optional=True,
    )
    team_name = RuleField(_("Who signs for the drafting team"), rule=frame.area_name, is_optional=True)
    wifi_name = RuleField(_("Name of the Wi-Fi"), rule=str, is_optional=True)
    wifi_password = RuleField(_("Password of the Wi-Fi"), rule=str, is_optional=True)
    programme_id = ProgrammeField(_("Programme it belongs to"), default="", invalid_choice_message=CHOOSE_ONE)
    earlier_meeting_id = EarlierMeetingField(_("Last year's meeting"), default="", invalid_choice_message=CHOOSE_ONE)
    earlier_lines = EarlierLinesField(_("Last year's works, where no meeting was kept here"))

    def __init__(
        self,
        *,
        earlier: Iterable[Meeting] = (),
        programmes: Iterable[Programme] = (),
        **filled: Any,  # noqa: ANN401  what FlaskForm takes
    ) -> None:
        """Offer these meetings as last year's, and these programmes."""
        super().__init__(**filled)
        self.earlier_meeting_id.offer(earlier)
        self.programme_id.offer(programmes)

    def frame(self, residents: tuple[Residents, ...]) -> MeetingFrame:
        """The frame that a valid form describes, with what it says beside the frame's own fields of the hamlets."""
        numerator, _, denominator = self.quorum.data.partition("/")
        return MeetingFrame(
            kind=MeetingKind(self.kind.data),
            name=self.name.value,
            place=self.place.value,
            meets_on=self.meets_on.data,
            identity=Identity(**{name: self[name].value or "" for name in IDENTITY}),
            plan_year_village=self.plan_year_village.data or 0,
            plan_year_district=self.plan_year_district.data or 0,
            ceilings=self.ceilings.value,
            votes_per_ballot=self.votes_per_ballot.data,
            tally_visibility=TallyVisibility(self.tally_visibility.data),
            hides_authors=self.hides_authors.data,
            collects_early=self.collects_early.data,
            quorum_numerator=int(numerator),
            quorum_denominator=int(denominator),
            **{name: self[name].value or "" for name in SIGNING},
            **{name: self[name].data or "" for name in AS_TYPED},
            programme_id=self.programme_id.value,
            earlier_meeting_id=self.earlier_meeting_id.value,
            earlier_lines=self.earlier_lines.value or (),
            residents=residents,
        )


SIGNING = ("head_name", "team_name")
AS_TYPED = ("legal_basis", "wifi_name", "wifi_password")
IDENTITY = ("village", "subdistrict", "district", "province")
