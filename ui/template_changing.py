"""Changes templates: the editor, trying with made-up orders, older states, and exchange by files."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from composer.errors import UserError
from composer.model import Kind
from composer.templates.template import Template
from ui import words
from ui.template_desk import LANGUAGES, TemplateDesk
from ui.template_files import read_file, write_file
from ui.templating import Templating
from ui.widgets.templates_page import TemplatesPage


class TemplateChanging(QObject):
    """Keeps what the seller makes of templates."""

    _proved = Signal(object)
    """A template was tried: what came of it, told to the window's thread."""

    def __init__(self, page: TemplatesPage, at: TemplateDesk, listing: Templating) -> None:
        """Work on ``page`` with what ``at`` holds; ``listing`` shows the list anew."""
        super().__init__(page)
        self._page, self._at, self._listing = page, at, listing
        self._worker = ThreadPoolExecutor(1, "templates")
        self._proved.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        view, editor = page.view, page.editor
        page.made.connect(self._make)
        page.imported.connect(self._import)
        page.exported.connect(self._export)
        view.edit_wanted.connect(self._change)
        view.deleted.connect(self._delete)
        view.older_wanted.connect(self._list_older)
        editor.changed.connect(self._read)
        editor.saved.connect(self._save)
        editor.left.connect(lambda: page.show_editor(on=False))

    def stop(self) -> None:
        """Wait for what is being tried."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _read(self) -> None:
        """Show what is at fault in the text."""
        editor = self._page.editor
        editor.show_form(self._at.book.read(editor.text.toPlainText()))

    def _make(self) -> None:
        """Begin a template of the seller's."""
        kind = self._page.kind or Kind.ORDER_PROBLEM
        empty = Template("", kind, self._page.folder or "Mine", "", 1, (), own=True)
        language = self._at.order().policy.main_language
        self._open(self._at.parts.new(empty), language if language in LANGUAGES else "en", new=True)

    def _change(self) -> None:
        """Begin to change the template that is shown."""
        shown = self._at.shown({})
        if shown is not None:
            self._open(self._at.book.mine(shown.template), shown.version.language, new=False)

    def _open(self, template: Template, language: str, *, new: bool) -> None:
        """Open the editor."""
        editor = self._page.editor
        editor.text.offers = self._at.book.offers
        editor.offer(self._at.book.menu, self._at.book.folders)
        tags = dict.fromkeys((*(it.language for it in template.versions), *LANGUAGES))
        editor.open(template, language, [(it, words.language(it)) for it in tags], new=new)
        self._page.show_editor(on=True)

    def _save(self, template: Template) -> None:
        """Try the template with made-up orders, off the window's thread; then keep it."""
        self._page.editor.show_busy(on=True)
        book = self._at.book

        def work() -> None:
            try:
                self._proved.emit(book.proved(template))
            except Exception as error:  # noqa: BLE001 - it is raised on the window's thread
                self._proved.emit(error)

        self._worker.submit(work)

    def _hear(self, told: Any) -> None:
        """Keep what was tried, and say what the rules had to say."""
        self._page.editor.show_busy(on=False)
        if isinstance(told, Exception):
            if not isinstance(told, UserError):
                raise told
            self._page.editor.tell(str(told), "blocker")
            return
        template, tried = told
        self._at.book.save(template)
        objections = self._at.parts.told(tried)
        self._at.chosen = template.id
        self._page.show_folders(self._at.book.folders)
        self._listing.list_anew()
        if objections:
            self._page.show_editor(on=True)
            many = f" and {len(objections) - 3} more" if len(objections) > 3 else ""
            first = "\n".join(objections[:3])
            self._page.editor.tell(f"Kept, but it cannot be used before this is mended:\n{first}{many}", "warning")
        else:
            self._page.show_editor(on=False)
            self._page.banner.tell("The template is kept. It passed all rules with made-up orders.", "ok")

    def _delete(self) -> None:
        """Put the seller's template away; a line offers it back."""
        name = self._at.chosen
        self._at.book.delete(name)
        self._listing.list_anew()
        self._page.banner.tell("The template is deleted.", "hint", "Undo", lambda: self._bring_back(name))

    def _bring_back(self, name: str) -> None:
        """Undo a deletion."""
        self._at.book.bring_back(name)
        self._at.chosen = name
        self._listing.list_anew()

    def _list_older(self) -> None:
        """List the older states of the template."""
        menu = self._page.view.older_menu
        menu.clear()
        for it in self._at.book.older(self._at.chosen):
            when = it.made_at.astimezone()
            menu.addAction(f"{words.full_day(when.date())}, {when:%H:%M}", lambda it=it: self._restore(it.number))
        menu.setEnabled(bool(menu.actions()))

    def _restore(self, number: int) -> None:
        """Make an older state the template again."""
        self._save(self._at.book.restore(self._at.chosen, number))

    def _import(self) -> None:
        """Bring templates in from a file, and try them."""
        path = self._at.outside.ask_templates()
        if not path:
            return
        try:
            many = self._at.book.take_in(read_file(path))
        except UserError as error:
            self._page.banner.tell(f"{error} Nothing was brought in.", "blocker")
            return
        self._page.show_folders(self._at.book.folders)
        self._listing.list_anew()
        told = f"{words.counted(many, 'template')} brought in. Open each with Change… and save it, so that it is tried."
        self._page.banner.tell(told, "ok")

    def _export(self, ending: str) -> None:
        """Write the listed templates into a file."""
        path = self._at.outside.ask_path("templates", ending)
        if not path:
            return
        page = self._page
        listed = self._at.book.found(page.query, page.kind, page.folder, favourites_only=page.favourites_only)
        try:
            write_file(path, self._at.parts.given_out(listed, plain=ending == "txt"))
        except UserError as error:
            self._page.banner.tell(str(error), "blocker")
        else:
            self._page.banner.tell(f"{words.counted(len(listed), 'template')} written to {path}.", "ok")
