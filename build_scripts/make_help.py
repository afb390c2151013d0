"""Writes the help pages from the rules: one page a rule and an index, in ``resources/help``.

A page is the rule's own docstring, its level and source in the newest policy, and its examples. Call
it as ``python -m build_scripts.make_help``; with ``--check`` nothing is written, and it exits with 1
and names the pages that are not what the rules say.
"""

import sys
import unicodedata
from dataclasses import fields
from inspect import cleandoc
from pathlib import Path

from composer.model import Draft, Facts, Level
from composer.paths import resources
from composer.policy import Policy, Source, resolve
from composer.rule import CLOSE, OPEN, Example, Rule, good
from composer.rules import RULES

FOLDER = resources() / "help"
SHOWN = 4
"""How many bad and how many good examples a page has."""

LEVELS = {
    Level.OFF: "Off: this check is not made.",
    Level.HINT: "Hint: a suggestion. It stops nothing.",
    Level.WARNING: "Warning: you are asked to accept it before the message can be handed over.",
    Level.BLOCKER: "Blocker: the message cannot be handed over until it is solved.",
}
CERTAINTIES = {
    "amazon": "Amazon's own text says so.",
    "several": "Several independent sources agree on it.",
    "single": "One source says so; Amazon's own text does not.",
    "own": "It is a check of our own, for clear and safe messages.",
}
_PLAIN = good("").draft
_NOT_SHOWN = frozenset({"text", "runs", "images", "attachments", "facts", "earlier", "language_known"})


def page(name: str, rule: Rule, policy: Policy) -> str:
    """Return the Markdown page of one rule."""
    parts = [f"# {rule.title}", cleandoc(sys.modules[f"composer.rules.{name}"].__doc__ or "")]
    parts.append(f"**{LEVELS[policy.level(name)].replace(':', ':**', 1)}")
    if rule.proactive_only:
        parts.append("It looks only at messages that you start, not at replies.")
    bad_ones = [example for example in rule.examples if example.spans][:SHOWN]
    good_ones = [example for example in rule.examples if not example.spans][:SHOWN]
    parts += ["## What it finds", *(_example(it) for it in bad_ones)]
    parts += ["## What it leaves alone", *(_example(it) for it in good_ones)]
    parts += ["## Where it comes from", _source(policy.sources.get(name)), f"Policy {policy.version}, rule `{name}`."]
    return "\n\n".join(parts) + "\n"


def _source(source: Source | None) -> str:
    """Return where the rule comes from as sentences."""
    if source is None:
        return "The policy in force does not have this rule."
    title = f"[{source.title}]({source.address})" if source.address else source.title
    return f"{title}, {source.publisher}, read on {source.read_on}. {CERTAINTIES[source.certainty]}"


def _example(example: Example) -> str:
    """Return an example: what is known of the message, the text with its marks, and what the fixes give."""
    known = _known(example.draft)
    parts = [f"With {known}:"] if known else []
    parts.append(_fenced(_marked(example)))
    if example.fixed is not None:
        parts += ["After the fix:", _fenced(example.fixed)]
    return "\n\n".join(parts)


def _known(draft: Draft) -> str:
    """Return the facts in which the draft differs from an ordinary example, such as ``kind reply``."""
    known = []
    for given, plain in ((draft, _PLAIN), (draft.facts, _PLAIN.facts)):
        for field in fields(Draft if given is draft else Facts):
            value = getattr(given, field.name)
            if field.name not in _NOT_SHOWN and value != getattr(plain, field.name):
                known.append(f"{field.name.replace('_', ' ')} {_told(value)}")
    for things in (draft.images, draft.attachments):
        known += [f"{type(thing).__name__.lower()} {getattr(thing, 'name', '') or 'in the text'}" for thing in things]
    return ", ".join(known)


def _told(value: object) -> str:
    """Return a fact's value in words."""
    if isinstance(value, tuple):
        return ", ".join(str(it) for it in value)
    return "not given" if value in (None, "") else f"`{str(value).replace('`', '')}`"


def _marked(example: Example) -> str:
    """Return the text with ⟦ ⟧ around what is found; nothing is marked when it is the whole message."""
    text = example.draft.text
    for span in reversed(example.spans):
        if span.start != span.end:
            text = f"{text[: span.start]}{OPEN}{span.of(text)}{CLOSE}{text[span.end :]}"
    return text


def _fenced(text: str) -> str:
    """Return the text as a block that Markdown leaves alone, with characters that show nothing named."""
    named = "".join(f"[U+{ord(it):04X}]" if _hidden(it) else it for it in text)
    fence = "```"
    while fence in named:
        fence += "`"
    return f"{fence}text\n{named}\n{fence}"


def _hidden(char: str) -> bool:
    """Whether the character shows nothing, the joiner inside emoji and a line break apart."""
    return char not in "\n\t\u200d" and unicodedata.category(char) in ("Cf", "Cc", "Zl", "Zp")


def index(policy: Policy) -> str:
    """Return the page that lists every rule with its level."""
    lines = ["# The checks", "", "| check | level | rule |", "| --- | --- | --- |"]
    for name, rule in sorted(RULES.items(), key=lambda it: it[1].title.lower()):
        lines.append(f"| [{rule.title}]({name}.md) | {policy.level(name).word} | `{name}` |")
    return "\n".join(lines) + "\n"


def pages() -> dict[str, str]:
    """Return every page by its file name, under the newest policy."""
    policy = resolve()
    made = {f"{name}.md": page(name, rule, policy) for name, rule in RULES.items()}
    return {**made, "index.md": index(policy)}


def stale(folder: Path, made: dict[str, str]) -> list[str]:
    """Return the names of the files in the folder that are missing, different, or of no rule."""
    there = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    return sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` tell which are not fresh; return the exit status."""
    made = pages()
    changed = stale(FOLDER, made)
    if "--check" in arguments:
        if changed:
            print(f"help pages to make anew (python -m build_scripts.make_help): {', '.join(changed)}")
        return int(bool(changed))
    FOLDER.mkdir(exist_ok=True)
    for name in changed:
        if name in made:
            (FOLDER / name).write_text(made[name], "utf-8", newline="\n")
        else:
            (FOLDER / name).unlink()
    print(f"{len(made)} help pages, {len(changed)} changed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
