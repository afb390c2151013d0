"""The buyer's language picks the version, and what is missing or behind is said."""

from composer.model import Kind
from composer.policy import resolve
from composer.templates.picking import gaps, pick, pick_for
from composer.templates.template import Template, Version, mark, usable


def template(**revisions: int) -> Template:
    versions = tuple(Version(it.replace("_", "-"), it, "x", revision) for it, revision in revisions.items())
    return Template("late", Kind.ORDER_PROBLEM, "Folder", "It is late.", 1, versions)


def test_the_region_counts_before_the_language() -> None:
    both = template(pt=1, pt_BR=1, en=1)
    assert [
        (it.version.language, it.exact) for it in (pick(both, tag) for tag in ("pt-BR", "pt-PT", "en-US")) if it
    ] == [
        ("pt-BR", True),
        ("pt", True),
        ("en", True),
    ]


def test_a_missing_language_is_said() -> None:
    picked = pick(template(en=1, de=1), "fr-FR", ("de-DE", "en-GB"))
    assert picked is not None
    assert picked.version.language == "de"
    assert picked.notes == ("This template has no French version; this is the German one.",)
    other = pick(template(nl=1), "fr-FR")
    assert other is not None
    assert other.notes == ("This template has no French version; this is the Dutch one.",)
    assert pick(template(), "fr") is None


def test_a_version_that_is_behind_is_said() -> None:
    picked = pick(template(en=2, de=1), "de-DE")
    assert picked is not None
    assert not picked.exact
    assert picked.notes == (
        "The German version has revision 1, the template 2: compare it with a newer one before you use it.",
    )


def test_the_marketplace_has_its_say_where_no_language_is_known() -> None:
    picked = pick_for(template(en=1, sv=1), resolve("amazon.se"))
    assert picked is not None
    assert (picked.version.language, picked.exact) == ("sv", True)
    czech = pick_for(template(en=1, de=1), resolve("amazon.de", "cs-CZ"))
    assert czech is not None
    assert czech.version.language == "de"


def test_gaps() -> None:
    assert gaps(template(en=2, de=1), ("en", "de", "fr")) == (("fr",), ("de",))


def test_a_mark_is_for_one_text_and_one_policy() -> None:
    one = template(en=1)
    (version,) = one.versions
    own = Template(one.id, one.kind, one.folder, one.about, 1, one.versions, own=True)
    assert usable(one, version, "2026-01-15")
    assert not usable(own, version, "2026-01-15")
    proved = Version("en", "en", "x", 1, proved=mark(own, version, "2026-01-15"))
    assert usable(own, proved, "2026-01-15")
    assert not usable(own, proved, "2027-01-15")
    assert not usable(own, Version("en", "en", "y", 1, proved=proved.proved), "2026-01-15")
