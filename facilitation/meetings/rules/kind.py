"""The kinds of deliberation the program holds; labels, roles, signatories and papers differ by kind."""

from enum import StrEnum


class MeetingKind(StrEnum):
    """HAMLET is a musyawarah dusun; the others are the Musrenbang of a desa, a kelurahan and a kecamatan."""

    HAMLET = "hamlet"
    VILLAGE = "village"
    WARD = "ward"
    SUBDISTRICT = "subdistrict"
