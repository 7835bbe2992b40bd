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
        said = _heading(view, result)
        if paint is not None:
            what = result["grade"] if result["findings"] else result["verdict"]
            said = said.replace(words, paint(what, words), 1)
        lines.append(said)
        for depth, line in _body(view, result):
            indent = "  " * depth
            lines += _wrapped(indent + line, columns, indent + "  ")
        lines.append("")
    for line in (*view["instruments"], _norms(view), _counts(view)):
        lines += _wrapped(line, columns, "  ")
    return "\n".join(lines) + "\n"


def as_markdown(view: ReportView) -> str:
    """The report as Markdown."""
    lines = [f"# {_escaped(view['alliance'])}", "", _escaped(view["on_words"]), ""]
    for result in view["results"]:
        lines += [f"## {_escaped(_heading(view, result))}", ""]
        for depth, line in _body(view, result):
            lines.append("  " * (depth - 1) + "- " + _escaped(line))
        lines.append("")
    for line in (*view["instruments"], _norms(view)):
        lines += [_escaped(line), ""]
    return "\n".join([*lines, _escaped(_counts(view))]) + "\n"


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


_Lines = Iterator[tuple[int, str]]
"""Lines of a result, each with its depth."""


def _heading(view: ReportView, result: ResultView) -> str:
    verdict, code, title = result["verdict_words"], result["code"], result["title"]
    return _say(view, "report.heading", verdict=verdict, code=code, title=title)


def _body(view: ReportView, result: ResultView) -> _Lines:
    comma = "；" if view["lang"] == "zh" else "; "
    if result["verdict"] != Verdict.NOT_APPLICABLE:
        yield 1, _say(view, "report.sources") + comma.join(result["sources"])
    yield from _findings(view, result)
    yield from _needs(view, result)
    if result["reason"]:
        yield 1, _say(view, "report.reason", reason=result["reason"])
    if result["grounds"]:
        yield 1, _say(view, "report.grounds", number=str(len(result["grounds"])))
        yield from ((2, line) for line in _facts(view, result["grounds"]))
    yield from _parameters(view, result)
    if result["remedy"]:
        yield 1, _say(view, "report.remedy") + result["remedy"]


def _findings(view: ReportView, result: ResultView) -> _Lines:
    for number, finding in enumerate(result["findings"], 1):
        yield 1, f"{number}. {finding['words']}"
        yield from ((2, line) for line in _facts(view, finding["evidence"]))
    for reading in result["readings"]:
        words, source, verdict = reading["words"], reading["source"], reading["verdict_words"]
        yield 1, _say(view, "report.reading", words=words, source=source, verdict=verdict)
        yield from ((2, finding) for finding in reading["findings"])


def _needs(view: ReportView, result: ResultView) -> _Lines:
    if result["missing"] or result["unset"]:
        open_ = result["verdict"] == Verdict.UNDETERMINED
        yield 1, _say(view, "report.needed" if open_ else "report.also_unknown")
    yield from ((2, line) for line in _facts(view, result["missing"], "report.open_fact"))
    for parameter in result["unset"]:
        name, words = parameter["name"], parameter["words"]
        yield 2, _say(view, "report.needed_parameter", name=name, words=words)


def _parameters(view: ReportView, result: ResultView) -> _Lines:
    if result["verdict"] in (Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE):
        return
    for parameter in result["parameters"]:
        name, words, value = parameter["name"], parameter["words"], str(parameter["value"])
        unit = parameter["unit"]
        said = _say(view, "report.parameter", name=name, words=words, value=value, unit=unit)
        yield 1, said + parameter["origin"]


def _facts(view: ReportView, facts: list[FactView], key: str = "report.fact") -> Iterator[str]:
    """One line a fact; many facts of one kind on one line, with their number."""
    groups: dict[str, list[FactView]] = {}
    for fact in facts:
        groups.setdefault(fact["kind"], []).append(fact)
    for kind, group in groups.items():
        if len(group) > MOST_SHOWN:
            words, number = group[0]["kind_words"], str(len(group))
            which = _keys(view, group)
            yield _say(view, "report.facts", words=words, path=kind, number=number, which=which)
        else:
            for fact in group:
                words, path, value = fact["words"], fact["path"], fact["value"]
                yield _say(view, key, words=words, path=path, value=value)


def _keys(view: ReportView, group: list[FactView]) -> str:
    """The ids of the entries, in brackets; nothing where entries have no ids."""
    keys = [fact["path"].partition("[")[2].rpartition("]")[0] for fact in group]
    if any(" " in key or "[" in key for key in keys):
        return ""
    return _say(view, "report.which", keys=("、" if view["lang"] == "zh" else ", ").join(keys))


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
