"""Check the example alliances in a script: one line a finding, exit code 1 if there is any."""

import sys
from pathlib import Path

import alliance_kit as ak

found = 0
for path in sorted((Path(__file__).parent / "alliances").glob("*.yaml")):
    report = ak.check(ak.load(path))
    for result in report.violated:
        for finding in result.findings:
            found += 1
            print(f"{path.name}: {result.rule.code} {result.grade.value} {finding.subject}")
    print(f"{path.name}: ok={report.ok}, undetermined={len(report.undetermined)}")
sys.exit(1 if found else 0)
