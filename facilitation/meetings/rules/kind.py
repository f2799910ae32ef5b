"""The kinds of deliberation the program holds; labels, roles, signatories and papers differ by kind."""

from enum import StrEnum


class MeetingKind(StrEnum):
    """In the order in which their lists go up.

    HAMLET is a musyawarah dusun; VILLAGE, WARD and SUBDISTRICT are the Musrenbang of a desa, a kelurahan and a
    kecamatan; DISTRICT is a Forum Perangkat Daerah or konsultasi publik of a kabupaten or kota.
    """

    HAMLET = "hamlet"
    VILLAGE = "village"
    WARD = "ward"
    SUBDISTRICT = "subdistrict"
    DISTRICT = "district"


OF_THE_DISTRICTS_BUDGET = frozenset({MeetingKind.SUBDISTRICT, MeetingKind.DISTRICT})
"""The kinds that plan what the district pays; all others plan what the village does."""
BEYOND_VILLAGES = frozenset({MeetingKind.DISTRICT})
"""The kinds for which the regulations of villages do not hold: who must come, and which forms are filled."""
