"""The values that everything else passes around: drafts, findings, reports.

All of them are frozen and hold tuples only, so they can be compared, hashed and handed to
another thread. Offsets are code points of ``Draft.text``, never UTF-16 units: the one map to
Qt's counting lives in ``ui/snapshot.py``.
"""

from composer.model.draft import Attachment, Basis, Channel, Draft, Earlier, Facts, Image, Kind, Run, Trait
from composer.model.report import Edit, Finding, Fix, Level, Mend, Outcome, Placed, Report, Restyle
from composer.model.spans import WHOLE, Span

__all__ = [
    "WHOLE",
    "Attachment",
    "Basis",
    "Channel",
    "Draft",
    "Earlier",
    "Edit",
    "Facts",
    "Finding",
    "Fix",
    "Image",
    "Kind",
    "Level",
    "Mend",
    "Outcome",
    "Placed",
    "Report",
    "Restyle",
    "Run",
    "Span",
    "Trait",
]
