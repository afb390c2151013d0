"""Reports that were saved as workbooks come in like those of text, and faulty workbooks are told."""

import re
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from composer.errors import UserError
from composer.orders import report
from composer.orders.order import Order
from composer.orders.report_sheet import rows_of
from tests.core.orders import reports
from tests.core.orders.reports import WISH, order_id

PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="xl/workbook.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="worksheets/sheet1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Report" sheetId="1" r:id="r1"/></sheets></workbook>',
}


def workbook(path: Path, rows: Sequence[Sequence[str]], first: int = 1) -> Path:
    """Write a workbook; a cell of digits is a number, as spreadsheets make of it."""
    lines = []
    for number, row in enumerate(rows, first):
        cells = "".join(
            f"<c><v>{cell}</v></c>"
            if cell.replace(".", "", 1).isdigit()
            else f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
            for cell in row
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{"".join(lines)}'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, words in PARTS.items():
            packed.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{words}')
        packed.writestr("xl/worksheets/sheet1.xml", f"{sheet}</sheetData></worksheet>")
    return path


def cells_of(*lines: reports.Line) -> list[list[str]]:
    return [reports.ALL_ORDERS, *([line.get(name, "") for name in reports.ALL_ORDERS] for line in lines)]


def orders_of(path: Path) -> list[Order]:
    return [it.order for it in report.read(rows_of(path), WISH) if it.order is not None]


def test_workbook_says_what_the_text_says(tmp_path: Path) -> None:
    lines = [reports.all_orders(1, product_name='Größe "L" & 青'), reports.all_orders(2, quantity="1", item_price="20")]
    found = orders_of(workbook(tmp_path / "orders.xlsx", cells_of(*lines)))
    (tmp_path / "orders.txt").write_text(reports.text(reports.ALL_ORDERS, *lines), "utf-8")
    assert found == orders_of(tmp_path / "orders.txt")
    assert found[0].purchased_on == date(2026, 10, 2)


def test_rows_are_counted_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    lines = [reports.all_orders(1), reports.all_orders(2, quantity="two"), reports.all_orders(3)]
    path = workbook(tmp_path / "orders.xlsx", cells_of(*lines), first=4)
    told = list(report.read(rows_of(path), WISH))
    assert [(it.skipped.row, it.skipped.column) for it in told if it.skipped] == [(6, "quantity")]
    assert [it.order.id for it in told if it.order and it.order.purchased_on] == [order_id(1), order_id(3)]
    assert told[-1].share == 1.0


def test_texts_that_cells_share_come_without_how_they_are_read_aloud(tmp_path: Path) -> None:
    path = workbook(tmp_path / "orders.xlsx", cells_of(reports.all_orders(1, product_name="TEXT")))
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    shared = "<si><t>No</t></si><si><r><t>表</t></r><r><t xml:space='preserve'>示 </t></r><rPh><t>ヒョウ</t></rPh></si>"
    parts["xl/sharedStrings.xml"] = f"<sst>{shared}</sst>"
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace('<c t="inlineStr"><is><t>TEXT</t></is></c>', '<c t="s"><v>1</v></c>')
    parts[sheet] = parts[sheet].replace("<v>39.98</v>", "<v>39.979999999999997</v>")
    with zipfile.ZipFile(path, "w") as packed:
        for name, words in parts.items():
            packed.writestr(name, words)
    (order,) = orders_of(path)
    assert (order.items[0].name, order.amount) == ("表示", 44.88)


def test_damaged_workbook_is_told(tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    path.write_bytes(b"PK\x03\x04" + b"\0" * 80)
    with pytest.raises(UserError, match="cannot be opened as a workbook"):
        orders_of(path)
    path.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    with pytest.raises(UserError, match="old kind, or has a password"):
        orders_of(path)


def test_cut_off_workbook_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "orders.xlsx", cells_of(*(reports.all_orders(n) for n in range(50))))
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(UserError, match="cannot be opened as a workbook"):
        orders_of(path)


def test_empty_workbook_and_missing_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not even a header"):
        orders_of(workbook(tmp_path / "orders.xlsx", []))
    with pytest.raises(UserError, match="See that it is there"):
        rows_of(tmp_path / "nowhere.xlsx")
    with pytest.raises(UserError, match="read from a file only"):
        rows_of(b"PK\x03\x04 and more")


@pytest.mark.parametrize(
    "sheet",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet>&a;</worksheet>',
        "<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>much</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row>",
    ],
)
def test_faulty_sheet_is_told(tmp_path: Path, sheet: str) -> None:
    path = tmp_path / "orders.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        for name, words in PARTS.items():
            packed.writestr(name, words)
        packed.writestr("xl/worksheets/sheet1.xml", sheet)
    with pytest.raises(UserError, match="cannot be opened as a workbook"):
        orders_of(path)


def test_names_with_a_prefix_are_known(tmp_path: Path) -> None:
    path = workbook(tmp_path / "orders.xlsx", cells_of(reports.all_orders(1)))
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    with zipfile.ZipFile(path, "w") as packed:
        for name, words in parts.items():
            packed.writestr(name, re.sub(r"<(/?)(?=[a-z])", r"<\1x:", words) if "sheet1" in name else words)
    assert [it.id for it in orders_of(path)] == [order_id(1)]


def test_cell_at_the_far_end_of_a_sheet_costs_nothing(tmp_path: Path) -> None:
    path = workbook(tmp_path / "orders.xlsx", [*cells_of(reports.all_orders(1)), ["END"]])
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    with zipfile.ZipFile(path, "w") as packed:
        for name, words in parts.items():
            far = words.replace('<row r="3"><c ', '<row r="1048576"><c r="XFD1048576" ')
            packed.writestr(name, far)
    assert [it.id for it in orders_of(path)] == [order_id(1)]


def sheet_of(path: Path, cells: str, styles: str = "", book: str = "") -> list[list[str]]:
    """Return the rows of a workbook with one row of ``cells``, as they are read."""
    made = workbook(path, [])
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rows = f"<worksheet {space}><sheetData>\n  <row>\n    {cells}\n  </row>\n</sheetData><pageMargins/></worksheet>"
    with zipfile.ZipFile(made) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    parts["xl/worksheets/sheet1.xml"] = rows
    parts["xl/styles.xml"] = f"<styleSheet {space}>{styles}</styleSheet>"
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("<sheets>", f"{book}<sheets>")
    with zipfile.ZipFile(path, "w") as packed:
        for name, words in parts.items():
            packed.writestr(name, words)
    return [row.cells for row in rows_of(path)]


FORMATS = (
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="0.00&quot; days&quot;"/>'
    '<numFmt numFmtId="166" formatCode="[$-407]d. mmmm yyyy;@"/>'
    '<numFmt numFmtId="167" formatCode="[Red]#,##0.00"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>'
    '<xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="22"/></cellXfs><cellStyles/>'
)


@pytest.mark.parametrize(
    ("style", "value", "said"),
    [
        ("0", "46296", "46296"),
        ("1", "46296", "2026-10-01 00:00:00"),
        ("2", "46296.33635416667", "2026-10-01 08:04:21"),
        ("3", "46296.5", "46296.5"),
        ("4", "46296", "2026-10-01 00:00:00"),
        ("5", "46296.25", "46296.25"),
        ("6", "46296.999999999", "2026-10-02 00:00:00"),
        ("1", "61", "1900-03-01 00:00:00"),
        ("1", "1", "1900-01-01 00:00:00"),
    ],
)
def test_dates_are_read_by_the_format_of_their_cells(tmp_path: Path, style: str, value: str, said: str) -> None:
    cell = f'<c r="A1" s="{style}"><v>{value}</v></c>'
    assert sheet_of(tmp_path / "orders.xlsx", cell, FORMATS) == [[said]]


def test_days_may_count_from_1904(tmp_path: Path) -> None:
    book = '<workbookPr date1904="1"/>'
    cell = '<c s="1"><v>44834</v></c>'
    assert sheet_of(tmp_path / "orders.xlsx", cell, FORMATS, book) == [["2026-10-01 00:00:00"]]


def test_a_date_out_of_the_calendar_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be opened as a workbook"):
        sheet_of(tmp_path / "orders.xlsx", '<c s="1"><v>99999999</v></c>', FORMATS)


def test_formulas_give_their_values_and_space_between_elements_is_left_out(tmp_path: Path) -> None:
    cells = (
        "<c><f>A1&amp;B1</f>\n  <v>7</v>\n</c> <c><f>NOW()</f></c>\n"
        '<c t="inlineStr">\n <is>\n <t>blue lamp</t>\n</is></c><c t="b"><v>1</v></c>'
    )
    assert sheet_of(tmp_path / "orders.xlsx", cells) == [["7", "", "blue lamp", "true"]]


def test_an_order_whose_dates_a_spreadsheet_has_made_its_own_comes_in(tmp_path: Path) -> None:
    names = ("amazon-order-id", "purchase-date", "sku", "quantity")
    head = "".join(f'<c t="inlineStr"><is><t>{it}</t></is></c>' for it in names)
    row = (
        f'<row><c t="inlineStr"><is><t>{order_id(1)}</t></is></c><c s="1"><v>46296</v></c>'
        '<c t="inlineStr"><is><t>L-1</t></is></c><c><v>2</v></c></row>'
    )
    path = tmp_path / "orders.xlsx"
    sheet_of(path, f"{head}</row>{row}<row>", FORMATS)
    (order,) = orders_of(path)
    assert (order.purchased_on, order.quantity) == (date(2026, 10, 1), 2)
