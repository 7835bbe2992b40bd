"""Documents: what loads, what is refused, and what an error says."""

import json
import resource
import subprocess
import sys
import time
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alliance_kit import (
    NONE,
    Alliance,
    Application,
    Decision,
    DocumentError,
    Entry,
    Framework,
    Goal,
    InvalidValue,
    Left,
    Limits,
    Market,
    MarketShare,
    Member,
    MemberKind,
    Organ,
    Problem,
    Task,
    Wording,
    dump,
    dumps,
    load,
    loads,
)
from alliance_kit.documents import JSON_LIMITS, YAML_LIMITS
from alliance_kit.documents.reading import Odd, plain_scalar
from alliance_kit.strategies import alliances
from documents import EXAMPLES, plain

HEAD_YAML = "format: alliance_kit/1\nas_of: 2026-06-30\n"


def problems(
    data: str | bytes, format: Any = "yaml", limits: Limits | None = None
) -> tuple[Problem, ...]:
    with pytest.raises(DocumentError) as refused:
        loads(data, format=format, limits=limits)
    for lang in ("zh", "en"):
        assert len(refused.value.said_in(lang).splitlines()) == len(refused.value.problems)
    return refused.value.problems


def kinds(data: str | bytes, format: Any = "yaml") -> list[tuple[str, int]]:
    return [(problem.kind, problem.line) for problem in problems(data, format)]


# --- what loads -----------------------------------------------------------------------


def test_a_document_loads() -> None:
    alliance = loads(
        HEAD_YAML
        + """\
name: {zh: 某联盟}
framework: none
members:
  - id: M-01
    kind: university
    events: [{event: left, on: 2026-01-31}]
    tasks:
      - what: {zh: 中试, en: Pilot}
other_members: unknown
contributions: []
""",
        format="yaml",
    )
    assert alliance == Alliance(
        as_of=date(2026, 6, 30),
        name=Wording(zh="某联盟"),
        framework=Framework.NONE,
        members=(
            Member(
                id="M-01",
                kind=MemberKind.UNIVERSITY,
                events=(Left(on=date(2026, 1, 31)),),
                tasks=(Task(what=Wording(zh="中试", en="Pilot")),),
            ),
        ),
        other_members=None,
        contributions=(),
    )


@pytest.mark.parametrize("blank", ["", "members:\n", "members: null\n", "members: ~\n"])
def test_left_out_null_and_blank_all_mean_unknown(blank: str) -> None:
    assert loads(HEAD_YAML + blank, format="yaml").members is None


@pytest.mark.parametrize("blank", ["name: {}", "name: {zh: , en: }", "name:\n  zh:\n  en:"])
def test_words_blank_in_every_language_are_unknown(blank: str) -> None:
    assert loads(HEAD_YAML + blank, format="yaml").name is None


PLAIN_FACTS = """\
members:
  - {id: A, agricultural_producer: true, credit_code: none, entry: {consent: none}}
term: none
agreement: none
custodian: none
goals: [{id: G, budget: none}]
organs: [{id: O, full_time_staff: 0, host: none}]
markets: [{id: K, agricultural: false, shares: [{member: A, share: 35/100}, {outsider: {zh: 乙}, share: 0/1}]}]
applications: [{decision: {reasons: none}}, {decision: none}]
"""


def test_none_truths_whole_numbers_and_shares_load() -> None:
    alliance = loads(HEAD_YAML + PLAIN_FACTS, format="yaml")
    assert alliance == Alliance(
        as_of=date(2026, 6, 30),
        members=(
            Member(id="A", agricultural_producer=True, credit_code=NONE, entry=Entry(consent=NONE)),
        ),
        term=NONE,
        agreement=NONE,
        custodian=NONE,
        goals=(Goal(id="G", budget=NONE),),
        organs=(Organ(id="O", full_time_staff=0, host=NONE),),
        markets=(
            Market(
                id="K",
                agricultural=False,
                shares=(
                    MarketShare(member="A", share=Fraction(7, 20)),
                    MarketShare(outsider=Wording(zh="乙"), share=Fraction(0)),
                ),
            ),
        ),
        applications=(Application(decision=Decision(reasons=NONE)), Application(decision=NONE)),
    )


@pytest.mark.parametrize("format", ["json", "yaml"])
def test_none_truths_whole_numbers_and_shares_are_written(format: Any) -> None:
    alliance = loads(HEAD_YAML + PLAIN_FACTS, format="yaml")
    text = dumps(alliance, format=format)
    assert loads(text, format=format) == alliance
    written = json.loads(text) if format == "json" else plain(text)
    assert written["term"] == written["custodian"] == "none"
    assert written["members"][0]["agricultural_producer"] is True
    assert written["markets"][0]["agricultural"] is False
    assert [share["share"] for share in written["markets"][0]["shares"]] == ["7/20", "0/1"]
    assert written["organs"][0]["full_time_staff"] == 0
    assert written["applications"] == [{"decision": {"reasons": "none"}}, {"decision": "none"}]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("members: [{id: A, agricultural_producer: yes}]", "wrong_type", id="yes for true"),
        pytest.param("members: [{id: A, agricultural_producer: 1}]", "wrong_type", id="1 for true"),
        pytest.param("members: [{id: A, agricultural_producer: none}]", "wrong_type", id="none for a truth"),
        pytest.param("organs: [{id: O, full_time_staff: true}]", "bad_value", id="a truth for a number"),
        pytest.param("organs: [{id: O, full_time_staff: -1}]", "bad_value", id="fewer than none"),
        pytest.param("organs: [{id: O, full_time_staff: 1.5}]", "bad_value", id="half of somebody"),
        pytest.param("organs: [{id: O, full_time_staff: none}]", "bad_value", id="none for a number"),
        pytest.param("organs: [{id: O, full_time_staff: 1000000001}]", "bad_value", id="more people than there are"),
        pytest.param("markets: [{id: K, shares: [{member: A, share: 0.35}]}]", "bad_value", id="a decimal for a share"),
        pytest.param("markets: [{id: K, shares: [{member: A, share: 35%}]}]", "bad_value", id="per cent for a share"),
        pytest.param("markets: [{id: K, shares: [{member: A, share: 1}]}]", "bad_value", id="a number for a share"),
        pytest.param("markets: [{id: K, shares: [{member: A, share: 3/2}]}]", "bad_value", id="more than the whole"),
        pytest.param("markets: [{id: K, shares: [{member: A, share: 1/0}]}]", "bad_value", id="divided by nothing"),
        pytest.param("markets: [{id: K, shares: [{member: A, share: -1/2}]}]", "bad_value", id="less than nothing"),
        pytest.param("markets: [{id: K, shares: [{member: A, share: 1/1000000000}]}]", "bad_value", id="ten digits"),
        pytest.param("markets: [{id: K, shares: [{share: 1/2}]}]", "bad_value", id="a share of nobody"),
        pytest.param("markets: [{id: K, shares: [{member: A, outsider: {zh: 乙}}]}]", "bad_value", id="a share of two"),
        pytest.param("markets: [{id: K, shares: [{outsider: {zh: 乙}}, {outsider: {zh: 乙}}]}]", "bad_value", id="two shares of one"),
        pytest.param("markets: [{id: K, shares: [{outsider: {zh: 甲}, share: 3/5}, {outsider: {zh: 乙}, share: 1/2}]}]", "bad_value", id="shares beyond the whole"),
        pytest.param("markets: [{id: K, competitors: [{one: A, other: A}]}]", "bad_value", id="its own competitor"),
        pytest.param("clauses: [{article: agreement 1, exemption: {ground: other_law}}]", "bad_value", id="an exemption without evidence"),
        pytest.param("provisions: [{subject: ownership}]", "bad_value", id="a provision that stands nowhere"),
        pytest.param("term: {}", "bad_value", id="a term of nothing"),
        pytest.param("applications: [{decision: {}}]", "bad_value", id="a decision of nothing"),
        pytest.param("members: [{id: A, resources: [{}]}]", "bad_value", id="a resource of nothing"),
        pytest.param("members: [{id: A, backbone: {holds: true}}]", "bad_value", id="a bare yes"),
        pytest.param("members: [{id: A, entry: {authority: unknown}}]", "bad_value", id="a name that says unknown"),
        pytest.param("members: [{id: A, name: {zh: none}}]", "bad_value", id="a name that says none"),
        pytest.param("members: [{id: A, credit_code: unknown}]", "bad_value", id="a code that says unknown"),
        pytest.param("goals: [{id: G, budget: USD 1.00}]", "bad_value", id="a budget in foreign money"),
        pytest.param("agreement: none\nterm: {article: agreement 1}", "dangling_reference", id="an article of no agreement"),
        pytest.param("term: {starts_on: 2026-01-02, ends_on: 2026-01-01}", "bad_value", id="a term that ends before it starts"),
        pytest.param("reach: none", "bad_choice", id="none where something must be"),
        pytest.param("name: none", "wrong_type", id="none for a name"),
        pytest.param("term: None", "wrong_type", id="None for none"),
        pytest.param("organs: [{id: none}]", "bad_value", id="none for an id"),
        pytest.param("organs: [{id: unknown}]", "bad_value", id="unknown for an id"),
        pytest.param("custodian: unknown", "bad_value", id="unknown for a reference"),
        pytest.param("clauses: [{restricts: prices}]", "bad_value", id="a clause that stands nowhere"),
        pytest.param("members: [{id: A, backbone: {holds: true}}]", "bad_value", id="attested by nobody"),
        pytest.param("members: [{id: A, kind: individual, legal_status: legal_person}]", "bad_value", id="an individual that is a legal person"),
        pytest.param("term: {starts_on: 2026-01-02, ends_on: 2026-01-01}", "bad_value", id="ends before it starts"),
        pytest.param("applications: [{decision: {on: 2026-07-01}}]", "after_as_of", id="decided after as_of"),
        pytest.param("needs: [{id: N-1}]\ngoals: [{id: G, needs: [{need: N-9}]}]", "dangling_reference", id="a need that is not there"),
        pytest.param("members: [{id: A}]\ncustodian: B", "dangling_reference", id="a custodian who is no member"),
        pytest.param("members: [{id: A, other_links: 1}]", "count_without_list", id="a count of links without their list"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_plain_fact_is_one_error_in_both_formats(line: str, kind: str) -> None:
    assert [problem.kind for problem in problems(HEAD_YAML + line)] == [kind]
    text = json.dumps({**plain(HEAD_YAML), **plain(line)})
    assert [problem.kind for problem in problems(text, "json")] == [kind]


def test_where_none_is_accepted_an_error_says_so() -> None:
    (problem,) = problems(HEAD_YAML + "custodian: [A]")
    assert problem.accepted.zh.endswith("确实没有的，写 none")
    assert problem.accepted.en.endswith("none if there is none")
    (problem,) = problems(HEAD_YAML + "reach: local")
    assert "none" not in problem.accepted.en


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(alliances(), st.sampled_from(["json", "yaml"]))
def test_what_is_saved_loads_to_an_equal_alliance(alliance: Alliance, format: Any) -> None:
    assert loads(dumps(alliance, format=format), format=format) == alliance


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_json_and_yaml_load_to_equal_alliances(path: Path, tmp_path: Path) -> None:
    alliance = load(path)
    for name in ("a.json", "a.yaml", "a.YML"):
        dump(alliance, tmp_path / name)
        assert load(tmp_path / name) == alliance
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.YML", "a.json", "a.yaml"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12), ("-3", -3), ("0", 0), ("012", "012"), ("0x10", "0x10"), ("1_000", "1_000"),
        ("1.5", "1.5"), ("1e3", "1e3"), (".inf", ".inf"), ("true", True), ("false", False),
        ("True", "True"), ("yes", "yes"), ("no", "no"), ("on", "on"), ("null", None), ("~", None),
        ("", None), ("Null", "Null"), ("2026-06-30", "2026-06-30"), ("12:30", "12:30"),
        ("1" * 18, int("1" * 18)),
    ],
)  # fmt: skip
def test_scalars_are_whole_numbers_truths_null_or_text(written: str, meant: Any) -> None:
    value = plain_scalar(written)
    assert (value, type(value)) == (meant, type(meant))


def test_a_number_of_19_digits_is_no_number_anyone_needs() -> None:
    assert isinstance(plain_scalar("1" * 19), Odd)


def test_an_anchor_stands_for_what_it_names() -> None:
    alliance = loads(
        HEAD_YAML
        + "members:\n  - {id: A, tasks: &t [{what: {zh: 中试}}]}\n  - {id: B, tasks: *t}\n",
        format="yaml",
    )
    assert alliance.members is not None
    assert alliance.members[0].tasks == alliance.members[1].tasks


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_does_no_harm(mark: bytes) -> None:
    assert loads(mark + HEAD_YAML.encode(), format="yaml").as_of == date(2026, 6, 30)
    text = mark.decode("utf-8") + HEAD_YAML
    assert loads(text, format="yaml").as_of == date(2026, 6, 30)


# --- ten mistakes at once -------------------------------------------------------------

TEN_MISTAKES = """\
format: alliance_kit/1
as_of: 2026-06-30
name: 某联盟
framwork: m648
members:
  - id: A
    kind: compny
    joined_on: 2024-02-30
    tasks: none
  - id: A
    other_tasks: 3
  - kind: university
    tasks: [{what: {zh: ''}}]
contributions:
  - {member: A, amount: 100000.00}
  - {member: C, amount: CNY 5.00}
"""
TEN_KINDS = [
    ("wrong_type", 3),  # name is words by language
    ("unknown_key", 4),  # framework
    ("bad_choice", 7),  # enterprise
    ("bad_value", 8),  # February has 29 days in 2024
    ("wrong_type", 9),  # no tasks are []
    ("duplicate_id", 10),
    ("count_without_list", 11),
    ("missing_key", 12),  # a member without an id
    ("bad_value", 13),  # an empty text
    ("bad_value", 15),  # an amount without a currency
    ("dangling_reference", 16),
]


def test_every_planted_mistake_is_named_with_its_line_in_yaml() -> None:
    assert kinds(TEN_MISTAKES) == TEN_KINDS


def test_every_planted_mistake_is_named_with_its_line_in_json() -> None:
    text = """\
{"format": "alliance_kit/1",
 "as_of": "2026-06-30",
 "name": "某联盟",
 "framwork": "m648",
 "members": [
   {"id": "A",
    "kind": "compny",
    "joined_on": "2024-02-30",
    "tasks": "none"},
   {"id": "A",
    "other_tasks": 3},
   {"kind": "university",
    "tasks": [{"what": {"zh": ""}}]}],
 "contributions": [
   {"member": "A", "amount": 100000.00},
   {"member": "C", "amount": "CNY 5.00"}]}
"""
    assert kinds(text, "json") == TEN_KINDS


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "zh",
            "-:7:11：members[#1].kind 不在可选之列：“compny”；可接受：enterprise（企业）、"
            "university（大学）、research_institution（科研机构）、finance（金融机构）、"
            "intermediary（中介机构）、other_organisation（其他组织）、individual（个人）",
        ),
        (
            "en",
            "-:7:11: members[#1].kind not one of the choices: found “compny”; accepted: "
            "enterprise (enterprise), university (university), research_institution (research "
            "institution), finance (finance), intermediary (intermediary), other_organisation "
            "(other organisation), individual (individual)",
        ),
    ],
)
def test_an_error_names_place_found_and_accepted(lang: str, said: str) -> None:
    with pytest.raises(DocumentError) as refused:
        loads(TEN_MISTAKES, format="yaml")
    assert said in refused.value.said_in(lang).splitlines()


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("members: [{id: A, kind: enterprize}]", "enterprise"),
        ("members: [{id: A, kind: 企业}]", "enterprise"),
        ("memebers: []", "members"),
        ("members: [{id: A, events: [{event: lft}]}]", "left"),
        ("members: [{id: M-01}]\ncontributions: [{member: M-1}]", "M-01"),
    ],
)
def test_a_slip_is_answered_with_what_may_be_meant(line: str, hint: str) -> None:
    (problem,) = problems(HEAD_YAML + line)
    assert f"是否想写 {hint}？" in problem.accepted.zh or f"是否指 {hint}？" in problem.accepted.zh
    assert f"did you mean {hint}?" in problem.accepted.en


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("members: none", "wrong_type", id="text for a list"),
        pytest.param("members: {id: A}", "wrong_type", id="a mapping for a list"),
        pytest.param("members: [A]", "wrong_type", id="text for a mapping"),
        pytest.param("agreement: []", "wrong_type", id="a list for a mapping"),
        pytest.param("members: [{id: 7}]", "wrong_type", id="a number for an id"),
        pytest.param("members: [{id: true}]", "wrong_type", id="a truth for an id"),
        pytest.param("members: [{id: }]", "missing_key", id="a blank id"),
        pytest.param("members: [{id: ''}]", "bad_value", id="an empty id"),
        pytest.param("members: [{id: A, kind: [enterprise]}]", "bad_choice", id="a list for a choice"),
        pytest.param("members: [{id: A, joined_on: 2026-6-3}]", "bad_value", id="a short date"),
        pytest.param("members: [{id: A, joined_on: 20260603}]", "bad_value", id="a number for a date"),
        pytest.param("members: [{id: A, joined_on: ２０２６-06-03}]", "bad_value", id="wide digits"),
        pytest.param("members: [{id: A, joined_on: 2026-06-30 }]\nother_members: many", "bad_value", id="a word for a count"),
        pytest.param("members: []\nother_members: -1", "bad_value", id="a negative count"),
        pytest.param("members: []\nother_members: true", "bad_value", id="a truth for a count"),
        pytest.param("members: []\nother_members:", "bad_value", id="a blank count"),
        pytest.param("members: []\nother_members: 1.0", "bad_value", id="a fraction for a count"),
        pytest.param("members: [{id: A, joined_on: 2026-07-01}]", "after_as_of", id="after as_of"),
        pytest.param("members: [{id: A, events: [{on: 2026-01-01}]}]", "missing_key", id="an event without its kind"),
        pytest.param("members: [{id: A, events: [left]}]", "wrong_type", id="an event as text"),
        pytest.param("members: [{id: A, tasks: [{}]}]", "bad_value", id="a task that says nothing"),
        pytest.param("members: [{id: A, tasks: [{article: 3.1}]}]", "bad_value", id="an article of nothing"),
        pytest.param("contributions: [{amount: 5}]", "bad_value", id="a bare number for an amount"),
        pytest.param("contributions: [{amount: RMB 5.00}]", "bad_value", id="a currency that is none"),
        pytest.param("contributions: [{amount: USD 5.00, booked_as: USD 5.00}]", "bad_value", id="booked in USD"),
        pytest.param("contributions: [{amount: CNY 5.00, booked_as: CNY 5.00}]", "bad_value", id="CNY booked again"),
        pytest.param("members: [{Id: A}]\ncontributions: [{member: A}]", "missing_key", id="an id whose key is misspelt, and a reference to it"),
        pytest.param("members: [A]\ncontributions: [{member: A}, {member: A}]", "wrong_type", id="an id for a member, and references to it"),
        pytest.param("members: [{id: 7}]\ncontributions: [{member: '7'}]", "wrong_type", id="a number for an id, and a reference to it"),
        pytest.param("members: []\nmembers: [{id: A}]\ncontributions: [{member: A}]", "duplicate_key", id="a key twice, and a reference into the second"),
        pytest.param("name: {zh: \"a\\nb\"}", "bad_value", id="a name of two lines"),
        pytest.param("name: {zh: 甲\x85乙}", "syntax", id="a line break that is none in YAML 1.2"),
        pytest.param("name: {fr: x}", "unknown_key", id="words in a language not known"),
        pytest.param("name: {zh: 5}", "wrong_type", id="a number for words"),
        pytest.param('name: {zh: "a\\u0007b"}', "bad_value", id="a control character"),
        pytest.param("name: &a {zh: 甲, en: *a}", "unknown_alias", id="an anchor inside itself"),
        pytest.param("? [a]\n: 1", "wrong_type", id="a list as a key"),
    ],
)  # fmt: skip
def test_one_mistake_gives_one_error_on_its_line(line: str, kind: str) -> None:
    found = problems(HEAD_YAML + line)
    assert [
        problem.kind for problem in found if problem.kind != "unknown_key" or kind == "unknown_key"
    ] == [kind]
    assert found[0].line >= 3
    assert found[0].column >= 1


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        ("as_of: 2026-06-30", "missing_key"),
        ("format: alliance_kit/2\nas_of: 2026-06-30", "bad_choice"),
        ("format: 1\nas_of: 2026-06-30", "bad_choice"),
        ("format: alliance_kit/1", "missing_key"),
        ("format: alliance_kit/1\nas_of:", "missing_key"),
    ],
)
def test_format_and_day_cannot_be_left_out(document: str, kind: str) -> None:
    assert [problem.kind for problem in problems(document)] == [kind]


# --- hostile input --------------------------------------------------------------------

HEAD_JSON = '{"format":"alliance_kit/1","as_of":"2026-06-30",'
BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)

HOSTILE: dict[str, tuple[str, bytes, str]] = {
    "deep nesting in JSON": ("json", b"[" * 10_000 + b"]" * 10_000, "too_deep"),
    "deep mappings in JSON": ("json", b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "too_deep"),
    "unclosed nesting in JSON": ("json", b"[" * 10_000, "too_deep"),
    "deep nesting in YAML": ("yaml", b"[" * 10_000 + b"]" * 10_000, "too_deep"),
    "deep blocks in YAML": ("yaml", "\n".join(" " * n + "a:" for n in range(1200)).encode(), "too_deep"),
    "an alias bomb": ("yaml", BOMB.encode(), "too_many_values"),
    "60 MB of JSON": ("json", b'{"a":"' + b"x" * 60_000_000 + b'"}', "too_large"),
    "60 MB of YAML": ("yaml", b"a: " + b"x" * 60_000_000, "too_large"),
    "millions of values": ("json", b"[" + b"[]," * 5_000_000 + b"[]]", "too_many_values"),
    "millions of values in YAML": ("yaml", b"[" + b"1," * 1_900_000 + b"1]", "too_many_values"),
    "NaN": ("json", HEAD_JSON.encode() + b'"members":NaN}', "wrong_type"),
    "Infinity": ("json", HEAD_JSON.encode() + b'"members":-Infinity}', "wrong_type"),
    "1e999999": ("json", HEAD_JSON.encode() + b'"members":[],"other_members":1e999999}', "bad_value"),
    "200,000 digits": ("json", HEAD_JSON.encode() + b'"members":[],"other_members":' + b"9" * 200_000 + b"}", "bad_value"),
    "200,000 digits in YAML": ("yaml", HEAD_YAML.encode() + b"members: []\nother_members: " + b"9" * 200_000, "bad_value"),
    "a float amount": ("json", HEAD_JSON.encode() + b'"contributions":[{"amount":1.5}]}', "bad_value"),
    "a bare amount": ("json", HEAD_JSON.encode() + b'"contributions":[{"amount":100}]}', "bad_value"),
    "no such day": ("yaml", b"format: alliance_kit/1\nas_of: 2024-02-30", "bad_value"),
    "a duplicate key in JSON": ("json", HEAD_JSON.encode() + b'"members":[],"members":[]}', "duplicate_key"),
    "a duplicate key in YAML": ("yaml", HEAD_YAML.encode() + b"members: []\nmembers: []", "duplicate_key"),
    "a tag": ("yaml", HEAD_YAML.encode() + b"members: !!python/object:os.system []", "tag"),
    "a merge key": ("yaml", HEAD_YAML.encode() + b"agreement: &a {}\ncharter: {<<: *a}", "merge_key"),
    "UTF-16": ("yaml", HEAD_YAML.encode("utf-16"), "encoding"),
    "UTF-16 without a mark": ("json", "{}".encode("utf-16-le"), "encoding"),
    "GBK": ("yaml", "name: {zh: 联盟}".encode("gbk"), "encoding"),
    "binary rubbish": ("json", bytes(range(256)), "encoding"),
    "rubbish with high bytes": ("yaml", b"a: \x80\xff\xfe", "encoding"),
    "a key a hundred thousand times": ("json", HEAD_JSON.encode() + b",".join([b'"name":1'] * 100_000) + b"}", "duplicate_key"),
    "an id forty thousand times": ("json", HEAD_JSON.encode() + b'"members":[' + b",".join([b'{"id":"M"}'] * 40_000) + b"]}", "duplicate_id"),
    "a key fifty thousand times in YAML": ("yaml", HEAD_YAML.encode() + b"name: x\n" * 50_000, "duplicate_key"),
    "fifty thousand aliases of nothing": ("yaml", HEAD_YAML.encode() + b"members: [" + b"*a," * 50_000 + b"]", "unknown_alias"),
    "ten million escapes": ("json", HEAD_JSON.encode() + b'"x":1,"name":{"zh":"' + b"\\n" * 5_000_000 + b'"}}', "unknown_key"),
    "a key of a million characters": ("json", HEAD_JSON.encode() + b'"' + b"k" * 1_000_000 + b'":1}', "unknown_key"),
    "an empty file": ("yaml", b"", "empty_document"),
    "an empty JSON file": ("json", b"", "syntax"),
    "only comments": ("yaml", b"# nothing\n", "empty_document"),
    "only a mark": ("yaml", b"\xef\xbb\xbf", "empty_document"),
    "a list at the root": ("yaml", b"- a\n", "wrong_type"),
    "a list at the root of JSON": ("json", b"[]", "wrong_type"),
    "text at the root": ("json", b'"alliance"', "wrong_type"),
    "two documents": ("yaml", HEAD_YAML.encode() + b"---\n" + HEAD_YAML.encode(), "several_documents"),
    "a tab for indentation": ("yaml", b"a:\n\tb: 1", "syntax"),
    "JSON cut off": ("json", HEAD_JSON.encode(), "syntax"),
    "trailing text": ("json", b"{} x", "syntax"),
    "a control character": ("yaml", b"a: \x07", "syntax"),
    "a lone surrogate": ("json", HEAD_JSON.encode() + b'"name":{"zh":"\\ud800"}}', "bad_value"),
    "a million wrong entries": ("json", HEAD_JSON.encode() + b'"members":[' + b"1," * 900_000 + b"1]}", "wrong_type"),
    "thirty thousand references to nobody": (
        "json",
        HEAD_JSON.encode()
        + b'"members":['
        + b",".join(b'{"id":"Member-%d"}' % n for n in range(3000))
        + b'],"contributions":['
        + b",".join(b'{"member":"Membre-%d"}' % n for n in range(30_000))
        + b"]}",
        "dangling_reference",
    ),
    "a hundred thousand wrong keys": ("json", b"{" + b",".join(b'"k%d":1' % n for n in range(100_000)) + b"}", "missing_key"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_input_gets_a_clear_error(name: str) -> None:
    format_, data, kind = HOSTILE[name]
    started = time.process_time()
    found = problems(data, format_)
    assert time.process_time() - started < 5
    assert kind in {problem.kind for problem in found}
    assert all(problem.accepted.zh and problem.accepted.en for problem in found)
    assert len(found) <= 3100
    assert all(len(problem.said_in("en")) < 2000 for problem in found)


@pytest.mark.parametrize("format_", ["YAML", "toml", ""])
def test_there_are_two_formats(format_: Any) -> None:
    with pytest.raises(InvalidValue):
        loads("{}", format=format_)
    with pytest.raises(InvalidValue):
        dumps(Alliance(as_of=date(2026, 6, 30)), format=format_)


def test_text_with_half_a_character_is_refused() -> None:
    assert [p.kind for p in problems("format: \ud800")] == ["encoding"]


def test_what_a_terminal_should_not_get_is_written_out() -> None:
    (problem,) = problems(HEAD_JSON + '"\\u001b[31mX":1}', "json")
    assert "\x1b" not in problem.said_in("en")


def test_a_link_stays_a_link_and_nothing_is_left_behind(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    dump(Alliance(as_of=date(2026, 6, 30)), target)
    target.chmod(0o600)
    link.symlink_to(target)
    dump(Alliance(as_of=date(2026, 7, 1)), link)
    assert link.is_symlink()
    assert load(target).as_of == date(2026, 7, 1)
    assert target.stat().st_mode & 0o777 == 0o600
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(OSError, match="folder"):
        dump(load(target), tmp_path / "folder.yaml")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["folder.yaml", "link.json", "target.json"]


@pytest.mark.parametrize(
    "name",
    [
        "60 MB of JSON",
        "millions of values",
        "millions of values in YAML",
        "an alias bomb",
        "deep nesting in JSON",
        "a million wrong entries",
        "ten million escapes",
        "an id forty thousand times",
    ],
)
def test_hostile_input_stays_within_512_mb(name: str, tmp_path: Path) -> None:
    format_, data, _ = HOSTILE[name]
    file = tmp_path / f"hostile.{format_}"
    file.write_bytes(data)
    script = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (512 * 2**20, 512 * 2**20))\n"
        "from alliance_kit import DocumentError, load\n"
        "try:\n    load(sys.argv[1])\nexcept DocumentError as error:\n    print(len(error.problems))\n"
    )
    ran = subprocess.run(  # noqa: S603  our own interpreter and script
        [sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-500:]
    assert int(ran.stdout) >= 1
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss > 0


def test_limits_are_the_embedding_programs_to_set() -> None:
    text = HEAD_YAML + "members: [{id: A}, {id: B}]"
    assert loads(text, format="yaml", limits=Limits(size=100, nodes=100, depth=3))
    for limits, kind in (
        (Limits(size=len(text) - 1, nodes=100), "too_large"),
        (Limits(size=100, nodes=5), "too_many_values"),
        (Limits(size=100, nodes=100, depth=2), "too_deep"),
    ):
        assert [problem.kind for problem in problems(text, limits=limits)] == [kind]
        plain = json.dumps(
            {
                "format": "alliance_kit/1",
                "as_of": "2026-06-30",
                "members": [{"id": "A"}, {"id": "B"}],
            }
        )
        if kind != "too_large":
            assert [
                p.kind
                for p in problems(
                    plain, "json", Limits(size=10**6, nodes=limits.nodes, depth=limits.depth)
                )
            ] == [kind]


@pytest.mark.parametrize("depth", [1, 2, 5, 32, 40])
def test_depth_is_counted_alike_in_both_formats(depth: int) -> None:
    text = "[" * depth + "]" * depth
    for format_ in ("json", "yaml"):
        exactly = Limits(size=1000, nodes=1000, depth=depth)
        one_less = Limits(size=1000, nodes=1000, depth=depth - 1)
        assert [p.kind for p in problems(text, format_, exactly)] == ["wrong_type"]
        assert [p.kind for p in problems(text, format_, one_less)] == ["too_deep"]


def test_commas_in_text_are_no_values() -> None:
    text = HEAD_JSON + '"name":{"zh":"' + "," * 9_000 + '"}}'
    assert loads(text, format="json", limits=Limits(size=10**6, nodes=50)).name is not None


def test_default_limits_leave_room_for_large_alliances() -> None:
    assert JSON_LIMITS.size >= 16 * 2**20
    assert YAML_LIMITS.nodes >= 100_000


def test_the_name_of_a_file_tells_its_format(tmp_path: Path) -> None:
    file = tmp_path / "alliance.txt"
    file.write_text(HEAD_YAML)
    with pytest.raises(DocumentError) as refused:
        load(file)
    assert refused.value.problems[0].kind == "unreadable_file"
    assert load(file, format="yaml").as_of == date(2026, 6, 30)
    with pytest.raises(ValueError, match="a name ending in"):
        dump(load(file, format="yaml"), file)
    assert file.read_text() == HEAD_YAML


@given(st.binary(max_size=200), st.sampled_from(["json", "yaml"]))
def test_no_bytes_crash_the_loader(data: bytes, format: Any) -> None:
    try:
        loads(data, format=format)
    except DocumentError as error:
        assert error.problems


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["format", "as_of", "members", "id", "tasks", "name", "zh", "other_members"]
                )
                | st.text(max_size=3),
                inner,
                max_size=5,
            )
        ),
        max_leaves=15,
    )
)
def test_no_json_crashes_the_loader_and_every_problem_has_its_line(value: Any) -> None:
    try:
        loads(json.dumps(value), format="json")
    except DocumentError as error:
        assert error.problems
        assert all(problem.line >= 1 for problem in error.problems) or value is None
