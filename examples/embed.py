"""Embed the library in a portal: take a document from a form, answer with what to show."""

from datetime import date

import alliance_kit as ak

LIMITS = ak.Limits(size=1_000_000, nodes=50_000)
"""What a form may hand in."""


def answer(uploaded: bytes, lang: str) -> dict[str, object]:
    """What the portal shows for one uploaded document."""
    try:
        alliance = ak.loads(uploaded, format="yaml", limits=LIMITS, source="upload")
    except ak.DocumentError as error:
        return {"errors": [(p.line, p.column, p.said_in(lang)) for p in error.problems]}
    report = ak.check(alliance, on=date(2026, 6, 30), parameters={"AP402.ratio": 1})
    return {
        "ok": report.ok,
        "page": ak.render(report, lang, format="markdown"),
        "letter": ak.render(report, lang, format="letter") if report.undetermined else None,
    }


GOOD = """\
format: alliance_kit/1
as_of: 2026-06-30
name: {zh: 示例联盟（虚构）, en: Example Alliance (fictional)}
framework: m648
members:
  - {id: M-01, kind: enterprise, tasks: [{what: {zh: 中试, en: Pilot production}}]}
  - {id: M-02, kind: university}
""".encode()
BAD = b"format: alliance_kit/1\nas_of: 2026-6-30\nmembers: none\n"

if __name__ == "__main__":
    for uploaded in (GOOD, BAD):
        for name, shown in answer(uploaded, "zh").items():
            print(f"--- {name}")
            print(shown)
