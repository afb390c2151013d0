"""The order's facts beside the text: what is chosen by hand is what the rules get."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from composer.model import Basis, Kind
from tests.ui.conftest import GOOD, World
from ui import words


def combo(world: World, name: str) -> QComboBox:
    found = [it for it in world.app.page.facts.findChildren(QComboBox) if it.accessibleName() == name]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_chosen_by_hand_is_a_kind(world: World, kind: Kind) -> None:
    field = combo(world, "Why you write")
    field.setCurrentIndex(field.findText(words.KINDS[kind]))
    assert isinstance(world.desk.draft.kind, Kind)
    assert world.desk.draft.kind is kind


@pytest.mark.parametrize("basis", Basis)
def test_what_completion_was_taken_from_is_a_basis(world: World, basis: Basis) -> None:
    field = combo(world, "What the date is")
    field.setCurrentIndex(field.findText(words.BASES[basis]))
    assert world.desk.draft.facts.completed_basis is basis


def test_facts_chosen_by_keys_are_checked_and_approved(world: World) -> None:
    QTest.keyClicks(combo(world, "Marketplace"), "Ger")
    QTest.keyClicks(combo(world, "Why you write"), "Pro")
    world.app.page.editor.insertPlainText(GOOD)
    world.settle()
    assert world.desk.draft.kind is Kind.ORDER_PROBLEM
    assert world.desk.draft.facts.marketplace == "amazon.de"
    assert world.rules() == set()
