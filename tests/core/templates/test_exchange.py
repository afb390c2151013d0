"""Templates go out and come back unchanged, as JSON and as plain text; what does not fit is told by key."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.errors import UserError
from composer.model import Kind
from composer.templates import exchange
from composer.templates.library import Library
from composer.templates.template import Template, Version

MINE = Template(
    "mine",
    Kind.INVOICE,
    "Büro",
    "For the office.",
    2,
    (
        Version("en", "Mine", "Hello {buyer_name|you}\n\nBye", 2),
        Version("pt-BR", "Meu", "Olá 😊", 1, "Assunto {order_id}"),
    ),
    own=True,
)


def test_json_there_and_back(library: Library) -> None:
    assert exchange.from_json(exchange.as_json([MINE])) == (MINE,)
    everything = tuple(replace(it, own=True) for it in library.templates.values())
    assert exchange.read("\ufeff" + exchange.as_json(everything)) == everything


def test_plain_text_there_and_back(library: Library) -> None:
    assert exchange.from_plain(exchange.as_plain([MINE])) == (MINE,)
    everything = tuple(replace(it, own=True) for it in library.templates.values())
    assert exchange.read(exchange.as_plain(everything).replace("\n", "\r\n")) == everything


@given(st.text(alphabet="ab {}[]|:=\n#é😊", min_size=1).map(lambda it: it.strip("\n")).filter(str.strip))
def test_any_text_comes_back(text: str) -> None:
    one = replace(MINE, versions=(replace(MINE.versions[0], text=text),))
    assert exchange.from_json(exchange.as_json([one])) == (one,)
    assert exchange.from_plain(exchange.as_plain([one])) == (replace(one, revision=2),)


def test_a_text_with_the_parting_line_stays_json() -> None:
    one = replace(MINE, versions=(replace(MINE.versions[0], text="a\n" + "=" * 20 + "\nb"),))
    assert exchange.from_json(exchange.as_json([one])) == (one,)
    with pytest.raises(UserError, match="Export it as JSON"):
        exchange.as_plain([one])


def test_marks_do_not_travel() -> None:
    marked = replace(MINE, versions=(replace(MINE.versions[0], proved="x"),))
    (back,) = exchange.from_json(exchange.as_json([marked]))
    assert back.versions[0].proved == ""
    forged = json.loads(exchange.as_json([MINE]))
    forged["templates"][0]["versions"][0]["proved"] = "x"
    (back,) = exchange.from_json(json.dumps(forged))
    assert back.versions[0].proved == ""


def test_one_language_only() -> None:
    assert exchange.as_plain([MINE], "pt").count("Title:") == 1


def test_a_bare_text_takes_its_first_line_for_the_title() -> None:
    (made,) = exchange.read("{order_id} is late\n\nHello", Kind.ORDER_PROBLEM, "en")
    assert (made.id, made.kind, made.folder) == ("order-id-is-late", Kind.ORDER_PROBLEM, "My templates")
    assert made.versions == (Version("en", "{order_id} is late", "{order_id} is late\n\nHello"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hello", "does not tell its kind"),
        ("Kind: reply\n\nHello", "does not tell its language"),
        ("Kind: nonsense\nLanguage: en\n\nHello", "the key 'kind' must be one of"),
        ("Kind: reply\nLanguage: English\n\nHello", "the key 'language' must be a language"),
        ("Kind: reply\nLanguage: en\nRevision: x\n\nHello", "the key 'revision'"),
        ("Title: A\nKind: reply\nLanguage: en\n\n", "the key 'text' must be a text that is not empty"),
        (
            "Id: a\nKind: reply\nLanguage: en\n\nA\n" + "=" * 20 + "\nId: a\nKind: reply\nLanguage: en\n\nB",
            "two texts in en",
        ),
        (" \n", "no text of a template"),
    ],
)
def test_plain_text_that_does_not_fit(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        exchange.from_plain(text)


def changed(**keys: object) -> str:
    data = json.loads(exchange.as_json([MINE]))
    data["templates"][0].update(keys)
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "not JSON"),
        ("[]", "format"),
        ('{"format": "permitted-templates", "version": 9, "templates": []}', "another Permitted"),
        (changed(id="../x"), "the key 'id' must be small letters"),
        (changed(kind="x"), "The template 'mine': the key 'kind' must be one of"),
        (changed(colour="red"), "the key 'colour' is not known"),
        (changed(versions=[]), "the key 'versions' must be a list"),
        (changed(versions=[{"language": "de", "title": "T"}]), "in de: the key 'text' must be a text"),
        (changed(versions=[{"language": "de", "title": "T", "text": "x" * 60_000}]), "longer than"),
        (changed(versions=[{"language": "de", "title": "T", "text": "x", "revision": True}]), "whole number"),
        (changed(versions=[{"language": "de", "title": "T", "text": "x"}] * 2), "the same language twice"),
    ],
)
def test_json_that_does_not_fit(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        exchange.from_json(text)
