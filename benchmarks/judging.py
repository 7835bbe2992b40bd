"""How long twenty rules take, against a general rules engine.  规则

The peer is zen-engine, a decision engine in Rust with Python bindings. Both sides answer the same
questions about the same alliance: the three rules of the catalogue under twenty codes. Before
anything is timed, both answer for the example and for seven changes of it, and must agree on
every verdict.

What the peer does. Its graph holds one expression node per code between input and output. It is
handed the document at each evaluation, as its interface asks, and turns it into values of its
own. It is measured in two forms, and the goal stands against either:

* ``each``: the document is a dictionary, and every node works out all it needs, so that each rule
  can be read and changed alone, as ours can;
* ``shared``: the document is JSON text, and one node ahead of the twenty works out who is a
  member and both sums once. This is the fastest form we found.

What is done in the peer's favour: its graph is kept by the engine's static loader, which was
faster than ``create_decision``; amounts reach it as whole fen, so that it never reads
``CNY 5000000.00``; it does not look at days, as none is after ``as_of``; it adds in its own
numbers, which are exact at this size.

What it does less than ours: it gives a verdict and no more, takes every fact for known, and knows
one way to be undecided between readings, spelt out in the rule. Ours names the facts that each
verdict stands on and would say which are missing.

The catalogue as a whole is measured as well, answer for answer against the peer's three rules,
which are lighter than most of the catalogue's.

What is done in our favour: our side starts from a loaded alliance; what loading takes is measured
as S-L1. It must not gain from an earlier check, so each alliance is loaded anew and checked once.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import zen
from alliances import Document, complete, essentials, text_of
from attrs import evolve
from measuring import AtLeast, Comparison, Side, UnmeasurableError

import alliance_kit

CODES = 20
CHECKS = 10
"""Checks, and evaluations, in one round."""

Evaluate = Callable[[Any], dict[str, str]]


def judging() -> tuple[Comparison, ...]:
    """S-R1: the peer's time as a multiple of ours."""
    rules = _rules()
    text = text_of(complete())
    each, shared = _peer(_graph(_names(rules), WORKED_OUT)), _peer(_shared_graph(_names(rules)))
    for document in _documents():
        _must_agree(document, rules, each, shared)

    ours = Side(
        prepare=lambda: alliance_kit.loads(text, format="json"),
        run=lambda alliance: alliance_kit.check(alliance, rules=rules),
    )
    handed_over = _for_the_peer(complete())
    as_text = text_of(handed_over)
    forms: tuple[tuple[str, Evaluate, Callable[[], Any]], ...] = (
        ("each", each, lambda: handed_over),
        ("shared", shared, lambda: as_text),
    )
    scaled = _whole_catalogue(text, evaluate=shared, given=as_text)
    return scaled, *(
        Comparison(
            id=f"S-R1/{form}",
            words=f"zen-engine, {form} / check, {CODES} rules, 30 members",
            above=Side(run=evaluate, prepare=given),
            below=ours,
            repetitions=CHECKS,
            goal=AtLeast(bound=4.0),
        )
        for form, evaluate, given in forms
    )


def _whole_catalogue(text: str, *, evaluate: Evaluate, given: str) -> Comparison:
    """All rules of the catalogue against as many of the peer's three, each counted once.

    The peer answers its twenty codes as often as the catalogue has rules, ours answers the
    catalogue twenty times: both give the same number of answers.
    """
    catalogue = alliance_kit.rules_by_code()

    def ours(alliances: list[alliance_kit.Alliance]) -> None:
        for alliance in alliances:
            alliance_kit.check(alliance, rules=catalogue)

    def the_peers(document: str) -> None:
        for _ in catalogue:
            evaluate(document)

    return Comparison(
        id="S-R1/catalogue",
        words=f"zen-engine, shared / check, all {len(catalogue)} rules, answer for answer",
        above=Side(run=the_peers, prepare=lambda: given),
        below=Side(
            run=ours,
            prepare=lambda: [alliance_kit.loads(text, format="json") for _ in range(CODES)],
        ),
        repetitions=1,
        goal=AtLeast(bound=4.0),
    )


# --- ours -----------------------------------------------------------------------------


def _rules() -> tuple[alliance_kit.Rule, ...]:
    """The rules of the catalogue in turn, under codes of their own."""
    catalogue = alliance_kit.select(alliance_kit.rules_by_code(), ORIGINALS)
    return tuple(
        evolve(rule, code=f"{rule.code}{number:02d}")
        for number in range(CODES)
        for rule in (catalogue[number % len(catalogue)],)
    )


def _names(rules: tuple[alliance_kit.Rule, ...]) -> dict[str, str]:
    """Each code, and the code of the rule that it repeats."""
    return {rule.code: rule.code[:-2] for rule in rules}


# --- the peer's -----------------------------------------------------------------------

PRESENT = "filter(members, count(#.events ?? [], #.event == 'left') * 2 <= len(#.events ?? []))"
"""Members that have not left more often than they came back."""

PAID_IN = "sum(map(contributions, #.amount.currency == 'CNY' ? #.amount.fen : #.booked_as.fen))"
PUBLIC = "sum(map(public_funds, #.amount.currency == 'CNY' ? #.amount.fen : #.booked_as.fen))"

WORKED_OUT = {"present": f"({PRESENT})", "paid_in": f"({PAID_IN})", "public": f"({PUBLIC})"}
"""What the rules need of the document, as a rule that stands alone writes it."""

READY = {name: name for name in WORKED_OUT}
"""The same, where a node ahead has worked it out."""

QUESTIONS = {
    "AP102": "framework != 'm648' or len({present}) == 0 ? 'not_applicable'"
    " : all({present}, len(#.tasks) > 0) ? 'met' : 'violated'",
    "AP402": "framework != 'm648' or {public} == 0 ? 'not_applicable'"
    " : {paid_in} >= 1 * {public} ? 'met' : 'violated'",
    "FC103": "framework != 'm648' ? 'not_applicable'"
    " : some({present}, #.kind == 'university') ? 'met'"
    " : some({present}, #.kind == 'research_institution') ? 'depends_on_reading' : 'violated'",
}
"""Each rule as one expression that yields the verdict; ``?`` works out only the side it takes."""

ORIGINALS = tuple(QUESTIONS)


def _graph(names: dict[str, str], needs: dict[str, str], source: str = "input") -> Document:
    nodes = [_node("input", "inputNode"), _node("output", "outputNode")]
    edges = []
    for code, original in names.items():
        nodes.append(_expressions(code, {code: QUESTIONS[original].format_map(needs)}))
        edges += [_edge(source, code), _edge(code, "output")]
    return {"nodes": nodes, "edges": edges}


def _shared_graph(names: dict[str, str]) -> Document:
    graph = _graph(names, READY, source="ahead")
    graph["nodes"].append(_expressions("ahead", {"framework": "framework", **WORKED_OUT}))
    graph["edges"].append(_edge("input", "ahead"))
    return graph


def _node(name: str, type_: str, content: Document | None = None) -> Document:
    return {"id": name, "name": name, "type": type_, "content": content or {}}


def _expressions(name: str, expressions: dict[str, str]) -> Document:
    """A node that hands on what it works out and nothing else, so that little is copied."""
    rows = [
        {"id": f"{name}.{key}", "key": key, "value": value} for key, value in expressions.items()
    ]
    return _node(name, "expressionNode", {"expressions": rows, "passThrough": False})


def _edge(source: str, target: str) -> Document:
    return {
        "id": f"{source}-{target}",
        "type": "edge",
        "sourceId": source,
        "targetId": target,
    }


def _peer(graph: Document) -> Evaluate:
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"rules": graph}}})

    def evaluate(given: Any) -> dict[str, str]:
        return engine.evaluate("rules", given)["result"]

    return evaluate


def _for_the_peer(document: Document) -> Document:
    """The whole document, its amounts as whole fen (or cents) and a currency."""
    for name in ("contributions", "public_funds"):
        for entry in document[name]:
            for key in {"amount", "booked_as"} & entry.keys():
                money = alliance_kit.Money.parse(entry[key])
                entry[key] = {"fen": money.minor, "currency": money.currency}
    return document


# --- agreement ------------------------------------------------------------------------


def _must_agree(
    document: Document, rules: tuple[alliance_kit.Rule, ...], each: Evaluate, shared: Evaluate
) -> None:
    alliance = alliance_kit.loads(text_of(document), format="json")
    report = alliance_kit.check(alliance, rules=rules)
    verdicts = {result.rule.code: result.verdict.value for result in report.results}
    given = _for_the_peer(json.loads(text_of(document)))
    for answers in (each(given), shared(text_of(given))):
        if answers != verdicts:
            raise UnmeasurableError(f"the sides differ: {verdicts} and {answers}")


def _documents() -> Iterator[Document]:
    """The example and changes of it, each rule with every verdict that known facts can give."""
    yield essentials()
    yield {**essentials(), "framework": "none"}
    yield {**essentials(), "public_funds": []}
    yield {**essentials(), "contributions": []}
    yield {**essentials(), "members": [], "contributions": []}

    without_a_task = essentials()
    without_a_task["members"][0]["tasks"] = []
    yield without_a_task

    without_universities = essentials()
    for member in without_universities["members"]:
        if member["kind"] == "university":
            member["kind"] = "enterprise"
    yield without_universities

    enterprises_only = essentials()
    for member in enterprises_only["members"]:
        member["kind"] = "enterprise"
    yield enterprises_only
