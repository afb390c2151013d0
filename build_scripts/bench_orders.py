"""Prints how long order reports of 100,000 rows take to come in, and how much memory that wants.

``python3 build_scripts/dev.py`` sets up what it needs; then ``.venv/bin/python build_scripts/bench_orders.py``. Each
report is read in a process of its own; the memory is what reading adds to the highest that the process had before.
"""

import subprocess
import sys
import tempfile
import time
import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from composer.history.order_import import OrderImport  # noqa: E402
from composer.history.store import open_store  # noqa: E402
from composer.orders.report_sheet import rows_of  # noqa: E402
from tests.core.orders import reports  # noqa: E402
from tests.core.orders.test_report_sheet import PARTS  # noqa: E402

ROWS = 100_000
_SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def main(arguments: list[str]) -> int:
    """Print the table, or with a report's path measure that one."""
    if arguments:
        print(*_measured(Path(arguments[0])))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        lines = [reports.ALL_ORDERS, *map(_cells, range(1, ROWS + 1))]
        text, book = Path(folder) / "report.txt", Path(folder) / "report.xlsx"
        text.write_text("".join("\t".join(cells) + "\n" for cells in lines), "utf-8")
        _write(book, lines)
        del lines
        print(f"{ROWS:,} rows of All Orders: read, compared and kept, in processor time\n")
        for path in (text, book):
            asked = [sys.executable, __file__, str(path)]
            seconds, memory = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
            print(f"{path.suffix[1:]:5} {float(seconds):5.1f} s (10)  {float(memory):4.0f} MB")
    return 0


def _measured(path: Path) -> tuple[float, float]:
    """Return the seconds and the megabytes that a report takes."""
    before = _peak()
    start = time.process_time()
    with (
        open_store(path.with_suffix(".db")) as store,
        OrderImport(store, reports.WISH, date(2026, 11, 25)) as coming,
    ):
        for _ in coming.reading(rows_of(path)):
            pass
        coming.keep(reports.NOW)
    return time.process_time() - start, _peak() - before


def _peak() -> float:
    """Return the most memory that this process has had, in megabytes; nought where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text("utf-8").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _cells(number: int) -> list[str]:
    """Return an order's row; days, items and towns differ as they do in a shop."""
    day = f"2026-{number % 11 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:{number % 60:02}:00+00:00"
    name = f"LED desk lamp, model {number % 900}, with a name as long as such names are, blue"
    line = reports.all_orders(number, purchase_date=day, last_updated_date=day, product_name=name)
    return [line.get(it, "") for it in reports.ALL_ORDERS]


def _write(path: Path, lines: list[list[str]]) -> None:
    """Write the workbook as spreadsheets do: texts once each, empty cells left out."""
    texts: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, words in PARTS.items():
            packed.writestr(name, words)
        with packed.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f"<worksheet {_SPACE}><sheetData>".encode())
            for number, cells in enumerate(lines, 1):
                told = "".join(_cell(at, number, cell, texts) for at, cell in enumerate(cells) if cell)
                sheet.write(f'<row r="{number}">{told}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        items = "".join(f"<si><t>{escape(it)}</t></si>" for it in texts)
        packed.writestr("xl/sharedStrings.xml", f"<sst {_SPACE}>{items}</sst>")


def _cell(at: int, number: int, cell: str, texts: dict[str, int]) -> str:
    """Return a cell; what looks like a number is one."""
    letters = chr(65 + at) if at < 26 else f"A{chr(39 + at)}"
    if cell.replace(".", "", 1).isdigit():
        return f'<c r="{letters}{number}"><v>{cell}</v></c>'
    return f'<c r="{letters}{number}" t="s"><v>{texts.setdefault(cell, len(texts))}</v></c>'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
