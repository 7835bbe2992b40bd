"""Rules: what every one has, and what none may do."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from datetime import date, datetime
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from alliance_kit import (
    Alliance,
    Framework,
    Grade,
    InvalidValue,
    Member,
    Norm,
    NormKind,
    UnknownParameter,
    UnknownRule,
    check,
    cite,
    installed_rules,
    load,
    policy,
    rules_by_code,
    select,
)
from alliance_kit.checks import catalogue
from alliance_kit.norms import grade_of
from alliance_kit.parts import Part, Shape, classes_under, fields_of, stands_in_lists
from documents import EXAMPLES, ROOT, THREE

RULES = rules_by_code()
OPTIONAL = {
    field.name for cls in classes_under(Alliance) for field in fields_of(cls) if not field.required
}
NUMBERED = {"at_least", "distinct", "the"}
"""Questions that begin with a number or an id."""
ASKING = NUMBERED | {"known", "every", "total", "count", "ever", "happened", "so_far"}


def parsed(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


RULE_MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(policy.__path__, "alliance_kit.policy.")
]
"""Every module under ``policy``: where rules stand, and what they share."""


@pytest.mark.parametrize("module", RULE_MODULES, ids=lambda module: module.__name__)
def test_a_rule_meets_optional_facts_only_by_asking(module: ModuleType) -> None:
    """``owner.field`` of an optional fact stands only where it is handed to a question, with its
    owner and name: ``known(member.kind, member, "kind")``; or is given another name first."""
    assert guard(parsed(module)) == []


def guard(tree: ast.Module) -> list[str]:
    asked = set(_of_references(tree))
    complaints = []
    renamed: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute):
            (target,) = node.targets
            if isinstance(target, ast.Name) and node.value.attr in OPTIONAL:
                renamed[target.id] = ast.unparse(node.value)
                asked.add(id(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ASKING:
            args = node.args[1:] if node.func.attr in NUMBERED else node.args
            value, owner, name = args[:3]
            asked.add(id(value))
            said = renamed.get(ast.unparse(value), ast.unparse(value))
            wanted = f"{ast.unparse(owner)}.{ast.literal_eval(name)}"
            if said != wanted:
                complaints.append(f"{said} is asked for as {wanted}")
        if isinstance(node, ast.ExceptHandler):
            complaints.append(f"line {node.lineno}: a rule catches nothing")
    for node in ast.walk(tree):
        loaded = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        if loaded and node.id in renamed and id(node) not in asked:
            complaints.append(f"line {node.lineno}: {renamed[node.id]} without asking")
        if isinstance(node, ast.Attribute) and node.attr in OPTIONAL and id(node) not in asked:
            complaints.append(f"line {node.lineno}: {ast.unparse(node)} without asking")
    return complaints


def _of_references(tree: ast.Module) -> Iterator[int]:
    """What is read of a reference to an article, which is a value and no part."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            names = {
                argument.arg
                for argument in function.args.args
                if argument.annotation and ast.unparse(argument.annotation) == "ArticleRef"
            }
            for node in ast.walk(function):
                if isinstance(node, ast.Attribute) and ast.unparse(node.value) in names:
                    yield id(node)


@pytest.mark.parametrize(
    "body",
    [
        "if member.kind: pass",
        "x = facts.known(member.kind, member, 'name')",
        "x = facts.known(member.kind, other, 'kind')",
        "len(alliance.members)",
        "x = alliance.members\nfor m in x: pass",
        "try:\n    pass\nexcept Exception:\n    pass",
        "facts.every(alliance.members, alliance, 'contributions', f)",
        "facts.distinct(2, alliance.members, alliance, 'goals', f)",
        "facts.count(alliance.members, other, 'members')",
        "facts.the(name, alliance.members, alliance, 'markets', f)",
    ],
)
def test_the_guard_sees_a_rule_that_does_not_ask(body: str) -> None:
    assert guard(ast.parse(body))


def test_every_module_with_rules_is_guarded() -> None:
    homes = {module.__name__ for module in RULE_MODULES}
    assert {*catalogue.HOMES, "alliance_kit.policy.scope", "alliance_kit.policy.measures"} <= homes
    source = ROOT / "src" / "alliance_kit"
    with_rules = {
        "alliance_kit." + ".".join(path.relative_to(source).with_suffix("").parts)
        for path in source.rglob("*.py")
        if re.search(r"^\w+ = Rule\(", path.read_text("utf-8"), re.MULTILINE)
    }
    assert with_rules == set(catalogue.HOMES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_all_it_needs(rule: Any) -> None:
    assert re.fullmatch("(AP|FC|PR|ID)[1-9][0-9]{2}", rule.code)
    assert rule.norms
    assert rule.judge.__doc__, "a rule's function says which article it follows"
    parameters = {parameter.name for parameter in rule.parameters}
    figures = {"subject", "owner"} | parameters | _figures(rule)
    for text in (rule.finding.zh, rule.finding.en):
        assert set(re.findall(r"\{(\w+)\}", text)) <= figures
    for parameter in rule.parameters:
        assert parameter.origin.zh
        assert parameter.unit.en


def _figures(rule: Any) -> set[str]:
    tree = ast.parse(inspect.getsource(inspect.getmodule(rule.judge)))  # type: ignore[arg-type]
    (function,) = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name == rule.judge.__name__
    ]
    return {
        str(pair.elts[0].value)
        for node in ast.walk(function)
        if isinstance(node, ast.keyword) and node.arg == "figures"
        for pair in getattr(node.value, "elts", ())
        if isinstance(pair, ast.Tuple) and isinstance(pair.elts[0], ast.Constant)
    }


@pytest.mark.parametrize(
    ("kind", "grade"),
    [
        (NormKind.MANDATORY, Grade.VIOLATION),
        (NormKind.POLICY_CONDITION, Grade.INELIGIBLE),
        (NormKind.POLICY_WARNING, Grade.RISK),
        (NormKind.PRESUMPTION, Grade.RISK),
        (NormKind.DEFAULT, Grade.ADVICE),
        (NormKind.MODEL_TEXT, Grade.ADVICE),
        (NormKind.RECOMMENDATION, Grade.ADVICE),
    ],
)
def test_only_a_mandatory_norm_makes_a_violation(kind: NormKind, grade: Grade) -> None:
    source = RULES[0].norms[0].source
    assert grade_of(Norm(source=source, kind=kind)) is grade


def test_a_citation_names_article_and_item() -> None:
    sources = {cite(norm.source).zh for rule in RULES for norm in rule.norms}
    assert "国科发政〔2009〕648号第八条第（二）项" in sources
    assert "国科发政〔2009〕648号第十八条" in sources


def alliance(**facts: Any) -> Alliance:
    return Alliance(as_of=date(2026, 6, 30), framework=Framework.M648, **facts)


@pytest.mark.parametrize(
    ("on", "applies"),
    [
        pytest.param(date(2009, 11, 30), False, id="the day before the measures came into force"),
        pytest.param(date(2009, 12, 1), True, id="the day they did"),
    ],
)
def test_a_norm_speaks_from_its_first_day_in_force(on: date, applies: bool) -> None:
    report = check(alliance(), on=on, rules=select(RULES, THREE))
    assert all((result.verdict != "not_applicable") is applies for result in report.results)


def test_the_report_answers_the_questions_of_a_program() -> None:
    report = check(load(EXAMPLES / "draft.yaml"), rules=select(RULES, THREE))
    assert not report.ok
    assert [result.rule.code for result in report.violated] == ["AP102", "AP402"]
    assert report.undetermined == ()
    assert report.on == report.alliance.as_of
    with pytest.raises(KeyError):
        report.of("XX999")
    assert check(load(EXAMPLES / "complete.yaml"), rules=select(RULES, THREE)).ok


def test_an_open_rule_is_not_ok() -> None:
    assert not check(alliance()).ok
    assert check(evolve(alliance(), framework=Framework.NONE), rules=select(RULES, THREE)).ok


def test_parameters_are_set_by_code_and_name() -> None:
    for name in ("AP402.rate", "AP102.ratio", "ratio", "AP402.", ""):
        with pytest.raises(UnknownParameter):
            check(alliance(), parameters={name: 1})
    for value in (0, -1, 0.5, "1", True):
        with pytest.raises(InvalidValue):
            check(alliance(), parameters={"AP402.ratio": value})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (["AP"], ["AP102", "AP402"]),
        (["AP4"], ["AP402"]),
        (["FC103", "AP1"], ["AP102", "FC103"]),
    ],
)
def test_rules_are_selected_by_code_or_its_beginning(codes: list[str], found: list[str]) -> None:
    assert [rule.code for rule in select(select(RULES, THREE), codes)] == found


@pytest.mark.parametrize("code", ["XX", "AP999", "", "ap102"])
def test_selecting_nothing_is_a_mistake(code: str) -> None:
    with pytest.raises(UnknownRule):
        select(RULES, [code])


def test_plug_ins_are_gathered_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plug-in names a module; its rules bring their own words."""
    plugin = ModuleType("plugin")
    plugin.XX101 = evolve(RULES[0], code="XX101")  # type: ignore[attr-defined]

    class Entry:
        def load(self) -> ModuleType:
            return plugin

    def entry_points(group: str) -> list[Any]:
        assert group == "alliance_kit.rules"
        return [Entry()]

    monkeypatch.setattr(catalogue, "entry_points", entry_points)
    assert installed_rules() == (*rules_by_code(), plugin.XX101)


def test_two_rules_with_one_code_are_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = ModuleType("plugin")
    plugin.AP102 = evolve(RULES[0], code="AP102")  # type: ignore[attr-defined]

    class Entry:
        def load(self) -> ModuleType:
            return plugin

    monkeypatch.setattr(catalogue, "entry_points", lambda **_: [Entry()])
    with pytest.raises(ValueError, match="AP102"):
        installed_rules()


def test_no_rules_asked_is_not_in_order() -> None:
    assert not check(alliance(), rules=[]).ok


def test_a_rule_given_twice_is_asked_once() -> None:
    assert check(alliance(), rules=[*RULES, *RULES]) == check(alliance(), rules=RULES)


@pytest.mark.parametrize("on", ["2026-06-30", datetime(2026, 6, 30), 20260630])
def test_a_day_is_a_date(on: Any) -> None:
    with pytest.raises(InvalidValue):
        check(alliance(), on=on)


def test_one_code_may_be_given_by_itself() -> None:
    assert select(RULES, "AP102") == select(RULES, ["AP102"])


def test_rules_in_any_order_give_the_same_report() -> None:
    draft = load(EXAMPLES / "draft.yaml")
    assert check(draft, rules=reversed(RULES)) == check(draft, rules=RULES)


def test_only_parts_have_facts() -> None:
    for cls in classes_under(Alliance):
        assert issubclass(cls, Part)
        for field in fields_of(cls):
            if field.shape in (Shape.PART, Shape.PARTS):
                listed = field.shape is Shape.PARTS
                assert all(stands_in_lists(inner) is listed for inner in field.types), field


def test_a_member_is_asked_only_while_it_is_one() -> None:
    """A rule sees the alliance of the day: whoever joined later is not there."""
    later = Member(id="B", joined_on=date(2026, 6, 1), tasks=())
    report = check(alliance(members=(later,)), on=date(2026, 5, 31))
    assert report.of("AP102").verdict == "not_applicable"
