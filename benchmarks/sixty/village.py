"""Who comes and what they wish: the village of the demonstration, its wishes also in English."""

from dataclasses import replace
from random import Random

from facilitation.demo.village import HAMLETS, MEN, WISHES, WOMEN, Wish

SEED = 2026
VOTES = 5
INVITED = 30
QUORUM = 20
REAL_PHONES = ("Siti Aminah", "Budi Santoso", "Mbah Surti")
# What the village pays from its own allocation rather than from the Dana Desa.
FROM_ADD = frozenset({"family", "school", "safety", "youth", "village_office"})

IN_ENGLISH = """
Repair the road of RT 03 Krajan | Full of holes: children fall on their way to school when it rains.
Deep well and water pipes for Ngasem | In the dry season we buy water by the tank.
Repair the roof of the Melati health post | The roof leaks, the baby scales get wet.
Drain along the Sumberejo road | The road floods at every heavy rain.
Solar street lights | The way to the mosque is dark, there was an accident.
Sewing course for mothers | Many mothers want to earn at home.
Village ambulance car | Pregnant women wait too long to reach the clinic.
Repair the broken road RT 3 Krajan | Motorbikes hardly pass, the harvest arrives late.
Irrigation of the southern rice fields | Water does not reach the last plots.
Pay for the teachers of Tunas Harapan | The kindergarten teachers live on parents' gifts.
Healthy toilets for 20 families | Some families still use the river.
A decent house for Mbah Surti | Rotten bamboo walls, an earth floor.
Deep well Ngasem | Our wells have been dry since July.
Volleyball field for the youth | Young people have nowhere to meet.
Small bridge to the graveyard | The bamboo bridge is slippery and nearly broken.
Waste bank and waste carts | Waste is burnt on the river bank.
Solar lights on the way to the mosque | People walk to dawn prayer with torches.
Catfish fry for the farmers' group | The pond is there, the fry are not.
Shared stalls at the village market | Traders sell on muddy ground.
Night watch post Ngasem | The post fell down last year.
Wheelchair ramp at the village hall | People with disabilities cannot get in.
Free internet at the village hall | Pupils sit by the road to find a signal.
Deeper drain along Sumberejo road | Water enters the houses of RT 05.
Trees for the Ngasem slope | Two small landslides this year.
Extra food for small children | Eleven children in this village are stunted.
"""

DISHES = ("Nasi goreng", "Soto ayam")


def wishes(locale: str) -> tuple[Wish, ...]:
    """The twenty-five wishes in a language; four of them mean the same as an earlier one."""
    if locale == "id":
        return WISHES
    lines = [[part.strip() for part in line.split("|")] for line in IN_ENGLISH.strip().splitlines()]
    return tuple(replace(wish, title=line[0], problem=line[1]) for wish, line in zip(WISHES, lines, strict=True))


def people() -> list[tuple[str, str, str]]:
    """Sixty people as (name, L or P, hamlet), always the same."""
    luck = Random(SEED)  # noqa: S311  a story, not a secret
    return [(name, "P" if name in WOMEN else "L", luck.choice(HAMLETS)) for name in (*WOMEN, *MEN)]


def invited_list() -> str:
    """The first thirty of them as an office pastes them, with what must never be kept."""
    rows = ["No;Nama;L/P;Dusun;Jabatan;NIK"]
    rows += [
        f"{number};{name};{gender};{hamlet};{'Ketua RT' if number % 5 == 0 else ''};3522{number:012}"
        for number, (name, gender, hamlet) in enumerate(people()[::2], start=1)
    ]
    return "\n".join(rows)


def ballots(titles: list[str]) -> dict[str, list[str]]:
    """What everybody chooses, always the same: some wishes are wanted more than others."""
    luck = Random(f"{SEED} ballots")  # noqa: S311  a story, not a secret
    weights = [1 / (2 + place) for place in range(len(titles))]
    return {name: list(dict.fromkeys(luck.choices(titles, weights, k=VOTES))) for name, _, _ in people()}
