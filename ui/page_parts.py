"""Makes the pages of the window from their parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from PySide6.QtWidgets import QWidget

from composer.paths import resources
from composer.policy import Marketplace
from ui.compose_page import ComposePage
from ui.heavy import load, loaded
from ui.help_page import HelpPage
from ui.order_book import OrderBook
from ui.outside import Outside
from ui.own_words import OwnWords
from ui.past import Past, line_of
from ui.reminding import Wording, line
from ui.theme import Colors
from ui.widgets.attachment_strip import AttachmentStrip
from ui.widgets.backup_card import BackupCard
from ui.widgets.banner import Banner
from ui.widgets.check_line import CheckLine
from ui.widgets.checks_panel import ChecksPanel
from ui.widgets.earlier_card import EarlierCard
from ui.widgets.editor import Editor
from ui.widgets.facts_panel import FactsPanel
from ui.widgets.find_bar import FindBar
from ui.widgets.finding_row import FindingRow
from ui.widgets.format_bar import FormatBar
from ui.widgets.help_side import HelpSide
from ui.widgets.history_page import HistoryPage
from ui.widgets.import_card import ImportCard
from ui.widgets.kind_card import KindCard
from ui.widgets.orders_page import OrdersPage
from ui.widgets.settings_page import SettingsPage
from ui.widgets.status_line import StatusLine
from ui.widgets.template_editor import TemplateEditor
from ui.widgets.template_text import TemplateText
from ui.widgets.template_view import TemplateView
from ui.widgets.templates_page import TemplatesPage
from ui.widgets.todo_page import TodoPage
from ui.widgets.verdict_card import VerdictCard
from ui.widgets.version_card import VersionCard
from ui.widgets.window_card import WindowCard
from ui.widgets.words_card import WordsCard
from ui.widgets.words_page import WordsPage


def make_page(stores: Sequence[Marketplace], titles: Mapping[str, str], scheme: Colors) -> ComposePage:
    """Return the page for the marketplaces ``stores``; ``titles`` may still be empty and be filled later."""
    sources: dict[str, str] = {}
    return ComposePage(
        FactsPanel(stores, _judge_id),
        KindCard(scheme),
        WindowCard(),
        EarlierCard(),
        Editor(_clean),
        FormatBar(scheme),
        VerdictCard(scheme),
        ChecksPanel(lambda scheme: FindingRow(scheme, sources), CheckLine, titles, scheme),
        StatusLine(scheme),
        Banner(scheme),
        FindBar(),
        AttachmentStrip(scheme),
        FindingRow(scheme, sources),
        sources,
    )


@dataclass(frozen=True, slots=True)
class Pages:
    """Every page of the window, by the names that the rail knows."""

    compose: ComposePage
    orders: OrdersPage
    todo: TodoPage
    templates: TemplatesPage
    history: HistoryPage
    settings: SettingsPage
    help: HelpPage
    words: WordsPage

    def by_name(self) -> dict[str, QWidget]:
        """Return the pages by name, the first one first."""
        return {it.name: getattr(self, it.name) for it in fields(self)}


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind the pages."""

    past: Past
    book: OrderBook
    words: OwnWords
    stores: Sequence[Marketplace]
    titles: Mapping[str, str]
    outside: Outside
    place: str
    """Where the seller's data lies."""


def make_pages(compose: ComposePage, behind: Behind, scheme: Colors) -> Pages:
    """Return ``compose`` with all other pages."""
    wording = Wording(behind.book, behind.outside.clock)
    stores, own, outside = behind.stores, behind.words, behind.outside
    return Pages(
        compose,
        OrdersPage(stores, behind.book.fetch_for, behind.past.earlier, ImportCard(stores), Banner(scheme), scheme),
        TodoPage(line, wording.page, wording.level, Banner(scheme), scheme),
        TemplatesPage(TemplateView(scheme), TemplateEditor(TemplateText(scheme), scheme), Banner(scheme), scheme),
        HistoryPage(stores, behind.past.fetch_for, line_of),
        SettingsPage(stores, behind.place, BackupCard(), VersionCard(outside.ask_update)),
        HelpPage(HelpSide(scheme), resources() / "help", behind.titles, scheme),
        WordsPage(own, WordsCard(own, scheme), Banner(scheme), outside.ask_open, outside.ask_path),
    )


def _clean(html: str) -> tuple[str, tuple[str, ...]]:
    """Return pasted HTML as it may be edited, and what was removed from it."""
    cleaned = load().clean(html)
    return cleaned.html, cleaned.removed


def _judge_id(typed: str) -> str | None:
    """Return what is wrong with an order id, empty when nothing is, None while that cannot be told yet."""
    return (load().id_fault(typed) or "") if loaded() else None
