"""alliance_kit: the governance of science-and-technology alliances, exact and bilingual.

Importing this package loads nothing but itself; each public name loads its module on first use.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .activities import Activity as Activity
    from .activities import ActivityKind as ActivityKind
    from .admission import Admission as Admission
    from .admission import Application as Application
    from .admission import ApplicationOutcome as ApplicationOutcome
    from .admission import Criterion as Criterion
    from .admission import Decision as Decision
    from .agreements import Agreement as Agreement
    from .agreements import AgreementNature as AgreementNature
    from .agreements import Capacity as Capacity
    from .agreements import Signature as Signature
    from .alliance import Alliance as Alliance
    from .alliance import Form as Form
    from .alliance import Framework as Framework
    from .alliance import InvalidAlliance as InvalidAlliance
    from .alliance import Reach as Reach
    from .alliance import Term as Term
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
    from .articles import Evidenced as Evidenced
    from .attestations import Attestation as Attestation
    from .attestations import Judgements as Judgements
    from .attestations import is_attested as is_attested
    from .chain import ChainLink as ChainLink
    from .chain import FilledLink as FilledLink
    from .checks.catalogue import installed_rules as installed_rules
    from .checks.catalogue import rules_by_code as rules_by_code
    from .checks.catalogue import select as select
    from .checks.report import Report as Report
    from .checks.report import Result as Result
    from .checks.report import check as check
    from .clauses import BoundMember as BoundMember
    from .clauses import Exemption as Exemption
    from .clauses import ExemptionGround as ExemptionGround
    from .clauses import Restriction as Restriction
    from .clauses import RestrictiveClause as RestrictiveClause
    from .contributions import Contribution as Contribution
    from .contributions import ContributionKind as ContributionKind
    from .contributions import Pledge as Pledge
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
    from .facts import Count as Count
    from .facts import Facts as Facts
    from .facts import Total as Total
    from .facts import Truth as Truth
    from .funds import PublicFund as PublicFund
    from .goals import Goal as Goal
    from .goals import Milestone as Milestone
    from .goals import Need as Need
    from .goals import ServedNeed as ServedNeed
    from .markets import Competitors as Competitors
    from .markets import Market as Market
    from .markets import MarketShare as MarketShare
    from .members import Consent as Consent
    from .members import Entry as Entry
    from .members import Initiative as Initiative
    from .members import Left as Left
    from .members import LegalStatus as LegalStatus
    from .members import Member as Member
    from .members import MemberKind as MemberKind
    from .members import Rejoined as Rejoined
    from .members import Resource as Resource
    from .members import Task as Task
    from .money import Money as Money
    from .norms import Grade as Grade
    from .norms import Norm as Norm
    from .norms import NormKind as NormKind
    from .organs import Answerable as Answerable
    from .organs import Function as Function
    from .organs import Organ as Organ
    from .organs import OrganKind as OrganKind
    from .organs import OrganRole as OrganRole
    from .organs import ResponsibleEntity as ResponsibleEntity
    from .parts import NONE as NONE
    from .parts import Absent as Absent
    from .policy.scope import UNDER_M648 as UNDER_M648
    from .provisions import Provision as Provision
    from .provisions import Subject as Subject
    from .regions import Region as Region
    from .rendering import render as render
    from .rules import Parameter as Parameter
    from .rules import Rule as Rule
    from .rules import Scope as Scope
    from .sources import ANTI_MONOPOLY_LAW as ANTI_MONOPOLY_LAW
    from .sources import CIVIL_CODE as CIVIL_CODE
    from .sources import CREDIT_CODES as CREDIT_CODES
    from .sources import M648 as M648
    from .sources import Instrument as Instrument
    from .sources import Source as Source
    from .sources import cite as cite
    from .text import Text as Text
    from .wording import Wording as Wording

__version__ = "0.1.0"

_HOMES = {
    "activities": "Activity ActivityKind",
    "admission": "Admission Application ApplicationOutcome Criterion Decision",
    "agreements": "Agreement AgreementNature Capacity Signature",
    "alliance": "Alliance Form Framework InvalidAlliance Reach Term",
    "answers": "Answer DependsOnReading Finding Met NotApplicable Range Reading Undetermined "
    "Verdict Violated",
    "articles": "Article ArticleRef Charter Document Evidenced",
    "attestations": "Attestation Judgements is_attested",
    "chain": "ChainLink FilledLink",
    "checks.catalogue": "installed_rules rules_by_code select",
    "checks.report": "Report Result check",
    "clauses": "BoundMember Exemption ExemptionGround Restriction RestrictiveClause",
    "contributions": "Contribution ContributionKind Pledge",
    "documents": "DocumentError Limits Problem dump dumps load loads",
    "documents.schema": "schema",
    "errors": "AllianceError InvalidValue MissingExtra UnknownLanguage UnknownParameter "
    "UnknownRule",
    "facts": "Count Facts Total Truth",
    "funds": "PublicFund",
    "goals": "Goal Milestone Need ServedNeed",
    "markets": "Competitors Market MarketShare",
    "members": "Consent Entry Initiative Left LegalStatus Member MemberKind Rejoined Resource Task",
    "money": "Money",
    "norms": "Grade Norm NormKind",
    "organs": "Answerable Function Organ OrganKind OrganRole ResponsibleEntity",
    "parts": "Absent NONE",
    "policy.scope": "UNDER_M648",
    "provisions": "Provision Subject",
    "regions": "Region",
    "rendering": "render",
    "rules": "Parameter Rule Scope",
    "sources": "ANTI_MONOPOLY_LAW CIVIL_CODE CREDIT_CODES Instrument M648 Source cite",
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
