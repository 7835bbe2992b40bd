"""A letter that asks the alliance for the facts that are missing.  补充情况函"""

from ..answers import Undetermined, Violated
from ..checks.report import Report
from ..labels import formatting
from ..rules import Rule
from ..sources import cite
from .wording import Speaker


def letter(report: Report, lang: str) -> str:
    """A request to the alliance for what would settle the open rules, ready to be signed.

    The sender and the day are left to be filled in.
    """
    speaker = Speaker(report.alliance, report.on, lang)
    asked = _asked(report)
    name = report.alliance.name
    lines = [
        speaker.label("letter.title"),
        "",
        speaker.label("letter.to_unnamed")
        if name is None
        else speaker.label("letter.to", name=name.said_in(lang)),
        "",
    ]
    if not asked:
        return "\n".join([*lines, speaker.label("letter.nothing")]) + "\n"
    lines.append(speaker.label("letter.opening", day=formatting.day(report.on, lang)))
    lines.append("")
    for number, paths in enumerate(speaker.by_kind(asked), 1):
        rules = {rule.code: rule for path in paths for rule in asked[path]}
        said = _rules(list(rules.values()), speaker)
        what = speaker.request(paths[0])
        if len(speaker.place(paths[0]).owners) > 1:
            owners = formatting.joined(map(speaker.owner, paths), lang)
            line = speaker.label("letter.item_of", what=what, owners=owners, rules=said)
        else:
            line = speaker.label("letter.item", what=what, rules=said)
        lines.append(f"{number}. {line}")
    lines += ["", speaker.label("letter.how"), "", speaker.label("letter.closing"), ""]
    lines += [speaker.label("letter.signature"), speaker.label("letter.date")]
    return "\n".join(lines) + "\n"


MOST_TITLES = 6
"""An item that more rules than this need names them by their codes alone."""


def _rules(rules: list[Rule], speaker: Speaker) -> str:
    """The rules that an item is needed for."""
    if len(rules) > MOST_TITLES:
        codes = formatting.joined([rule.code for rule in rules], speaker.lang)
        return speaker.label("letter.rules", number=str(len(rules)), codes=codes)
    return ("；" if speaker.lang == "zh" else "; ").join(
        speaker.label(
            "letter.rule",
            code=rule.code,
            title=speaker.rule(rule, "title"),
            source=cite(rule.norms[0].source).said_in(speaker.lang),
        )
        for rule in rules
    )


def _asked(report: Report) -> dict[str, list[Rule]]:
    """The missing facts, each with the rules that need it."""
    asked: dict[str, list[Rule]] = {}
    for result in report.results:
        if isinstance(result.answer, Undetermined | Violated):
            for path in result.answer.missing:
                asked.setdefault(path, []).append(result.rule)
    return dict(sorted(asked.items()))
