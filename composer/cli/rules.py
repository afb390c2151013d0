"""``rules``: every rule with its level, or one rule's page."""

import argparse
import sys
from inspect import cleandoc
from typing import Any

from composer.cli.commands import add_command, as_json, give
from composer.errors import UserError
from composer.paths import resources
from composer.policy import Policy, resolve
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
        give(_page(asked.id), None)
    else:
        widest = max(map(len, RULES))
        lines = [f"{policy.level(it).word:<8} {it:<{widest}}  {rule.title}\n" for it, rule in RULES.items()]
        give("".join(lines), None)
    return 0


def _data(name: str, policy: Policy, *, whole: bool) -> dict[str, Any]:
    """Return a rule with its level and source, and with its page where it is asked for."""
    source = policy.sources.get(name)
    told: dict[str, Any] = {
        "rule": name,
        "title": RULES[name].title,
        "level": policy.level(name).word,
        "about": _about(name).splitlines()[0],
        "policy": policy.version,
        "source": {"title": source.title, "publisher": source.publisher, "address": source.address} if source else None,
    }
    return {**told, "page": _page(name)} if whole else told


def _about(name: str) -> str:
    """Return what the rule's file says of it."""
    return cleandoc(sys.modules[f"composer.rules.{name}"].__doc__ or RULES[name].title)


def _page(name: str) -> str:
    """Return the rule's help page in Markdown."""
    path = resources() / "help" / f"{name}.md"
    if path.is_file():
        return path.read_text("utf-8")
    return f"# {RULES[name].title}\n\n{_about(name)}\n"
