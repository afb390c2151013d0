"""Drafts are kept by themselves, and no way of losing a text loses it for good."""

from datetime import timedelta
from time import thread_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from composer.approval import Accepted
from composer.history import drafts
from composer.history.drafts import Sheet, bring_back, close, delete, load, open_drafts, prune, restore, save, versions
from composer.history.store import Store, open_store
from tests import yardstick
from tests.core.history.samples import NOON, draft

FULL = "Guten Tag Herr Müller,\nIhre Bestellung ist heute unterwegs zu Ihnen. Bitte sehen Sie nach der Post."


def sheet(text: str) -> Sheet:
    return Sheet(draft(text), f"<p>{text}</p>", len(text))


def typed(store: Store, *texts: str, start: int = 0) -> None:
    for second, text in enumerate(texts, start):
        save(store, "d", sheet(text), NOON + timedelta(seconds=second))


def older(store: Store) -> list[str]:
    found = (drafts.version(store, it.id) for it in versions(store, "d"))
    return [it.draft.text for it in found if it is not None]


def test_draft_comes_back_as_it_was(store: Store) -> None:
    made = Sheet(draft(FULL), "<p>…</p>", 7, (Accepted("spelling", "a", "b", "c", "No.", NOON),))
    save(store, "d", made, NOON)
    with open_store(store.path) as other:
        assert load(other, "d") == made
        (line,) = open_drafts(other)
    assert (line.id, line.preview, line.message) == ("d", "Guten Tag Herr Müller,", None)
    assert (line.opened_at, line.closed, line.deleted) == (NOON, False, False)
    assert load(store, "other") is None


def test_empty_draft_is_not_kept_before_its_first_words(store: Store) -> None:
    typed(store, "", " \n", "H")
    assert [it.changed_at for it in open_drafts(store)] == [NOON + timedelta(seconds=2)]


def test_several_drafts_keep_their_order(store: Store) -> None:
    ids = [drafts.fresh_id() for _ in range(3)]
    assert len(set(ids)) == 3
    for second, name in enumerate(ids):
        save(store, name, sheet(f"Text {second}"), NOON + timedelta(seconds=second))
    save(store, ids[0], sheet("Text 0 neu"), NOON + timedelta(seconds=9))
    assert [it.id for it in open_drafts(store)] == ids


def test_emptied_draft_leaves_the_full_one(store: Store) -> None:
    typed(store, FULL, "")
    kept = load(store, "d")
    assert kept is not None
    assert kept.draft.text == ""
    assert older(store) == [FULL]


def test_text_that_another_took_the_place_of_is_left(store: Store) -> None:
    other = "Ganz etwas anderes, das jemand darüber kopiert hat, ebenso lang wie der Text davor. Und noch mehr."
    typed(store, FULL, other)
    assert older(store) == [FULL]


def test_text_deleted_letter_by_letter_is_left(store: Store) -> None:
    typed(store, *(FULL[:n] for n in range(1, len(FULL) + 1)))
    assert older(store) == []
    typed(store, *(FULL[:n] for n in range(len(FULL), -1, -1)), start=200)
    assert FULL in older(store)
    assert len(older(store)) <= 8


def test_small_corrections_make_no_heap_of_versions(store: Store) -> None:
    for n in range(60):
        typed(store, FULL + " x" * n + "y", FULL + " x" * n, start=2 * n)
    assert len(older(store)) == 1


def test_long_work_leaves_a_version_now_and_then(store: Store) -> None:
    for minute in range(31):
        save(store, "d", sheet(FULL + " und" * minute), NOON + timedelta(minutes=minute))
    assert len(older(store)) == 6


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(texts=st.lists(st.integers(0, 120), min_size=1, max_size=25))
def test_longest_text_is_never_lost(store: Store, texts: list[int]) -> None:
    name = drafts.fresh_id()
    long = FULL * 2
    for second, length in enumerate(texts):
        save(store, name, sheet(long[:length]), NOON + timedelta(seconds=second))
    now = load(store, name)
    kept = [it.length for it in versions(store, name)] + [len(now.draft.text) if now else 0]
    longest = max(texts)
    assert max(kept) == longest if longest >= 20 else max(kept) >= 0


def test_restoring_gives_the_old_text_and_keeps_the_new_one(store: Store) -> None:
    typed(store, FULL, "Kurz")
    (old,) = versions(store, "d")
    assert old.length == len(FULL)
    assert restore(store, "d", old.id, NOON + timedelta(seconds=5)) == sheet(FULL)
    assert load(store, "d") == sheet(FULL)
    assert older(store) == ["Kurz", FULL]
    assert restore(store, "d", 999, NOON) is None
    assert restore(store, "nowhere", old.id, NOON) is None


def test_closing_and_deleting_can_be_undone(store: Store) -> None:
    typed(store, FULL)
    close(store, "d", NOON)
    assert open_drafts(store) == []
    assert [it.id for it in drafts.closed_drafts(store)] == ["d"]
    delete(store, "d", NOON)
    assert drafts.closed_drafts(store) == []
    assert [it.preview for it in drafts.deleted_drafts(store)] == ["Guten Tag Herr Müller,"]
    bring_back(store, "d")
    assert [it.id for it in open_drafts(store)] == ["d"]
    assert load(store, "d") == sheet(FULL)


def test_pruning_takes_only_what_is_old_or_too_much(store: Store) -> None:
    typed(store, *(f"{n} {FULL}"[::-1] if n % 2 else f"{n} {FULL}" for n in range(50)))
    save(store, "gone", sheet(FULL), NOON)
    save(store, "gone", sheet(""), NOON)
    delete(store, "gone", NOON)
    before = len(older(store))
    assert before > drafts.VERSIONS
    prune(store, NOON + timedelta(days=1))
    assert len(older(store)) == drafts.VERSIONS
    assert load(store, "gone") is not None
    prune(store, NOON + drafts.DELETED_AGE + timedelta(days=1))
    assert load(store, "gone") is None
    assert versions(store, "gone") == []
    prune(store, NOON + drafts.VERSION_AGE + timedelta(days=1))
    assert older(store) == []
    assert load(store, "d") is not None


@pytest.mark.parametrize("text", ["a\ud83d b", "\x00 null", "😊" * 30, FULL * 200])
def test_strange_texts_are_kept(store: Store, text: str) -> None:
    typed(store, text)
    assert load(store, "d") == sheet(text)
    assert open_drafts(store)[0].preview == text.splitlines()[0].strip()[:80]


def test_saving_costs_little(store: Store) -> None:
    text = FULL * 20
    times = []
    for n in range(200):
        made = sheet(text[: 1500 + n])
        begun = thread_time()
        save(store, "d", made, NOON + timedelta(seconds=n))
        times.append(thread_time() - begun)
    # What the disk takes is not counted, as a thread of its own waits for it.
    assert sorted(times)[100] < 0.002 * yardstick.slowness()
