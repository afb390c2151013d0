"""Joins the page of templates with the templates and with the draft that is open."""

from PySide6.QtCore import QDate, QObject, Signal

from composer.errors import UserError
from composer.model import Kind
from ui import words
from ui.template_desk import TemplateDesk, title
from ui.widgets.templates_page import TemplatesPage


class Templating(QObject):
    """Lists templates, fills them, and puts one into the draft."""

    used = Signal(str, object)
    """Put this message into the draft; it is of this Kind."""

    def __init__(self, page: TemplatesPage, at: TemplateDesk) -> None:
        """Work on ``page`` with what ``at`` holds."""
        super().__init__(page)
        self._page, self._at = page, at
        page.narrowed.connect(self.list_anew)
        page.chosen.connect(self._choose)
        page.used.connect(self.use)
        page.view.answered.connect(self._fill)
        page.view.language_chosen.connect(self._turn)
        page.view.used.connect(self.use)
        page.view.favourite_set.connect(self._mark)

    def refresh(self) -> None:
        """Show the templates for the draft that is open."""
        try:
            book = self._at.book
        except UserError as error:
            self._page.banner.tell(str(error), "blocker")
            return
        self._page.show_folders(book.folders)
        self._at.language = ""
        self.list_anew()

    def narrow(self, kind: Kind | None, chosen: str = "") -> None:
        """List the templates of a kind; show the one with the id ``chosen``."""
        self._at.chosen = chosen or self._at.chosen
        self._page.narrow(kind)

    def list_anew(self) -> None:
        """List what the fields ask for."""
        page, book = self._page, self._at.book
        found = book.found(page.query, page.kind, page.folder, favourites_only=page.favourites_only)
        page.show_list(found, book.favourites, title, self._at.chosen)

    def _choose(self, name: str) -> None:
        """Show a template."""
        self._at.chosen, self._at.language = name, ""
        self._page.show_editor(on=False)
        self._show()

    def _show(self) -> None:
        """Show the chosen template with its fields."""
        shown = self._at.shown({})
        languages = [(it.language, words.language(it.language)) for it in shown.template.versions] if shown else []
        now = self._at.outside.clock().date()
        favourite = self._at.chosen in self._at.book.favourites
        self._page.view.show_template(shown, languages, QDate(now.year, now.month, now.day), favourite=favourite)
        self._fill()

    def _fill(self) -> None:
        """Show the text with what was answered."""
        try:
            shown = self._at.shown(self._page.view.answers)
        except UserError as error:
            self._page.view.tell(str(error))
            return
        if shown is not None:
            self._page.view.show_filled(shown)

    def _turn(self, language: str) -> None:
        """Show the template in another language."""
        self._at.language = language
        self._show()

    def use(self) -> None:
        """Put the message into the draft, if it is whole; else go to what is missing."""
        if self._page.editing:
            return
        try:
            shown = self._at.shown(self._page.view.answers)
        except UserError as error:
            self._page.view.tell(str(error))
            return
        if shown is None:
            return
        if shown.filled.text is None or not shown.proved:
            self._page.view.focus_first()
        else:
            self.used.emit(shown.filled.text, shown.template.kind)

    def _mark(self, on: bool) -> None:
        """Make the template a favourite, or none."""
        self._at.book.set_favourite(self._at.chosen, on=on)
        self.list_anew()
