"""``handover``: check a message once more, write it as an e-mail, a request or a text, and keep it in the history."""

import argparse
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from composer.approval import Accepted, accept
from composer.cli import as_text
from composer.cli.commands import add_command, as_json
from composer.cli.facts import draft_of
from composer.cli.judge import Habits, as_data, habits, judge, policy_for
from composer.cli.message_options import add_message, facts_of, is_html, words_of
from composer.errors import UserError
from composer.handover import alias, api, attachments, eml, files
from composer.handover.api_actions import actions, chosen
from composer.handover.attachments import Load
from composer.handover.handover import End, Result, hand_over, refusal
from composer.handover.way import Way
from composer.history import messages, orders, sent
from composer.history.store import Store, open_store
from composer.model import Draft, Level
from composer.orders import order_id
from composer.paths import of_user
from composer.policy import marketplace


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = add_command(
        commands,
        "handover",
        "Hand an approved message over and keep it in the history. Exit status: 0 written, 1 not approved and nothing"
        " written, 2 unusable input.",
        "handover late.txt --as eml --output late.eml --order 302-1234567-7654321 --subject 'Your order' --kind"
        " order_problem",
        run,
    )
    add_message(parser, attached="files that go with it; each is read, and checked by its bytes")
    way = parser.add_argument_group("the way it goes")
    told = "an e-mail draft, a request to the Messaging API, or plain text"
    way.add_argument("--as", dest="form", required=True, choices=["eml", "api", "text"], help=told)
    way.add_argument("--output", required=True, type=Path, metavar="FILE", help="where it is written, whole or not")
    told = "the buyer's address at Amazon, for --as eml (the one that the order was brought in with)"
    way.add_argument("--to", metavar="ADDRESS", help=told)
    told = "your address that is registered with Amazon, for --as eml (your mail program's)"
    way.add_argument("--from", dest="sender", default="", metavar="ADDRESS", help=told)
    way.add_argument("--action", default="", metavar="NAME", help=f"for --as api, one of {', '.join(actions())}")
    way.add_argument(
        "--coverage-start", type=_day, metavar="DAY", help="the warranty's first day, for --action warranty"
    )
    way.add_argument("--coverage-end", type=_day, metavar="DAY", help="its last day")
    parser.add_argument(
        "--accept-warnings", action="store_true", help="you have looked at each warning and stand by it"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to tell (text)")


def run(asked: argparse.Namespace) -> int:
    """Hand the message over and tell how that ended. Raises UserError when it could not be tried, or failed."""
    data = facts_of(asked, keeps=True)
    if data.pop("attachments", None) and not asked.attachment:
        raise UserError("The key 'attachments' names files that cannot be read. Give them by --attachment.")
    data["html" if is_html(asked) else "text"] = words_of(asked.file)
    paths = {attachments.read(Path(name)): Path(name) for name in asked.attachment or ()}
    draft = replace(draft_of(data), attachments=tuple(paths))
    with open_store(asked.history or of_user().history) as store:
        draft = _with_earlier(draft, store)
        way = _way(asked, draft, attachments.from_disk(paths), store)
        given = habits()
        result = _given(asked, draft, way, given, store)
    if result.end in (End.FAILED, End.NOT_KEPT):
        raise UserError(result.sentence)
    _tell(asked, result, given)
    return 0 if result.end is End.KEPT else 1


def _given(asked: argparse.Namespace, draft: Draft, way: Way, given: Habits, store: Store) -> Result:
    """Hand the draft over; its warnings count as accepted where the seller says so."""
    policy = policy_for(draft, given)
    accepted: tuple[Accepted, ...] = ()
    if asked.accept_warnings:
        refused = refusal(draft, policy, (), way.judged_as or draft.channel)
        warnings = refused.report.at(Level.WARNING) if refused else ()
        text = refused.report.draft.text if refused else ""
        accepted = tuple(accept(it, text, _now()) for it in warnings)
    return hand_over(draft, policy, accepted, way, lambda gone: messages.keep(store, gone), _now)


def _with_earlier(draft: Draft, store: Store) -> Draft:
    """Return the draft with what the history knows to have been sent for its order."""
    wanted = order_id.normalised(draft.facts.order_id or "")
    before = sent.earlier(store, wanted) if wanted else ()
    return replace(draft, facts=replace(draft.facts, earlier=(*before, *draft.facts.earlier)))


def _way(asked: argparse.Namespace, draft: Draft, load: Load, store: Store) -> Way:
    """Return the way that was asked for. Raises UserError when something that it needs is missing."""
    for name in _STRANGE[asked.form]:
        if getattr(asked, name):
            raise UserError(f"--{name.replace('sender', 'from').replace('_', '-')} is not for --as {asked.form}.")
    if asked.form == "text":
        return files.text_file(asked.output)
    if asked.form == "api":
        return api.way(asked.output, chosen(draft.kind, asked.action), load, (asked.coverage_start, asked.coverage_end))
    known = order_id.normalised(draft.facts.order_id or "")
    order = orders.find(store, known) if known else None
    place = marketplace(draft.facts.marketplace) if draft.facts.marketplace else None
    address = alias.checked(asked.to or (order.buyer.mail if order else ""), place)
    return eml.way(asked.output, eml.Envelope(address, _now(), eml.sender(asked.sender)), load)


_API, _MAIL = ("action", "coverage_start", "coverage_end"), ("to", "sender")
_STRANGE = {"eml": _API, "api": _MAIL, "text": (*_API, *_MAIL)}
"""The options that say nothing to each way."""


def _tell(asked: argparse.Namespace, result: Result, given: Habits) -> None:
    """Tell what came of it; of a message that is not approved, every finding."""
    kept = result.end is End.KEPT
    if asked.format == "json":
        output = str(asked.output) if kept else None
        told = {"handed_over": kept, "sentence": result.sentence, "message": result.message, "output": output}
        report = {} if kept else {"report": as_data(judge(result.report.draft, given), strict=True)}
        sys.stdout.write(as_json({**told, **report}, indent=2) + "\n")
    elif kept:
        sys.stdout.write(f"{result.sentence} It is message {result.message} of the history.\n")
    else:
        judged = judge(result.report.draft, given)
        sys.stdout.write(as_text.told(judged, strict=True, colour=as_text.wants_colour(sys.stdout)))
        print(f"permitted-cli handover: nothing was written. {result.sentence}", file=sys.stderr)


def _day(typed: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{typed!r} is not a day such as 2026-11-24") from None


def _now() -> datetime:
    """Return the moment, in UTC: an e-mail's date need not tell where the seller is."""
    return datetime.now(UTC)
