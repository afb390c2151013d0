"""A template: one message in several languages, which are versions of one another."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from composer.model import Kind


@dataclass(frozen=True, slots=True)
class Version:
    """A template in one language."""

    language: str
    """Without region, such as ``de``; one with a region, such as ``pt-BR``, is taken before it for that country."""
    title: str
    text: str
    """In the form that ``composer.templates.form`` reads."""
    revision: int = 1
    """That of the template whose meaning it has; it is behind where another version has a higher one."""
    subject: str = ""
    proved: str = ""
    """The mark of what passed all rules; see ``mark``. Empty where it was not proved, or changed since."""


@dataclass(frozen=True, slots=True)
class Template:
    """One message, and all its versions."""

    id: str
    kind: Kind
    folder: str
    """The folder's title, such as "Returns"."""
    about: str
    """What it is for, in a sentence."""
    revision: int
    versions: tuple[Version, ...]
    own: bool = False
    """Whether it is the seller's: made anew, or one of the library's that was changed."""

    def version(self, language: str) -> Version | None:
        """Return the version in exactly that language, or None."""
        return next((it for it in self.versions if it.language == language), None)

    @property
    def newest(self) -> int:
        """The highest revision of template and versions: what every version should have."""
        return max((self.revision, *(it.revision for it in self.versions)))

    def behind(self, version: Version) -> bool:
        """Whether the version is older than the template or one of its siblings."""
        return version.revision < self.newest


def mark(template: Template, version: Version, policy: str) -> str:
    """Return the mark of a version that passed all rules of a policy's version: another text has another mark."""
    text = version.text.strip("\n")  # as it is kept
    told = f"{template.kind}\0{version.language}\0{version.subject}\0{text}\0{policy}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def usable(template: Template, version: Version, policy: str) -> bool:
    """Whether the version may be used: one of the library's, or one that passed all rules as it stands."""
    return not template.own or version.proved == mark(template, version, policy)


def by_id(templates: Iterable[Template]) -> dict[str, Template]:
    """Return templates by id; of two with the same id the later one counts, in the earlier one's place."""
    return {it.id: it for it in templates}
