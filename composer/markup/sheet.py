"""Keeps the rules of style blocks, and says which of their declarations count for an element."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from composer.markup.css import Declared, parsed, without_comments
from composer.markup.elements import Element

_WANTED_NAMES = """
    font-family font-size color line-height background-color background-image text-align direction white-space
    font-weight font-style text-decoration display visibility opacity overflow clip text-indent left top height width
    max-height max-width min-width margin-top margin-right margin-bottom margin-left padding-left padding-right
    mso-hide mso-list
    """
_WANTED = frozenset(_WANTED_NAMES.split())
_PARTS = re.compile(r"(?P<tag>\*|[a-zA-Z][a-zA-Z0-9]*)?(?P<rest>(?:[.#][\w-]+|\[[^\[\]]{1,80}\]|:[a-z-]+)*)")
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_REST = re.compile(r"[.#]([\w-]+)|\[\s*([\w-]+)\s*(?:([~*^$|]?)=\s*[\"']?([^\"'\]]*?)[\"']?\s*)?\]|:([a-z-]+)")
_MEDIA = re.compile(r"(?:only\s+)?(?:all|screen)?\s*(?:and\s*)?(?:\(\s*min-(?:device-)?width\s*:\s*(\d{1,4})px\s*\))?")
_DESKTOP = 1000
"""Pixels that a window for mails has at least; wider media rules do not count, and those for phones neither."""
_MOST_LINKED = 500
"""Rules with more than a simple selector that are kept of one message."""
_PATIENCE = 100_000
"""How many elements are compared with such selectors, all of a message together."""
_CLASSES = 20
_NO_MARKS: frozenset[str] = frozenset()

Around = tuple[Element, frozenset[str]]
"""An element with its classes and its id, as ``marks_of`` gives them."""
Priority = tuple[bool, int, int]
"""Important or not, specificity, place: the greatest counts."""


@dataclass(frozen=True, slots=True)
class _Compound:
    """The conditions on one element, such as ``td.note``."""

    tag: str
    marks: frozenset[str]
    """Classes as ``.name`` and ids as ``#name``."""
    attributes: tuple[tuple[str, str, str], ...]
    link: bool

    def fits(self, element: Element, marks: frozenset[str]) -> bool:
        """Whether the element with these classes and ids meets the conditions."""
        if self.tag not in ("", "*", element.tag) or not self.marks <= marks:
            return False
        if self.link and not (element.tag == "a" and element.get("href")):
            return False
        return all(_has(element, *it) for it in self.attributes)


def _has(element: Element, name: str, how: str, value: str) -> bool:
    """Whether an attribute is there and holds the value in the way that the selector asks for."""
    if name not in element.attributes:
        return False
    held = element.get(name)
    if not value:
        return True
    if how == "~":
        return value in held.split()
    if how == "^":
        return held.startswith(value)
    return value in held if how in ("*", "$", "|") else held == value


@dataclass(frozen=True, slots=True)
class _Linked:
    """A rule that asks for more than one thing: the last compound is the element's own."""

    compounds: tuple[_Compound, ...]
    direct: tuple[bool, ...]
    """Whether each compound but the last must be the parent of the next."""
    declared: tuple[tuple[str, Priority, str], ...]
    outer: frozenset[str]
    """Classes and ids that must stand somewhere around the element."""


@dataclass(slots=True)
class Sheet:
    """The rules so far."""

    simple: dict[str, dict[str, tuple[Priority, str]]] = field(default_factory=dict)
    linked: dict[str, list[_Linked]] = field(default_factory=dict)
    _rules: int = 0
    _kept: int = 0
    _effort: int = 0

    def add(self, text: str) -> None:
        """Add the rules of a style block. What stands in ``@media`` for print or for phones is left out."""
        text = without_comments(text).replace("<!--", "").replace("-->", "")
        for selectors, start, end in _rules_of(text):
            if selectors.startswith("@media"):
                if applies(selectors[6:]):
                    for inner, first, last in _rules_of(text[start:end]):
                        self._add_rule(inner, text[start + first : start + last])
            elif not selectors.startswith("@"):
                self._add_rule(selectors, text[start:end])

    def _add_rule(self, selectors: str, body: str) -> None:
        """Add one rule under each of its selectors."""
        declared = [it for it in parsed(body) if it.name in _WANTED]
        if not declared or "@" in selectors:
            return
        self._rules += 1
        for selector in selectors.split(",")[:200]:
            compounds, direct = _compounds(selector.strip())
            if not compounds:
                continue
            weight = sum(_weight(it) for it in compounds)
            ranked = [(it.name, (it.important, weight, self._rules), it.value) for it in declared]
            last = compounds[-1]
            key = next(iter(sorted(last.marks)), last.tag or "*")
            if (
                len(compounds) == 1
                and len(last.marks) <= (last.tag in ("", "*"))
                and not (last.attributes or last.link)
            ):
                _lay_over(self.simple.setdefault(key, {}), ranked)
            elif self._kept < _MOST_LINKED:
                self._kept += 1
                outer = frozenset[str]().union(*(it.marks for it in compounds[:-1]))
                self.linked.setdefault(key, []).append(_Linked(tuple(compounds), tuple(direct), tuple(ranked), outer))

    def declared_for(self, element: Element, around: Sequence[Around]) -> Declared:
        """Return what counts for an element inside others, the outermost first: its own style, and the sheet's."""
        own = parsed(element.get("style")) if "style" in element.attributes else ()
        if not self._rules and not any(it.important for it in own):
            return {it.name: it.value for it in own}
        found: dict[str, tuple[Priority, str]] = {}
        marks = marks_of(element)
        outer = frozenset[str]().union(*(it for _, it in around)) if self.linked else marks
        for key in ("*", element.tag, *sorted(marks)):
            _lay_over(found, [(name, rank, value) for name, (rank, value) in self.simple.get(key, {}).items()])
            for rule in self.linked.get(key, ()):
                if rule.outer <= outer and self._fits(rule, element, marks, around):
                    _lay_over(found, rule.declared)
        _lay_over(found, [(it.name, (it.important, 1 << 30, 1 << 30), it.value) for it in own])
        return {name: value for name, (_, value) in found.items()}

    def _fits(self, rule: _Linked, element: Element, marks: frozenset[str], around: Sequence[Around]) -> bool:
        """Whether the element, and those around it, meet a rule's conditions."""
        if not rule.compounds[-1].fits(element, marks):
            return False
        place = len(around)
        for compound, direct in zip(reversed(rule.compounds[:-1]), reversed(rule.direct), strict=True):
            place -= 1
            while place >= 0 and not compound.fits(*around[place]):
                self._effort += 1
                if direct or self._effort > _PATIENCE:
                    return False
                place -= 1
            if place < 0:
                return False
        return True


def marks_of(element: Element) -> frozenset[str]:
    """Return the classes and the id of an element as selectors write them."""
    if not element.attributes:
        return _NO_MARKS
    classes = element.get("class")
    marks = [f".{name}" for name in classes.split(maxsplit=_CLASSES)[:_CLASSES]] if classes else []
    return frozenset([*marks, f"#{element.get('id')}"] if element.get("id") else marks)


def _lay_over(found: dict[str, tuple[Priority, str]], others: Sequence[tuple[str, Priority, str]]) -> None:
    """Lay declarations over others where they weigh more."""
    for name, rank, value in others:
        if name not in found or rank >= found[name][0]:
            found[name] = (rank, value)


def _weight(compound: _Compound) -> int:
    """Return the specificity as one number (https://www.w3.org/TR/selectors-3/#specificity)."""
    ids = sum(mark.startswith("#") for mark in compound.marks)
    others = len(compound.marks) - ids + len(compound.attributes) + compound.link
    return ids * 10_000 + others * 100 + (compound.tag not in ("", "*"))


def _compounds(selector: str) -> tuple[list[_Compound], list[bool]]:
    """Return the conditions of a selector and how they hang together; nothing for one that we cannot tell."""
    bare = _BRACKETS.sub("", selector)
    if not selector or len(selector) > 200 or any(char in bare for char in "+~\\|") or "::" in bare:
        return [], []
    compounds: list[_Compound] = []
    direct: list[bool] = []
    parent = False
    for part in re.sub(r"\s*>\s*", " > ", selector).split():
        if part == ">":
            parent = True
            continue
        made = _compound(part)
        if made is None:
            return [], []
        if compounds:
            direct.append(parent)
        compounds.append(made)
        parent = False
    return compounds, direct


def _compound(part: str) -> _Compound | None:
    """Return the conditions on one element; None for states such as ``:hover`` and what is not known."""
    found = _PARTS.fullmatch(part)
    if found is None:
        return None
    marks, attributes, link = set(), [], False
    for it in _REST.finditer(found["rest"]):
        if it[5]:
            if it[5] not in ("link", "any-link"):
                return None
            link = True
        elif it[2]:
            attributes.append((it[2].lower(), it[3] or "", it[4] or ""))
        else:
            marks.add(it.group())
    return _Compound((found["tag"] or "").lower(), frozenset(marks), tuple(attributes), link)


def _rules_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield what stands before each outermost pair of braces, and where its body starts and ends."""
    depth = start = body = 0
    for match in re.finditer(r"[{}]", text):
        if match.group() == "{":
            depth += 1
            if depth == 1:
                body = match.end()
            continue
        depth -= 1
        if depth == 0:
            yield text[start : body - 1].rpartition(";")[2].strip(), body, match.start()
        if depth <= 0:
            depth, start = 0, match.end()


def applies(media: str) -> bool:
    """Whether rules for these media count in a window on a desk."""
    found = _MEDIA.fullmatch(media.strip().lower())
    return found is not None and (not found[1] or int(found[1]) <= _DESKTOP)
