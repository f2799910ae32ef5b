"""Who issues a paper: the village and what it belongs to."""

from dataclasses import dataclass

# What people write in front of a name, so that "Kota Bekasi" becomes no "Kabupaten Kota Bekasi".
AREA_WORDS = frozenset({"desa", "kelurahan", "nagari", "gampong", "kecamatan", "kabupaten", "kota", "provinsi"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One level of administration, as "Kecamatan" and "Cilawu"."""

    label: str
    name: str

    def __str__(self) -> str:
        """Both in one: "Kecamatan Cilawu"."""
        return f"{self.label} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The village, subdistrict, district and province as people typed them; each may be empty.

    `village_label` is "Kelurahan" in a town. `logo_png` is a PNG which this program itself has written, or nothing.
    """

    village: str = ""
    subdistrict: str = ""
    district: str = ""
    province: str = ""
    village_label: str = "Desa"
    logo_png: bytes = b""

    @property
    def areas(self) -> tuple[Area, ...]:
        """The levels that are known, the smallest first, each with its own label in front."""
        labels = (self.village_label, "Kecamatan", "Kabupaten", "Provinsi")
        names = (self.village, self.subdistrict, self.district, self.province)
        return tuple(_area(label, name) for label, name in zip(labels, names, strict=True) if name.strip())

    @property
    def heading(self) -> tuple[str, ...]:
        """The lines of the letterhead, the largest office first and the issuing one last; the province is none."""
        offices = [str(area).upper() for area in reversed(self.areas) if area.label.lower() != "provinsi"]
        return (f"PEMERINTAH {offices[0]}", *offices[1:]) if offices else ()

    @property
    def province_line(self) -> str:
        """The province as it stands below the offices, or nothing."""
        return next((str(area) for area in self.areas if area.label == "Provinsi"), "")


def _area(label: str, typed: str) -> Area:
    first, _, rest = typed.strip().partition(" ")
    if first.lower() in AREA_WORDS and rest.strip():
        return Area(label=first.capitalize(), name=rest.strip())
    return Area(label=label, name=typed.strip())
