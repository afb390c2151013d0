"""What happens when the program itself breaks: the draft is saved first, and nobody's text is shown around."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from composer import __version__
from composer.errors import UserError

log = logging.getLogger(__name__)


def details(error: BaseException) -> str:
    """Return what a maintainer needs: versions and places in our code, never words or order ids."""
    lines = [
        f"Permitted {__version__}, Python {platform.python_version()}, {platform.platform()}",
        type(error).__name__,
    ]
    frames = traceback.extract_tb(error.__traceback__)
    lines.extend(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames)
    return "\n".join(lines)


def install(save: Callable[[], None], tell: Callable[[str], None]) -> None:
    """From now on: trouble around us goes to ``tell``, a bug of ours saves by ``save`` and asks for help."""

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, UserError):
            tell(str(error))
            return
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("something broke\n%s", details(error))
        try:
            save()
            safe = "Your draft is safe."
        except Exception:  # noqa: BLE001 - whatever it is, the seller must know that it is not saved
            safe = "Your draft could not be saved: copy its text before you close the program."
        if QApplication.instance() is not None:
            box = QMessageBox(QMessageBox.Icon.Warning, "Permitted", f"Something broke in Permitted. {safe}")
            box.setDetailedText(details(error))
            box.setInformativeText(
                "You can go on. The details hold no words of yours; send them to us if it happens again."
            )
            box.open()
            _open_boxes.append(box)

    sys.excepthook = handle


_open_boxes: list[QMessageBox] = []
