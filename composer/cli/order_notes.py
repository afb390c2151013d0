"""``orders log``, ``take-back``, ``done`` and ``reminders``: what was sent elsewhere, and what there is still to do."""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from composer.cli.commands import as_json, give
from composer.errors import UserError
from composer.history import logged, reminders, steps
from composer.history.logged import How
from composer.history.plain_data import to_data
from composer.history.store import Store
from composer.model import Kind
from composer.orders import order_id
from composer.orders.reminders import Matter, Reminder
from composer.policy import marketplace

Act = Callable[[Store, argparse.Namespace], int]
Add = Callable[[Any, str, str, str, Act], Any]
_STEPS = (Matter.ADJUST_AMOUNT, Matter.REFUND_CANCELLED)


def add_to(below: Any, add: Add) -> None:
    """Add the commands below ``orders``, each with ``add``."""
    example = "log 302-1234567-7654321 --how review_button --on 2026-11-20"
    logging = add(below, "log", "Tell of a message that you sent without this program.", example, _log)
    logging.add_argument("id", metavar="ID", help="the order's id")
    logging.add_argument("--how", required=True, choices=list(How), type=How, metavar="HOW", help=", ".join(How))
    logging.add_argument("--kind", choices=list(Kind), type=Kind, metavar="KIND", help="why you wrote")
    logging.add_argument("--on", type=_day, metavar="DAY", help="the day on which it went out (today)")
    logging.add_argument("--text", default="", metavar="WORDS", help="its words, to find near repeats")
    back = add(below, "take-back", "Take back what was logged by mistake.", "take-back 3", _take_back)
    back.add_argument("number", type=int, metavar="N", help="the number that orders log gave")
    back.add_argument("--undo", action="store_true", help="bring it back instead")
    done = add(below, "done", "Tick a step outside the text.", "done 302-1234567-7654321 adjust_amount", _done)
    done.add_argument("id", metavar="ID", help="the order's id")
    done.add_argument("step", choices=[it.value for it in _STEPS], metavar="STEP", help=", ".join(_STEPS))
    done.add_argument("--undo", action="store_true", help="it is open after all")
    told = "List what there is to do, the most urgent first: send no earlier and no later than the days given."
    listing = add(below, "reminders", told, "reminders --marketplace amazon.de", _reminders)
    listing.add_argument("--today", type=_day, metavar="DAY", help="the day to judge by (today, where each store is)")
    listing.add_argument("--marketplace", metavar="NAME", help="only orders from this store")
    listing.add_argument("--ahead", type=int, default=0, metavar="N", help="also reviews that open within N days")
    listing.add_argument("--limit", type=int, default=50, metavar="N", help="at most so many (50)")


def _log(store: Store, asked: argparse.Namespace) -> int:
    """Keep what was sent."""
    now = datetime.now(UTC)
    day = asked.on or now.astimezone().date()
    number = logged.log(store, asked.id, asked.kind, day, asked.how, text=asked.text, now=now)
    told = f"Logged as number {number}: {asked.how.told} on {day}. Take it back with: orders take-back {number}\n"
    give(as_json({"id": number}) + "\n" if asked.format == "json" else told, None)
    return 0


def _take_back(store: Store, asked: argparse.Namespace) -> int:
    """Take a line back, or bring it back."""
    if asked.undo:
        logged.bring_back(store, asked.number)
    else:
        logged.take_back(store, asked.number, datetime.now(UTC))
    told = f"Number {asked.number} {'counts again' if asked.undo else 'is taken back'}.\n"
    give(as_json({"id": asked.number, "counts": asked.undo}) + "\n" if asked.format == "json" else told, None)
    return 0


def _done(store: Store, asked: argparse.Namespace) -> int:
    """Tick a step, or open it again."""
    wanted = order_id.normalised(asked.id)
    if wanted is None:
        raise UserError(order_id.fault(asked.id) or f"{asked.id} is not an order ID.")
    if asked.undo:
        steps.untick(store, wanted, asked.step)
    else:
        steps.tick(store, wanted, asked.step, datetime.now(UTC))
    told = f"{asked.step} for {wanted} is {'open' if asked.undo else 'done'}.\n"
    done = {"order_id": wanted, "step": asked.step, "done": not asked.undo}
    give(as_json(done) + "\n" if asked.format == "json" else told, None)
    return 0


def _reminders(store: Store, asked: argparse.Namespace) -> int:
    """List what there is to do."""
    days = reminders.days_of(datetime.now(UTC).astimezone(), asked.today)
    if asked.marketplace:
        place = marketplace(asked.marketplace).id
        days = {place: days[place]}
    found = reminders.reminders(store, days, ahead=max(asked.ahead, 0), limit=max(asked.limit, 1))
    if asked.format == "json":
        give(as_json([_data(it) for it in found], indent=2) + "\n", None)
    else:
        lines = [f"{it.order_id}  {it.no_earlier} to {it.no_later}  {it.matter:<16}  {it.why}\n" for it in found]
        give("".join(lines) or "Nothing is to be done.\n", None)
    return 0


def _data(it: Reminder) -> dict[str, Any]:
    """Return a reminder ready for JSON."""
    return {**to_data(it), "kind": it.kind.value if it.kind else None}


def _day(value: str) -> date:
    """Return a day. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is not a day such as 2026-11-20") from None
