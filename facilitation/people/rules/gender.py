"""The two letters of the attendance list."""

from enum import StrEnum


class Gender(StrEnum):
    """L (laki-laki) or P (perempuan), as the official attendance list counts."""

    MALE = "L"
    FEMALE = "P"
