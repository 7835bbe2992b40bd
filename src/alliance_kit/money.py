"""Amounts of money in whole minor units.  金额

>>> Money.parse("CNY 100000.00")
Money(minor=10000000, currency='CNY')
>>> str(Money(minor=10000000, currency="CNY"))
'CNY 100000.00'
"""

import re

from attrs import frozen

from .errors import InvalidValue
from .text import Text

MINOR_DIGITS = {
    **dict.fromkeys(
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0
    ),
    **dict.fromkeys(
        """AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP
        BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL
        GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP
        LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR
        NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
        STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR
        ZMW""".split(),
        2,
    ),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
"""Digits after the point of each accepted currency, by its ISO 4217 code."""

MOST_DIGITS = 15
"""An amount has at most this many digits before the point."""

ACCEPTED = Text(
    zh="币种代码加金额，如 CNY 100000.00（不写符号、千分位；分位写足）",
    en="currency code and amount, such as CNY 100000.00 (no sign, no separators, all decimals)",
)

_WRITTEN = re.compile(rf"([A-Z]{{3}}) (0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})(?:\.([0-9]+))?")


@frozen(kw_only=True, order=False)
class Money:
    """An amount that is not negative, exact to the smallest unit.

    Attributes:
        minor: whole minor units (fen for CNY, cents for USD).
        currency: ISO 4217 code.

    Raises:
        InvalidValue: unknown currency, or not a whole number of minor units from 0 up.
    """

    minor: int
    currency: str

    def __attrs_post_init__(self) -> None:
        digits = MINOR_DIGITS.get(str(self.currency))
        if digits is None:
            raise InvalidValue(field="currency", found=str(self.currency), accepted=ACCEPTED)
        if type(self.minor) is not int or not 0 <= self.minor < 10 ** (MOST_DIGITS + digits):
            raise InvalidValue(field="minor", found=repr(self.minor), accepted=ACCEPTED)

    @classmethod
    def parse(cls, written: str) -> "Money":
        """Read ``CNY 100000.00``.

        Raises:
            InvalidValue: anything else, a missing or unknown currency and missing or
                surplus decimals among them.
        """
        match = _WRITTEN.fullmatch(str(written))
        if match is None or MINOR_DIGITS.get(match[1]) != len(match[3] or ""):
            raise InvalidValue(found=str(written), accepted=ACCEPTED)
        return cls(minor=int(match[2] + (match[3] or "")), currency=match[1])

    def __str__(self) -> str:
        digits = MINOR_DIGITS[self.currency]
        whole, rest = divmod(self.minor, 10**digits)
        return f"{self.currency} {whole}" + (f".{rest:0{digits}d}" if digits else "")
