"""How long loading takes, against only parsing.  读取

Both sides get the same bytes of JSON. ``json.loads`` of the standard library gives dictionaries
and takes any JSON there is, the last of two equal keys included. ``alliance_kit.loads`` gives an
alliance or refuses, and before anything is timed it is shown documents that it must refuse.
"""

import json
from collections.abc import Callable

from alliances import Document, complete, of_size, text_of
from measuring import Comparison, Side, UnmeasurableError

import alliance_kit

SIZES = {30: 20, 1_000: 3, 20_000: 1}
"""Numbers of members, and how often each is loaded in one round."""


def loading() -> tuple[Comparison, ...]:
    """S-L1: bytes to a checked alliance, as a multiple of bytes to dictionaries."""
    _refuses_what_it_must()
    return tuple(_comparison(members, often) for members, often in SIZES.items())


def _comparison(members: int, often: int) -> Comparison:
    data = text_of(of_size(members)).encode()
    return Comparison(
        id=f"S-L1/{members}",
        words=f"loads / json.loads, {members:,} members, {len(data) / 1000:,.0f} kB",
        above=Side(run=lambda _: alliance_kit.loads(data, format="json")),
        below=Side(run=lambda _: json.loads(data)),
        repetitions=often,
    )


def _unknown_key(document: Document) -> None:
    document["members"][3]["nmae"] = "x"


def _id_twice(document: Document) -> None:
    document["members"][3]["id"] = document["members"][4]["id"]


def _dangling_reference(document: Document) -> None:
    document["contributions"][3]["member"] = "nobody"


def _amount_without_fen(document: Document) -> None:
    document["contributions"][3]["amount"] = "CNY 100"


def _day_to_come(document: Document) -> None:
    document["contributions"][3]["paid_on"] = "2999-01-01"


FAULTS: dict[Callable[[Document], None], str] = {
    _unknown_key: "unknown_key",
    _id_twice: "duplicate_id",
    _dangling_reference: "dangling_reference",
    _amount_without_fen: "bad_value",
    _day_to_come: "after_as_of",
}
"""Ways to spoil a document, and the kind of problem that each must be told as."""


def _refuses_what_it_must() -> None:
    spoilt = {"duplicate_key": '{"as_of":"2026-06-30",' + text_of(complete()).removeprefix("{")}
    for spoil, kind in FAULTS.items():
        document = complete()
        spoil(document)
        spoilt[kind] = text_of(document)
    amiss = [kind for kind, text in spoilt.items() if not _is_refused(text, kind)]
    if amiss:
        raise UnmeasurableError(f"loads does not refuse as it must: {', '.join(amiss)}")


def _is_refused(text: str, kind: str) -> bool:
    try:
        alliance_kit.loads(text, format="json")
    except alliance_kit.DocumentError as error:
        return kind in {problem.kind for problem in error.problems}
    except Exception:
        return False
    return False
