"""Works the page of orders as a seller would: opens reports, brings them in."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from tests.ui.conftest import World
from ui.widgets.orders_page import OrdersPage


def button(world: World, start: str) -> QPushButton:
    every = world.app.pages.orders.findChildren(QPushButton)
    found = [
        it for it in every if it.text().startswith(start) and (start.endswith("report") or not it.text().endswith("…"))
    ]
    assert len(found) == 1, [it.text() for it in every]
    return found[0]


def report(world: World, text: str, name: str = "AllOrders.txt") -> Path:
    path = world.folders.data.parent / name
    path.write_bytes(text.encode("utf-8"))
    return path


def read(world: World, text: str) -> None:
    """Open a report and wait until it is read."""
    with world.qtbot.waitSignal(world.app.importing.read, timeout=20_000):
        world.app.ordering.open(str(report(world, text)))


def bring(world: World, text: str) -> None:
    """Open a report and bring it in."""
    read(world, text)
    with world.qtbot.waitSignal(world.app.importing.kept, timeout=20_000):
        button(world, "Bring in ").click()


def listed(page: OrdersPage) -> list[str]:
    return [page._model.index(at).data().split("  ·  ")[0] for at in range(page._model.rowCount())]
