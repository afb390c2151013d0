"""The values that everything else passes around: drafts, findings, reports.

All of them are frozen and hold tuples only, so they can be compared, hashed and handed to
another thread. Offsets are code points of ``Draft.text``, never UTF-16 units: the one map to
Qt's counting lives in ``ui/snapshot.py``.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class Level(IntEnum):
    """How much a finding matters; the policy gives it, not the rule."""

    OFF = 0
    HINT = 1
    WARNING = 2
    BLOCKER = 3

    @property
    def word(self) -> str:
        """The level's name as policies, reports and the window write it, such as "blocker"."""
        return self.name.lower()

    def when(self, sure: bool) -> "Level":
        """The level that counts: one step lower for a finding that is not sure, never below hint."""
        if sure or self <= Level.HINT:
            return self
        return Level(self - 1)


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


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text, counted in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Raise ValueError for a span that runs backwards or starts before the text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def touches(self, other: "Span") -> bool:
        """Whether the two share a character, or one is empty and stands inside the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        """Return how many code points the span covers."""
        return self.end - self.start


WHOLE = Span(0, 0)
"""The span of a finding about the message as a whole: listed, not underlined."""


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


@dataclass(frozen=True, slots=True)
class Run:
    """One trait over one stretch of text, such as a link and its target."""

    span: Span
    trait: Trait
    value: str = ""
    """The link's target, ``bullet`` or ``number`` for a list, or the CSS value as written."""


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


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the message."""

    name: str
    size: int | None = None
    """Bytes; None when only the name is known."""
    media_type: str | None = None


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


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what ``span`` covers by ``text``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that answer a finding. Edits are in order and never overlap."""

    label: str
    """A plain verb phrase for a button, such as "Remove"."""
    edits: tuple[Edit, ...]
    safe: bool = False
    """Whether "fix all safe" may apply it unseen: no words of the seller's are lost."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule objects."""

    span: Span
    message: str
    """What is wrong, in at most 60 characters, ending in a full stop."""
    fixes: tuple[Fix, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule had to say of one draft, also when it had nothing to say."""

    rule: str
    level: Level
    findings: tuple[Finding, ...] = ()
    error: str | None = None
    """Set when the rule could not say. It blocks approval."""

    @property
    def passed(self) -> bool:
        """Whether the rule looked and found nothing."""
        return self.error is None and not self.findings


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with the rule it comes from and the level that counts after ``sure``."""

    rule: str
    level: Level
    finding: Finding


@dataclass(frozen=True, slots=True)
class Report:
    """All outcomes for one draft under one policy."""

    draft: Draft
    policy: str
    """The policy's version, such as ``2020-11-03``."""
    outcomes: tuple[Outcome, ...]
    waiting: tuple[str, ...] = ()
    """Ids of the rules that have not answered yet."""

    @property
    def complete(self) -> bool:
        """Whether every rule has answered, and there was at least one."""
        return not self.waiting and bool(self.outcomes)

    @property
    def errors(self) -> tuple[Outcome, ...]:
        """Outcomes of the rules that could not say."""
        return tuple(outcome for outcome in self.outcomes if outcome.error is not None)

    @property
    def passed(self) -> tuple[str, ...]:
        """Ids of the rules that looked and found nothing."""
        return tuple(outcome.rule for outcome in self.outcomes if outcome.passed)

    @property
    def approved(self) -> bool:
        """No blocker, nothing waiting, and every rule could say. Warnings are the seller's to accept."""
        return self.complete and not self.errors and not self.at(Level.BLOCKER)

    def findings(self) -> tuple[Placed, ...]:
        """Every finding in order of place, whole-message ones first; equal places by level, then id."""
        placed = [
            Placed(outcome.rule, outcome.level.when(finding.sure), finding)
            for outcome in self.outcomes
            for finding in outcome.findings
        ]
        return tuple(sorted(placed, key=lambda it: (it.finding.span, -it.level, it.rule)))

    def at(self, level: Level) -> tuple[Placed, ...]:
        """Findings whose level that counts is ``level``, in order of place."""
        return tuple(it for it in self.findings() if it.level is level)
