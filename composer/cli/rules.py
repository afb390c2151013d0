"""``rules``: every rule with its level, or one rule's page."""

import argparse
from typing import Any

from composer.cli.commands import add_command, as_json, give
from composer.errors import UserError
from composer.help import topics
from composer.help.rule_page import about, numbers, page
from composer.model import Level
from composer.policy import Policy, resolve, versions
from composer.rules import RULES


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = add_command(commands, "rules", "List every rule, or show one rule's page.", "rules link_external", run)
    parser.add_argument("id", nargs="?", metavar="ID", help="the rule whose page to show")
    parser.add_argument("--marketplace", metavar="NAME", help="the store whose levels to show")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to tell (text)")


def run(asked: argparse.Namespace) -> int:
    """List the rules or show one. Raises UserError for an unknown rule or marketplace."""
    policy = resolve(asked.marketplace)
    if asked.id is not None and asked.id not in RULES:
        raise UserError(f"No rule is called {asked.id!r}. See permitted-cli rules for all of them.")
    if asked.format == "json":
        data = _data(asked.id, policy, whole=True) if asked.id else [_data(it, policy, whole=False) for it in RULES]
        give(as_json(data, indent=2) + "\n", None)
    elif asked.id:
        give(page(asked.id, RULES[asked.id], policy), None)
    else:
        widest = max(map(len, RULES))
        lines = [f"{policy.level(it).word:<8} {it:<{widest}}  {rule.title}\n" for it, rule in RULES.items()]
        give("".join(lines), None)
    return 0


def _data(name: str, policy: Policy, *, whole: bool) -> dict[str, Any]:
    """Return a rule with its level, numbers and source, and with its page where it is asked for."""
    source, topic = policy.sources.get(name), topics.read().of(name)
    told: dict[str, Any] = {
        "rule": name,
        "title": RULES[name].title,
        "topic": topic.title if topic else None,
        "level": policy.level(name).word,
        "levels": {it.version: it.levels.get(name, Level.OFF).word for it in versions()},
        "numbers": numbers(name, policy),
        "about": " ".join(about(name, RULES[name]).partition("\n\n")[0].split()),
        "policy": policy.version,
        "source": {"title": source.title, "publisher": source.publisher, "address": source.address} if source else None,
        "publisher": source.publisher if source else None,
        "address": source.address if source else None,
        "certainty": source.certainty if source else None,
        "certainty_words": source.certain if source else None,
        "read_on": source.read_on.isoformat() if source else None,
    }
    return {**told, "page": page(name, RULES[name], policy)} if whole else told
