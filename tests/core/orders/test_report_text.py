"""Reports in every encoding and with every separator are read the same, cell by cell, however long they are."""

import csv
import io
import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from time import thread_time

import pytest

from composer.errors import UserError
from composer.orders import report
from composer.orders.order import Order
from composer.orders.report_cells import amount, moment
from composer.orders.report_text import rows_of_file, rows_of_text
from tests import yardstick
from tests.core.orders import reports
from tests.core.orders.reports import WISH


def orders_of(text: str | bytes) -> list[Order]:
    return [it.order for it in report.read(rows_of_text(text), WISH) if it.order is not None]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_western_letters_in_every_encoding(encoding: str) -> None:
    line = reports.all_orders(product_name="Größe „L“ – Köln", ship_city="Köln")
    (order,) = orders_of(reports.text(reports.ALL_ORDERS, line).encode(encoding))
    assert order.items[0].name == "Größe „L“ – Köln"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp932"])
def test_japanese_letters(encoding: str) -> None:
    at = {"sales_channel": "Amazon.co.jp", "currency": "JPY", "item_price": "1980", "shipping_price": ""}
    line = reports.all_orders(1, product_name="表示ランプ 青", purchase_date="2026-10-01T23:30:00+09:00", **at)
    columns = [it for it in reports.ALL_ORDERS if it != "ship-city"]
    (order,) = orders_of(reports.text(columns, line).encode(encoding))
    assert (order.items[0].name, order.amount, order.marketplace) == ("表示ランプ 青", 1980.0, "amazon.co.jp")
    assert order.purchased_on == date(2026, 10, 1)


def test_letters_that_nobody_can_read_are_told() -> None:
    data = reports.text(reports.ALL_ORDERS, reports.all_orders(product_name="Lampe")).encode()
    with pytest.raises(UserError, match="letters that cannot be read"):
        orders_of(data.replace(b"Lampe", b"\x81\x8d\xff"))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_files_that_a_spreadsheet_saved_again(mark: str) -> None:
    line = reports.all_orders(product_name='Lampe; 12" blau,\nneu', item_price="1.039,98")
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, quoting=csv.QUOTE_ALL)
    writer.writerow(reports.ALL_ORDERS)
    writer.writerow([line.get(name, "") for name in reports.ALL_ORDERS])
    (order,) = orders_of(out.getvalue())
    assert order.items[0].name == 'Lampe; 12" blau, neu'
    assert order.amount == 1044.88


def test_quotation_marks_swallow_no_rows() -> None:
    lines = [reports.all_orders(1, product_name='"Best" lamp'), reports.all_orders(2, product_name='"Open')]
    names = [it.items[0].name for it in orders_of(reports.text(reports.ALL_ORDERS, *lines, reports.all_orders(3)))]
    assert names == ['"Best" lamp', '"Open', "Lampe, blau"]


def test_open_quotation_mark_in_a_csv_is_told() -> None:
    text = reports.text(reports.ALL_ORDERS, reports.all_orders(product_name='"Lampe'), mark=";")
    with pytest.raises(UserError, match="quotation mark without its partner"):
        orders_of(text)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="See that it is there"):
        next(rows_of_file(tmp_path / "nowhere.txt"))


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("2026-10-01T08:04:21+00:00", "2026-10-01T08:04:21+00:00"),
        ("2026-10-01T08:04:21-07:00", "2026-10-01T15:04:21+00:00"),
        ("2026-10-01T08:04:21Z", "2026-10-01T08:04:21+00:00"),
        ("2026-10-01T08:04:21.123Z", "2026-10-01T08:04:21+00:00"),
        ("2026/10/01 8:04:21 JST", "2026-09-30T23:04:21+00:00"),
        ("2026-10-01 08:04", "2026-10-01T08:04:00+00:00"),
        ("2026-10-01", "2026-10-01T00:00:00+00:00"),
    ],
)
def test_moments(cell: str, meant: str) -> None:
    assert moment(cell) == datetime.fromisoformat(meant)


@pytest.mark.parametrize("cell", ["0001-01-01T00:00:00+23:00", "2026-13-01", "2026-10-01T25:00:00Z", "9" * 5000])
def test_impossible_moments(cell: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        moment(cell)


@pytest.mark.parametrize(
    ("cell", "meant"), [("19.99", 19.99), ("19,99", 19.99), ("1.019,99", 1019.99), ("1,019.99", 1019.99), ("-2", -2.0)]
)
def test_amounts(cell: str, meant: float) -> None:
    assert amount(cell) == meant


@pytest.mark.parametrize("cell", ["EUR 5", "1e9", "nan", "1.2.3", "5 €", "1_000", "--5", "," * 5000])
def test_other_texts_are_no_amounts(cell: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        amount(cell)


def test_long_reports_need_little_time_and_memory(tmp_path: Path) -> None:
    path = tmp_path / "all.txt"

    def seconds_and_bytes(rows: int) -> tuple[float, int]:
        with path.open("w", encoding="utf-8", newline="") as file:
            for number in range(0, rows, 100):
                lines = (reports.all_orders(number + n) for n in range(100))
                whole = reports.text(reports.ALL_ORDERS, *lines)
                file.write(whole if not number else whole.partition("\r\n")[2])
        begun = thread_time()
        _drain(path)
        taken = thread_time() - begun
        tracemalloc.start()
        _drain(path)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return taken, peak

    _, few = seconds_and_bytes(1000)
    taken, many = seconds_and_bytes(4000)
    assert taken < 0.25 * yardstick.slowness()
    assert many < few * 1.5 + 1_000_000


def _drain(path: Path) -> None:
    told: Iterator[report.Told] = report.read(rows_of_file(path), WISH)
    assert max(it.share for it in told) == 1.0
