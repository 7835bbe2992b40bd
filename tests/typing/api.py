"""Documented calls that must type-check; run by mypy, not by pytest."""

from datetime import date
from fractions import Fraction

import alliance_kit as ak


def checked(path: str) -> str:
    alliance: ak.Alliance = ak.load(path)
    report: ak.Report = ak.check(
        alliance,
        on=date(2026, 6, 30),
        rules=ak.select(ak.rules_by_code(), ["AP", "FC103"]),
        parameters={"AP402.ratio": Fraction(1, 2)},
    )
    ok: bool = report.ok
    codes: list[str] = [result.rule.code for result in report.violated + report.undetermined]
    return ak.render(report, "zh", format="markdown") + str((ok, codes))


def built() -> ak.Alliance:
    return ak.Alliance(
        as_of=date(2026, 6, 30),
        name=ak.Wording(zh="某联盟", en="Some Alliance"),
        framework=ak.Framework.M648,
        members=(
            ak.Member(
                id="M-01",
                kind=ak.MemberKind.UNIVERSITY,
                joined_on=date(2025, 1, 1),
                events=(ak.Left(on=date(2026, 1, 1)),),
                tasks=(
                    ak.Task(
                        what=ak.Wording(zh="中试"), article=ak.ArticleRef.parse("agreement 3.1")
                    ),
                ),
            ),
        ),
        other_members=None,
        contributions=(ak.Contribution(member="M-01", amount=ak.Money.parse("CNY 1.00")),),
    )


def said(answer: ak.Answer) -> str:
    match answer:
        case ak.Met(grounds=grounds):
            return ", ".join(grounds)
        case ak.Violated(findings=findings):
            return ", ".join(finding.subject for finding in findings)
        case ak.Undetermined(missing=missing):
            return ", ".join(missing)
        case ak.DependsOnReading(readings=readings):
            return ", ".join(reading.words.en for reading, _ in readings)
        case ak.NotApplicable(reason=reason):
            return reason.zh


def problems(text: str) -> tuple[ak.Problem, ...]:
    try:
        ak.loads(text, format="yaml", limits=ak.Limits(size=1000, nodes=100))
    except ak.DocumentError as error:
        return error.problems
    return ()


def own_rule(alliance: ak.Alliance, facts: ak.Facts) -> ak.Answer:
    def named(member: ak.Member) -> bool:
        name: ak.Wording = facts.known(member.name, member, "name")
        return bool(name.zh)

    truth: ak.Truth = facts.every(alliance.members, alliance, "members", named)
    return facts.answer(truth, about="name")
