"""Prints how fast the window and the rules are, and where start-up time and memory go.

``python3 build_scripts/dev.py`` sets up what it needs; then ``.venv/bin/python build_scripts/bench.py``.
Figures are this machine's; the bare editor and the bare window beside them are the yardsticks.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextEdit  # noqa: E402

from composer import engine  # noqa: E402
from composer.model import Draft, Facts, Kind  # noqa: E402
from composer.policy import resolve  # noqa: E402
from composer.rules import RULES  # noqa: E402
from tests.speed import memory_bench, start_bench, typing_bench  # noqa: E402
from ui import heavy  # noqa: E402

HOSTILE = ("a", "@", "1", "-", "(", "a.", "1-", "<b>", "O1", "😀")
Row = tuple[str, str, str]
_SLIP = " they was late "


def main() -> int:
    """Print the tables."""
    rows = [*starting(), *rules(), *typing()]
    width = max(len(row[0]) for row in rows)
    print(f"{'what':{width}}  {'measured':>28}  budget")
    for what, measured, budget in rows:
        print(f"{what:{width}}  {measured:>28}  {budget}")
    return 0


def starting() -> list[Row]:
    """Measure the start and what it is made of."""
    bare, ours = start_bench.compared(5)
    whole, memory = start_bench.first_paint(start_bench.WHOLE)
    lean = start_bench.first_paint(start_bench.BARE)[1]
    parts = [(name, _import_time(name)) for name in ("PySide6.QtWidgets", "composer.model", "ui.app", "composer.rules")]
    return [
        ("start to first paint, bare window", f"{bare:.0f} ms", ""),
        ("start to first paint, ours", f"{ours:.0f} ms ({ours / bare:.1f} x)", "2 x"),
        ("start to the editor's first paint", f"{whole:.0f} ms", ""),
        *((f"  of it, or behind it: import {name}", f"{spent:.0f} ms", "") for name, spent in parts),
        ("memory at the editor's first paint", f"{memory:.0f} MB (bare {lean:.0f})", ""),
        ("memory with two languages and grammar", f"{memory_bench.two_languages()[1]:.0f} MB", "350 MB"),
    ]


def _import_time(name: str) -> float:
    """Return what an import takes in a process of its own, in milliseconds of processor time."""
    code = f"import time; a = time.process_time(); import {name}; print((time.process_time() - a) * 1000)"
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "PYTHONPATH": str(ROOT)}
    runs = [
        subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        for _ in range(3)
    ]
    return min(float(run.stdout) for run in runs)


_KEYS = 150
"""Letters that are typed to measure what one costs."""
EVERY_KIND = """Hello Sarah,

thank you for your order 112-1234567-765432 (not 113-7654321-1234#) and for parcel # 😊. We are writing to you
becuase lamp # left our warehouse :-) THE PARCEL # IS VERY LATE, and the carrier said that it could not find the
house number # in time.

If you are happy with lamp #, please leave us a 5-star review with a photo. As a thank-you for review # we
will send you a gift card over $# by mail. Before you leave a negative review of lamp #, write to us first.
Could you please remove your 1-star review of order #? Mention our fast shipping # in your review.

Get #% off your next order with the code SAVE#. Follow us for new arrivals in week #, or visit our store #
today. You can order lamp # directly on our website www.lumora-#-shop.com, or at http://lumora.example/#. Pay
the difference of $# by bank transfer. Call us at +1 206 555 0#, write to shop#@example.com, or text us on
WhatsApp lumora#. Please cancel order # on your side. We cannot ship lamp # because it is out of stock. Please
send us your card number for refund #. You are an idiot if you cannot read manual #. Unsubscribe # here:
https://lumora.example/out/#. Please find attached invoice #.



Dear {{first_name}}, the the lamp # is in the box # now, and <b>it</b> fits socket # and socket 1# as well.
The shade of lamp # is in its own box, which is box 2# of three. It takes ten minutes # to put it together.
Is your address still # Oak Street, Springfield, IL 62704?

Bonjour, votre commande # est en retard de deux jours à cause de la neige et nous en sommes désolés.

Kind regards
Lumora Home #
"""
"""About 300 words in which nearly every rule has something to say; # stands for a number."""


def rules() -> list[Row]:
    """Measure all rules on the usual message, and each on hostile texts."""
    facts = Facts("112-1234567-7654321", "amazon.com", "en-US", language_known=True)
    policy = resolve("amazon.com", "en-US")
    texts = [typing_bench.message(2_000, 20) + "." * number for number in range(12)]
    drafts = [Draft(text, facts=facts, kind=Kind.ORDER_PROBLEM) for text in texts]
    engine.check(drafts[0], policy)
    heavy.settle()  # As in the window, where what is loaded is no longer looked through for garbage.
    spent = sorted(_timed(partial(engine.check, draft, policy)) for draft in drafts[1:])
    found = [("all rules, 2,000 characters, 20 findings", f"{statistics.median(spent):.1f} ms median", "10 ms")]
    found += _every_kind()
    worst = (0.0, "", "")
    for piece in HOSTILE:
        draft = Draft((piece * 20_000)[:20_000], facts=facts, kind=Kind.ORDER_PROBLEM)
        for name, rule in RULES.items():
            spent_here = _timed(partial(engine.ask, name, rule, draft, policy))
            worst = max(worst, (spent_here, name, piece))
    found.append(("worst rule on 20,000 hostile characters", f"{worst[0]:.0f} ms ({worst[1]}, {worst[2]!r})", "100 ms"))
    return found


def _every_kind() -> list[Row]:
    """Measure all rules on 300 words with something wrong of every kind: never seen, and with one word changed."""
    facts = Facts("112-1234567-7654321", "amazon.com", "en-US", language_known=True)
    policy = resolve("amazon.com", "en-US")
    cold, warm = [], []
    for number in range(12):
        # Another number in every sentence: no line of this text was read before.
        text = EVERY_KIND.replace("#", str(100 + number))
        draft = Draft(text, facts=facts, kind=Kind.ORDER_PROBLEM, subject="[Important] Your order")
        cold.append(_timed(partial(engine.check, draft, policy)))
        typed = replace(draft, text=text.replace("warehouse", "ware house"))
        warm.append(_timed(partial(engine.check, typed, policy)))
    kinds = len({it.rule for it in engine.check(draft, policy).findings()})
    title = f"all rules, {len(text.split())} words, {kinds} rules find something"
    return [
        (f"{title}, never seen", f"{statistics.median(cold[1:]):.1f} ms median", "15 ms"),
        (f"{title}, one word typed", f"{statistics.median(warm[1:]):.1f} ms median", "8 ms"),
    ]


def _timed(act: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that a call takes."""
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1000


def typing() -> list[Row]:
    """Measure keys, marks and fixes in the real window."""
    sys.setswitchinterval(0.0005)
    application = QApplication([])
    application.setStyle("Fusion")
    bare = QTextEdit()
    bare.resize(500, 700)
    bare.show()
    bare.setPlainText(typing_bench.message(2_000, 20))
    yard = typing_bench.keys(bare, 100)
    rows = [("work for a key, bare editor", f"p50 {yard.median:.2f}  p99 {yard.at(0.99):.2f} ms", "")]
    with tempfile.TemporaryDirectory() as folder:
        app = typing_bench.open_window(Path(folder))
        for length, budget in ((2_000, "p50 2, p99 8 ms"), (20_000, "p99 16 ms")):
            # It has its length when all keys are typed; over the limit, each key would change what is told of that.
            typing_bench.fill(app, typing_bench.message(length - _KEYS, 20))
            key = typing_bench.keys(app.page.editor, _KEYS)
            size = f"{length:,} characters"
            rows.append((f"work for a key, {size}", f"p50 {key.median:.2f}  p99 {key.at(0.99):.2f} ms", budget))
            rows.append(_row(f"key to painted mark, {size}", typing_bench.key_to_mark(app, 40), 60))
            if length == 2_000:
                # The longer message has lines longer than anyone writes, in which no grammar is looked for.
                slip = typing_bench.key_to_mark(app, 40, _SLIP)
                rows.append(_row(f"key to painted grammar mark, {size}", slip, 150))
            rows.append(_row(f"fix to painted text, {size}", typing_bench.fix_to_paint(app, 40), 16))
        app.stop()
    return rows


def _row(what: str, costs: typing_bench.Costs, budget: int) -> Row:
    """Return the row for what was measured many times."""
    return what, f"p50 {costs.median:.1f}  p95 {costs.at(0.95):.1f} ms", f"p95 {budget} ms"


if __name__ == "__main__":
    raise SystemExit(main())
