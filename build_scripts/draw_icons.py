"""Draws the program's icon in every form that systems want, from ``resources/icons/app.svg``.

PNG files for Linux, one ``.ico`` for Windows, one ``.icns`` for macOS, and a picture for the side of the setup;
started in the packages' environment, as it needs Qt: ``python build_scripts/draw_icons.py FOLDER``.
"""

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app.svg"
LINUX = (16, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)
MAC = {"icp4": 16, "ic11": 32, "icp5": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512}
"""The types of an ``.icns`` file by their size in pixels."""
SIDE, SIDE_ICON, SIDE_COLOUR = (328, 628), 176, "#e4f0f5"
"""The picture beside the setup's last page: its width and height, twice what is shown, its icon and its ground."""


def drawn(size: int) -> QImage:
    """Return the icon as a square of so many pixels, on nothing."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def side() -> QImage:
    """Return the picture for the side of the setup's last page."""
    image = QImage(*SIDE, QImage.Format.Format_RGB888)
    image.fill(QColor(SIDE_COLOUR))
    painter = QPainter(image)
    painter.drawImage((SIDE[0] - SIDE_ICON) // 2, (SIDE[0] - SIDE_ICON) // 2, drawn(SIDE_ICON))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return the image as a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())


def bitmap(image: QImage) -> bytes:
    """Return the image as an icon's bitmap: header, pixels from below, and a mask that hides nothing."""
    size = image.width()
    header = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    upside_down = image.flipped(Qt.Orientation.Vertical)
    return header + bytes(upside_down.constBits()) + bytes((size + 31) // 32 * 4 * size)


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an ``.ico`` file of the pictures by their size, at most 256."""
    head, place = struct.pack("<HHH", 0, 1, len(pictures)), 6 + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), place)
        place += len(data)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[str, bytes]) -> bytes:
    """Return an ``.icns`` file of PNG pictures by their type."""
    body = b"".join(name.encode() + struct.pack(">I", len(data) + 8) + data for name, data in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def write(folder: Path) -> None:
    """Write all the icons into the folder: ``hicolor`` for Linux, ``permitted.ico``, ``.bmp`` and ``.icns``."""
    for size in LINUX:
        place = folder / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / "permitted.png").write_bytes(png(drawn(size)))
    # small ones as bitmaps, since some old tools read PNG only for the largest
    windows = {size: png(drawn(size)) if size > 64 else bitmap(drawn(size)) for size in WINDOWS}
    (folder / "permitted.ico").write_bytes(ico(windows))
    side().save(str(folder / "permitted.bmp"))
    (folder / "permitted.icns").write_bytes(icns({name: png(drawn(size)) for name, size in MAC.items()}))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
