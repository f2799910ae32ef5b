"""Why a .pb file cannot be read; `line` is the line of the file where the trouble stands."""

from facilitation.kernel.errors import RuleViolation


class PbNotText(RuleViolation):
    """The file is no text in UTF-8."""

    code = "pb_not_text"


class PbSectionMissing(RuleViolation):
    """The file has no section `section`, or it has no line of headings."""

    code = "pb_section_missing"


class PbRowNotReadable(RuleViolation):
    """A line stands in no section, has more cells than its headings, or its quotes do not close."""

    code = "pb_row_not_readable"


class PbKeyMissing(RuleViolation):
    """`section` does not say what `key` is."""

    code = "pb_key_missing"


class PbVoteTypeUnknown(RuleViolation):
    """The format knows no vote of the type `vote_type`."""

    code = "pb_vote_type_unknown"


class PbNotANumber(RuleViolation):
    """An amount of money or a number of points cannot be read, or is below 0."""

    code = "pb_not_a_number"


class PbTwice(RuleViolation):
    """`name` stands twice where it must be unique."""

    code = "pb_twice"


class PbChoiceUnknown(RuleViolation):
    """A ballot names `name`, and there is no such proposal."""

    code = "pb_choice_unknown"


class PbPointsDoNotMatch(RuleViolation):
    """A ballot has more or fewer points than choices."""

    code = "pb_points_do_not_match"


class PbCountWrong(RuleViolation):
    """META says that there are `said` lines under `section`, and `found` are there: part of the file may be lost."""

    code = "pb_count_wrong"
