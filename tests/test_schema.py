"""The JSON Schema: in step with the classes, no stricter and no laxer than it can be."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from alliance_kit import Alliance, DocumentError, loads
from alliance_kit.documents import YAML_LIMITS
from alliance_kit.documents.reading import read_yaml
from alliance_kit.documents.schema import schema, schema_text, shipped_schema
from alliance_kit.documents.starter import SCHEMA_NAME, starter, write_starter
from alliance_kit.documents.structure import unstructured
from alliance_kit.strategies import alliances
from documents import EXAMPLES, HEADER, case_files, plain

VALIDATORS = {lang: Draft202012Validator(schema(lang)) for lang in ("zh", "en")}


def is_valid(document: Any) -> bool:
    verdicts = {validator.is_valid(document) for validator in VALIDATORS.values()}
    assert len(verdicts) == 1
    return verdicts.pop()


def loads_well(document: Any) -> bool:
    try:
        loads(json.dumps(document), format="json")
    except DocumentError:
        return False
    return True


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_shipped_schema_is_the_generated_one(lang: str) -> None:
    """Write it anew with ``nox -s generate``."""
    assert shipped_schema(lang) == schema_text(lang)
    Draft202012Validator.check_schema(schema(lang))


def test_titles_are_in_the_language_asked_for() -> None:
    assert schema("zh")["properties"]["members"]["title"] == "成员名单"
    assert schema("en")["properties"]["members"]["title"] == "list of members"


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(alliances())
def test_it_accepts_every_document_that_loads(alliance: Alliance) -> None:
    assert is_valid(unstructured(alliance))


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_it_accepts_the_examples(path: Path) -> None:
    assert is_valid(read_yaml(path.read_text("utf-8"), YAML_LIMITS).value)


@pytest.mark.parametrize(
    "fragment",
    [
        {"term": "none", "agreement": "none", "charter": "none", "custodian": "none"},
        {"members": [{"id": "A", "credit_code": "none", "liaison": "none"}]},
        {"members": [{"id": "none-1"}, {"id": "unknown2"}]},
        {"organs": [{"id": "O", "full_time_staff": 0, "host": "none"}]},
        {"markets": [{"id": "K", "agricultural": False, "shares": [{"member": "A", "share": "1/1"}]}]},
        {"applications": [{"decision": "none"}]},
    ],
)  # fmt: skip
def test_it_accepts_what_is_known_to_be_none_and_plain_facts(fragment: dict[str, Any]) -> None:
    document = {**HEADER, **fragment}
    assert is_valid(document)
    assert loads_well(document)


def test_it_accepts_the_cases() -> None:
    for path in case_files():
        for case in plain(path.read_text("utf-8"))["cases"]:
            assert is_valid({**HEADER, **case["document"]}), case["name"]


MEMBER: dict[str, Any] = {"id": "A"}


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param({"format": "alliance_kit/2"}, id="another format"),
        pytest.param({"as_of": "2026-02-29"}, id="no such day"),
        pytest.param({"as_of": "2026-06-30\n"}, id="a line break after the day"),
        pytest.param({"as_of": "0000-01-01"}, id="no such year"),
        pytest.param({"as_of": "1900-02-29"}, id="1900 was no leap year"),
        pytest.param({"as_of": "2026-04-31"}, id="April has 30 days"),
        pytest.param({"as_of": None}, id="no day"),
        pytest.param({"framework": "M648"}, id="capitals in a choice"),
        pytest.param({"name": "某联盟"}, id="words without their language"),
        pytest.param({"name": {"zh": " \t"}}, id="blank words"),
        pytest.param({"name": {"zh": "字" * 10_001}}, id="too many characters"),
        pytest.param({"name": {"zh": "a\u0000"}}, id="a control character"),
        pytest.param({"members": "none"}, id="text for a list"),
        pytest.param({"members": [{}]}, id="a member without id"),
        pytest.param({"members": [{"id": "a b"}]}, id="a blank in an id"),
        pytest.param({"members": [{"id": "x" * 65}]}, id="a long id"),
        pytest.param({"members": [{**MEMBER, "kind": "企业"}]}, id="a label for a choice"),
        pytest.param({"members": [{**MEMBER, "sort": "x"}]}, id="an unknown key"),
        pytest.param({"members": [{**MEMBER, "tasks": [{}]}]}, id="an empty task"),
        pytest.param({"members": [{**MEMBER, "tasks": [{"article": "3.1"}]}]}, id="an article of nothing"),
        pytest.param({"members": [{**MEMBER, "events": [{"event": "gone"}]}]}, id="an unknown event"),
        pytest.param({"members": [{**MEMBER, "events": [{"on": "2026-01-01"}]}]}, id="an event without its kind"),
        pytest.param({"members": [], "other_members": -1}, id="a negative count"),
        pytest.param({"members": [], "other_members": None}, id="no count"),
        pytest.param({"members": [], "other_members": "many"}, id="a word for a count"),
        pytest.param({"members": [], "other_members": 1.5}, id="half a member"),
        pytest.param({"contributions": [{"amount": 5}]}, id="a bare amount"),
        pytest.param({"contributions": [{"amount": "CNY 5"}]}, id="fen left out"),
        pytest.param({"contributions": [{"amount": "RMB 5.00"}]}, id="no such currency"),
        pytest.param({"contributions": [{"amount": "JPY 5.00"}]}, id="decimals yen has not"),
        pytest.param({"contributions": [{"amount": "CNY 1000000000000000.00"}]}, id="sixteen digits"),
        pytest.param({"contributions": [{"booked_as": "USD 5.00"}]}, id="booked in foreign money"),
        pytest.param({"agreement": {"articles": [{"zh": "x"}]}}, id="an article without number"),
        pytest.param({"members": [{"id": "none"}]}, id="none for an id"),
        pytest.param({"custodian": "unknown"}, id="unknown for a reference"),
        pytest.param({"reach": "none"}, id="none where something must be"),
        pytest.param({"term": "never"}, id="a word for a part that may be none"),
        pytest.param({"members": [{**MEMBER, "agricultural_producer": "true"}]}, id="text for a truth"),
        pytest.param({"organs": [{"id": "O", "full_time_staff": -1}]}, id="a negative number"),
        pytest.param({"markets": [{"id": "K", "shares": [{"member": "A", "share": 0.35}]}]}, id="a decimal for a share"),
        pytest.param({"markets": [{"id": "K", "shares": [{"share": "1/2"}]}]}, id="a share of nobody"),
        pytest.param({"clauses": [{"restricts": "prices"}]}, id="a clause that stands nowhere"),
        pytest.param({"members": [{**MEMBER, "backbone": {"holds": True}}]}, id="attested by nobody"),
    ],
)  # fmt: skip
def test_it_refuses_what_can_be_said_of_one_value_at_its_place(fragment: dict[str, Any]) -> None:
    document = {**HEADER, **fragment}
    assert not is_valid(document)
    assert not loads_well(document)


CANNOT_SAY = [
    pytest.param({"members": [MEMBER, MEMBER]}, id="an id twice"),
    pytest.param({"members": [], "contributions": [{"member": "A"}]}, id="a dangling member"),
    pytest.param(
        {
            "members": [{**MEMBER, "tasks": [{"article": "agreement 1"}]}],
            "agreement": {"articles": []},
        },
        id="a dangling article",
    ),
    pytest.param({"other_members": 3}, id="a count without its list"),
    pytest.param({"members": [{**MEMBER, "joined_on": "2026-07-01"}]}, id="later than as_of"),
    pytest.param(
        {"contributions": [{"amount": "CNY 5.00", "booked_as": "CNY 5.00"}]}, id="CNY booked again"
    ),
    pytest.param(
        {"members": [{**MEMBER, "tasks": [{"what": {"zh": None}}]}]},
        id="a task whose only words are blank",
    ),
    pytest.param({"members": [], "other_members": 3.0}, id="3.0 for a whole number"),
    pytest.param(
        {"markets": [{"id": "K", "shares": [{"outsider": {"zh": "甲"}, "share": "3/2"}]}]},
        id="more than the whole",
    ),
    pytest.param(
        {"members": [{**MEMBER, "kind": "individual", "legal_status": "branch"}]},
        id="an individual that is a branch",
    ),
    pytest.param(
        {"term": {"starts_on": "2026-01-02", "ends_on": "2026-01-01"}}, id="ends before it starts"
    ),
]


@pytest.mark.parametrize("fragment", CANNOT_SAY)
def test_what_a_schema_cannot_say_the_loader_says(fragment: dict[str, Any]) -> None:
    """The reference page on documents lists these."""
    document = {**HEADER, **fragment}
    assert is_valid(document)
    assert not loads_well(document)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_starter_document_is_ready_to_use(lang: str, tmp_path: Path) -> None:
    document, beside = write_starter(tmp_path / "ours.yaml", lang)
    text = document.read_text("utf-8")
    assert text.splitlines()[0] == f"# yaml-language-server: $schema={beside.name}"
    assert beside.name == SCHEMA_NAME
    assert json.loads(beside.read_text("utf-8")) == schema(lang)
    assert loads(text, format="yaml").other_members is None
    assert is_valid(read_yaml(text, YAML_LIMITS).value)
    with pytest.raises(FileExistsError):
        write_starter(document, lang)
    beside.write_text("{}", "utf-8")  # a schema of somebody else's
    with pytest.raises(FileExistsError):
        write_starter(tmp_path / "theirs.yaml", lang)
    assert not (tmp_path / "theirs.yaml").exists()
    assert beside.read_text("utf-8") == "{}"


def test_the_starters_say_the_same_in_both_languages() -> None:
    def keys(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: keys(inner) for key, inner in value.items() if key not in ("zh", "en")}
        return [keys(inner) for inner in value] if isinstance(value, list) else value

    zh, en = (read_yaml(starter(lang), YAML_LIMITS).value for lang in ("zh", "en"))
    assert keys(zh) == keys(en)


def test_the_starters_mention_every_field_and_choice() -> None:
    for lang in ("zh", "en"):
        text = starter(lang)
        for name, inner in schema(lang)["properties"].items():
            if not name.startswith("other_"):
                assert f"{name}:" in text, name
            assert inner["title"]
        for choice in schema(lang)["$defs"]["Member"]["properties"]["kind"]["anyOf"][0]["oneOf"]:
            assert choice["const"] in text
