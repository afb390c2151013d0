"""Tells tables that only place their words from those that show data."""

from dataclasses import dataclass

from composer.markup.elements import CELLS, Element

_TELLING = frozenset(["th", "caption", "thead", "colgroup"])


@dataclass(slots=True)
class Table:
    """What was seen of a table so far."""

    role: str
    rows: int = 0
    columns: int = 0
    holds_table: bool = False
    empty: bool = False
    data: bool = False
    """Whether it has headings or a caption, as tables of data have."""

    @property
    def layout(self) -> bool:
        """Whether it only places its words, and does not say so."""
        if self.role or self.data or self.empty:
            return False
        return self.holds_table or self.columns <= 1 or self.rows <= 1


def entered(tables: list[Table], element: Element) -> None:
    """Take in an element that stands in the tables, the outermost first; a table is added to them."""
    if element.tag == "table":
        if tables:
            tables[-1].holds_table = True
        tables.append(Table(element.get("role").strip().lower(), data=bool(element.get("summary"))))
    elif tables and element.tag == "tr":
        tables[-1].rows += 1
        tables[-1].columns = max(tables[-1].columns, element.columns)
    elif tables and (element.tag in _TELLING or (element.tag in CELLS and "scope" in element.attributes)):
        tables[-1].data = True
