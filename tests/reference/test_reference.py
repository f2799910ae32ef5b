"""The facts every village shares hang together, and nobody has slipped while copying them."""

import json
import re
from collections import Counter

import pytest
from jinja2 import Environment, FileSystemLoader, select_autoescape

from facilitation.kernel.errors import NotFoundHere
from facilitation.reference.fields import activities, activities_of, activity, field, fields, subfield, subfields
from facilitation.reference.funding import FundingGroup, funding_source, funding_sources, sources_of
from facilitation.reference.goals import PARTNERSHIP_GOAL, sdg, sdgs
from facilitation.reference.groups import ProposingGroup, group_name, group_names
from facilitation.reference.names import DATA
from facilitation.reference.topics import topic, topics
from facilitation.reference.unsur import one_unsur, statutory_unsur, unsur
from tests.house.source_tree import TEMPLATES

LISTS = [fields, subfields, activities, funding_sources, unsur, sdgs]


@pytest.mark.parametrize("facts", LISTS)
def test_every_fact_has_a_code_of_its_own_and_a_name_in_both_languages(facts):
    assert len({fact.code for fact in facts()}) == len(facts())
    assert all(fact.name("id").strip() and fact.name("en").strip() for fact in facts())


@pytest.mark.parametrize("facts", LISTS)
def test_the_facts_are_read_once(facts):
    assert facts() is facts()


@pytest.mark.parametrize(
    ("facts", "number"),
    [(fields, 5), (subfields, 27), (activities, 183), (funding_sources, 19), (unsur, 31), (sdgs, 18)],
)
def test_the_lists_are_complete(facts, number):
    assert len(facts()) == number


@pytest.mark.parametrize("look_up", [field, subfield, activity, funding_source, one_unsur, sdg, topic])
@pytest.mark.parametrize("code", ["", "9.9.99", "ddS", "\x00", "roads "])
def test_a_code_nobody_knows_is_refused(look_up, code):
    with pytest.raises(NotFoundHere):
        look_up(code)


def test_every_activity_stands_in_its_subfield_and_field():
    for one in activities():
        assert subfield(one.subfield_code).field_code == one.field_code == field(one.field_code).code
        assert one.code.startswith(f"{one.subfield_code}.")
    assert sum(len(activities_of(one.code)) for one in subfields()) == len(activities())


def test_an_activity_has_a_short_wording_for_phones():
    paved = activity("2.3.10")
    assert paved.short == "Pembangunan/Rehabilitasi/Peningkatan/Pengerasan Jalan Desa"
    assert all(one.short for one in activities())


def test_only_english_readers_get_the_translation():
    dana_desa = funding_source("DDS")
    assert [dana_desa.name(locale) for locale in ("id", "en", "en_GB", "jv", "")] == [
        "Dana Desa (APBN)",
        "Village Fund (state budget transfer)",
        "Village Fund (state budget transfer)",
        "Dana Desa (APBN)",
        "Dana Desa (APBN)",
    ]


def test_each_group_of_funds_has_its_sources():
    assert Counter(source.group for source in funding_sources()) == {
        FundingGroup.VILLAGE: 8,
        FundingGroup.RESIDENTS: 1,
        FundingGroup.PARTNERS: 5,
        FundingGroup.DISTRICT: 4,
        FundingGroup.UNDECIDED: 1,
    }
    assert [source.code for source in sources_of(FundingGroup.RESIDENTS)] == ["SWD"]
    assert funding_source("SWD").is_in_kind


def test_the_regulation_names_twelve_unsur():
    assert {one.code for one in statutory_unsur()} == {
        *("pemdes", "bpd", "tokoh_adat", "tokoh_agama", "tokoh_masyarakat", "tokoh_pendidik", "kelompok_tani"),
        *("kelompok_nelayan", "kelompok_perajin", "kelompok_perempuan", "pemerhati_anak", "masyarakat_miskin"),
    }
    assert one_unsur("penyandang_disabilitas").is_marginalised


def test_what_no_source_was_found_for_says_so():
    assert not one_unsur("lansia").is_verified
    assert not activity("4.2.06").is_verified
    assert activity("2.3.10").is_verified


def test_the_goals_are_numbered_from_one_to_eighteen():
    assert [goal.number for goal in sdgs()] == list(range(1, 19))
    assert sdg(PARTNERSHIP_GOAL).name("id") == "Kemitraan untuk Pembangunan Desa"


def test_residents_choose_from_a_handful_of_topics():
    assert len({one.code for one in topics()}) == len({one.label for one in topics()}) == len(topics()) <= 14
    assert all(re.fullmatch(r"[a-z_]+", one.code) for one in topics())


@pytest.mark.row("S4-22")
@pytest.mark.parametrize("one", topics(), ids=lambda one: one.code)
def test_a_topic_leads_to_a_field_and_has_a_drawing(one):
    assert one.field_code in {"1", "2", "3", "4", "5"}
    assert one.field_name("id").startswith("Bidang ")
    drawing = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=select_autoescape()).from_string(
        '{% from "shared/icons.html" import topic_icon %}{{ topic_icon(name) }}'
    )
    assert re.search(r'<path d="M[^"]{20,}"', drawing.render(name=one.icon))


@pytest.mark.parametrize("file", sorted(DATA.glob("*.json")), ids=lambda file: file.name)
def test_every_file_says_where_its_facts_are_from(file):
    assert len(json.loads(file.read_text(encoding="utf-8"))["sources"]) > 80


def test_every_group_has_a_name_for_the_middle_of_a_sentence():
    assert [one.code for one in group_names()] == list(ProposingGroup)
    assert group_name(ProposingGroup.WOMEN, "id") == "kelompok perempuan"
    assert group_name(ProposingGroup.ELDERLY, "en") == "the older people's group"
    with pytest.raises(NotFoundHere):
        group_name("landlords", "id")
