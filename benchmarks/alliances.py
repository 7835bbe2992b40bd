"""The documents that are measured on.  被测文件"""

import functools
import json
from pathlib import Path
from typing import Any, cast

import alliance_kit

COMPLETE = Path(__file__).parent.parent / "examples" / "alliances" / "complete.yaml"
"""An alliance of thirty present members and one that left, of which everything is known."""

MEMBERS = 30

Document = dict[str, Any]


@functools.cache
def _complete() -> str:
    return alliance_kit.dumps(alliance_kit.load(COMPLETE), format="json")


def complete() -> Document:
    """The plain value of the example, one's own to change."""
    return cast(Document, json.loads(_complete()))


def essentials() -> Document:
    """The members, their tasks and the money of the example: nothing else refers to them."""
    document = complete()
    for member in document["members"]:
        for name in set(member) - {"id", "name", "kind", "joined_on", "events", "tasks"}:
            del member[name]
    for contribution in document["contributions"]:
        contribution.pop("pledge", None)
    document["agreement"] = {"articles": document["agreement"]["articles"]}
    kept = "format as_of name framework members contributions public_funds agreement charter"
    return {name: document[name] for name in kept.split()}


def text_of(document: Document) -> str:
    """The JSON text of a document, without blanks."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def of_size(members: int) -> Document:
    """The example as it is, or with *members* members made of its own, each paying in."""
    document = essentials()
    if members == MEMBERS:
        return document
    for name, key in (("members", "id"), ("contributions", "member")):
        entries = document[name]
        document[name] = [
            {**entries[number % len(entries)], key: f"X-{number:06d}"} for number in range(members)
        ]
    return document
