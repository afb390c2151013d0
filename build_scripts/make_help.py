"""Writes the help book from rules and policies into ``resources/help``.

One page a rule, the contents, what changed between policies, and the sources. The pages named in
``WRITTEN`` are written by hand in that folder and left as they are. Call it as ``python -m
build_scripts.make_help``; with ``--check`` nothing is written, and it exits with 1 and names the pages
that are not what the rules say.
"""

import sys
from pathlib import Path

from composer.help.book import WRITTEN, index, sources_page, versions_page
from composer.help.rule_page import page
from composer.paths import resources
from composer.policy import resolve
from composer.rules import RULES

FOLDER = resources() / "help"


def pages() -> dict[str, str]:
    """Return every page by its file name, under the newest policy. Raises OSError for a written one that is gone."""
    policy = resolve()
    made = {f"{name}.md": page(name, rule, policy) for name, rule in RULES.items()}
    made |= {f"{name}.md": (FOLDER / f"{name}.md").read_text("utf-8") for name in WRITTEN}
    made |= {"versions.md": versions_page(), "sources.md": sources_page(policy), "index.md": index(policy)}
    return made


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
