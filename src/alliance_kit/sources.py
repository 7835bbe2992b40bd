"""The instruments that norms stand in, and how they are cited.  依据"""

from datetime import date

from attrs import frozen

from .text import Text

READ_UP_TO = date(2026, 11, 23)
"""Day up to which the norms of this release were read; results carry it."""


@frozen(kw_only=True)
class Instrument:
    """A law, measure or model text.

    Attributes:
        title: official title.
        short: how it is cited.
        in_force_from: first day in force.
    """

    title: Text
    short: Text
    in_force_from: date


@frozen(kw_only=True)
class Source:
    """One provision of an instrument.

    Attributes:
        instrument: where it stands.
        article: number of the article (条), 0 for the whole instrument.
        item: number of the item (项) within it, 0 for the whole article.
    """

    instrument: Instrument
    article: int
    item: int = 0


M648 = Instrument(
    title=Text(
        zh="关于推动产业技术创新战略联盟构建与发展的实施办法（试行）",
        en="Measures for Promoting the Formation and Development of Strategic Alliances for "
        "Industrial Technology Innovation (Trial)",
    ),
    short=Text(zh="国科发政〔2009〕648号", en="Measures No. 648 [2009]"),
    in_force_from=date(2009, 12, 1),
)
"""The ministry of science and technology's measures: policy, so a breach costs eligibility or
support, not validity."""

ANTI_MONOPOLY_LAW = Instrument(
    title=Text(
        zh="中华人民共和国反垄断法", en="Anti-Monopoly Law of the People's Republic of China"
    ),
    short=Text(zh="《反垄断法》", en="Anti-Monopoly Law"),
    in_force_from=date(2022, 8, 1),
)
"""As amended on 2022-06-24; its articles are numbered as amended."""

CIVIL_CODE = Instrument(
    title=Text(zh="中华人民共和国民法典", en="Civil Code of the People's Republic of China"),
    short=Text(zh="《民法典》", en="Civil Code"),
    in_force_from=date(2021, 1, 1),
)

CREDIT_CODES = Instrument(
    title=Text(
        zh="法人和其他组织统一社会信用代码编码规则",
        en="Coding rules of the unified social credit identifier for legal persons and other "
        "organisations",
    ),
    short=Text(zh="GB 32100—2015", en="GB 32100-2015"),
    in_force_from=date(2015, 10, 1),
)

MEMBERS_RIGHTS = Instrument(
    title=Text(
        zh="《联盟》成员的权利和义务（示例文本）",
        en="Rights and duties of the members of an alliance (a sample text)",
    ),
    short=Text(zh="《联盟》成员的权利和义务", en="Members' Rights and Duties"),
    in_force_from=date(1, 1, 1),
)
"""A model text that circulates without a date."""

_DIGITS = "零一二三四五六七八九"


def numeral(number: int) -> str:
    """A number from 1 to 9999 in Chinese numerals, as articles are numbered.

    >>> numeral(8), numeral(12), numeral(27), numeral(1259)
    ('八', '十二', '二十七', '一千二百五十九')
    """
    said, zero = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            said += ("零" if zero else "") + _DIGITS[digit] + unit
            zero = False
        else:
            zero = bool(said)
    return said[1:] if 10 <= number < 20 else said


def cite(source: Source) -> Text:
    """The citation of *source* in both languages.

    >>> cite(Source(instrument=M648, article=8, item=1)).zh
    '国科发政〔2009〕648号第八条第（一）项'
    >>> cite(Source(instrument=M648, article=5)).en
    'Measures No. 648 [2009], Art. 5'
    """
    short = source.instrument.short
    if not source.article:
        return short
    item_zh = f"第（{numeral(source.item)}）项" if source.item else ""
    item_en = f"({source.item})" if source.item else ""
    return Text(
        zh=f"{short.zh}第{numeral(source.article)}条{item_zh}",
        en=f"{short.en}, Art. {source.article}{item_en}",
    )
