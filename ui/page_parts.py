"""Makes the pages that are put together from parts: the one on which one writes, and the seller's own words."""

from collections.abc import Callable, Mapping, Sequence

from composer.policy import Marketplace
from ui.compose_page import ComposePage
from ui.heavy import load, loaded
from ui.own_words import OwnWords
from ui.theme import Colors
from ui.widgets.banner import Banner
from ui.widgets.check_line import CheckLine
from ui.widgets.checks_panel import ChecksPanel
from ui.widgets.editor import Editor
from ui.widgets.facts_panel import FactsPanel
from ui.widgets.find_bar import FindBar
from ui.widgets.finding_row import FindingRow
from ui.widgets.format_bar import FormatBar
from ui.widgets.status_line import StatusLine
from ui.widgets.verdict_card import VerdictCard
from ui.widgets.window_card import WindowCard
from ui.widgets.words_card import WordsCard
from ui.widgets.words_page import WordsPage


def make_page(stores: Sequence[Marketplace], titles: Mapping[str, str], scheme: Colors) -> ComposePage:
    """Return the page for the marketplaces ``stores``; ``titles`` may still be empty and be filled later."""
    sources: dict[str, str] = {}
    return ComposePage(
        FactsPanel(stores, _judge_id),
        WindowCard(),
        Editor(_clean),
        FormatBar(scheme),
        VerdictCard(scheme),
        ChecksPanel(lambda scheme: FindingRow(scheme, sources), CheckLine, titles, scheme),
        StatusLine(scheme),
        Banner(scheme),
        FindBar(),
        FindingRow(scheme, sources),
        sources,
    )


def make_words_page(
    own: OwnWords, ask_open: Callable[[], str], ask_path: Callable[[str, str], str], scheme: Colors
) -> WordsPage:
    """Return the page of the seller's own words; the others ask for a file's place."""
    return WordsPage(own, WordsCard(own, scheme), Banner(scheme), ask_open, ask_path)


def _clean(html: str) -> tuple[str, tuple[str, ...]]:
    """Return pasted HTML as it may be edited, and what was removed from it."""
    cleaned = load().clean(html)
    return cleaned.html, cleaned.removed


def _judge_id(typed: str) -> str | None:
    """Return what is wrong with an order id, empty when nothing is, None while that cannot be told yet."""
    return (load().id_fault(typed) or "") if loaded() else None
