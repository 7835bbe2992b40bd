"""Reports: the same content in every layout, readable in both languages."""

import json
import re
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from alliance_kit import (
    Alliance,
    Contribution,
    Framework,
    InvalidValue,
    Member,
    MemberKind,
    Money,
    PublicFund,
    Wording,
    check,
    load,
    render,
    rules_by_code,
    select,
)
from alliance_kit.rendering.columns import NOT_AT_START, padded, width, wrapped
from documents import EXAMPLES, THREE

RULES = select(rules_by_code(), THREE)
DRAFT = check(load(EXAMPLES / "draft.yaml"), rules=RULES)


def test_a_chinese_report_says_what_is_wrong_by_which_article_and_what_to_do() -> None:
    lines = render(DRAFT, "zh").splitlines()
    start = lines.index("【风险】AP102 成员均应承担任务")
    assert lines[start : start + 10] == [
        "【风险】AP102 成员均应承担任务",
        "  依据：国科发政〔2009〕648号第五条；国科发政〔2009〕648号第八条第（二）项",
        "  1. 成员 M-03（示例企业丙）没有承担任何任务",
        "    成员 M-03（示例企业丙）的任务〔members[M-03].tasks〕：无",
        "  2. 成员 M-04（示例企业丁）没有承担任何任务",
        "    成员 M-04（示例企业丁）的任务〔members[M-04].tasks〕：无",
        "  3. 成员 M-07（示例银行）没有承担任何任务",
        "    成员 M-07（示例银行）的任务〔members[M-07].tasks〕：无",
        "  另有下列情况不明，查明后可能发现更多问题：",
        "    成员 M-06（示例研究院乙）的任务〔members[M-06].tasks〕",
    ]
    assert lines[start + 10].startswith("  处理办法：与上述成员逐一")


def test_an_english_report_says_the_same() -> None:
    text = render(DRAFT, "en")
    for said in (
        "[risk] AP402 Members' paid-in money should match public money",
        "Measures No. 648 [2009], Art. 18",
        "members have paid in CN¥4,500,000.00 against CN¥12,000,000.00 of public money",
        "Parameter AP402.ratio = 1",
        "(Default, set by this library, no article gives a number;",
        "[depends on the reading] FC103 There should be a university",
        "Checked as of June 30, 2026, the day up to which the document knows",
    ):
        assert said in text


def test_a_finding_that_is_no_violation_is_not_called_one() -> None:
    text = render(DRAFT, "zh")
    assert "违反" not in text.rsplit("\n", 2)[0]
    assert "violation" not in render(DRAFT, "en").rsplit("\n", 2)[0]


def test_findings_come_first_and_the_heaviest_before_them() -> None:
    rules = RULES
    heavier = evolve(rules[0], code="ZZ101", norms=(rules[2].norms[0],))
    codes = re.findall(
        r"^【.*?】(\w+)", render(check(DRAFT.alliance, rules=[*rules, heavier]), "zh"), re.MULTILINE
    )
    assert codes == ["ZZ101", "AP102", "AP402", "FC103"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_layout_says_every_finding(lang: str) -> None:
    view = json.loads(render(DRAFT, lang, format="json"))
    text, markdown = render(DRAFT, lang), render(DRAFT, lang, format="markdown")
    for result in view["results"]:
        for said in [result["title"], *(f["words"] for f in result["findings"])]:
            assert said in text
            assert said in markdown.replace("\\", "")
        if result["remedy"]:
            assert result["remedy"] in text


def test_markdown_shows_what_stands_there() -> None:
    tricky = evolve(DRAFT.alliance, name=Wording(zh="*甲* <b> [乙](丙) `丁` # 戊"))
    first = render(check(tricky), "zh", format="markdown").splitlines()[0]
    assert first == r"# \*甲\* \<b\> \[乙\](丙) \`丁\` \# 戊"


@pytest.mark.parametrize(
    ("contributions", "further", "zh", "en"),
    [
        pytest.param(("CNY 1.00",), 0, "¥1.00", "CN¥1.00", id="an exact sum"),
        pytest.param((), 0, "¥0.00", "CN¥0.00", id="nothing"),
    ],
)
def test_sums_are_said_with_their_bounds(
    contributions: tuple[str, ...], further: int, zh: str, en: str
) -> None:
    alliance = Alliance(
        as_of=date(2026, 6, 30),
        framework=Framework.M648,
        contributions=tuple(Contribution(amount=Money.parse(c)) for c in contributions),
        other_contributions=further,
        public_funds=(PublicFund(amount=Money.parse("CNY 5.00")),),
        other_public_funds=2,
    )
    report = check(alliance)
    assert f"成员实缴合计 {zh}，政府资助合计 不少于 ¥5.00" in render(report, "zh")
    assert f"paid in {en} against at least CN¥5.00 of public" in render(report, "en")


def test_a_sum_between_two_bounds() -> None:
    alliance = Alliance(
        as_of=date(2026, 6, 30),
        framework=Framework.M648,
        contributions=(
            Contribution(amount=Money.parse("CNY 1.00"), paid_on=date(2025, 1, 1)),
            Contribution(amount=Money.parse("CNY 2.00")),
        ),
        public_funds=(PublicFund(amount=Money.parse("CNY 5.00"), received_on=date(2025, 1, 1)),),
    )
    report = check(alliance, on=date(2026, 1, 1))
    assert "成员实缴合计 ¥1.00 至 ¥3.00" in render(report, "zh")
    assert "paid in CN¥1.00 to CN¥3.00" in render(report, "en")


def test_the_letter_asks_for_what_is_missing_and_only_that() -> None:
    report = check(load(EXAMPLES / "university.yaml"), rules=RULES)
    zh, en = render(report, "zh", format="letter"), render(report, "en", format="letter")
    assert "中国高校科创联盟：" in zh
    items = [line for line in zh.splitlines() if re.match(r"\d+\. ", line)]
    assert len(items) == 4
    assert "成员实缴明细" in items[0]
    assert (
        "（用于判断 AP402“成员实缴应与政府资助相称”，依据国科发政〔2009〕648号第五条）" in items[0]
    )
    assert "组建" in items[1]
    assert len([line for line in en.splitlines() if re.match(r"\d+\. ", line)]) == 4


def test_the_letter_puts_many_members_on_one_line() -> None:
    members = tuple(Member(id=f"M-{n:02d}") for n in range(1, 31))
    alliance = Alliance(as_of=date(2026, 6, 30), framework=Framework.M648, members=members)
    letter = render(check(alliance, rules=RULES), "zh", format="letter")
    (line,) = [line for line in letter.splitlines() if "承担的任务" in line]
    assert all(f"M-{n:02d}" in line for n in range(1, 31))


def test_nothing_missing_is_said_too() -> None:
    letter = render(check(load(EXAMPLES / "complete.yaml"), rules=RULES), "zh", format="letter")
    assert "没有需要补充的情况" in letter


def test_a_task_given_later_is_not_shown_on_an_earlier_day() -> None:
    from alliance_kit import Task

    member = Member(
        id="A",
        kind=MemberKind.UNIVERSITY,
        joined_on=date(2025, 1, 1),
        tasks=(Task(what=Wording(zh="未来任务"), assigned_on=date(2026, 5, 1)),),
    )
    alliance = Alliance(as_of=date(2026, 6, 30), framework=Framework.M648, members=(member,))
    report = check(alliance, on=date(2026, 1, 1))
    assert report.of("AP102").verdict == "violated"
    assert "未来任务" not in render(report, "zh")


@pytest.mark.parametrize(
    ("thing", "format_"),
    [(DRAFT, "html"), (rules_by_code()[0], "json"), (InvalidValue(found="", accepted=rules_by_code()[0].title), "json")],
)  # fmt: skip
def test_what_cannot_be_said_in_a_format_is_refused(thing: Any, format_: Any) -> None:
    with pytest.raises(ValueError, match="cannot be said"):
        render(thing, "zh", format=format_)


@pytest.mark.parametrize("lang", ["fr", "", "../zh"])
def test_a_language_without_a_catalogue_is_refused(lang: str) -> None:
    with pytest.raises(LookupError):
        render(DRAFT, lang)


def test_errors_and_rules_are_rendered_too() -> None:
    error = InvalidValue(found="x", accepted=select(rules_by_code(), "AP102")[0].title)
    assert render(error, "zh").endswith("可接受：成员均应承担任务\n")
    assert render(select(rules_by_code(), "AP102")[0], "zh").startswith("AP102 成员均应承担任务\n")


# --- columns --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("成员", 4),
        ("成员a", 5),
        ("（甲）", 6),
        ("e\u0301", 1),
        ("ﾊﾝ", 2),
        ("👪", 2),
    ],
)
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns
    assert width(padded(text, 8)) == 8


@given(st.text(alphabet="成员均应承担任务，。（）ab 1，", max_size=60), st.integers(8, 40))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, columns: int) -> None:
    lines = wrapped(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines[1:]:
        assert not line or line[0] not in NOT_AT_START or width(line) > 0
    for line in lines:
        longest = max((width(run) for run in re.findall(r"[ab1]+|.", line)), default=0)
        marks = sum(width(c) for c in line if c in "，。（）")
        assert width(line.strip()) <= max(columns, longest + marks)  # blanks go with what follows


def test_a_reading_under_which_the_rule_fails_says_what_is_wrong() -> None:
    lines = render(DRAFT, "zh").splitlines()
    (number,) = [n for n, line in enumerate(lines) if "三类缺一不可" in line]
    assert lines[number].endswith("——不符合条件")
    assert lines[number + 1].strip() == "成员中没有大学"


def test_many_facts_of_one_kind_are_listed_by_their_ids() -> None:
    text = render(check(load(EXAMPLES / "complete.yaml"), rules=RULES), "zh")
    assert "成员的类别〔members[…].kind〕：共 5 项" not in text
    members = tuple(Member(id=f"M-{n}") for n in range(1, 9))
    alliance = Alliance(as_of=date(2026, 6, 30), framework=Framework.M648, members=members)
    text = render(check(alliance, rules=RULES), "zh")
    assert (
        "成员的任务〔members[…].tasks〕：共 8 项（M-1、M-2、M-3、M-4、M-5、M-6、M-7、M-8）" in text
    )
