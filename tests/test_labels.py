"""Labels: code, Chinese and English have the same keys and placeholders."""

import argparse
import ast
import inspect
import io
import re
from enum import StrEnum
from importlib.resources import files

import pytest
from babel.messages.pofile import read_po

from alliance_kit import ArticleRef, rules_by_code
from alliance_kit.labels import catalogue, label, label_of, languages
from alliance_kit.labels.keys import ENUMS, derived_keys, enum_key, keys, placeholders
from documents import ROOT

SOURCE = ROOT / "src" / "alliance_kit"


def texts(lang: str, domain: str = "alliance_kit") -> dict[str, str]:
    path = files("alliance_kit.labels").joinpath("locale", lang, "LC_MESSAGES", f"{domain}.po")
    read = read_po(io.BytesIO(path.read_bytes()))
    assert not read.obsolete
    assert not any(message.fuzzy for message in read if message.id)
    assert all(message.auto_comments for message in read if message.id), "a comment on each"
    return {str(message.id): str(message.string) for message in read if message.id}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_catalogue_has_every_key_and_no_other(lang: str) -> None:
    said = texts(lang)
    assert set(said) == set(keys())
    assert all(said.values())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_placeholders_are_those_of_the_code(lang: str) -> None:
    assert {key: placeholders(said) for key, said in texts(lang).items()} == keys()


def test_the_compiled_catalogue_is_the_source() -> None:
    for lang in languages():
        for key, said in texts(lang).items():
            assert catalogue(lang)(key) == said, "build again: pip install -e ."


def test_every_phrase_is_said_somewhere_and_every_said_phrase_exists() -> None:
    known = set(keys())
    said: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        if path.name == "keys.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value)
                said.add(f"cli.{node.value}")
                said.add(f"problem.{node.value}")
    derived = {"ask", "field", "part", *map(enum_key, ENUMS)}
    unsaid = {key for key in known - said if key.partition(".")[0] not in derived}
    assert unsaid == set()


def test_every_kind_of_problem_has_its_label() -> None:
    used = set()
    for path in (*SOURCE.rglob("documents/*.py"), SOURCE / "relations.py"):
        text = path.read_text("utf-8")
        used |= set(re.findall(r'kind="(\w+)"', text))
        used |= set(re.findall(r'(?:refused|_stop|_whole|_of_flaw|Flaw|note)\(\s*"(\w+)"', text))
    assert used == {
        key.removeprefix("problem.") for key in keys() if key.startswith("problem.")
    } - {
        "line",
        "whole",
    }


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_public_choice_has_a_label_in_both_languages(enum: type[StrEnum]) -> None:
    for member in enum:
        assert label_of(member, "zh") != label_of(member, "en")


def test_an_unknown_key_never_reaches_a_reader() -> None:
    with pytest.raises(LookupError):
        label("no.such.key", "zh")
    with pytest.raises(LookupError):
        label("verdict.met", "xx")


def test_the_words_of_rules_are_complete_and_agree_in_their_placeholders() -> None:
    for key, text in derived_keys(rules_by_code()).items():
        assert text.zh, key
        assert text.en, key
        assert placeholders(text.zh) == placeholders(text.en), key
        assert text.zh != text.en, key


CJK = "\u3400-\u9fff"


def chinese() -> list[tuple[str, str]]:
    """Everything the library says in Chinese: catalogues, words in the code, data."""
    said = list(texts("zh").items()) + list(texts("zh", "argparse").items())
    said += [(key, text.zh) for key, text in derived_keys(rules_by_code()).items()]
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                said += [
                    (path.name, ast.unparse(keyword.value))
                    for keyword in node.keywords
                    if keyword.arg == "zh"
                ]
    return said


def test_chinese_uses_chinese_punctuation() -> None:
    for key, words in chinese():
        said = re.sub(r"\{[^}]*\}", "", words)  # an example of how a document writes
        assert not re.search(f"[{CJK}][,;:!?()]|[,;!?()][{CJK}]", said), (key, said)


def test_terms_are_those_of_the_measures() -> None:
    """The words of Article 8 and of the source documents, not their near misses."""
    for key, said in chinese():
        assert not re.search("会员|盟员|高等院校|科研院所|政府拨款", said), (key, said)


def test_argparse_speaks_chinese_wherever_a_user_can_hear_it() -> None:
    known = texts("zh", "argparse")
    for_programmers = re.compile(
        "conflict|__call__|positionals|mutually exclusive|callable|cannot merge|invalid option"
        "|dest=|conflict_resolution|cannot have multiple|mode|unexpected option|can't open"
    )
    tree = ast.parse(inspect.getsource(argparse))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    message = argument.value
                    assert message in known or for_programmers.search(message), message


def test_a_further_language_is_one_catalogue_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the further catalogue lacks a text, English is said."""
    from alliance_kit import labels

    def further(lang: str, domain: str = "alliance_kit") -> object:
        extra = {"verdict.met": "erfüllt", "rule.AP102.title": "Jedes Mitglied hat eine Aufgabe"}
        return (lambda key: extra.get(key, key)) if lang == "de" else catalogue(lang, domain)

    monkeypatch.setattr(labels, "catalogue", further)
    assert labels.label("verdict.met", "de") == "erfüllt"
    assert labels.label("verdict.violated", "de") == "not met"
    (rule,) = [rule for rule in rules_by_code() if rule.code == "AP102"]
    assert labels.words(rule.title, "rule.AP102.title", "de") == "Jedes Mitglied hat eine Aufgabe"
    assert labels.words(rule.why, "rule.AP102.why", "de") == rule.why.en


def test_a_reference_says_its_document() -> None:
    assert str(ArticleRef.parse("charter 八.2")) == "charter 八.2"
