"""Reports that were saved as workbooks come in like those of text, and faulty workbooks are told."""

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

_PARTS = {
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
        for name, words in _PARTS.items():
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


@pytest.mark.parametrize("data", [b"PK\x03\x04" + b"\0" * 80, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_damaged_workbook_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "orders.xlsx"
    path.write_bytes(data)
    with pytest.raises(UserError, match="cannot be opened as a workbook"):
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


def test_workbook_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/big.xml", "x")
        packed.filelist[0].file_size = (1 << 30) + 1  # what the list of contents says of it
    with pytest.raises(UserError, match="too large"):
        orders_of(path)
