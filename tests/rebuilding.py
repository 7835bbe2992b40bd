"""Alliances with one thing changed, at any depth."""

import random
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from alliance_kit import Alliance, Wording
from alliance_kit.parts import OTHER, Part, Place, Shape, fields_of, places


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

    Not ids and the day; not a list that is empty unless something is said, whose count of further
    entries becomes unknown instead; not what a part says nothing without.
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
