"""Amounts are whole minor units, written with their currency."""

from fractions import Fraction

import pytest
from hypothesis import given

from alliance_kit import InvalidValue, Money
from alliance_kit.labels.formatting import money as said
from alliance_kit.money import MINOR_DIGITS
from alliance_kit.strategies import moneys


@pytest.mark.parametrize(
    ("written", "minor", "currency"),
    [
        pytest.param("CNY 0.00", 0, "CNY", id="nothing"),
        pytest.param("CNY 0.01", 1, "CNY", id="one fen"),
        pytest.param("CNY 100000.00", 10_000_000, "CNY", id="as the documentation writes it"),
        pytest.param("JPY 500", 500, "JPY", id="a currency without decimals"),
        pytest.param("KWD 1.234", 1234, "KWD", id="a currency with three"),
        pytest.param("CNY 999999999999999.99", 10**17 - 1, "CNY", id="fifteen digits"),
    ],
)
def test_an_amount_is_read(written: str, minor: int, currency: str) -> None:
    assert Money.parse(written) == Money(minor=minor, currency=currency)
    assert str(Money(minor=minor, currency=currency)) == written


@pytest.mark.parametrize(
    "written",
    [
        "100000.00", "CNY100.00", "CNY  1.00", "CNY 1", "CNY 1.0", "CNY 1.000", "CNY 1,000.00",
        "CNY 01.00", "CNY -1.00", "CNY +1.00", "cny 1.00", "RMB 1.00", "¥1.00", "JPY 1.00",
        "CNY 1e5", "CNY １.00", "CNY 1.00 ", "CNY 1.00\n", "", "CNY", "CNY NaN",
        "CNY 1000000000000000.00",
    ],
)  # fmt: skip
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(InvalidValue):
        Money.parse(written)


@pytest.mark.parametrize("minor", [-1, 1.0, True, "1", Fraction(1), None, 10**17])
def test_only_whole_minor_units_make_an_amount(minor: object) -> None:
    with pytest.raises(InvalidValue):
        Money(minor=minor, currency="CNY")  # type: ignore[arg-type]


@given(moneys(max_minor=10**15 - 1))
def test_what_is_written_reads_back(amount: Money) -> None:
    assert Money.parse(str(amount)) == amount


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("CNY 1234567.89", "¥1,234,567.89", "CN¥1,234,567.89"),
        ("USD 9.95", "US$9.95", "$9.95"),
        ("JPY 500", "JP¥500", "¥500"),
        ("KWD 1.234", "KWD\xa01.234", "KWD\xa01.234"),
        ("AFN 1.23", "AFN\xa01.23", "AFN\xa01.23"),
    ],
)
def test_every_digit_is_said(written: str, zh: str, en: str) -> None:
    """Babel's own number of digits would show AFN 1.23 as AFN 1."""
    assert said(Money.parse(written), "zh") == zh
    assert said(Money.parse(written), "en") == en


def test_the_currencies_are_those_babel_knows() -> None:
    from babel.numbers import list_currencies

    assert set(MINOR_DIGITS) <= set(list_currencies())
