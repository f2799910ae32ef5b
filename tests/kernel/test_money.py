"""Reading, writing and sharing money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.money import (
    LONGEST_TEXT,
    MAX_RUPIAH,
    MoneyTooLarge,
    NotMoney,
    format_rupiah,
    in_juta,
    parse_rupiah,
    share,
)

AMOUNTS = st.integers(min_value=0, max_value=MAX_RUPIAH)


@pytest.mark.parametrize(
    ("typed", "rupiah"),
    [
        ("12500000", 12_500_000),
        ("12.500.000", 12_500_000),
        ("Rp 12.500.000,00", 12_500_000),
        ("Rp12.500.000,-", 12_500_000),
        ("rp. 12.500.000.-", 12_500_000),
        ("IDR 12.500.000", 12_500_000),
        ("Rp\u00a012.500.000", 12_500_000),
        ("12\u202f500\u202f000", 12_500_000),
        ("12,500,000", 12_500_000),
        ("12,500,000.00", 12_500_000),
        ("12.500", 12_500),
        ("12,500", 12_500),
        ("12,00", 12),
        ("12jt", 12_000_000),
        ("12 JT", 12_000_000),
        ("12,5 juta", 12_500_000),
        ("12.5 juta", 12_500_000),
        ("12,5 juta rupiah", 12_500_000),
        ("1.250,5 juta", 1_250_500_000),
        ("0,500 juta", 500_000),
        ("1,2 miliar", 1_200_000_000),
        ("1.2 billion", 1_200_000_000),
        ("500 ribu", 500_000),
        ("500rb", 500_000),
        ("500k", 500_000),
        ("750 rupiah", 750),
        ("  0  ", 0),
        ("007", 7),
        ("\u200b12\u200e500\u202c", 12_500),
        (str(MAX_RUPIAH), MAX_RUPIAH),
    ],
)
def test_amounts_are_read_as_people_write_them(typed, rupiah):
    assert parse_rupiah(typed) == rupiah


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "Rp",
        "juta",
        "-1",
        "- 12.500",
        "\u221212.500",
        "+5",
        "1e15",
        "1E3",
        "0x10",
        "NaN",
        "dua belas juta",
        "12 juta 500 ribu",
        "12 apel",
        "12 5 jt",
        "12.50.000",
        "12.500.00",
        "1.000,000.00",
        "12..500",
        "12,5",
        "12.5",
        "12,50",
        "12.500,5",
        "0,0000001 juta",
        ".500",
        "12.",
        "12;500",
        "=12500",
        "١٢٥٠٠",
        "\uff11\uff12",
        "1²",
    ],
)
def test_what_names_no_whole_amount_is_refused(typed):
    with pytest.raises(NotMoney):
        parse_rupiah(typed)


@pytest.mark.parametrize("typed", ["1.250 juta", "1,250 juta", "1.500 miliar", "1500.000", "1500,000", "12.500,000"])
def test_what_two_readers_would_read_differently_is_refused(typed):
    with pytest.raises(NotMoney):
        parse_rupiah(typed)


@pytest.mark.parametrize("typed", ["1,2 M", "1,2M", "12 m"])
def test_a_bare_m_is_refused_because_it_is_a_miliar_here_and_a_million_elsewhere(typed):
    with pytest.raises(NotMoney):
        parse_rupiah(typed)


@pytest.mark.parametrize("typed", [str(MAX_RUPIAH + 1), "100.000.000.000.000", "100 triliun", "9" * LONGEST_TEXT])
def test_more_than_anybody_has_is_refused_with_the_most_there_is(typed):
    with pytest.raises(MoneyTooLarge) as refusal:
        parse_rupiah(typed)
    assert refusal.value.fields == {"largest_rupiah": MAX_RUPIAH}


def test_endless_digits_are_refused_at_once():
    with pytest.raises(NotMoney):
        parse_rupiah("9" * 20_000)


@given(AMOUNTS, st.sampled_from(["id", "en"]))
def test_what_is_shown_is_read_back_as_the_same_amount(amount, locale):
    assert parse_rupiah(format_rupiah(amount, locale)) == amount


@given(AMOUNTS)
def test_bare_digits_are_read_as_they_stand(amount):
    assert parse_rupiah(str(amount)) == amount


@given(st.integers(min_value=0, max_value=999_999), st.integers(min_value=0, max_value=99))
def test_two_decimals_of_a_juta_lose_nothing(whole, hundredths):
    assert parse_rupiah(f"{whole},{hundredths:02} juta") == whole * 1_000_000 + hundredths * 10_000


@given(st.text(max_size=80))
def test_any_text_is_an_amount_within_the_limits_or_a_refusal(typed):
    try:
        amount = parse_rupiah(typed)
    except NotMoney:
        return
    assert 0 <= amount <= MAX_RUPIAH


@given(st.text(alphabet="0123456789., -rRpPjJtTkK", max_size=20))
def test_texts_that_look_like_money_are_an_amount_or_a_refusal(typed):
    try:
        amount = parse_rupiah(typed)
    except NotMoney:
        return
    assert 0 <= amount <= MAX_RUPIAH


@pytest.mark.parametrize(
    ("amount", "in_indonesian", "in_english"),
    [
        (0, "Rp 0", "Rp 0"),
        (750, "Rp 750", "Rp 750"),
        (12_500_000, "Rp 12.500.000", "Rp 12,500,000"),
        (-2_500, "-Rp 2.500", "-Rp 2,500"),
    ],
)
def test_amounts_are_shown_in_full(amount, in_indonesian, in_english):
    assert format_rupiah(amount) == in_indonesian
    assert format_rupiah(amount, "en") == in_english


@pytest.mark.parametrize(
    ("amount", "in_indonesian", "in_english"),
    [
        (0, "0", "0"),
        (500_000, "500.000", "500,000"),
        (1_000_000, "1 juta", "1 million"),
        (12_500_000, "12,5 juta", "12.5 million"),
        (12_345_000, "12,35 juta", "12.35 million"),
        (12_344_999, "12,34 juta", "12.34 million"),
        (999_994_999, "999,99 juta", "999.99 million"),
        (999_995_000, "1 miliar", "1 billion"),
        (1_250_000_000, "1,25 miliar", "1.25 billion"),
        (-2_500_000, "-2,5 juta", "-2.5 million"),
    ],
)
def test_large_amounts_have_a_short_form(amount, in_indonesian, in_english):
    assert in_juta(amount) == in_indonesian
    assert in_juta(amount, "en") == in_english


@pytest.mark.parametrize(
    ("total", "weights", "shares"),
    [
        (100, [1, 1, 1], (34, 33, 33)),
        (10, [0, 5, 5], (0, 5, 5)),
        (7, [3], (7,)),
        (0, [1, 2], (0, 0)),
        (5, [1, 1, 8], (1, 0, 4)),
    ],
)
def test_money_is_shared_by_weight(total, weights, shares):
    assert share(total, weights) == shares


@given(AMOUNTS, st.lists(st.integers(min_value=0, max_value=10**9), min_size=1, max_size=40).filter(any))
def test_shares_lose_no_rupiah_and_no_share_is_off_by_one(total, weights):
    shares = share(total, weights)
    whole = sum(weights)
    assert sum(shares) == total
    assert all(abs(part * whole - total * weight) < whole for part, weight in zip(shares, weights, strict=True))


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1]])
def test_shares_without_weights_are_an_error(weights):
    with pytest.raises(ValueError, match="weights"):
        share(100, weights)
