"""The village of the demonstration. Nobody in it exists; the wishes are of the kind that villages have."""

from dataclasses import dataclass

from facilitation.demo.sheets import rows

HAMLETS = ("Krajan", "Sumberejo", "Ngasem")

WOMEN = [
    "Siti Aminah",
    "Sri Wahyuni",
    "Endang Lestari",
    "Wati Susanti",
    "Dewi Kartika",
    "Ningsih",
    "Yuliana",
    "Rukmini",
    "Tumini",
    "Kasmirah",
    "Suparmi",
    "Ratna Sari",
    "Lilis Suryani",
    "Nur Hidayah",
    "Umi Kulsum",
    "Fitri Handayani",
    "Partini",
    "Sulastri",
    "Mbah Surti",
    "Ani Rahmawati",
    "Dian Puspita",
    "Rina Marlina",
    "Sutini",
    "Warsini",
    "Eka Safitri",
    "Maryam",
    "Jumiati",
    "Tri Astuti",
]
MEN = [
    "Budi Santoso",
    "Slamet Riyadi",
    "Suparno",
    "Joko Susilo",
    "Agus Prasetyo",
    "Wahyudi",
    "Sutrisno",
    "Bambang Irawan",
    "Tarmuji",
    "Kasno",
    "Mulyono",
    "Sugeng Haryanto",
    "Edi Purnomo",
    "Parman",
    "Rohmat",
    "Dwi Cahyono",
    "Samsul Arifin",
    "Imam Safii",
    "Heri Kurniawan",
    "Yanto",
    "Sarwono",
    "Ponijan",
    "Didik Setiawan",
    "Teguh Wibowo",
    "Anwar",
    "Hadi Suwito",
    "Mbah Karto",
    "Rudi Hartono",
    "Gunawan",
    "Iwan",
    "Surip",
    "Tono",
]

# For whom people come, as they say themselves.
UNSUR = (
    *("tokoh_agama", "tokoh_pendidik", "kelompok_tani", "kelompok_perajin", "masyarakat_miskin"),
    *("penyandang_disabilitas", "pelaku_usaha", "kader_kesehatan", "rt_rw", "warga", "warga"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody proposes: `hamlet` counts from 0; `like` is the number of an earlier wish that means the same."""

    title: str
    problem: str
    topic: str
    hamlet: int
    cost_juta: int
    like: int | None = None


def _wish(columns: tuple[str, ...]) -> Wish:
    title, problem, topic, hamlet, cost, *like = columns
    return Wish(
        title=title,
        problem=problem,
        topic=topic,
        hamlet=int(hamlet),
        cost_juta=int(cost),
        like=int(like[0]) if like else None,
    )


# What the hamlets wished for last year, by the short names that the story calls them.
LAST_YEARS_WISHES = {
    name: _wish(tuple(columns))
    for name, *columns in rows("""
industry | Sentra industri bambu di tanah kas desa | Pemuda merantau karena tidak ada kerja. | business | 0 | 260
classes | PAUD gratis bagi anak keluarga kurang mampu | Anak kami masuk SD belum mengenal huruf. | school | 1 | 72
waste | Pengelolaan sampah bersama Sumberejo | Sampah menumpuk di kali, balita sering diare. | sanitation | 1 | 95
water | Air bersih perpipaan Sumberejo | Air dipikul satu kilometer dari mata air. | clean_water | 1 | 140
road | Rabat beton jalan Ngasem | Hasil panen tidak bisa diangkut saat hujan. | roads | 2 | 120
posyandu | Alat ukur dan timbangan posyandu | Timbangan bayi rusak sejak tahun lalu. | health | 1 | 24
watch | Perbaikan pos ronda Krajan | Atapnya bocor, warga enggan berjaga. | safety | 0 | 18
welding | Pelatihan las bagi pemuda | Bengkel di kecamatan mencari tukang las. | youth | 1 | 36
river | Normalisasi Kali Kapas | Kali meluap setiap Februari. | environment | 2 | 380
pool | Kolam renang desa | Anak-anak berenang di kali. | youth | 0 | 350
pipes | Pipa air sampai RT 04 Sumberejo | Keluarga di atas tidak kebagian air. | clean_water | 1 | 130 | 3
bins | Tempat sampah di setiap RT | Sampah dibuang ke kebun kosong. | sanitation | 1 | 60 | 2
""")
}

WISHES = tuple(
    _wish(columns)
    for columns in rows("""
Perbaikan jalan RT 03 Krajan | Jalan berlubang, anak sekolah sering jatuh saat hujan. | roads | 0 | 145
Sumur bor dan pipa air bersih Ngasem | Musim kemarau warga membeli air tangki. | clean_water | 2 | 120
Perbaikan atap posyandu Melati | Atap bocor, timbangan bayi basah. | health | 1 | 35
Saluran air sepanjang jalan Sumberejo | Jalan tergenang setiap hujan deras. | sanitation | 1 | 88
Lampu jalan tenaga surya | Jalan ke masjid gelap, pernah ada kecelakaan. | power_internet | 0 | 42
Pelatihan menjahit untuk ibu-ibu | Banyak ibu ingin punya penghasilan dari rumah. | family | 1 | 18
Mobil siaga desa | Ibu hamil menunggu lama untuk ke puskesmas. | health | 0 | 180
Rehab jalan RT 3 Krajan yang rusak | Motor susah lewat, hasil panen terlambat. | roads | 0 | 150 | 0
Irigasi sawah blok kidul | Air tidak sampai ke petak paling ujung. | farming | 2 | 95
Honor guru PAUD Tunas Harapan | Guru PAUD hanya menerima sumbangan orang tua. | school | 0 | 24
Jamban sehat untuk 20 keluarga | Masih ada yang ke sungai. | sanitation | 2 | 70
Rumah layak huni untuk Mbah Surti | Dinding bambu lapuk, lantai tanah. | housing | 2 | 25
Sumur bor Ngasem | Sumur warga kering sejak Juli. | clean_water | 2 | 110 | 1
Lapangan voli pemuda | Pemuda tidak punya tempat berkumpul. | youth | 1 | 30
Jembatan kecil ke makam | Jembatan bambu licin dan hampir putus. | roads | 2 | 65
Bank sampah dan gerobak sampah | Sampah dibakar di tepi sungai. | environment | 0 | 28
Penerangan jalan ke masjid | Jamaah subuh berjalan dengan senter. | power_internet | 0 | 40 | 4
Modal bibit lele kelompok tani | Kolam sudah ada, bibit belum terbeli. | farming | 1 | 22
Kios bersama di pasar desa | Pedagang berjualan di tanah becek. | business | 0 | 75
Pos ronda Ngasem | Pos ronda roboh tahun lalu. | safety | 2 | 15
Jalur kursi roda di balai desa | Warga difabel tidak bisa masuk balai desa. | village_office | 0 | 20
Internet gratis di balai desa | Anak sekolah belajar di pinggir jalan mencari sinyal. | power_internet | 0 | 16
Got Sumberejo diperdalam | Air masuk rumah warga RT 05. | sanitation | 1 | 80 | 3
Penghijauan lereng Ngasem | Tanah longsor kecil dua kali setahun ini. | environment | 2 | 26
Makanan tambahan balita | Ada sebelas balita stunting di desa ini. | health | 1 | 33
""")
)
