"""Drafts are kept on a thread of their own: trouble is told and tried again, and waiting means waiting."""

from functools import partial

from composer.errors import UserError
from composer.history import drafts
from composer.history.store import Store, open_store
from tests.ui.conftest import World
from ui.keeper import Keeper


def kept(world: World) -> str:
    sheet = drafts.load(world.app.store, world.desk.name)
    return sheet.draft.text if sheet else ""


def test_now_comes_back_when_everything_is_kept(world: World) -> None:
    for length in range(1, 30):
        world.app.page.editor.insertPlainText("x")
        world.app.keeper.now()
        assert kept(world) == "x" * length


def test_what_is_typed_is_kept_by_itself(world: World) -> None:
    world.app.page.editor.insertPlainText("The parcel is late.")
    world.qtbot.waitUntil(lambda: kept(world) == "The parcel is late.", timeout=2_000)


def test_trouble_is_told_and_nothing_is_forgotten(world: World) -> None:
    troubles = ["The disk is full.", "The disk is full."]

    def opened() -> Store:
        if troubles:
            raise UserError(troubles.pop())
        return open_store(world.folders.history)

    keeper = Keeper(opened, world._tick)
    told: list[str] = []
    moments: list[object] = []
    keeper.failed.connect(told.append)
    keeper.kept.connect(moments.append)
    world.app.page.editor.insertPlainText("The parcel is late.")
    world.app.keeper.forget(world.desk)
    keeper.note(world.desk)
    keeper.now()
    keeper.now()
    assert told == ["The disk is full.", "The disk is full."]
    assert not moments
    assert kept(world) == ""
    keeper.stop()
    assert len(moments) == 1
    assert kept(world) == "The parcel is late."


def test_what_changes_while_a_round_is_saved_is_kept_by_the_next(world: World) -> None:
    rounds = []
    keeper = Keeper(partial(open_store, world.folders.history), world._tick)
    keeper.kept.connect(lambda _at: rounds.append(kept(world)))
    world.app.page.editor.insertPlainText("one")
    keeper.note(world.desk)
    keeper._begin()
    world.app.page.editor.insertPlainText(" two")
    keeper.note(world.desk)
    world.qtbot.waitUntil(lambda: kept(world) == "one two", timeout=3_000)
    keeper.stop()
    assert rounds[-1] == "one two"
