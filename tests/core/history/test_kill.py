"""A program that is killed at any moment loses nothing that it was told is kept."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from composer.history.drafts import load
from composer.history.messages import count
from composer.history.proof import verify_all
from composer.history.store import open_store

ROUNDS = 20
_WRITER = """
import sys
from datetime import timedelta
from pathlib import Path
from composer.history.drafts import Sheet, save
from composer.history.messages import count, keep
from composer.history.store import open_store
from tests.core.history.samples import NOON, draft, handed_over

with open_store(Path(sys.argv[1])) as store:
    number = count(store)
    while True:
        number += 1
        text = f"Nummer {number} " + "Wort " * 80
        save(store, "d", Sheet(draft(text), text), NOON + timedelta(seconds=number))
        print("draft", number, flush=True)
        keep(store, handed_over(draft(text), NOON + timedelta(seconds=number)), "d")
        print("message", number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_nothing_that_was_told_as_kept_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    root = Path(__file__).parents[3]
    told = {"draft": 0, "message": 0}
    for turn in range(ROUNDS):
        command = [sys.executable, "-c", _WRITER, str(path)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}
        ) as writer:
            assert writer.stdout is not None
            for _ in range(turn * 3 + 1):
                line = writer.stdout.readline()
                assert line.endswith("\n"), "the writer ended by itself, see its words on standard error"
                told[line.split()[0]] = int(line.split()[1])
            writer.kill()
            # What it wrote before it died was told too.
            for what, number in (line.split() for line in writer.stdout if line.endswith("\n")):
                told[what] = int(number)
        with open_store(path) as store:
            assert count(store) in (told["message"], told["message"] + 1)
            sheet = load(store, "d")
            assert sheet is not None
            assert int(sheet.draft.text.split()[1]) in (told["draft"], told["draft"] + 1)
            assert store.sound()
            proof = verify_all(store)
            assert proof.faults == ()
    assert told["message"] > 0
