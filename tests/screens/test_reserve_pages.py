"""A share of the money set aside for a group: from the control screen to wall, phones, the public page and files."""

import hashlib
import json
from collections import Counter

import pytest

from facilitation.documents.pabulib.reading import read
from tests.hall import HALL, Hall
from tests.page_client import PageClient

COSTS = {"Jembatan": "60.000.000", "Drainase": "50.000.000", "Posyandu": "30.000.000", "Jahit": "12.000.000"}
OWN = ("Posyandu", "Jahit")
RESERVE = {"reserve_group": "women", "reserve_percent": "30"}
RULE = "30% dari setiap sumber dana dibagikan lebih dulu untuk usulan kelompok perempuan"
IN_BRIEF = "30% dana lebih dulu untuk usulan kelompok perempuan"


@pytest.fixture
def voters(hall: Hall) -> list[PageClient]:
    """Six residents before the lot of four proposals, two of which are the women's own."""

    def two_of_four_are_the_womens() -> list[PageClient]:
        hall.go_to("registration")
        voters = [hall.join(f"Warga {number}") for number in range(6)]
        hall.go_to("aspirations")
        for title, cost in COSTS.items():
            hall.collect(voters[0], title, cost=cost)
        for title, proposal_id in zip(COSTS, hall.proposal_ids(), strict=True):
            if title in OWN:
                hall.press(f"/console/{hall.meeting_id}/proposals/{proposal_id}/group", {"proposing_group": "women"})
        hall.go_to("voting")
        return voters

    return hall.play(two_of_four_are_the_womens)


def draw(hall: Hall, **terms: str) -> None:
    hall.press(f"{hall.console}lot", hall.terms | RESERVE | terms)


def voted(hall: Hall, voters: list[PageClient], **terms: str) -> dict[str, str]:
    """Three want the bridge, two the drain, one both of the women's; revealed. The ids by title."""
    draw(hall, **terms)
    hall.press(hall.actions("/open")[0])
    page = voters[0].get(f"/m/{hall.code}/")
    ids = {next(title for title in COSTS if title in label.text): label.one("input")["value"] for label in cards(page)}
    wishes = [("Jembatan",)] * 3 + [("Drainase",)] * 2 + [OWN]
    for voter, titles in zip(voters, wishes, strict=True):
        voter.get(f"/m/{hall.code}/")
        voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [ids[title] for title in titles]})
    hall.close_vote()
    hall.go_to("plenary")
    return ids


def cards(page):
    return [card for card in page.all("fieldset label") if card.all('input[name="proposal_ids"]')]


def proposals(hall: Hall) -> list[str]:
    """The addresses of the pages of the listed proposals."""
    page = hall.laptop.get(f"/console/{hall.meeting_id}/proposals")
    return [link["href"] for link in page.all("a.register__title")]


def open_data(hall: Hall):
    return hall.phone().client.get(f"/m/{hall.code}/open-data.json", base_url=HALL).get_json()["result"]


def file_of(hall: Hall, name: str) -> bytes:
    return hall.phone().client.get(f"/m/{hall.code}/results/1/{name}", base_url=HALL).data


def test_the_control_screen_offers_it_and_says_what_is_marked(hall: Hall, voters) -> None:
    page = hall.laptop.get(hall.console)
    assert "kelompok perempuan: 2 usulan" in page.text
    draw(hall)
    page = hall.laptop.get(hall.console)
    assert f"{IN_BRIEF}: nomor " in page.text
    assert page.one('input[name="reserve_percent"]')["value"] == "30"
    assert voters


def test_before_anything_is_marked_the_control_screen_says_where_to_do_it(hall: Hall) -> None:
    wati = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(wati, "Jalan", "Air")
    hall.go_to("voting")
    assert "Belum ada usulan yang ditandai" in hall.laptop.get(hall.console).text


@pytest.mark.parametrize(
    ("typed", "status", "indonesian", "english"),
    [
        ({"reserve_percent": "0"}, 409, "Mohon isi 1 sampai 100", "Please enter 1 to 100"),
        ({"reserve_percent": ""}, 409, "Mohon isi 1 sampai 100", "Please enter 1 to 100"),
        ({"reserve_percent": "101"}, 409, "Mohon isi 1 sampai 100", "Please enter 1 to 100"),
        ({"reserve_percent": "sepertiga"}, 422, "Silakan tulis angka", "Write a number"),
        ({"reserve_group": ""}, 422, "Pilih juga kelompoknya", "Choose the group as well"),
        ({"reserve_group": "landlords"}, 422, "pilih salah satu", "Choose one of these"),
        ({"reserve_group": "other"}, 409, "Mohon tuliskan kelompok mana", "Please write down which group it is"),
        ({"reserve_group": "poor"}, 409, "tidak punya usulan di daftar", "has no proposal on the list"),
        (
            {"reserve_group": "other", "reserve_name": "n" * 41},
            422,
            "40",
            "40",
        ),
    ],
)
def test_what_cannot_be_agreed_is_refused_with_a_sentence_and_stays_typed(
    hall: Hall, voters, typed: dict[str, str], status: int, indonesian: str, english: str
) -> None:
    for locale, sentence in (("id", indonesian), ("en", english)):
        hall.laptop.client.set_cookie("locale", locale, domain="localhost")
        page = hall.press(f"{hall.console}lot", hall.terms | RESERVE | typed, expect=status)
        assert sentence in page.text
        assert page.one('input[name="reserve_percent"]').get("value", "") == (RESERVE | typed)["reserve_percent"]
    assert voters


def test_a_group_to_which_the_whole_list_belongs_is_refused(hall: Hall, voters) -> None:
    hall.go_to("discussion")
    for address in proposals(hall):
        hall.press(f"{address}/group", {"proposing_group": "women"})
    hall.go_to("voting")
    page = hall.press(f"{hall.console}lot", hall.terms | RESERVE, expect=409)
    assert "Semua usulan di daftar berasal dari kelompok ini" in page.text
    assert voters


@pytest.mark.parametrize("tallies", ["hidden", "live"])
def test_wall_and_phones_say_it_with_its_numbers_from_the_lot_on(hall: Hall, voters, tallies: str) -> None:
    draw(hall, tally_visibility=tallies)
    wall, phone = hall.phone(), voters[0]
    drawn = wall.get(f"/m/{hall.code}/wall")
    assert IN_BRIEF in drawn.text
    assert sum("Usulan kelompok perempuan:" in line.text for line in drawn.all(".lines__line")) == 2
    assert f"{RULE} (nomor " in phone.get(f"/m/{hall.code}/").text
    assert phone.get(f"/m/{hall.code}/").text.count("Usulan kelompok perempuan") == 2
    hall.press(hall.actions("/open")[0])
    assert IN_BRIEF in wall.get(f"/m/{hall.code}/wall").text
    assert f"{IN_BRIEF}: nomor " in phone.get(f"/m/{hall.code}/").text
    assert RULE in hall.laptop.get(hall.console).text


def test_without_a_reserve_nobody_is_told_of_one(hall: Hall, voters) -> None:
    hall.press(f"{hall.console}lot", hall.terms)
    for page in (hall.phone().get(f"/m/{hall.code}/wall"), voters[0].get(f"/m/{hall.code}/")):
        assert "lebih dulu" not in page.text


def test_another_group_is_told_by_its_name(hall: Hall, voters) -> None:
    hall.go_to("discussion")
    hall.press(f"{proposals(hall)[0]}/group", {"proposing_group": "other"})
    hall.go_to("voting")
    draw(hall, reserve_group="other", reserve_name="nelayan kecil")
    assert "untuk usulan nelayan kecil" in voters[0].get(f"/m/{hall.code}/").text


@pytest.mark.parametrize(
    ("locale", "rule", "money", "why"),
    [
        (
            "id",
            RULE,
            "disisihkan untuk usulan kelompok perempuan, dan yang terpakai",
            "Didanai dari bagian yang disisihkan untuk usulan kelompok perempuan.",
        ),
        (
            "en",
            "30% of each source of funds is given out first among the proposals of the women's group.",
            "was set aside for proposals of the women's group, and they got",
            "Funded from the share set aside for proposals of the women's group.",
        ),
    ],
)
def test_the_result_says_what_was_set_aside_what_it_paid_and_why(
    hall: Hall, voters, locale: str, rule: str, money: str, why: str
) -> None:
    ids = voted(hall, voters)
    for client, domain in ((hall.laptop, "localhost"), (phone := hall.phone(), "192.168.1.10")):
        client.client.set_cookie("locale", locale, domain=domain)
    public = phone.get(f"/m/{hall.code}/public")
    for said in (rule, money, why):
        assert said in public.text
    assert why in phone.get(f"/m/{hall.code}/wall").text
    assert why in hall.laptop.get(f"/office/meetings/{hall.meeting_id}/").text
    reason = phone.get(f"/m/{hall.code}/results/1/why/{ids['Jahit']}")
    assert rule in reason.text


def test_what_would_have_changed_it_is_counted_with_the_reserve(hall: Hall, voters) -> None:
    ids = voted(hall, voters)
    page = hall.phone().get(f"/m/{hall.code}/results/1/why/{ids['Posyandu']}")
    # With a second vote it stands before the sewing course and the share pays it.
    assert "1" in page.one(".chance").text
    assert "bagian yang disisihkan untuk usulan kelompok perempuan juga tidak sampai" in page.text.lower()


def test_an_author_reads_that_the_share_paid_it(hall: Hall, voters) -> None:
    voted(hall, voters)
    assert "Dibayar dari bagian yang disisihkan untuk kelompoknya." in voters[0].get(f"/m/{hall.code}/own").text


@pytest.mark.parametrize("form", ["csv", "json", "pdf", "xlsx"])
def test_the_papers_tell_it_too(hall: Hall, voters, form: str) -> None:
    voted(hall, voters)
    answer = hall.phone().client.get(f"/m/{hall.code}/papers/ranked.{form}", base_url=HALL)
    assert answer.status_code == 200
    if form in {"csv", "json"}:
        assert "Dibayar dari bagian yang disisihkan untuk kelompoknya." in answer.get_data(as_text=True)


@pytest.mark.parametrize("funding", ["greedy", "equal_shares", "equal_shares_compared", "phragmen"])
def test_the_open_data_has_both_runs_of_both_rules(hall: Hall, voters, funding: str) -> None:
    ids = voted(hall, voters, funding=funding)
    result = open_data(hall)
    assert result["terms"]["reserve"] == {"group": "women", "percent": 30, "name": ""}
    for side in result["sides"]:
        (source,) = side["sources"]
        assert source["reserved"]["ceiling_rupiah"] == 30_000_000
        assert source["reserved"]["funded"] == [ids["Jahit"]]
        assert source["funded"] == [*source["reserved"]["funded"], *source["general"]["funded"]]
        assert side["parameters"]["reserve_percent"] == 30
    groups = {line["title"]: (line["proposing_group"], line["reserve"]) for line in result["lines"]}
    assert groups == {
        "Jembatan": (None, None),
        "Drainase": (None, None),
        "Posyandu": ("women", "sent_on"),
        "Jahit": ("women", "funded"),
    }


def test_whoever_has_the_published_files_alone_counts_the_same(hall: Hall, voters) -> None:
    voted(hall, voters)
    told = json.loads(file_of(hall, "parameters.json"))
    canonical = json.dumps(told["manifest"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(canonical.encode()).hexdigest() == told["terms_digest"]
    ballots = json.loads(file_of(hall, "ballots.json"))["ballots"]
    funded = {str(line["number"]) for line in open_data(hall)["lines"] if line["is_funded"]}
    assert counted_again(told["manifest"], ballots) == funded


def counted_again(manifest, ballots) -> set[str]:
    """Most votes first with a reserve, by the manifest and the ballots; the order of the candidates is the lot."""
    votes = Counter(number for one in ballots for number in one["marks"])
    reserve, funded = manifest["terms"]["reserve"], set()
    numbered = [(str(number), one) for number, one in enumerate(manifest["candidates"], start=1)]
    ranked = sorted(numbered, key=lambda pair: (-votes[pair[0]], pair[1]["cost_rupiah"], int(pair[0])))
    for ceiling in manifest["ceilings"]:
        spent, whole = 0, ceiling["amount_rupiah"]
        own = [pair for pair in ranked if pair[1]["source_code"] == ceiling["source_code"] and votes[pair[0]]]
        group = [pair for pair in own if pair[1]["proposing_group"] == reserve["group"]]
        for money, some in ((whole * reserve["percent"] // 100, group), (whole, own)):
            for number, one in some:
                if number not in funded and spent + one["cost_rupiah"] <= money:
                    funded.add(number)
                    spent += one["cost_rupiah"]
    return funded


@pytest.mark.parametrize("funding", ["greedy", "equal_shares"])
def test_the_pabulib_file_says_that_it_has_no_notion_of_a_reserve_and_what_there_was(
    hall: Hall, voters, funding: str
) -> None:
    voted(hall, voters, funding=funding)
    file = read(file_of(hall, "DDS.pb"))
    assert file.facts["rule"] == "unknown"
    comment = file.facts["comment"]
    assert comment.startswith("#1: This format has no notion of a reserve")
    assert "30% of the budget, which is 30000000 (rounded down)" in comment
    assert "reserve_percent=30" in comment
    assert "#2: Selected by" in comment
    funded = {str(line["number"]) for line in open_data(hall)["lines"] if line["is_funded"]}
    assert {one.proposal_id for one in file.proposals if one.is_selected} == funded
