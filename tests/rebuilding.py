"""Alliances with one thing changed, at any depth."""

import random
from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from alliance_kit import Alliance, Wording
from alliance_kit.parts import (
    OTHER,
    Field,
    Part,
    Place,
    Shape,
    fields_of,
    is_later,
    places,
    seen_on,
    seen_part,
)


def replaced(place: Place, **changes: Any) -> Alliance:
    """The alliance whose part at *place* has other values; raises if none can be so."""
    changed: Any = evolve(place.owners[-1][1], **changes)
    for (field, old), (_, owner) in zip(
        reversed(place.owners[1:]), reversed(place.owners[:-1]), strict=True
    ):
        held = getattr(owner, field)
        if isinstance(held, tuple):
            new = tuple(changed if entry is old else entry for entry in held)
        else:
            new = changed
        changed = evolve(owner, **{field: new})
    assert isinstance(changed, Alliance)
    return changed


def less_known(alliance: Alliance) -> list[tuple[Place, dict[str, Any]]]:
    """Every way to know one fact less: the place, and what changes there.

    What is known to be none becomes unknown as well. Not ids and the day; not a list that is empty
    unless something is said, whose count of further entries becomes unknown instead; not what a
    part says nothing without.
    """
    return [(place, changes) for place in places(alliance) for changes in _less(place)]


def _less(place: Place) -> Iterator[dict[str, Any]]:
    name, owner = place.field.name, place.owners[-1][1]
    if place.value is None or place.field.required:
        return
    match place.field.shape:
        case Shape.COUNT:
            if getattr(owner, name.removeprefix(OTHER)) is not None:
                yield {name: None}
        case Shape.PARTS:
            if not place.field.empty_if_unsaid:
                yield {name: None, OTHER + name: 0}
        case _:
            if isinstance(place.value, Wording) and place.value.zh and place.value.en:
                yield {name: Wording(zh=place.value.zh)}
                yield {name: Wording(en=place.value.en)}
            said = [one for one in type(owner).ONE_OF if getattr(owner, one) is not None]
            if said != [name]:
                yield {name: None}


def shuffled(part: Any, seed: int) -> Any:
    """*part* with every list at every depth in another order."""
    changes: dict[str, Any] = {}
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        if isinstance(value, Part):
            changes[field.name] = shuffled(value, seed)
        elif isinstance(value, tuple):
            entries = [shuffled(entry, seed) for entry in value]
            random.Random(seed).shuffle(entries)
            changes[field.name] = tuple(entries)
    return evolve(part, **changes) if changes else part


def without_later(part: Any, day: date) -> Any:
    """*part* without whatever came about after *day*: as it would have been written then."""
    changes: dict[str, Any] = {}
    for field in fields_of(type(part)):
        value = seen_part(field, getattr(part, field.name), day)
        if isinstance(value, tuple):
            changes[field.name] = tuple(without_later(e, day) for e in seen_on(value, day))
        elif field.shape is Shape.PART:
            changes[field.name] = without_later(value, day) if isinstance(value, Part) else value
    return evolve(part, **changes) if changes else part


def without_references_to_later(alliance: Alliance, day: date) -> Alliance:
    """*alliance* without references to entries that came about after *day*.

    The smaller alliance of that day could not hold them. An entry of a list goes with its
    reference, and then what refers to that entry; elsewhere the reference becomes unknown.
    """
    gone: set[tuple[str, str]] = set()
    while True:
        found = {
            (field.name, entry.id)
            for field in fields_of(Alliance)
            if field.shape is Shape.PARTS
            for entry in getattr(alliance, field.name) or ()
            if hasattr(entry, "id") and (is_later(entry, day) or _refers(entry, gone))
        }
        if found == gone:
            rest: Alliance = _unreferred(alliance, gone)
            return rest
        gone = found


def _unreferred(part: Any, gone: set[tuple[str, str]]) -> Any:
    changes: dict[str, Any] = {}
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        if isinstance(value, tuple):
            kept = tuple(entry for entry in value if not _refers(entry, gone))
            changes[field.name] = tuple(_unreferred(entry, gone) for entry in kept)
        elif isinstance(value, Part):
            changes[field.name] = _unreferred(value, gone)
        elif _is_reference_to(field, value, gone):
            changes[field.name] = None
    return evolve(part, **changes) if changes else part


def _refers(entry: Part, gone: set[tuple[str, str]]) -> bool:
    return any(
        _is_reference_to(field, getattr(entry, field.name), gone)
        for field in fields_of(type(entry))
    )


def _is_reference_to(field: Field, value: Any, gone: set[tuple[str, str]]) -> bool:
    return field.refers_to is not None and (field.refers_to, value) in gone
