"""Every way out of the window: e-mail, API, copy, page; each through the same gate."""

import email
import email.policy
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from composer.history import messages, orders
from composer.history.store import Store
from composer.model import Channel, Kind
from composer.orders.order import Buyer, Order
from tests.ui.conftest import GOOD, ORDER, World

ADDRESS = "a1b2c3d4e5f6g7h@marketplace.amazon.de"


def write(world: World, text: str = GOOD, kind: Kind = Kind.ORDER_PROBLEM) -> None:
    world.write(text)
    world.desk.change(replace(world.desk.draft, subject=f"Bestellung {ORDER}", kind=kind))
    world.settle()


def banner(world: World) -> str:
    return world.app.page.banner.words


def channel(world: World) -> Channel:
    return world.desk.draft.channel


def channels(store: Store) -> list[str]:
    return [it.channel for it in messages.entries(store)]


def attach(world: World, path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 x")
    world.app.attaching.attach([str(path)])
    world.settle()


def test_an_email_is_saved_and_kept(world: World, tmp_path: Path) -> None:
    write(world)
    attach(world, tmp_path / "Anleitung.pdf")
    world.path, world.answer = str(tmp_path / "m.eml"), ADDRESS
    world.app.page.verdict.mailed.emit()
    assert banner(world).startswith("Saved as m.eml.")
    message = email.message_from_bytes(Path(world.path).read_bytes(), policy=email.policy.default)
    assert (message["To"], message["Subject"], message["X-Unsent"]) == (ADDRESS, f"Bestellung {ORDER}", "1")
    assert [it.get_filename() for it in message.iter_attachments()] == ["Anleitung.pdf"]
    assert channels(world.app.store) == ["email"]


def test_the_orders_own_address_is_taken(world: World, tmp_path: Path) -> None:
    write(world)
    world.path, world.answer = str(tmp_path / "m.eml"), "wrong"
    order = Order(ORDER, "amazon.de", purchased_on=date(2026, 11, 18), buyer=Buyer(mail=ADDRESS))
    columns = ", ".join(orders.COLUMNS)
    marks = ", ".join("?" * len(orders.COLUMNS))
    values = orders.values_of(order, date(2026, 11, 24))
    sql = f"INSERT INTO orders ({columns}, kept_at) VALUES ({marks}, '')"
    world.app.store.run(sql, values)
    world.app.page.verdict.mailed.emit()
    assert email.message_from_bytes(Path(world.path).read_bytes())["To"] == ADDRESS


@pytest.mark.parametrize("answer", ["jane@example.com", "a1b2c3d4e5f6g7h@marketplace.amazon.fr"])
def test_another_address_is_refused(world: World, tmp_path: Path, answer: str) -> None:
    write(world)
    world.path, world.answer = str(tmp_path / "m.eml"), answer
    world.app.page.verdict.mailed.emit()
    assert "buyer's address" in banner(world)
    assert not Path(world.path).exists()
    assert channels(world.app.store) == []


def test_no_subject_no_address_no_place(world: World, tmp_path: Path) -> None:
    world.write(GOOD)
    world.app.page.verdict.mailed.emit()
    assert "needs a subject" in banner(world)
    write(world, "")
    for world.answer, world.path in (("", str(tmp_path / "m.eml")), (ADDRESS, "")):
        world.app.page.verdict.mailed.emit()
    assert list(tmp_path.glob("*.eml")) == []
    assert channels(world.app.store) == []


@pytest.mark.parametrize("name", ["mailed", "requested"])
def test_what_is_not_ready_does_not_go(world: World, tmp_path: Path, name: str) -> None:
    write(world, GOOD.replace("Freitag", "Freitag 😊"))
    world.path, world.answer = str(tmp_path / "m"), ADDRESS
    getattr(world.app.page.verdict, name).emit()
    assert "Not ready: 1 to fix" in banner(world)
    assert not Path(world.path).exists()
    assert channels(world.app.store) == []


def test_the_page_judges_as_the_way_wants_it(world: World, tmp_path: Path) -> None:
    write(world, GOOD.replace("\n\nFreundliche", "\n" + "\nEs tut uns leid." * 150 + "\n\nFreundliche"))
    card, world.path, world.answer = world.app.page.verdict, str(tmp_path / "m"), ADDRESS
    assert "too_long" in world.rules()
    assert not card._button.isEnabled()
    assert card._more.isEnabled()
    card.mailed.emit()
    assert Path(world.path).exists()
    world.settle()
    assert channel(world) is Channel.EMAIL
    assert "too_long" not in world.rules()
    assert card._button.text() == "Save as e-mail draft…"
    assert "of 2,000" not in world.app.page.status._count.accessibleName()
    world.app.copy()
    assert world.clipboard == ""
    assert channel(world) is Channel.SELLER_CENTRAL
    assert card._button.text().startswith("Copy for Seller Central")
    world.settle()
    assert "too_long" in world.rules()
    assert not card._button.isEnabled()


def test_a_request_is_saved_and_kept(world: World, tmp_path: Path) -> None:
    write(world)
    world.path = str(tmp_path / "m.json")
    world.app.page.verdict.requested.emit()
    assert json.loads(Path(world.path).read_text("utf-8"))["body"] == {"text": GOOD}
    assert channels(world.app.store) == ["api"]


def test_of_several_actions_one_is_chosen(world: World, tmp_path: Path) -> None:
    write(world, kind=Kind.OTHER_REQUIRED)
    world.desk.change(replace(world.desk.draft, note="Ein Schlüssel gehört dazu."))
    world.path, world.choice = str(tmp_path / "m.json"), 0
    world.app.page.verdict.requested.emit()
    assert json.loads(Path(world.path).read_text("utf-8"))["operation"] == "createDigitalAccessKey"


def test_what_the_interface_cannot_send_is_told(world: World) -> None:
    write(world, kind=Kind.REPLY)
    world.app.page.verdict.requested.emit()
    assert banner(world) == "The Messaging API cannot answer a buyer. Copy for Seller Central instead."
    assert world.desk.draft.channel is Channel.SELLER_CENTRAL


def test_a_file_that_changed_stops_the_email(world: World, tmp_path: Path) -> None:
    write(world)
    attach(world, tmp_path / "Anleitung.pdf")
    (tmp_path / "Anleitung.pdf").write_bytes(b"%PDF-1.7 other")
    world.path, world.answer = str(tmp_path / "m.eml"), ADDRESS
    world.app.page.verdict.mailed.emit()
    assert "has changed since it was attached" in banner(world)
    assert not Path(world.path).exists()


def test_a_copy_says_which_files_are_left(world: World, tmp_path: Path) -> None:
    write(world)
    attach(world, tmp_path / "Anleitung.pdf")
    world.app.copy()
    assert banner(world).endswith("Attach there: Anleitung.pdf.")


def test_request_a_review_opens(world: World) -> None:
    write(world)
    world.app.page.verdict.review_wanted.emit()
    (address,) = world.opened
    assert address.startswith("https://sellercentral.amazon.de/messaging/reviews?orderId=")


def test_the_menu_names_every_way_with_its_key(world: World) -> None:
    menu = world.app.page.verdict._more.menu()
    keys = {key.toString(): action.text() for action in world.app.window.actions() for key in action.shortcuts()}
    offered = [it.text().split("\t") for it in menu.actions() if not it.isSeparator()]
    assert [name for name, _ in offered] == [
        *("Copy for Seller Central", "Save as e-mail draft…", "Save as API request…"),
        *("Save as plain text…", "Save as web page…", "Open Request a Review"),
    ]
    assert [keys[key.replace("Enter", "Return")] for _, key in offered] == [name.rstrip("…") for name, _ in offered]


def test_the_receipt_shows_which_files_went_along(world: World, tmp_path: Path) -> None:
    write(world)
    attach(world, tmp_path / "Anleitung.pdf")
    world.app.copy()
    page = world.app.pages.history
    world.app.paging.go("history")
    page.look_for("Bestellung")
    assert "Anleitung.pdf, 1 KB, fingerprint " in page._browser.toPlainText()
