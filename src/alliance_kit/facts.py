"""Asking an alliance for facts that may be unknown.  事实与三值逻辑

A rule never looks at an optional fact directly. It asks a :class:`Facts` for it:

* :meth:`Facts.known` gives a fact, or interrupts the question because it is unknown;
* :meth:`Facts.every`, :meth:`Facts.at_least` and :meth:`Facts.total` range over lists that may
  be unknown or partial, catch such interruptions, and join what is left by three-valued logic;
* :meth:`Facts.answer` and :meth:`Facts.answer_by_reading` turn the result into an answer.

So replacing a fact by unknown leaves an answer as it was or makes it undetermined. Every fact
that was asked for is noted: the grounds of an answer need no list kept by hand.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeVar, cast

from attrs import evolve, frozen

from .answers import (
    Answer,
    DependsOnReading,
    Figure,
    Finding,
    Met,
    NotApplicable,
    Range,
    Reading,
    Undetermined,
    Violated,
)
from .money import Money
from .parts import (
    NONE,
    OTHER,
    Absent,
    Part,
    day_field,
    fields_of,
    is_later,
    keys_of,
    per_class,
    seen_on,
    stands_in_lists,
)
from .text import Text

P = TypeVar("P", bound=Part)
T = TypeVar("T")
R = TypeVar("R")

NOTHING_TO_JUDGE = Text(zh="没有可以判断的对象", en="there is nothing to judge")

_Spot = tuple[object, str, Part | None]
"""Where a part was met: the spot of the part above, the field, the part."""
_Fact = tuple[object, str]
"""A fact: the spot of its owner, and the field."""


_Exception = tuple[_Spot, tuple[_Fact, ...]]
"""An entry for which *every* fails, with the facts that show it."""

_Outcome = tuple[
    bool | None, tuple[_Fact, ...], tuple[_Fact, ...], tuple[str, ...], tuple[_Exception, ...]
]
"""What a :class:`Truth` holds: value, grounds, missing, unset and exceptions."""


class _Interrupted(Exception):
    """A question met something unknown."""

    def __init__(self, missing: tuple[_Fact, ...] = (), unset: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.missing = missing
        self.unset = unset


@frozen(kw_only=True, eq=False)
class Truth:
    """True, false or open (``None``), with what it rests on.

    Attributes:
        value: the truth value; a Truth itself is never tested for truth.
        grounds: facts that were used.
        missing: facts that would settle it, or settle more.
        unset: parameters that would settle it.
        exceptions: the entries for which *every* fails, with the facts that show it.
    """

    value: bool | None
    grounds: tuple[_Fact, ...] = ()
    missing: tuple[_Fact, ...] = ()
    unset: tuple[str, ...] = ()
    exceptions: tuple[_Exception, ...] = ()

    def __bool__(self) -> bool:
        raise TypeError("a Truth may be open: look at its value")


def _resting_on(one: "_Question", other: "_Question", *, value: bool | None) -> Truth:
    """A truth value that rests on two questions."""
    return Truth(
        value=value,
        grounds=one.grounds + other.grounds,
        missing=one.missing + other.missing,
        unset=one.unset + other.unset,
    )


@frozen(kw_only=True, eq=False)
class Total:
    """A sum of which only bounds may be known.

    Attributes:
        range: from the sum of what is known to the most it can be.
        grounds: facts that were used.
        missing: facts that would narrow it.
        unset: parameters that would narrow it.
    """

    range: Range
    grounds: tuple[_Fact, ...]
    missing: tuple[_Fact, ...]
    unset: tuple[str, ...] = ()

    def is_positive(self) -> Truth:
        """Whether the sum is more than nothing."""
        low, high = self.range.low, self.range.high
        value = True if low.minor > 0 else False if high is not None and high.minor == 0 else None
        return Truth(value=value, grounds=self.grounds, missing=self.missing, unset=self.unset)

    def plus(self, other: "Total") -> "Total":
        """The sum of this one and *other*.

        >>> few = Range(low=Money.parse("CNY 0.10"), high=Money.parse("CNY 0.30"))
        >>> many = Range(low=Money.parse("CNY 10.00"), high=None)
        >>> one = Total(range=few, grounds=(), missing=())
        >>> two = one.plus(one)
        >>> str(two.range.low), str(two.range.high)
        ('CNY 0.20', 'CNY 0.60')
        >>> two.plus(Total(range=many, grounds=(), missing=())).range.high is None
        True
        """
        low, ours, theirs = self.range.low, self.range.high, other.range.high
        return Total(
            range=Range(
                low=evolve(low, minor=low.minor + other.range.low.minor),
                high=None
                if ours is None or theirs is None
                else evolve(ours, minor=ours.minor + theirs.minor),
            ),
            grounds=self.grounds + other.grounds,
            missing=self.missing + other.missing,
            unset=self.unset + other.unset,
        )

    def is_at_least(self, amount: Money) -> Truth:
        """Whether the sum comes to *amount* or more, whatever the unknown parts are."""
        exactly = Range(low=amount, high=amount)
        return self.reaches(Fraction(1), Total(range=exactly, grounds=(), missing=()))

    def reaches(self, ratio: Fraction, other: "Total") -> Truth:
        """Whether the sum is at least *ratio* times *other*, whatever the unknown parts are."""
        ours, theirs = self.range, other.range
        if theirs.high is not None and ours.low.minor >= ratio * theirs.high.minor:
            value: bool | None = True
        elif ours.high is not None and ours.high.minor < ratio * theirs.low.minor:
            value = False
        else:
            value = None
        return _resting_on(self, other, value=value)


@frozen(kw_only=True, eq=False)
class Count:
    """A number of entries of which only bounds may be known.

    Attributes:
        low: what it is at least.
        high: what it is at most; ``None`` where nothing bounds it.
        grounds: facts that were used.
        missing: facts that would narrow it.
        unset: parameters that would narrow it.
    """

    low: int
    high: int | None
    grounds: tuple[_Fact, ...] = ()
    missing: tuple[_Fact, ...] = ()
    unset: tuple[str, ...] = ()

    def at_most(self, other: "Count") -> Truth:
        """Whether this number is not more than *other*, whatever the unknown parts are."""
        if self.high is not None and self.high <= other.low:
            value: bool | None = True
        elif other.high is not None and self.low > other.high:
            value = False
        else:
            value = None
        return _resting_on(self, other, value=value)


_Question = Truth | Total | Count
"""What is known of one question."""

_Seen = tuple[_Spot, list[tuple[Part, Truth]], list[_Spot]]
"""The entries of one list that can be seen: its owner's spot, each entry and whether it is there,
and each entry's spot."""


class Facts:
    """What is known of one alliance on one day, and a note of what was asked.

    Attributes:
        on: the day asked about.
    """

    __slots__ = (
        "_alliance",
        "_asked",
        "_by_id",
        "_first_days",
        "_groups",
        "_keys",
        "_parameters",
        "_root",
        "_seen",
        "_spots",
        "_stands_twice",
        "_ways",
        "as_of",
        "on",
    )

    def __init__(self, alliance: Part, *, as_of: date, on: date) -> None:
        self.on: date = on
        self.as_of: date = as_of
        self._alliance = alliance  # keeps the parts alive that are known by identity below
        self._parameters: Mapping[str, Fraction | None] = {}
        self._root: _Spot = (None, "", alliance)
        self._spots: dict[int, _Spot] = {id(alliance): self._root}
        self._asked: list[_Fact] = []
        self._seen: dict[tuple[int, str], _Seen] = {}
        self._stands_twice = False  # whether one part may stand in several lists
        self._keys: dict[tuple[int, str], dict[int, str]] = {}
        self._first_days: dict[int, date] = {}
        self._groups: dict[tuple[int, str, str], dict[object, list[tuple[Part, Truth]]]] = {}
        self._by_id: dict[tuple[int, str], dict[str, tuple[Part, Truth]]] = {}
        self._ways: dict[int, tuple[_Spot, str]] = {}

    # --- single facts -----------------------------------------------------------------

    def known(self, value: T | None, owner: Part, name: str) -> T:
        """The fact ``owner.<name>``, whose value is handed in.

        A list counts as known only if it is complete, and after ``as_of`` nothing is known to be
        none. Interrupts the question if the fact is
        unknown; the quantifiers and the check catch that.
        """
        fact = (self._spot(owner), name)
        if value is None:
            raise _Interrupted((fact,))
        if type(value) is tuple:
            hidden = self._hidden(owner, name)
            if hidden:
                raise _Interrupted(hidden)
        if isinstance(value, Part):
            return cast(T, self._known_part(value, fact, owner))
        if value is NONE and self.on > self.as_of:
            raise _Interrupted(((self._root, "as_of"),))
        self._asked.append(fact)
        return value

    def _known_part(self, part: Part, fact: _Fact, owner: Part) -> Part | Absent:
        """A part that stands by itself; before the day it came about there was none."""
        spot, name = fact
        if is_later(part, self.on):
            if not _may_be_none(type(owner), name):
                raise _Interrupted((fact,))
            self._asked.append(fact)
            return NONE
        met = self._spots.get(id(part))
        if met is None or met[0] is not spot or met[1] != name:
            self._stands_twice |= met is not None
            met = self._spots[id(part)] = (spot, name, part)
        day = day_field(type(part))
        if day is not None and self.on < self.as_of:
            if getattr(part, day) is None:
                raise _Interrupted(((met, day),))
            self._asked.append((met, day))
        self._asked.append(fact)
        return part

    def happened(self, day: date | None, owner: Part, name: str) -> bool:
        """Whether something had happened on the day asked about.

        What happened on a day not stated happened by ``as_of``: on an earlier day that leaves
        it open.
        """
        return self.on >= self.as_of or self.known(day, owner, name) <= self.on

    def so_far(self, events: tuple[P, ...], owner: Part, name: str) -> tuple[P, ...]:
        """The events of ``owner.<name>`` that had happened on the day asked about.

        Interrupts the question if there may be events that the list does not show.
        """
        hidden = self._hidden(owner, name)
        if hidden:
            raise _Interrupted(hidden)
        spot = self._spot(owner)
        seen: list[P] = []
        grounds: list[_Fact] = []
        missing: list[_Fact] = []
        for event, there in self._present(events, spot, name):
            missing += there.missing
            grounds += there.grounds
            if there.value:
                seen.append(event)
        if missing:
            raise _Interrupted(tuple(missing))
        self._asked += [(spot, name), *grounds] if seen else grounds
        return tuple(seen)

    def known_of_each(self, parts: Iterable[Part], name: str) -> None:
        """Interrupt the question, naming all of *parts* whose fact *name* is unknown."""
        missing = [(self._spot(p), name) for p in parts if getattr(p, name) is None]
        if missing:
            raise _Interrupted(tuple(missing))

    def parameter(self, name: str) -> Fraction:
        """The value of the rule's parameter *name*; interrupts the question if it is unset."""
        value = self._parameters[name]
        if value is None:
            raise _Interrupted(unset=(name,))
        return value

    # --- quantifiers ------------------------------------------------------------------

    def test(self, question: Callable[[], bool | Truth]) -> Truth:
        """Ask a question that may be interrupted."""
        return self._ask(lambda _: question(), None)

    def the(
        self,
        id_: str,
        entries: tuple[P, ...] | None,
        owner: Part,
        name: str,
        test: Callable[[P], bool | Truth],
    ) -> Truth:
        """Whether the entry that *id_* refers to is there on the day and passes *test*.

        A reference resolves, so it never means an entry that the list does not show.
        """
        spot = self._spot(owner)
        if entries is None:
            return Truth(value=None, missing=((spot, name),))
        key = (id(spot), name)
        known = self._by_id.get(key)
        if known is None:
            present = self._present(entries, spot, name)
            known = self._by_id[key] = {entry.key(): (entry, there) for entry, there in present}
        found = known.get(id_)
        if found is None:  # it came about later
            return Truth(value=False, grounds=((spot, name),))
        entry, there = found
        if there.value is False:
            return there
        value, noted, missing, unset, _ = self._outcome(test, cast(P, entry))
        if value is False:
            return Truth(value=False, grounds=noted)
        if there.value is None:
            return Truth(value=None, missing=there.missing + missing, unset=unset)
        grounds = there.grounds + noted or ((spot, name),)
        return Truth(value=value, grounds=grounds, missing=missing, unset=unset)

    def every(
        self,
        entries: tuple[P, ...] | None,
        owner: Part,
        name: str,
        test: Callable[[P], bool | Truth],
    ) -> Truth:
        """Whether *test* holds for every entry of ``owner.<name>`` there on the day."""
        spot = self._spot(owner)
        if entries is None:
            return Truth(value=None, missing=((spot, name),))
        grounds: list[_Fact] = [(spot, name)]
        missing: list[_Fact] = []
        unset: list[str] = []
        exceptions = []
        open_ = 0
        for entry, there in self._present(entries, spot, name):
            if there.value is False:
                grounds += there.grounds
                continue
            value, noted, lacking, parameters, _ = self._outcome(test, entry)
            if value is True:
                grounds += noted
            elif value is False and there.value is True:
                exceptions.append((self._spots[id(entry)], there.grounds + noted))
            else:
                open_ += 1
                missing += there.missing
                if value is None:
                    missing += lacking
                    unset += parameters
        hidden = self._hidden(owner, name)
        missing += hidden
        if exceptions:
            grounds = [fact for _, facts in exceptions for fact in facts]
        return Truth(
            value=False if exceptions else None if open_ or hidden else True,
            grounds=tuple(grounds),
            missing=tuple(missing),
            unset=tuple(unset),
            exceptions=tuple(exceptions),
        )

    def at_least(
        self,
        number: int,
        entries: tuple[P, ...] | None,
        owner: Part,
        name: str,
        test: Callable[[P], bool | Truth] | None = None,
        *,
        to: tuple[str, str] | None = None,
    ) -> Truth:
        """Whether at least *number* entries of ``owner.<name>`` are there and pass *test*.

        Without a *test*, further entries that are counted but not listed count as well.

        Args:
            number: how many.
            entries: the entries.
            owner: whose they are.
            name: the field they stand in.
            test: what they must pass.
            to: the field and id of a reference: only entries that refer there are meant.
        """
        spot = self._spot(owner)
        if entries is None:
            return Truth(value=None, missing=((spot, name),))
        if to is not None:
            return self._at_least(number, entries, owner, name, self._referring(to, test), to)
        if test is None:
            if self._all_there(entries):
                return self._enough(number, entries, owner, name)
            return self._at_least(number, entries, owner, name, _anyone)
        return self._at_least(number, entries, owner, name, test)

    def ever(
        self,
        entries: tuple[P, ...] | None,
        owner: Part,
        name: str,
        test: Callable[[P], bool | Truth],
    ) -> Truth:
        """Whether *test* holds for an entry of ``owner.<name>`` that was there by the day.

        Entries that have left since count as well.
        """
        spot = self._spot(owner)
        if entries is None:
            return Truth(value=None, missing=((spot, name),))
        holds: list[_Fact] = []
        fails: list[_Fact] = [(spot, name)]
        missing = list(self._hidden(owner, name))
        unset: list[str] = []
        found = False
        for entry, _ in self._present(entries, spot, name):
            value, noted, lacking, parameters, _ = self._outcome(test, entry)
            found |= value is True
            (holds if value else fails).extend(noted)
            missing += lacking if value is None else ()
            unset += parameters if value is None else ()
        if found:
            return Truth(value=True, grounds=tuple(holds) or ((spot, name),))
        value = None if missing or unset else False
        return Truth(value=value, grounds=tuple(fails), missing=tuple(missing), unset=tuple(unset))

    def _referring(
        self, to: tuple[str, str], test: Callable[[P], bool | Truth] | None
    ) -> Callable[[P], bool | Truth]:
        """*test*, for entries that refer to one id."""
        field, id_ = to

        def refers(entry: P) -> bool:
            return bool(self.known(getattr(entry, field), entry, field) == id_)

        if test is None:
            return refers
        passes = test
        return lambda entry: self.both(self._ask(refers, entry), self._ask(passes, entry))

    def _meant(
        self, entries: tuple[P, ...], spot: _Spot, name: str, to: tuple[str, str] | None
    ) -> Iterable[tuple[P, Truth]]:
        """The entries that can be seen on the day; of references, those that may go to an id."""
        if to is None:
            return self._present(entries, spot, name)
        field, id_ = to
        groups = self._groups.get((id(spot), name, field))
        if groups is None:
            groups = self._groups[id(spot), name, field] = {}
            for entry, there in self._present(entries, spot, name):
                groups.setdefault(getattr(entry, field), []).append((entry, there))
        return cast(list[tuple[P, Truth]], [*groups.get(id_, ()), *groups.get(None, ())])

    def _at_least(
        self,
        number: int,
        entries: tuple[P, ...],
        owner: Part,
        name: str,
        test: Callable[[P], bool | Truth],
        to: tuple[str, str] | None = None,
    ) -> Truth:
        spot = self._spot(owner)
        sure, possible = 0, 0
        grounds: list[_Fact] = []
        against: list[_Fact] = [(spot, name)]
        missing: list[_Fact] = []
        unset: list[str] = []
        for entry, there in self._meant(entries, spot, name, to):
            if there.value is False:
                against += there.grounds
                continue
            value, noted, lacking, parameters, _ = self._outcome(test, entry)
            if value is False:
                against += noted
            elif there.value is True and value is True:
                sure += 1
                grounds += there.grounds + noted or ((spot, name),)
            else:
                possible += 1
                missing += there.missing
                if value is None:
                    missing += lacking
                    unset += parameters
        hidden = self._hidden(owner, name)
        further = getattr(owner, OTHER + name, 0)
        bounded = not hidden or (further is not None and self.on == self.as_of)
        if further and bounded:  # so many entries are there on as_of; on other days nobody knows
            sure += further if test is _anyone else 0
            possible += 0 if test is _anyone else further
            grounds.append((spot, OTHER + name))
        if sure >= number:
            return Truth(value=True, grounds=tuple(grounds))
        if bounded and sure + possible < number:
            return Truth(value=False, grounds=tuple(against))
        missing += hidden
        return Truth(value=None, missing=tuple(missing), unset=tuple(unset))

    def _all_there(self, entries: tuple[P, ...]) -> bool:
        """Whether nothing but the list itself decides who is there on the day."""
        return (
            self.on == self.as_of
            and entries != ()
            and all(map(_never_leaves, {type(entry) for entry in entries}))
        )

    def _enough(self, number: int, entries: tuple[P, ...], owner: Part, name: str) -> Truth:
        """Whether *entries*, all there, and those that are not listed are *number* or more."""
        spot = self._spot(owner)
        grounds: tuple[_Fact, ...] = ((spot, name),)
        further = getattr(owner, OTHER + name, 0)
        if further:
            grounds += ((spot, OTHER + name),)
        if len(entries) + (further or 0) >= number:
            return Truth(value=True, grounds=grounds)
        if further is not None:
            return Truth(value=False, grounds=grounds)
        return Truth(value=None, missing=((spot, OTHER + name),))

    def total(
        self,
        entries: tuple[P, ...] | None,
        owner: Part,
        name: str,
        amount: Callable[[P], Money | None],
        currency: str,
        *,
        to: tuple[str, str] | None = None,
    ) -> Total:
        """The sum of *amount*, in *currency*, over the entries of ``owner.<name>``.

        An entry that may not be there, or whose amount is unknown, widens the range.

        Args:
            entries: the entries.
            owner: whose they are.
            name: the field they stand in.
            amount: what each counts for; ``None`` where it does not belong to the sum.
            currency: the currency of every amount.
            to: the field and id of a reference: only entries that refer there are meant.
        """
        spot = self._spot(owner)
        nothing = Money(minor=0, currency=currency)
        if entries is None:
            return Total(range=Range(low=nothing, high=None), grounds=(), missing=((spot, name),))
        low, more, bounded = 0, 0, True
        grounds: list[_Fact] = [(spot, name)]
        missing: list[_Fact] = []
        unset: list[str] = []
        for entry, there in self._meant(entries, spot, name, to):
            if there.value is False:
                grounds += there.grounds
                continue
            minor, noted, interrupted = self._amount(amount, entry, currency, to)
            if minor is not None and there.value is True:
                low += minor
                grounds += there.grounds + noted
            elif interrupted is not None:
                bounded = False
                missing += there.missing + interrupted.missing
                unset += interrupted.unset
            elif minor:
                more += minor
                grounds += noted
                missing += there.missing
        hidden = self._hidden(owner, name)
        high = Money(minor=low + more, currency=currency) if bounded and not hidden else None
        return Total(
            range=Range(low=Money(minor=low, currency=currency), high=high),
            grounds=tuple(grounds),
            missing=(*missing, *hidden),
            unset=tuple(unset),
        )

    def distinct(
        self,
        number: int,
        entries: tuple[P, ...] | None,
        owner: Part,
        name: str,
        value: Callable[[P], Hashable],
    ) -> Truth:
        """Whether *value* takes at least *number* values over the entries there on the day.

        An entry whose value is unknown, or that is not listed, may bring a value of its own.
        """
        spot = self._spot(owner)
        if entries is None:
            return Truth(value=None, missing=((spot, name),))
        sure: set[Hashable] = set()
        possible: set[Hashable] = set()
        blank = 0
        grounds: list[_Fact] = [(spot, name)]
        missing: list[_Fact] = []
        unset: list[str] = []
        for entry, there in self._present(entries, spot, name):
            if there.value is False:
                grounds += there.grounds
                continue
            try:
                given, noted = self._noted(value, entry)
            except _Interrupted as interrupted:
                blank += 1
                missing += there.missing + interrupted.missing
                unset += interrupted.unset
                continue
            grounds += there.grounds + noted
            missing += there.missing
            (sure if there.value else possible).add(given)
        hidden = self._hidden(owner, name)
        if len(sure) >= number:
            return Truth(value=True, grounds=tuple(grounds))
        if not hidden and len(sure | possible) + blank < number:
            return Truth(value=False, grounds=tuple(grounds))
        return Truth(value=None, missing=(*missing, *hidden), unset=tuple(unset))

    def count(
        self,
        entries: tuple[P, ...] | None,
        owner: Part,
        name: str,
        number: Callable[[P], bool | Truth | Count] | None = None,
    ) -> Count:
        """How many entries of ``owner.<name>`` are there on the day.

        Args:
            entries: the entries.
            owner: whose they are.
            name: the field they stand in.
            number: which of them count, or for how many each counts; every one once if left out.
        """
        spot = self._spot(owner)
        if entries is None:
            return Count(low=0, high=None, missing=((spot, name),))
        counts = [
            self._counted(number, entry, there)
            for entry, there in self._present(entries, spot, name)
        ]
        hidden = self._hidden(owner, name)
        bounded = not hidden and all(one.high is not None for one in counts)
        return Count(
            low=sum(one.low for one in counts),
            high=sum(one.high or 0 for one in counts) if bounded else None,
            grounds=((spot, name), *(fact for one in counts for fact in one.grounds)),
            missing=(*(fact for one in counts for fact in one.missing), *hidden),
            unset=tuple(parameter for one in counts for parameter in one.unset),
        )

    def _counted(
        self, number: Callable[[P], bool | Truth | Count] | None, entry: P, there: Truth
    ) -> Count:
        """For how many an entry counts."""
        if there.value is False:
            return Count(low=0, high=0, grounds=there.grounds)
        given = _ONE if number is None else self._number(number, entry)
        if there.value is None:
            return evolve(given, low=0, missing=there.missing + given.missing)
        return evolve(given, grounds=there.grounds + given.grounds)

    def _number(self, number: Callable[[P], bool | Truth | Count], entry: P) -> Count:
        try:
            given, noted = self._noted(number, entry)
        except _Interrupted as interrupted:
            return Count(low=0, high=None, missing=interrupted.missing, unset=interrupted.unset)
        if isinstance(given, Count):
            return evolve(given, grounds=noted + given.grounds)
        truth = given if isinstance(given, Truth) else Truth(value=given)
        return Count(
            low=int(truth.value is True),
            high=int(truth.value is not False),
            grounds=noted + truth.grounds,
            missing=truth.missing,
            unset=truth.unset,
        )

    def reaches(self, total: Total, parameter: str, other: Total) -> Truth:
        """Whether *total* is at least so many times *other* as the rule's *parameter* says."""
        ratio = self._parameters[parameter]
        if ratio is not None:
            return total.reaches(ratio, other)
        missing, unset = total.missing + other.missing, total.unset + other.unset
        return Truth(value=None, missing=missing, unset=(*unset, parameter))

    def within(self, total: Total, parameter: str, other: Total) -> Truth:
        """Whether *total* is at most so many times *other* as the rule's *parameter* says."""
        ratio = self._parameters[parameter]
        if ratio is not None:
            return other.reaches(1 / ratio, total)
        return self.reaches(total, parameter, other)

    def both(self, one: Truth, other: Truth) -> Truth:
        """Whether both hold: one that fails settles it, whatever the other is."""
        for truth in (one, other):
            if truth.value is False:
                return truth
        value = True if one.value and other.value else None
        return _resting_on(one, other, value=value)

    def either(self, one: Truth, other: Truth) -> Truth:
        """Whether at least one holds: one that does settles it, whatever the other is."""
        for truth in (one, other):
            if truth.value is True:
                return truth
        value = False if one.value is False and other.value is False else None
        return _resting_on(one, other, value=value)

    def opposite(self, truth: Truth) -> Truth:
        """Whether *truth* does not hold."""
        return evolve(truth, value=None if truth.value is None else not truth.value, exceptions=())

    # --- days -------------------------------------------------------------------------

    def months_ago(self, parameter: str) -> date:
        """The day as many whole months before the day asked about as *parameter* says."""
        months = self._whole(parameter)
        if months not in self._first_days:
            self._first_days[months] = _months_before(self.on, months)
        return self._first_days[months]

    def is_past(self, day: date) -> bool:
        """Whether *day* lies before the day asked about."""
        return day < self.on

    def days_ago(self, parameter: str) -> date:
        """The day as many whole days before the day asked about as *parameter* says."""
        days = self._whole(parameter)
        return date.min if days >= self.on.toordinal() else self.on - timedelta(days=days)

    def _whole(self, parameter: str) -> int:
        value = self.parameter(parameter)
        if value.denominator != 1:
            raise ValueError(f"{parameter} is a whole number")
        return int(value)

    # --- answers ----------------------------------------------------------------------

    def answer(
        self,
        truth: Truth,
        *,
        about: str,
        figures: tuple[Figure, ...] = (),
        applies: Truth | None = None,
        otherwise: Text = NOTHING_TO_JUDGE,
    ) -> Answer:
        """The answer that *truth* amounts to.

        Args:
            truth: what was asked.
            about: the field a finding is about: of each exception, or of the alliance.
            figures: figures for the words of the finding.
            applies: whether there is anything to judge; *otherwise* says why not.
            otherwise: the reason when it does not apply.
        """
        if applies is not None and applies.value is False:
            return NotApplicable(reason=otherwise, grounds=self._paths(applies.grounds))
        if applies is not None and applies.value is None:
            open_ = (applies, truth) if truth.value is None else (applies,)
            return self._undetermined(open_)
        match truth.value:
            case None:
                return self._undetermined((truth,))
            case True:
                return self._met(truth, () if applies is None else applies.grounds)
            case False:
                if applies is not None and not truth.exceptions:
                    truth = evolve(truth, grounds=applies.grounds + truth.grounds)
                return self._violated(truth, about, figures)

    def answer_by_reading(
        self,
        truths: Mapping[Reading, Truth],
        *,
        about: str,
        figures: tuple[Figure, ...] = (),
        applies: Truth | None = None,
        otherwise: Text = NOTHING_TO_JUDGE,
    ) -> Answer:
        """The answer where a provision can be read in several ways, each with its truth.

        The strictest reading comes first: where all agree, its facts are the answer's.
        Unknown facts come before differing readings.
        """
        if applies is not None and applies.value is False:
            return NotApplicable(reason=otherwise, grounds=self._paths(applies.grounds))
        asked = (*truths.values(), *(() if applies is None else (applies,)))
        open_ = tuple(truth for truth in asked if truth.value is None)
        if open_:
            return self._undetermined(open_)
        applying = () if applies is None else applies.grounds

        def under(truth: Truth) -> Met | Violated:
            if truth.value:
                return self._met(truth, applying)
            return self._violated(truth, about, figures)

        if len({truth.value for truth in truths.values()}) == 1:
            return under(next(iter(truths.values())))
        return DependsOnReading(
            readings=tuple((reading, under(truth)) for reading, truth in truths.items())
        )

    def settle(
        self, judge: Callable[[], Answer], parameters: Mapping[str, Fraction | None]
    ) -> Answer:
        """Let a rule judge; undetermined if it meets something unknown outside a quantifier.

        Args:
            judge: asks the facts and gives the answer.
            parameters: the values of the rule's parameters, ``None`` where unset.
        """
        self._parameters = parameters
        self._asked.clear()
        try:
            return judge()
        except _Interrupted as interrupted:
            return self._undetermined(
                (Truth(value=None, missing=interrupted.missing, unset=interrupted.unset),)
            )

    def grounds(self, truth: Truth) -> tuple[str, ...]:
        """The paths of the facts that *truth* rests on, sorted."""
        return self._paths(truth.grounds)

    def missing(self, truth: Truth) -> tuple[str, ...]:
        """The paths of the facts that would settle *truth*, sorted."""
        return self._paths(truth.missing)

    def _met(self, truth: Truth, applying: tuple[_Fact, ...] = ()) -> Met:
        facts = (*self._asked, *applying, *truth.grounds)
        judged = [fact for fact in facts if cast(Part, cast(_Spot, fact[0])[2]).JUDGED]
        return Met(grounds=self._paths(facts), attested=self._paths(judged) if judged else ())

    def _violated(self, truth: Truth, about: str, figures: tuple[Figure, ...]) -> Violated:
        subjects = [((spot, about), facts) for spot, facts in truth.exceptions]
        findings = [
            Finding(subject=self._path(fact), evidence=self._paths(facts), figures=figures)
            for fact, facts in subjects or [((self._root, about), truth.grounds)]
        ]
        return Violated(
            findings=tuple(sorted(findings, key=lambda finding: finding.subject)),
            missing=self._paths(truth.missing) if truth.exceptions else (),
        )

    def _undetermined(self, open_: tuple[Truth, ...]) -> Undetermined:
        return Undetermined(
            missing=self._paths(fact for truth in open_ for fact in truth.missing),
            unset=tuple(sorted({name for truth in open_ for name in truth.unset})),
        )

    def _paths(self, facts: Iterable[_Fact]) -> tuple[str, ...]:
        return tuple(sorted({self._path(fact) for fact in facts}))

    def _path(self, fact: _Fact) -> str:
        return self._way_to(cast(_Spot, fact[0])) + fact[1]

    def _way_to(self, spot: _Spot) -> str:
        """The path to a spot, up to the point before the field."""
        known = self._ways.get(id(spot))
        if known is None:
            above, field, part = spot
            way = ""
            if above is not None:
                owner = cast(_Spot, above)
                way = f"{self._way_to(owner)}{self._step(owner[2], field, cast(Part, part))}."
            known = self._ways[id(spot)] = (spot, way)
        return known[1]

    def _step(self, owner: Part | None, field: str, part: Part) -> str:
        if not stands_in_lists(type(part)):
            return field
        known = self._keys.get((id(owner), field))
        if known is None:
            entries = seen_on(getattr(owner, field), self.on)
            keys = zip(keys_of(entries), entries, strict=True)
            known = self._keys[id(owner), field] = {id(entry): key for key, entry in keys}
        return f"{field}[{known[id(part)]}]"

    # --- the machinery ----------------------------------------------------------------

    def _spot(self, owner: Part) -> _Spot:
        try:
            return self._spots[id(owner)]
        except KeyError:
            message = f"{type(owner).__name__} was not reached through known() or a quantifier"
            raise LookupError(message) from None

    def _hidden(self, owner: Part, name: str) -> tuple[_Fact, ...]:
        """What keeps a list from being complete on the day asked about."""
        hidden: tuple[_Fact, ...] = ()
        if getattr(owner, OTHER + name, 0) != 0:
            hidden = ((self._spot(owner), OTHER + name),)
        if self.on > self.as_of:
            hidden += ((self._root, "as_of"),)
        return hidden

    def _present(self, entries: tuple[P, ...], spot: _Spot, name: str) -> Iterable[tuple[P, Truth]]:
        """The entries that can be seen on the day, each with whether it is there."""
        if entries is not getattr(spot[2], name):
            raise ValueError(f"these are not the {name} of {type(spot[2]).__name__}")
        seen = self._seen.get((id(spot), name))
        if seen is None:
            seen = self._seen[id(spot), name] = self._see(entries, spot, name)
        known = cast(list[tuple[P, Truth]], seen[1])
        return self._found_again(known, seen[2]) if self._stands_twice else known

    def _found_again(
        self, known: list[tuple[P, Truth]], heres: list[_Spot]
    ) -> Iterator[tuple[P, Truth]]:
        """The entries again, each where it stands in this list: one part may stand in several."""
        for (entry, there), here in zip(known, heres, strict=True):
            self._spots[id(entry)] = here
            yield entry, there

    def _see(self, entries: tuple[P, ...], spot: _Spot, name: str) -> _Seen:
        # Nothing in a document happened after as_of: from then on all of it can be seen.
        all_happened = self.on >= self.as_of
        visible = entries if all_happened else seen_on(entries, self.on)
        heres: list[_Spot] = [(spot, name, entry) for entry in visible]
        found: list[tuple[Part, Truth]] = []
        for entry, here in zip(visible, heres, strict=True):
            self._stands_twice |= id(entry) in self._spots
            self._spots[id(entry)] = here
            certain = _never_leaves(type(entry)) and (
                all_happened or day_field(type(entry)) is None
            )
            found.append((entry, _TRUE if certain else self._ask(self._stands, entry)))
        return spot, found, heres

    def _stands(self, part: Part) -> bool | Truth:
        return part.stands(self)

    def _noted(self, question: Callable[[T], R], subject: T) -> tuple[R, tuple[_Fact, ...]]:
        """What *question* gives, and the facts that it asked for."""
        start = len(self._asked)
        try:
            return question(subject), tuple(self._asked[start:])
        finally:
            del self._asked[start:]

    def _ask(self, question: Callable[[T], bool | Truth], subject: T) -> Truth:
        value, grounds, missing, unset, exceptions = self._outcome(question, subject)
        return Truth(
            value=value, grounds=grounds, missing=missing, unset=unset, exceptions=exceptions
        )

    def _outcome(self, question: Callable[[T], bool | Truth], subject: T) -> _Outcome:
        """How *question* comes out: what a truth holds, for whom needs no more than that."""
        try:
            result, noted = self._noted(question, subject)
        except _Interrupted as interrupted:
            return None, (), interrupted.missing, interrupted.unset, ()
        if result is True or result is False:
            return result, noted, (), (), ()
        if isinstance(result, Truth):
            grounds = noted + result.grounds
            return result.value, grounds, result.missing, result.unset, result.exceptions
        raise TypeError(f"a test answers True, False or a Truth, not {result!r}")

    def _amount(
        self,
        amount: Callable[[P], Money | None],
        entry: P,
        currency: str,
        to: tuple[str, str] | None,
    ) -> tuple[int | None, tuple[_Fact, ...], _Interrupted | None]:
        def counted(entry: P) -> Money | None:
            if to is not None:
                self.known(getattr(entry, to[0]), entry, to[0])
            return amount(entry)

        try:
            money, noted = self._noted(counted, entry)
        except _Interrupted as interrupted:
            return None, (), interrupted
        if money is None:
            return 0, noted, None
        if money.currency != currency:
            raise ValueError(f"an amount in {money.currency} in a sum of {currency}")
        return money.minor, noted, None


def _months_before(day: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta

    return date.min if months > 12 * day.year - 12 else day - relativedelta(months=months)


def _anyone(_: object) -> bool:
    return True


@per_class
def _never_leaves(cls: type[Part]) -> bool:
    return cls.stands is Part.stands


def _may_be_none(cls: type[Part], name: str) -> bool:
    return any(field.name == name and field.may_be_none for field in fields_of(cls))


_TRUE = Truth(value=True)
_ONE = Count(low=1, high=1)
