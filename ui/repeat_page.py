"""Shows how a draft differs from an earlier message of its order, word by word."""

from html import escape
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ui import words
from ui.pieces import label


def difference(text: str, repeat: Any) -> str:
    """Return the draft's text as HTML, with what the earlier message had struck out and what is new underlined."""
    old, made, at = repeat.sent.text, "", 0
    for piece in repeat.pieces:
        made += escape(text[at : piece.new.start])
        at = piece.new.end
        new = escape(piece.new.of(text))
        if piece.change == "old":
            made += f"<s>{escape(piece.old.of(old))}</s> "
        elif piece.change == "new":
            gone = escape(piece.old.of(old))
            made += (f"<s>{gone}</s> " if gone else "") + f"<b><u>{new}</u></b>"
        else:
            made += new
    return f'<p style="white-space:pre-wrap">{made}{escape(text[at:])}</p>'


def show_difference(parent: QWidget, text: str, repeat: Any) -> None:
    """Show the difference in a dialog that does not stop the work."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("What differs")
    dialog.resize(620, 460)
    browser = QTextBrowser()
    browser.setAccessibleName("What differs from the earlier message")
    browser.setHtml(difference(text, repeat))
    told = f"{repeat.likeness:.0%} like the message of {words.full_day(repeat.sent.sent_on)}. "
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(label(f"{told}Struck out: only there. Underlined: only in the draft.", "dim", wrap=True))
    layout.addWidget(browser, 1)
    layout.addWidget(buttons)
    dialog.open()
