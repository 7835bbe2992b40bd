"""Amounts, dates, fractions and lists as each language writes them.  格式"""

import functools
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ..money import MINOR_DIGITS, Money

LOCALES = {"zh": "zh_Hans_CN", "en": "en"}
"""The locale whose rules each language follows; a further language follows its own."""


@functools.cache
def _locale(lang: str) -> Any:
    from babel import Locale

    return Locale.parse(LOCALES.get(lang, lang))


def money(amount: Money, lang: str) -> str:
    """An amount with its currency sign and every digit it has.

    >>> money(Money.parse("CNY 1234567.89"), "zh")
    '¥1,234,567.89'
    """
    from babel.numbers import format_currency, get_currency_symbol

    digits = MINOR_DIGITS[amount.currency]
    decimals = "." + "0" * digits if digits else ""
    pattern = _locale(lang).currency_formats["standard"].pattern
    if get_currency_symbol(amount.currency, _locale(lang))[-1].isalpha():
        pattern = pattern.replace("¤", "¤\xa0")  # letters are set off from digits
    return format_currency(
        Decimal(amount.minor).scaleb(-digits),
        amount.currency,
        format=pattern.replace(".00", decimals),
        locale=_locale(lang),
        currency_digits=False,
    )


def day(value: date, lang: str) -> str:
    """A date in full.

    >>> day(date(2026, 6, 30), "zh"), day(date(2026, 6, 30), "en")
    ('2026年6月30日', 'June 30, 2026')
    """
    from babel.dates import format_date

    return format_date(value, "long", locale=_locale(lang))


def fraction(value: Fraction) -> str:
    """A fraction as documents write it.

    >>> fraction(Fraction(3, 2)), fraction(Fraction(1))
    ('3/2', '1')
    """
    return str(value)


def joined(parts: Iterable[str], lang: str) -> str:
    """An enumeration.

    >>> joined(["甲", "乙", "丙"], "zh"), joined(["A", "B", "C"], "en")
    ('甲、乙和丙', 'A, B, and C')
    """
    from babel.lists import format_list

    return format_list(list(parts), locale=_locale(lang))
