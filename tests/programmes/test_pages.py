"""The pages of a programme, from making it to what everybody reads of its results."""

import pytest

from tests.hall import HALL, LAPTOP, Hall

PROGRAMME = {
    "name": "Kemitraan Sukamaju",
    "area": "Desa Sukamaju",
    "kind": "three_parties",
    "first_year": "2026",
    "last_year": "2027",
    "vision": "Sukamaju yang sehat.",
    "principles": "Kolaborasi",
    "plan_first_year": "2025",
    "plan_years": "8",
    "goals": "Kesehatan\nEkonomi lokal\nLingkungan",
    "missions": "Gotong royong",
}


@pytest.fixture
def programme_url(signed_in):
    """The page of a programme that the laptop has made."""
    signed_in.get("/office/programmes/new")
    return signed_in.submit("/office/programmes/new", PROGRAMME).url


@pytest.fixture
def hall(app, signed_in, programme_url):
    """A meeting of that programme."""
    return Hall(app, signed_in).hold(programme_id=programme_url.rstrip("/").split("/")[-1])


def test_a_programme_is_made_from_five_goals_and_corrected(signed_in):
    assert len(signed_in.get("/office/programmes").all(".empty")) == 1
    page = signed_in.get("/office/programmes/new")
    assert "Mengembangkan ekonomi lokal" in page.one("#goals").text
    broken = {**PROGRAMME, "goals": "", "first_year": "dua ribu", "plan_first_year": "1"}
    wrong = signed_in.submit("/office/programmes/new", broken, expect=422)
    assert [len(wrong.all(f"#{name}-error")) for name in ("goals", "first_year", "plan_first_year")] == [1, 1, 1]
    refused = signed_in.submit("/office/programmes/new", {**PROGRAMME, "last_year": "2025"}, expect=409)
    assert refused.one("#name")["value"] == PROGRAMME["name"]
    shown = signed_in.submit("/office/programmes/new", PROGRAMME)
    empty = [line.text for line in shown.all(".served__line--none h3")]
    assert empty[:4] == ["1 Kesehatan", "2 Ekonomi lokal", "3 Lingkungan", "1 Gotong royong"]
    assert signed_in.get("/office/programmes").one(".meeting__name").text == PROGRAMME["name"]
    revise = f"{shown.url}revise"
    later = signed_in.get(revise)
    keys = [box["name"].removeprefix("words-") for box in later.all(".aim input") if box["name"].startswith("words-")]
    goals = f"{shown.url}aims/goal"
    lines = {f"words-{keys[0]}": "Kesehatan ibu", f"place-{keys[0]}": "9"}
    again = signed_in.submit(goals, lines)
    words = [box["value"] for box in again.all(".aim input") if box["name"].startswith("words-")]
    assert words[:3] == ["Ekonomi lokal", "Lingkungan", "Kesehatan ibu"]
    twice = signed_in.submit(goals, {f"words-{keys[1]}": "lingkungan"}, expect=422)
    assert len(twice.all("#goal-error")) == 1
    retire = next(form["action"] for form in again.all("form") if form["action"].endswith("/retire"))
    signed_in.get(revise)
    unsaid = signed_in.submit(retire, {"reason": ""}, expect=422)
    assert len(unsaid.all(".field__error")) == 1
    given_up = signed_in.submit(retire, {"reason": "Sudah tercapai"})
    assert "Dilepas: Sudah tercapai" in given_up.one(".card").text
    restore = next(form["action"] for form in given_up.all("form") if form["action"].endswith("/restore"))
    assert signed_in.submit(restore, {}).all(".card") == []
    assert signed_in.submit(revise, {"name": "Kemitraan Baru"}).one("h1").text == "Kemitraan Baru"
    signed_in.get("/office/programmes/ffffffffffffffffffff/", expect=404)


def test_goals_saved_from_an_older_page_keep_what_a_colleague_has_added(signed_in, programme_url):
    goals, revise = f"{programme_url}aims/goal", f"{programme_url}revise"

    def words():
        boxes = signed_in.get(revise).all(".aim input")
        return [box["value"] for box in boxes if box["name"].startswith("words-") and box["value"]]

    older = signed_in.get(revise)
    signed_in.submit(goals, {"words-goal-1": "Air bersih"})
    signed_in.page = older
    signed_in.submit(goals, {"words-goal-1": "Jalan"})
    assert words()[:5] == ["Kesehatan", "Ekonomi lokal", "Lingkungan", "Air bersih", "Jalan"]


def test_a_plan_of_another_length_is_kept_and_none_is_no_fault(signed_in, programme_url):
    revise = f"{programme_url}revise"
    signed_in.get(revise)
    signed_in.submit(revise, {"plan_first_year": ""})
    signed_in.get(revise)
    begins = {"plan_first_year": "2025"}
    signed_in.submit(revise, begins, forged={"plan_years": ""}, expect=422)
    # As a template brings it.
    signed_in.submit(revise, begins, forged={"plan_years": "5"})
    chosen = signed_in.get(revise).all("#plan_years option")
    assert [option["value"] for option in chosen if option.has("selected")] == ["5"]
    for impossible in ("0", "11", "lima"):
        signed_in.submit(revise, forged={"plan_years": impossible}, expect=422)
    signed_in.get("/office/programmes/new")
    signed_in.submit("/office/programmes/new", PROGRAMME, forged={"plan_years": "5"})


@pytest.mark.row("S1-05", "S4-02")
def test_a_proposal_is_linked_from_the_residents_tap_to_the_report(hall, programme_url):
    hall.go_to("registration")
    wati = hall.join("Wati")
    hall.go_to("aspirations")
    form = wati.get(f"/m/{hall.code}/propose")
    goals = [box["value"] for box in form.all("input") if box.get("name") == "aim_id"]
    assert len(goals) == 3
    hall.propose(wati, "Posyandu", aim_id=goals[0])
    hall.press(hall.actions("/approve")[0], {"title": "Posyandu", "cost": "10.000.000"})
    hall.collect(wati, "Pasar")
    posyandu, pasar = (f"{hall.console}proposals/{one}" for one in hall.proposal_ids())
    lacking = hall.laptop.get(pasar).one(".lacking").text
    assert "tujuan program" in lacking
    seen = hall.laptop.get(posyandu)
    lacking = seen.one(".lacking").text
    assert "tujuan program" not in lacking
    ticked = [box["value"] for box in seen.all("input") if box.get("name") == "aim_ids" and box.has("checked")]
    assert ticked == [goals[0]]
    links = f"{posyandu}/links"
    too_little = {"years": ["2026", "2027"], "years-2026": "6.000.000", "years-2027": "3.000.000"}
    refused = hall.laptop.submit(links, too_little, expect=409)
    said = refused.text
    assert "9.000.000" in said
    assert hall.laptop.submit(links, {"years-2026": "banyak", "years": ["2026"]}, expect=422).all("#years-error")
    hall.laptop.get(posyandu)
    unticked = hall.laptop.submit(links, {"years-2027": "4 juta", "years": []}, expect=422)
    assert (unticked.one("#years-2027")["value"], len(unticked.all("#years-error"))) == ("4 juta", 1)
    exact = {"years": ["2026", "2027"], "years-2026": "6.000.000", "years-2027": "4.000.000"}
    hall.laptop.get(posyandu)
    hall.laptop.submit(links, {**exact, "rpjm_entry": "Pelayanan dasar"})
    report = hall.laptop.get(programme_url)
    said = report.text
    assert "6.000.000 dari" in said
    public = hall.phone().get(f"/m/{hall.code}/programme")
    counted = [line.text for line in public.all(".served__line")]
    assert "1 usulan" in counted[0]
    assert [("Belum ada usulan" in line) for line in counted] == [False, True, True, True]
    said = public.text
    assert "1 belum mendukung" in said
    assert len(public.response.data) < 60_000
    assert "Wati" not in said
    assert "Belum ada mitra yang berjanji." in said
    for name in ("goals", "resources", "results"):
        for ending in ("pdf", "xlsx", "plain.csv", "docx", "json"):
            assert hall.laptop.client.get(f"{programme_url}reports/{name}/{ending}", base_url=LAPTOP).status_code == 200
        assert hall.phone().client.get(f"/m/{hall.code}/programme/reports/{name}/csv", base_url=HALL).status_code == 200
    hall.phone().get(f"/m/{hall.code}/programme/reports/names/csv", expect=404)
    file = hall.phone().client.get(f"/m/{hall.code}/programme/reports/goals/csv", base_url=HALL).get_data(as_text=True)
    assert file.count("belum ada usulan") == 3
    hall.phone().get(f"/m/{hall.code}/programme/reports/goals/exe", expect=404)


@pytest.mark.row("S1-05", "S4-16")
def test_goals_are_agreed_on_in_the_opening_and_reworded_ones_are_not(hall, programme_url):
    ask = f"{hall.console}motions/goals"
    hall.go_to("registration")
    wati, budi = hall.join("Wati"), hall.join("Budi")
    hall.press(ask, {"goals_wording": "Setuju?"}, expect=409)
    hall.go_to("opening")
    wall = hall.phone().get(f"/m/{hall.code}/wall")
    assert [line.text for line in wall.all(".aims__list li")] == ["Kesehatan", "Ekonomi lokal", "Lingkungan"]
    said = wati.get(f"/m/{hall.code}/").text
    assert "Sukamaju yang sehat." in said
    other = {"wording": "Lain?", "tally_visibility": "hidden", "secrecy": "secret"}
    hall.press(f"{hall.console}motions", other, expect=409)
    assert hall.press(ask, {"goals_wording": ""}, expect=422).all("#goals-wording-error")
    hall.press(ask, {"goals_wording": "Setujui tujuan program ini?"})
    for voter, choice in ((wati, "yes"), (budi, "abstain")):
        asked = [line.text for line in voter.get(f"/m/{hall.code}/").all(".goals-asked li")]
        assert len(asked) == 3
        voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [choice]})
    hall.press(hall.actions("/close")[0])
    hall.press(hall.actions("/put-away")[0])
    agreed = hall.laptop.get(programme_url)
    said = agreed.text
    assert said.count("setuju 1, tidak setuju 0, abstain 1") == 3
    page = hall.laptop.get(f"{programme_url}revise")
    key = next(box["name"] for box in page.all(".aim input") if box["name"].startswith("words-"))
    hall.laptop.submit(f"{programme_url}aims/goal", {key: "Kesehatan semua"})
    said = hall.laptop.get(programme_url).text
    assert said.count("setuju 1, tidak setuju 0") == 2


def test_a_meeting_without_a_programme_has_no_such_page(app, signed_in):
    hall = Hall(app, signed_in).hold()
    hall.phone().get(f"/m/{hall.code}/programme", expect=404)
    hall.go_to("registration")
    hall.go_to("opening")
    assert hall.press(f"{hall.console}motions/goals", {"goals_wording": "Setuju?"}, expect=409).status == 409
