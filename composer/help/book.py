"""The help book's own pages: its contents, what changed between policies, and the sources."""

from datetime import timedelta

from composer.help import topics
from composer.help.rule_page import CERTAINTY_SENTENCES, about, plain
from composer.policy import CERTAINTIES, Policy, Source, plain_day, versions
from composer.policy.files import Version
from composer.rules import RULES

GUIDE = {
    "install": "Installing",
    "start": "Your first message",
    "handing_over": "Ways to hand over",
    "orders": "Your orders",
    "templates": "Templates",
    "history": "The history and its proof",
    "own_words": "Your own words",
    "keys": "Keys",
    "privacy": "Privacy and your data",
    "teams": "Working as a team",
    "command_line": "On the command line",
    "developers": "For developers",
}
"""The pages on how to work with the program, in the book's order."""
GENERAL = {
    "judged": "How a message is judged",
    "reasons": "The permitted reasons",
    "versions": "Policy versions and what changed",
    "sources": "Sources and how certain they are",
    "languages": "Languages of a message",
}
"""The pages on checking that are about no single rule, in the book's order."""
_DAY = timedelta(days=1)
WRITTEN = (*GUIDE, "judged", "reasons", "languages")
"""Those of them that are written by hand; the others are made."""


def index(policy: Policy) -> str:
    """Return the book's contents: general pages, and every rule by topic with its level."""
    lines = ["# Help", "", "Every check that Permitted makes, and why. All of it is here, offline.", ""]
    for head, pages in (("Guide", GUIDE), ("About checking", GENERAL)):
        lines += [f"## {head}", "", *(f"- [{title}]({name}.md)" for name, title in pages.items()), ""]
    lines.pop()
    topical = topics.read()
    groups = [(topic.title, topic.about, [name for name in topic.rules if name in RULES]) for topic in topical.topics]
    homeless = [name for name in RULES if topical.of(name) is None]
    for title, text, names in [*groups, ("Other checks", "", homeless)]:
        if names:
            lines += ["", f"## {title}", "", *([text, ""] if text else [])]
            lines += [_entry(name, policy) for name in names]
    return "\n".join(lines) + "\n"


def _entry(name: str, policy: Policy) -> str:
    """Return a rule's line of the contents."""
    first = " ".join(about(name, RULES[name]).partition("\n\n")[0].split())
    return f"- [{RULES[name].title}]({name}.md) ({policy.level(name).word}): {first}"


def versions_page() -> str:
    """Return the page on the policy versions: since when each counts, and what changed."""
    parts = [f"# {GENERAL['versions']}"]
    parts.append(
        "A policy version says how much each rule matters, and from which day. A message is judged by the version "
        "in force on its day. A version that was released is never edited, so that the receipts in your history "
        "stay true. To judge by the version of another day, choose it in the settings, below "
        "“Judge by the policy of”."
    )
    known = versions()
    for number in reversed(range(len(known))):
        version, before = known[number], known[number - 1] if number else None
        end = f" to {plain_day(known[number + 1].effective - _DAY)}" if number + 1 < len(known) else ""
        parts += [
            f"## Policy {version.version}",
            f"In force {'from' if end else 'since'} {plain_day(version.effective)}{end}.",
        ]
        parts.append("\n".join(f"- {change}" for change in version.changes))
        told = _differences(before, version) if before else []
        parts += ["In figures:", "\n".join(told)] if told else []
    return "\n\n".join(parts) + "\n"


def _differences(before: Version, after: Version) -> list[str]:
    """Return a line for each level and number that is other than before."""
    lines = []
    for name in sorted(before.levels.keys() | after.levels.keys()):
        was, now = before.levels.get(name), after.levels.get(name)
        if was != now:
            lines.append(f"- {_link(name)}: {was.word if was else 'not there'}, now {now.word if now else 'gone'}")
    for key in sorted(before.numbers.keys() | after.numbers.keys()):
        old, new = before.numbers.get(key), after.numbers.get(key)
        if old != new:
            told = [plain(it) if it is not None else "not there" for it in (old, new)]
            meaning = topics.read().meanings.get(key, "")
            name, _, own = key.partition(".")
            lines.append(f"- {_link(name)}, `{own}`: {told[0]}, now {told[1]} ({meaning})")
    return lines


def _link(name: str) -> str:
    """Return a link to a rule's page, or the bare id of a rule that has none."""
    return f"[{RULES[name].title}]({name}.md)" if name in RULES else f"`{name}`"


def sources_page(policy: Policy) -> str:
    """Return the page on the sources: how certain each is, and which rules rest on it."""
    parts = [f"# {GENERAL['sources']}"]
    parts.append(
        "The wording of the rules is ours. For each rule we note who says so, on which day that was read, and how "
        "certain it is. An address opens in your browser only when you click it."
    )
    lines = [f"- **{words}**: {CERTAINTY_SENTENCES[key]}" for key, words in CERTAINTIES.items()]
    parts += ["## How certain", "\n".join(lines)]
    origins: dict[tuple[str, str, str], list[str]] = {}
    for name in RULES:
        it = policy.sources.get(name)
        if it is not None:
            origins.setdefault((it.publisher, it.title, it.address), []).append(name)
    for (publisher, title, address), names in sorted(origins.items(), key=_amazon_first):
        read_on = plain_day(policy.sources[names[0]].read_on)
        parts += [f"## {title}", f"{publisher}, read on {read_on}."]
        parts += [f"<{address}>"] if address else []
        parts.append("\n".join(f"- {_link(name)}: {_certain(policy.sources[name])}" for name in names))
    return "\n\n".join(parts) + "\n"


def _amazon_first(it: tuple[tuple[str, str, str], list[str]]) -> tuple[bool, bool, str]:
    """Return by what the sources are put in order: Amazon's first, our own last."""
    publisher, title, _ = it[0]
    return publisher != "Amazon", publisher == "Permitted", title


def _certain(it: Source) -> str:
    """Return the certainty inside a line."""
    return it.certain[0].lower() + it.certain[1:] if it.certainty != "amazon" else it.certain
