"""One rule's page: what it wants and why, examples, its level and numbers, and who says so."""

import sys
from inspect import cleandoc

from composer.help import topics
from composer.help.examples import example
from composer.model import WHOLE, Level
from composer.policy import Policy, Source, marketplaces, plain_day, versions
from composer.rule import Rule

SHOWN = 4
"""How many bad and how many good examples a page has."""
LEVELS = {
    Level.OFF: "Off: this check is not made.",
    Level.HINT: "Hint: a suggestion. It stops nothing.",
    Level.WARNING: "Warning: you are asked to mend or accept it before the message can be handed over.",
    Level.BLOCKER: "Blocker: the message cannot be handed over until it is solved.",
}
CERTAINTY_SENTENCES = {
    "amazon": "It was read in a text that Amazon itself has published.",
    "several": "Several vendors restate it alike; Amazon's own text was not seen in full.",
    "single": "Only one vendor restates it, so it is probable, but not beyond doubt.",
    "own": "Amazon does not ask for it. We look because a clear and safe message needs it.",
}
"""What each certainty means, for the help pages."""


def about(name: str, rule: Rule) -> str:
    """Return what the rule's file says of it: the first line says what, the rest says why."""
    return cleandoc(sys.modules[f"composer.rules.{name}"].__doc__ or rule.title)


def page(name: str, rule: Rule, policy: Policy) -> str:
    """Return the Markdown page of one rule under ``policy``."""
    what, _, why = about(name, rule).partition("\n\n")
    topic = topics.read().of(name)
    parts = [f"# {rule.title}"]
    if topic:
        parts.append(f"*{topic.title}* · [All checks](index.md)")
    parts += [f"**{' '.join(what.split())}**", f"**{LEVELS[policy.level(name)].replace(':', ':**', 1)}"]
    if rule.proactive_only:
        parts.append("It looks only at messages that you start, not at replies.")
    parts += ["## Why", why] if why else []
    flagged = [it for it in rule.examples if it.spans][:SHOWN]
    fine = [it for it in rule.examples if not it.spans][:SHOWN]
    placed = any(it.spans[0] != WHOLE for it in flagged)
    parts += ["## What it finds", *(["What it objects to stands in ⟦ ⟧."] if placed else [])]
    parts += [example(it) for it in flagged]
    parts += ["## What it leaves alone", *(example(it) for it in fine)]
    parts += [*_numbers(name, policy), *_levels(name), *_elsewhere(name)]
    parts += ["## Where it comes from", source(policy.sources.get(name)), f"This is rule `{name}`."]
    return "\n\n".join(parts) + "\n"


def numbers(name: str, policy: Policy) -> dict[str, float]:
    """Return the rule's numbers by their own names."""
    return {key.partition(".")[2]: it for key, it in sorted(policy.numbers.items()) if key.startswith(f"{name}.")}


def plain(number: float) -> str:
    """Return a number as people write it."""
    return f"{number:,.0f}" if number == int(number) else f"{number:g}"


def _numbers(name: str, policy: Policy) -> list[str]:
    """Return the section with the rule's numbers and their meaning; nothing when there are none."""
    meanings = topics.read().meanings
    lines = [
        f"- `{key}`: **{plain(it)}** ({meanings.get(f'{name}.{key}', 'a number of this rule')})"
        for key, it in numbers(name, policy).items()
    ]
    return ["## Its numbers", "\n".join(lines)] if lines else []


def _levels(name: str) -> list[str]:
    """Return the section with the level in each policy version, and the numbers that changed."""
    lines = ["| policy | in force since | level | numbers |", "| --- | --- | --- | --- |"]
    changing = {key for it in versions() for key in it.numbers if len({at.numbers.get(key) for at in versions()}) > 1}
    for version in versions():
        level = version.levels.get(name, Level.OFF).word
        own = [key for key in sorted(changing & version.numbers.keys()) if key.startswith(f"{name}.")]
        told = ", ".join(f"`{key.partition('.')[2]}` {plain(version.numbers[key])}" for key in own)
        lines.append(f"| [{version.version}](versions.md) | {plain_day(version.effective)} | {level} | {told or '–'} |")
    return ["## Its level in each policy", "\n".join(lines)]


def _elsewhere(name: str) -> list[str]:
    """Return the section on the marketplaces that have it otherwise; nothing when there is none."""
    lines = []
    for place, (store, laid_over) in marketplaces().items():
        if name in laid_over.reasons:
            level = [f"level {laid_over.levels[name].word}"] if name in laid_over.levels else []
            own = {key.partition(".")[2]: it for key, it in laid_over.numbers.items() if key.startswith(f"{name}.")}
            told = ", ".join([*level, *(f"`{key}` {plain(it)}" for key, it in own.items())])
            lines.append(f"- {store.name} ({place}): {told}. {laid_over.reasons[name]}")
    return ["## Where it differs", "\n".join(lines)] if lines else []


def source(it: Source | None) -> str:
    """Return where a rule comes from: who says it, the address to copy, how certain that is."""
    if it is None:
        return "The policy in force does not have this rule."
    if it.certainty == "own":
        return f"**{it.certain}.** {CERTAINTY_SENTENCES[it.certainty]}"
    lines = [f"- {it.publisher}: {it.title}"]
    lines += [f"- <{it.address}>"] if it.address else []
    lines.append(f"- Read on {plain_day(it.read_on)}")
    told = f"**{it.certain}.** {CERTAINTY_SENTENCES[it.certainty]} See [how certain the sources are](sources.md)."
    return "\n".join(lines) + "\n\n" + told
