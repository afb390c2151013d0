"""Builds the site from the help book into ``build/site``; open ``build/site/index.html``, no server is needed.

    python3 build_scripts/make_site.py

The pages are those of ``resources/help``, the papers at the top of the checkout, and ``docs/index.md``; pictures
of the window are put in here, as the program does not carry them. A link that leads nowhere fails the build.
All this needs beforehand is Python; Sphinx is installed into ``build/site-environment``.
"""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import environment
import package_environment

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "resources" / "help"
SHOTS = ROOT / "resources" / "screenshots"
DOCS = ROOT / "docs"
SOURCE = ROOT / "build" / "site-source"
SITE = ROOT / "build" / "site"
LOCK = ROOT / "build_scripts" / "requirements-site.lock"
PAPERS = ("CHANGELOG.md", "CONTRIBUTING.md", "RELEASING.md", "SECURITY.md", "THIRD_PARTY.md")
"""Papers of the checkout that the site has, too."""
WRITTEN_GROUPS = ("Guide", "About checking")
"""Groups of the help book that are no rules."""
PICTURES = (
    ("install.md", "## Linux", "menu.png", "Permitted in the menu of a Linux desktop, and its window behind it"),
    ("install.md", "## Windows", "setup.png", "The setup for Windows asks for the folder, and is done"),
    ("start.md", "# Your first message", "window.png", "A message, what was found in it, and the verdict"),
    ("handing_over.md", "# Ways to hand over", "ready.png", "A message that is ready to send, with its invoice"),
    ("orders.md", "## Finding an order and writing about it", "orders.png", "The orders, and what is known of one"),
    ("orders.md", "## What there is to do", "todo.png", "Two late orders, and reviews that may be asked for"),
    ("templates.md", "## Using one", "templates.png", "A template, filled in for the order of the draft"),
)
"""Below which heading of which page a picture comes, behind the first paragraph, and what it shows."""
_GROUP = re.compile(r"^## (?P<title>.+)\n\n(?P<about>(?:[^-#\n].*\n)*)\n?(?P<entries>(?:- .+\n)+)", re.MULTILINE)
_NAME = re.compile(r"^- \[.+?\]\((\w+)\.md\)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Group:
    """Pages of the help book that stand together in its contents."""

    title: str
    about: str
    entries: str
    """A line for each page, as the contents have it."""

    @property
    def names(self) -> tuple[str, ...]:
        """The pages' names."""
        return tuple(_NAME.findall(self.entries))

    @property
    def page(self) -> str:
        """The name of the page that a group of rules has on the site."""
        return "checks_" + re.sub(r"\W+", "_", self.title.lower())


def groups(contents: str) -> tuple[Group, ...]:
    """Return the groups of the help book's contents."""
    found = _GROUP.finditer(contents)
    return tuple(Group(it["title"], it["about"].strip(), it["entries"].strip()) for it in found)


def tree(caption: str, names: tuple[str, ...]) -> str:
    """Return a part of the side's contents, which is not shown in the page itself."""
    return "\n".join(
        ["```{toctree}", ":hidden:", *([f":caption: {caption}"] if caption else []), "", *names, "```", ""]
    )


def front(text: str, guide: Group, checking: Group, checks: tuple[Group, ...]) -> str:
    """Return the first page: what Permitted is, and the way to every page."""
    parts = [text.strip(), *(f"## {it.title}\n\n{it.entries}" for it in (guide, checking))]
    lines = [
        f"- [{it.title}]({it.page}.md): {it.about}" if it.about else f"- [{it.title}]({it.page}.md)" for it in checks
    ]
    parts.append("\n".join(["## Every check", "", *lines]))
    papers = ("CHANGELOG", *(it.removesuffix(".md") for it in PAPERS if it != "CHANGELOG.md"))
    trees = [tree(it.title, it.names) for it in (guide, checking)]
    trees += [tree("Every check", ("checks", *(it.page for it in checks))), tree("The project", papers)]
    return "\n\n".join([*parts, *trees])


def pictured(name: str, page: str) -> str:
    """Return the page with its pictures. Raises ValueError when a heading is not there."""
    for _, heading, picture, shown in (it for it in PICTURES if it[0] == name):
        before, found, rest = page.partition(f"{heading}\n\n")
        if not found:
            raise ValueError(f"{name} has no heading {heading!r} for {picture}.")
        first, _, behind = rest.partition("\n\n")
        page = f"{before}{found}{first}\n\n![{shown}]({picture})\n\n{behind}"
    return page


def pages() -> dict[str, str]:
    """Return every page of the site as Markdown, by its file name.

    Raises OSError, or ValueError when two pages have the same name.
    """
    contents = (HELP / "index.md").read_text("utf-8")
    guide, checking, *rest = groups(contents)
    checks = tuple(rest)
    # on the site the first page is not that of all checks
    made = {it.name: it.read_text("utf-8").replace("(index.md)", "(checks.md)") for it in sorted(HELP.glob("*.md"))}
    made = {name: pictured(name, page) for name, page in made.items()}
    for paper in PAPERS:
        made["developers.md"] = made["developers.md"].replace(f"`{paper}`", f"[{paper}]({paper})")
    added = {f"{it.page}.md": f"# {it.title}\n\n{it.about}\n\n{it.entries}\n\n{tree('', it.names)}" for it in checks}
    listed = "\n\n".join(f"## {it.title}\n\n{it.about}\n\n{it.entries}" for it in checks)
    added["checks.md"] = f"# All checks\n\nEvery check that Permitted makes, and why.\n\n{listed}\n"
    added |= {name: (ROOT / name).read_text("utf-8") for name in PAPERS}
    if twice := sorted(added.keys() & made.keys()):
        raise ValueError(f"Two pages have the same name: {', '.join(twice)}.")
    front_page = front((DOCS / "index.md").read_text("utf-8"), guide, checking, checks)
    return {**made, **added, "index.md": front_page}


def write(folder: Path) -> None:
    """Put all that Sphinx reads into the folder, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, page in pages().items():
        (folder / name).write_text(page, "utf-8", newline="\n")
    for picture in SHOTS.glob("*.png"):
        shutil.copyfile(picture, folder / picture.name)


def main() -> int:
    """Build the site and return 0, 1 when something in it is not right, 3 when Python is too old or too new."""
    refused = environment.refusal(sys.version_info[:2])
    if refused:
        print(f"make_site: {refused}", file=sys.stderr)
        return 3
    write(SOURCE)
    python = package_environment.prepare(ROOT / "build" / "site-environment", LOCK)
    shutil.rmtree(SITE, ignore_errors=True)
    strict = ["--fail-on-warning", "--keep-going", "--nitpicky", "--fresh-env", "--quiet"]
    command = [python, "-m", "sphinx", "-b", "html", *strict, "-c", str(DOCS), "-d", str(SOURCE.with_name("site-kept"))]
    if subprocess.run([*command, str(SOURCE), str(SITE)], check=False, cwd=ROOT).returncode:
        return 1
    size = sum(it.stat().st_size for it in SITE.rglob("*") if it.is_file())
    print(f"{len(list(SITE.glob('*.html')))} pages, {size / 1e6:.1f} MB: {SITE / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
