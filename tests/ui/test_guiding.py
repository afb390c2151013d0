"""What stands beside the draft: its kind's check list, what may be sent today, what was sent before."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPushButton, QTextBrowser

from composer.history import steps
from composer.model import Facts, Kind
from tests.ui.conftest import GOOD, ORDER, World
from ui.widgets.earlier_card import EarlierCard
from ui.widgets.kind_card import KindCard


def card(world: World) -> KindCard:
    return world.app.page.kind_card


def follow(world: World) -> None:
    """Wait until the cards say what they have to say of the draft as it stands."""
    guiding = world.app.guiding
    world.settle()
    world.qtbot.waitUntil(
        lambda: (
            not guiding._later.isActive()
            and not guiding._busy
            and guiding._guide is not None
            and guiding._guide.draft == world.desk.whole()
        ),
        timeout=20_000,
    )


def marks(world: World) -> dict[str, str]:
    return {it.id: it.mark.value for it in card(world).items}


def button(world: World, where: KindCard | EarlierCard, name: str) -> QPushButton:
    """Return the button of that name, as soon as it is shown."""

    def shown() -> list[QPushButton]:
        every = where.findChildren(QPushButton)
        return [it for it in every if it.isVisible() and it.accessibleName().startswith(name)]

    world.qtbot.waitUntil(lambda: len(shown()) == 1, timeout=20_000)
    return shown()[0]


def test_without_a_kind_there_is_no_list(world: World) -> None:
    assert not card(world).isVisible()


def test_items_are_ticked_as_they_are_written(world: World) -> None:
    world.write("Guten Tag,\n\nwir können Ihre Bestellung leider nicht liefern.")
    follow(world)
    assert marks(world)["order_id"] == "missing"
    assert marks(world)["reason"] == "missing"
    world.app.page.editor.insertPlainText(f" Es geht um die Bestellung {ORDER}. Die Ware ist ausverkauft.")
    follow(world)
    assert marks(world)["order_id"] == "ticked"
    assert marks(world)["reason"] == "ticked"


def test_a_missing_sentence_is_put_in_in_the_buyers_language(world: World) -> None:
    world.write("Guten Tag,\n\nwir können Ihre Bestellung leider nicht liefern.")
    follow(world)
    button(world, card(world), "Add: The order ID").click()
    follow(world)
    assert ORDER in world.desk.text
    assert marks(world)["order_id"] == "ticked"
    world.app.page.editor.undo()
    assert ORDER not in world.desk.text


def test_the_gap_of_a_sentence_is_selected(world: World) -> None:
    world.write(f"Guten Tag,\n\nIhre Bestellung {ORDER} kommt leider später.")
    follow(world)
    button(world, card(world), "Add: The new date").click()
    assert world.app.page.editor.textCursor().selectedText().startswith("{")
    follow(world)
    assert "placeholder_unfilled" in world.rules()


def test_what_must_not_be_there_is_shown(world: World) -> None:
    world.write(f"Guten Tag,\n\nIhre Bestellung {ORDER} kommt später. Bitte stornieren Sie die Bestellung.")
    follow(world)
    assert marks(world)["no_cancel"] == "broken"
    button(world, card(world), "Show: No request to cancel").click()
    assert "stornieren" in world.app.page.editor.textCursor().selectedText()


def test_the_seller_says_what_it_is_about(world: World) -> None:
    world.write(f"Guten Tag,\n\nIhre Bestellung {ORDER} kommt später.")
    follow(world)
    (combo,) = card(world).findChildren(QComboBox)
    assert combo.currentText() == "As written: it will be late"
    combo.setCurrentIndex(combo.findData("cannot_ship"))
    combo.activated.emit(combo.currentIndex())
    world.qtbot.waitUntil(lambda: "adjust_amount" in marks(world), timeout=20_000)


def test_a_step_outside_the_text_is_kept(world: World) -> None:
    world.write(f"Guten Tag,\n\nIhre Bestellung {ORDER} können wir leider nicht liefern.")
    follow(world)
    (box,) = (it for it in card(world).findChildren(QCheckBox) if it.accessibleName().startswith("Adjust"))
    box.click()
    world.qtbot.waitUntil(lambda: marks(world)["adjust_amount"] == "by_hand", timeout=20_000)
    assert steps.ticked(world.app.store, ORDER) == {"adjust_amount"}


def test_a_kind_that_is_closed_says_why(world: World) -> None:
    world.write(GOOD, completed_on=date(2026, 11, 22))
    world.desk.change(replace(world.desk.draft, kind=Kind.REVIEW_REQUEST))
    world.app.writing.show(world.desk)
    follow(world)
    told = world.app.page.window_card._standing
    assert told.isVisible()
    assert told.text().startswith("It is early: ask for a review from 27 Nov 2026 on")
    assert world.app.page.facts._fields.kind.currentText().endswith("· closed")
    world.now = world.now.replace(day=29)
    world.app._look_around()
    follow(world)
    assert not told.isVisible()


def test_what_was_sent_elsewhere_counts(world: World) -> None:
    earlier = world.app.page.earlier_card
    assert not earlier.isVisible()
    world.write(GOOD)
    assert earlier.isVisible()
    earlier.logged.emit("review_button")
    assert "Request a Review button on 24 Nov" in world.app.page.banner.words
    assert [it.asked_for_review for it in world.desk.draft.facts.earlier] == [True]
    world.desk.change(replace(world.desk.draft, kind=Kind.REVIEW_REQUEST))
    world.settle()
    assert "review_repeat" in world.rules()
    world.app.page.banner._do()
    assert not world.desk.draft.facts.earlier
    world.app.page.banner._do()
    assert len(world.desk.draft.facts.earlier) == 1
    button(world, earlier, "Take back").click()
    assert not world.desk.draft.facts.earlier


def test_a_near_repeat_is_shown_with_what_differs(world: World) -> None:
    world.write(GOOD)
    world.app.copy()
    world.app.drafting.new()
    world.write(GOOD.replace("Freitag", "Montag"))
    follow(world)
    earlier = world.app.page.earlier_card
    told = [it.text() for it in earlier.findChildren(QLabel) if it.isVisible()]
    assert any("% like your message of 24 Nov" in it for it in told), told
    button(world, earlier, "Show how the draft differs").click()
    (dialog,) = world.app.page.findChildren(QDialog)
    shown = dialog.findChildren(QTextBrowser)[0].toHtml()
    assert "Freitag" in shown
    assert "Montag" in shown
    dialog.reject()


def test_earlier_messages_open_in_the_history(world: World) -> None:
    world.write(GOOD)
    world.app.copy()
    world.app.drafting.new()
    world.desk.change(replace(world.desk.draft, facts=Facts(ORDER, "amazon.de")))
    button(world, world.app.page.earlier_card, "Open the message of").click()
    assert world.app.window.page == "history"
