"""Laying out a report as text, Markdown or JSON.  版式"""

import json
import re
from collections.abc import Callable, Iterable, Iterator

from ..answers import Verdict
from ..labels import label
from .columns import wrapped
from .views import CountView, FactView, ReportView, ResultView

Paint = Callable[[str, str], str]
"""Puts colour on words: takes the verdict or grade they stand for, and the words."""

MOST_SHOWN = 6
"""More facts of one kind than this are counted, not listed; JSON lists them all."""


def as_text(view: ReportView, paint: Paint | None = None, columns: int | None = None) -> str:
    """The report for a terminal or a letter.

    Args:
        view: what the report says.
        paint: how to colour verdicts; plain by default.
        columns: width to wrap at; lines are whole by default.
    """
    lines = [view["alliance"], view["on_words"], ""]
    for result in view["results"]:
        words = result["verdict_words"]
        said = _say(
            view, "report.heading", verdict=words, code=result["code"], title=result["title"]
        )
        if paint is not None:
            what = result["grade"] if result["findings"] else result["verdict"]
            said = said.replace(words, paint(what, words), 1)
        lines.append(said)
        for depth, line in _body(view, result):
            indent = "  " * depth
            lines += _wrapped(indent + line, columns, indent + "  ")
        lines.append("")
    return "\n".join([*lines, _norms(view), _counts(view)]) + "\n"


def as_markdown(view: ReportView) -> str:
    """The report as Markdown."""
    lines = [f"# {_escaped(view['alliance'])}", "", _escaped(view["on_words"]), ""]
    for result in view["results"]:
        said = _say(
            view,
            "report.heading",
            verdict=result["verdict_words"],
            code=result["code"],
            title=result["title"],
        )
        lines += [f"## {_escaped(said)}", ""]
        for depth, line in _body(view, result):
            lines.append("  " * (depth - 1) + "- " + _escaped(line))
        lines.append("")
    return "\n".join([*lines, _escaped(_norms(view)), "", _escaped(_counts(view))]) + "\n"


def as_json(view: ReportView) -> str:
    """The report as JSON, with stable codes and paths beside the words."""
    return json.dumps(view, ensure_ascii=False, indent=2) + "\n"


def as_json_of_several(views: Iterable[tuple[str, ReportView]]) -> str:
    """Several reports as one JSON list, each with the file it is about."""
    several = [{"source": source, **view} for source, view in views]
    return json.dumps(several, ensure_ascii=False, indent=2) + "\n"


def total(views: list[ReportView]) -> str:
    """One line that counts the verdicts of several reports."""
    rules = sum(len(view["results"]) for view in views)
    summed = [
        CountView(
            what=c["what"], words=c["words"], number=sum(v["counts"][n]["number"] for v in views)
        )
        for n, c in enumerate(views[0]["counts"])
    ]
    heading = _say(views[0], "report.total", files=str(len(views)), rules=str(rules))
    return heading + _listed(views[0], summed)


def _body(view: ReportView, result: ResultView) -> Iterator[tuple[int, str]]:
    """The lines of a result, each with its depth."""
    comma = "；" if view["lang"] == "zh" else "; "
    if result["verdict"] != Verdict.NOT_APPLICABLE:
        yield 1, _say(view, "report.sources") + comma.join(result["sources"])
    for number, finding in enumerate(result["findings"], 1):
        yield 1, f"{number}. {finding['words']}"
        for line in _facts(view, finding["evidence"]):
            yield 2, line
    for reading in result["readings"]:
        yield (
            1,
            _say(
                view,
                "report.reading",
                words=reading["words"],
                source=reading["source"],
                verdict=reading["verdict_words"],
            ),
        )
    if result["missing"] or result["unset"]:
        open_ = result["verdict"] == Verdict.UNDETERMINED
        yield 1, _say(view, "report.needed" if open_ else "report.also_unknown")
    for line in _facts(view, result["missing"], valued=False):
        yield 2, line
    for parameter in result["unset"]:
        yield (
            2,
            _say(
                view,
                "report.needed_parameter",
                name=parameter["name"],
                words=parameter["words"],
            ),
        )
    if result["reason"]:
        yield 1, _say(view, "report.reason", reason=result["reason"])
    if result["grounds"]:
        yield 1, _say(view, "report.grounds", number=str(len(result["grounds"])))
        for line in _facts(view, result["grounds"]):
            yield 2, line
    if result["verdict"] in (Verdict.VIOLATED, Verdict.MET, Verdict.DEPENDS_ON_READING):
        for parameter in result["parameters"]:
            said = _say(
                view,
                "report.parameter",
                name=parameter["name"],
                words=parameter["words"],
                value=str(parameter["value"]),
            )
            yield 1, said + parameter["origin"]
    if result["remedy"]:
        yield 1, _say(view, "report.remedy") + result["remedy"]


def _facts(view: ReportView, facts: list[FactView], valued: bool = True) -> Iterator[str]:
    """One line a fact; many facts of one kind on one line, with their number."""
    groups: dict[str, list[FactView]] = {}
    for fact in facts:
        groups.setdefault(fact["kind"], []).append(fact)
    for kind, group in groups.items():
        if len(group) > MOST_SHOWN:
            words = group[0]["kind_words"]
            yield _say(view, "report.facts", words=words, path=kind, number=str(len(group)))
            continue
        for fact in group:
            if valued:
                said = {"words": fact["words"], "path": fact["path"], "value": fact["value"]}
                yield _say(view, "report.fact", **said)
            else:
                yield _say(view, "report.open_fact", words=fact["words"], path=fact["path"])


def _norms(view: ReportView) -> str:
    return _say(view, "report.norms", day=view["norms_words"])


def _counts(view: ReportView) -> str:
    """The last line: every verdict with its number, also those that did not occur."""
    heading = _say(view, "report.counts", rules=str(len(view["results"])))
    return heading + _listed(view, view["counts"])


def _listed(view: ReportView, counts: list[CountView]) -> str:
    return ("，" if view["lang"] == "zh" else ", ").join(
        _say(view, "report.count", what=count["words"], number=str(count["number"]))
        for count in counts
    )


def _say(view: ReportView, key: str, **values: str) -> str:
    return label(key, view["lang"], **values)


def _wrapped(line: str, columns: int | None, indent: str) -> list[str]:
    return [line] if columns is None else wrapped(line, columns, indent)


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", text)
