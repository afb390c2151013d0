"""Each template of the library, filled for an order, completes the check list of its kind."""

import pytest

from composer.checklists.checklist import checklist
from composer.checklists.items import Role
from composer.language.phrase_data import LANGUAGES
from composer.model import Attachment, Draft, Kind
from composer.policy import resolve
from composer.templates import form, made_up
from composer.templates.filling import fill
from composer.templates.known import Reader, values_of
from composer.templates.library import read_library
from composer.templates.made_up import MadeUp
from composer.templates.names import ASK
from composer.templates.template import Template, Version

ELSEWHERE = ("note", "delivered")
"""Items that no text can tick."""


def message(template: Template, version: Version, order: MadeUp) -> Draft | None:
    """Return the version filled for an order; None where the order lacks a value."""
    library = read_library()
    read, main = form.read(version.text, library.asks), version.language.partition("-")[0]
    asked = {name: it for name, it in library.asks.items() if ASK + name in read.wanted}
    whole = made_up.answered(order, asked, library.samples, main)
    facts = whole.facts
    policy = resolve(facts.marketplace, facts.language, whole.today)
    values = values_of(facts, whole.more, policy, whole.today, asked)
    text = fill(read, values, Reader(main, policy.country(main))).text
    attached = (Attachment("Invoice.pdf"),) if template.kind is Kind.INVOICE else ()
    return Draft(text, kind=template.kind, facts=facts, attachments=attached, today=whole.today) if text else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_completes_its_check_list(language: str) -> None:
    undone = []
    for template in read_library().templates.values():
        for version in template.versions:
            if version.language.partition("-")[0] != language:
                continue
            made = next(it for order in made_up.orders(language) if (it := message(template, version, order)))
            found = checklist(made, resolve(made.facts.marketplace, made.facts.language, made.today))
            undone += [
                (template.id, version.language, it.id)
                for it in found.items
                if it.role is not Role.STEP and it.id not in ELSEWHERE and not it.done
            ]
    assert undone == []
