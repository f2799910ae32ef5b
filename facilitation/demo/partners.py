"""The partners of the village: who they are, by the short names that the story calls them."""

from collections.abc import Mapping

from facilitation.demo.cast import Cast
from facilitation.demo.sheets import rows
from facilitation.kernel.actor import Role
from facilitation.partnership.commands import RegisterPartner
from facilitation.partnership.rules.partner import PartnerDetails
from facilitation.partnership.rules.sector import PartnerKind, Sector

Partners = Mapping[str, str]
"""The partner_id of each, by its short name."""

PARTNERS = """
village | government | village | Pemerintah Desa Sukamaju |  | Tanah kas desa
agency | government | agency | Dinas Perindustrian Kabupaten | Izin dan pelatihan industri kecil |
investor | business | company | PT Rumah Bambu Sukamaju | Mebel bambu | Mesin, pembeli tetap
recycler | business | company | CV Daur Resik | Daur ulang plastik | Mesin pres, truk
cooperative | business | cooperative | Koperasi Pasar Sukamaju |  | Kios dan anggota pedagang
builder | business | company | CV Karya Tani | Pekerjaan jalan dan saluran | Ekskavator, truk
foundation | nonprofit | foundation | Yayasan Tunas Kecil | Pendidikan anak usia dini | Guru pendamping, buku
ngo | nonprofit | ngo | LSM Bina Desa | Pendampingan PAUD dan posyandu | Pelatih, buku
tap_keepers | residents | community_group | Kelompok Pengelola Air Tirta Guyub |  | Iuran air, tenaga gotong royong
sorters | residents | community_group | Kelompok Bank Sampah Resik Sumberejo |  | Tenaga memilah sampah
krajan | residents | community_group | Warga Dusun Krajan |  | Tenaga gotong royong
"""
# A non-profit partner may stand between the two sides of a negotiation.
MEDIATOR = "ngo"


def register_partners(cast: Cast) -> Partners:
    """Let Sari fill the directory, which outlives the meetings."""
    sari, door = cast.staff(Role.FACILITATOR), cast.stage.door
    known = {}
    for short, sector, kind, name, expertise, resources in rows(PARTNERS):
        details = PartnerDetails(
            name=name,
            sector=Sector(sector),
            kind=PartnerKind(kind),
            expertise=expertise,
            resources=resources,
            may_mediate=short == MEDIATOR,
        )
        known[short] = str(door.perform(RegisterPartner(details=details), sari))
    return known
