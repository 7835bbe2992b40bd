"""alliance_kit: the governance of science-and-technology alliances, exact and bilingual.

Importing this package loads nothing but itself; each public name loads its module on first use.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .agreements import Agreement as Agreement
    from .alliance import Alliance as Alliance
    from .alliance import Framework as Framework
    from .alliance import InvalidAlliance as InvalidAlliance
    from .answers import Answer as Answer
    from .answers import DependsOnReading as DependsOnReading
    from .answers import Finding as Finding
    from .answers import Met as Met
    from .answers import NotApplicable as NotApplicable
    from .answers import Range as Range
    from .answers import Reading as Reading
    from .answers import Undetermined as Undetermined
    from .answers import Verdict as Verdict
    from .answers import Violated as Violated
    from .articles import Article as Article
    from .articles import ArticleRef as ArticleRef
    from .articles import Charter as Charter
    from .articles import Document as Document
    from .checks.catalogue import installed_rules as installed_rules
    from .checks.catalogue import rules_by_code as rules_by_code
    from .checks.catalogue import select as select
    from .checks.report import Report as Report
    from .checks.report import Result as Result
    from .checks.report import check as check
    from .contributions import Contribution as Contribution
    from .documents import DocumentError as DocumentError
    from .documents import Limits as Limits
    from .documents import Problem as Problem
    from .documents import dump as dump
    from .documents import dumps as dumps
    from .documents import load as load
    from .documents import loads as loads
    from .documents.schema import schema as schema
    from .errors import AllianceError as AllianceError
    from .errors import InvalidValue as InvalidValue
    from .errors import MissingExtra as MissingExtra
    from .errors import UnknownLanguage as UnknownLanguage
    from .errors import UnknownParameter as UnknownParameter
    from .errors import UnknownRule as UnknownRule
    from .facts import Facts as Facts
    from .facts import Total as Total
    from .facts import Truth as Truth
    from .funds import PublicFund as PublicFund
    from .members import Left as Left
    from .members import Member as Member
    from .members import MemberKind as MemberKind
    from .members import Rejoined as Rejoined
    from .members import Task as Task
    from .money import Money as Money
    from .norms import Grade as Grade
    from .norms import Norm as Norm
    from .norms import NormKind as NormKind
    from .policy.scope import UNDER_M648 as UNDER_M648
    from .rendering import render as render
    from .rules import Parameter as Parameter
    from .rules import Rule as Rule
    from .rules import Scope as Scope
    from .sources import M648 as M648
    from .sources import Instrument as Instrument
    from .sources import Source as Source
    from .sources import cite as cite
    from .text import Text as Text
    from .wording import Wording as Wording

__version__ = "0.1.0"

_HOMES = {
    "alliance": "Alliance Framework InvalidAlliance",
    "answers": "Answer DependsOnReading Finding Met NotApplicable Range Reading Undetermined "
    "Verdict Violated",
    "agreements": "Agreement",
    "articles": "Article ArticleRef Charter Document",
    "checks.catalogue": "installed_rules rules_by_code select",
    "checks.report": "Report Result check",
    "contributions": "Contribution",
    "documents": "DocumentError Limits Problem dump dumps load loads",
    "documents.schema": "schema",
    "errors": "AllianceError InvalidValue MissingExtra UnknownLanguage UnknownParameter "
    "UnknownRule",
    "facts": "Facts Total Truth",
    "funds": "PublicFund",
    "members": "Left Member MemberKind Rejoined Task",
    "money": "Money",
    "norms": "Grade Norm NormKind",
    "policy.scope": "UNDER_M648",
    "rendering": "render",
    "rules": "Parameter Rule Scope",
    "sources": "Instrument M648 Source cite",
    "text": "Text",
    "wording": "Wording",
}
"""The one table of public names: the modules they live in."""

__all__ = sorted(name for names in _HOMES.values() for name in names.split())  # noqa: PLE0605

if not TYPE_CHECKING:

    def __getattr__(name):
        for home, names in _HOMES.items():
            if name in names.split():
                from importlib import import_module

                value = getattr(import_module(f"{__name__}.{home}"), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__():
        return sorted([*globals(), *__all__])
