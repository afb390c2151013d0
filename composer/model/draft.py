"""The message at one moment, with the facts of its order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from composer.model.spans import Span


class Kind(StrEnum):
    """Why the seller writes: the reasons Amazon permits, and replies."""

    ORDER_PROBLEM = "order_problem"
    ADDITIONAL_INFO = "additional_info"
    RETURN_QUESTION = "return_question"
    INVOICE = "invoice"
    REVIEW_REQUEST = "review_request"
    HEAVY_BULKY_DELIVERY = "heavy_bulky_delivery"
    HOME_SERVICE = "home_service"
    CUSTOM_DESIGN = "custom_design"
    OTHER_REQUIRED = "other_required"
    REPLY = "reply"

    @property
    def proactive(self) -> bool:
        """Whether the seller starts the conversation (everything but a reply)."""
        return self is not Kind.REPLY


class Channel(StrEnum):
    """Where an approved draft goes; decides whether markup is allowed and how long it may be."""

    SELLER_CENTRAL = "seller_central"
    EMAIL = "email"
    API = "api"

    @property
    def plain(self) -> bool:
        """Whether the channel takes plain text only."""
        return self is not Channel.EMAIL


class Trait(StrEnum):
    """What can be set on a stretch of text; ``Run.value`` says to what."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    LINK = "link"
    LIST = "list"
    HEADING = "heading"
    FONT = "font"
    SIZE = "size"
    COLOR = "color"
    BACKGROUND = "background"
    ALIGNMENT = "alignment"
    LINE_HEIGHT = "line_height"
    MARGIN = "margin"
    HIDDEN = "hidden"
    TABLE = "table"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Run:
    """One trait over one stretch of text, such as a link and its target."""

    span: Span
    trait: Trait
    value: str = ""
    """The link's target, ``bullet`` or ``number`` for a list, the level of a heading, ``layout`` for a table
    that only places its words, or the CSS value. Sizes are pixels and margins a share of the message's width, whatever
    unit they were written in."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in the text."""

    span: Span
    source: str
    width: int | None = None
    """Pixels as the HTML or CSS gives them; None when neither does."""
    height: int | None = None
    alt: str | None = None
    """None when there is no alternative text at all, which is not the same as an empty one."""
    link: str | None = None
    kind: str | None = None
    """Sniffed from the bytes, such as ``gif``; None when there are no bytes to look at."""
    hidden: bool = False
    percent: int | None = None
    """How much of the message's width it takes, rounded up; None when nobody says."""
    behind: bool = False
    """Whether it lies behind words, as a background."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the message."""

    name: str
    size: int | None = None
    """Bytes; None when only the name is known."""
    media_type: str | None = None
    """Told from the bytes, whatever the name says; None when nobody has looked into the file."""
    sha256: str | None = None
    """Of the bytes, in hexadecimal: by it a file is known again when it goes out."""


class Basis(StrEnum):
    """What an order's completion date was taken from, best first."""

    DELIVERED = "delivered"
    ESTIMATED = "estimated"
    SHIPPED = "shipped"
    PURCHASED = "purchased"


@dataclass(frozen=True, slots=True)
class Earlier:
    """One message that was already sent for the same order."""

    sent_on: date
    kind: Kind | None
    asked_for_review: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the order; None or empty where nothing is."""

    order_id: str | None = None
    marketplace: str | None = None
    """A marketplace's id, such as ``amazon.de``."""
    language: str | None = None
    """The buyer's language of preference as a BCP 47 tag, such as ``de-DE``."""
    language_known: bool = False
    """False when the language is only assumed from the marketplace."""
    completed_on: date | None = None
    completed_basis: Basis = Basis.DELIVERED
    items: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Words of this order that are spelled right whatever a dictionary says: buyer, town, brand."""
    earlier: tuple[Earlier, ...] = ()
    """What was already sent for this order."""
    shipped_on: date | None = None
    purchased_on: date | None = None
    amount: float | None = None
    """What the buyer paid for the whole order, in ``currency``."""
    currency: str | None = None
    """ISO 4217, such as ``EUR``."""
    quantity: int | None = None
    """How many pieces of all items together."""
    tracking: str | None = None
    """The carrier's numbers, several of them parted by spaces."""
    sent_today: int | None = None
    """How many messages the seller has started today, this one not counted."""
    daily_orders: float | None = None
    """How many orders the seller has on an average day."""
    also: tuple[str, ...] = ()
    """Further languages that are fine in this draft, as BCP 47 tags without duplicates."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The message at one moment, with its facts. Two equal drafts get equal reports."""

    text: str
    runs: tuple[Run, ...] = ()
    images: tuple[Image, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    subject: str = ""
    kind: Kind | None = None
    note: str = ""
    """Why the buyer needs this message; wanted with ``Kind.OTHER_REQUIRED``."""
    facts: Facts = Facts()
    channel: Channel = Channel.SELLER_CENTRAL
    today: date | None = None
    """The day in the marketplace's time zone. No rule reads a clock."""

    @property
    def proactive(self) -> bool:
        """Whether the seller starts the conversation; an unknown kind counts as proactive."""
        return self.kind is None or self.kind.proactive
