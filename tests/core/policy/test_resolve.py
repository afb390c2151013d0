"""The flat policy for every marketplace, language and day."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from composer.errors import UserError
from composer.model import Level
from composer.policy import day_at, marketplace, marketplaces, raised, resolve, version_on, versions

ALL = sorted(marketplaces())


def test_there_are_23_marketplaces() -> None:
    assert len(ALL) == 23
    assert len({marketplace(name).marketplace_id for name in ALL}) == 23
    assert len({marketplace(name).name for name in ALL}) == 23


@pytest.mark.parametrize("name", ALL)
def test_every_marketplace_resolves(name: str) -> None:
    policy = resolve(name, None, date(2026, 11, 24))
    store = policy.marketplace
    assert store is not None
    assert store.id == name
    assert policy.version == "2025-04-25"
    assert policy.level("emoji") is Level.BLOCKER
    assert policy.number("too_long.plain") == 2000
    assert policy.language == (store.languages[0] if store.assumes_language else "")
    assert set(policy.sources) == set(policy.levels)
    assert ZoneInfo(store.time_zone).key == store.time_zone
    assert len(store.country) == 2
    assert store.host.startswith("sellercentral.")
    assert store.mail_domain.startswith("marketplace.amazon.")


@pytest.mark.parametrize("name", ALL)
def test_every_compose_page_can_be_filled(name: str) -> None:
    store = marketplace(name)
    order = "202-7654321-1234567"
    address = store.compose_address.format(host=store.host, order_id=order, marketplace_id=store.marketplace_id)
    assert address.startswith(f"https://{store.host}/")
    assert order in address
    assert "{" not in address


def test_names_are_taken_as_people_write_them() -> None:
    assert marketplace("www.Amazon.DE").id == "amazon.de"


@pytest.mark.parametrize("name", ["amazon.xx", "", "ebay.com"])
def test_an_unknown_marketplace_is_told_with_the_known_ones(name: str) -> None:
    with pytest.raises(UserError, match=r"amazon\.co\.uk"):
        marketplace(name)


def test_belgium_assumes_no_language() -> None:
    assert resolve("amazon.com.be").language == ""
    assert resolve("amazon.com.be").main_language == ""
    assert resolve("amazon.com.be", "fr-BE").main_language == "fr"


def test_the_language_that_is_known_wins() -> None:
    assert resolve("amazon.de", "pl-PL").language == "pl-PL"
    assert resolve("amazon.de").main_language == "de"


def test_nothing_known_of_the_place() -> None:
    policy = resolve()
    assert policy.marketplace is None
    assert policy.language == ""
    assert policy.level("emoji") is Level.BLOCKER


def test_the_version_in_force_on_the_day_counts() -> None:
    assert resolve(None, None, date(2020, 11, 3)).version == "2020-11-03"
    assert resolve(None, None, date(2024, 6, 1)).version == "2020-11-03"
    assert resolve(None, None, date(2025, 4, 24)).version == "2020-11-03"
    assert resolve(None, None, date(2025, 4, 25)).version == "2025-04-25"
    assert resolve(None, None, date(2026, 11, 24)).version == "2025-04-25"
    assert resolve().version == versions()[-1].version


def test_a_day_before_the_first_version_gives_the_first() -> None:
    assert resolve(None, None, date(2010, 1, 1)).version == versions()[0].version == "2020-11-03"
    assert version_on(date.min) == versions()[0]


def test_every_version_says_what_changed_and_names_the_same_rules() -> None:
    for version in versions():
        assert version.changes
        assert version.version == version.effective.isoformat()
    assert len({frozenset(version.levels) for version in versions()}) == 1


def test_numbers_differ_between_the_versions() -> None:
    then, now = resolve(None, None, date(2024, 6, 1)), resolve(None, None, date(2026, 11, 24))
    assert (then.number("subject_important.works"), now.number("subject_important.works")) == (1, 0)
    assert (then.number("cancel_request.any_reason"), now.number("cancel_request.any_reason")) == (1, 0)


def test_japan_leaves_full_width_letters_alone() -> None:
    assert resolve("amazon.co.jp").number("hidden_characters.full_width") == 0
    assert resolve("amazon.com").number("hidden_characters.full_width") == 1
    assert resolve("amazon.co.jp").level("hidden_characters") is resolve("amazon.com").level("hidden_characters")


def test_what_a_marketplace_changes_is_known_to_every_version() -> None:
    for _, overrides in marketplaces().values():
        for version in versions():
            assert set(overrides.reasons) <= set(version.levels)
            assert set(overrides.numbers) <= set(version.numbers)


def test_certainty_fits_who_says_it() -> None:
    fitting = {"amazon": {"Amazon"}, "own": {"Permitted"}, "several": {"Several vendors"}}
    for version in versions():
        for name, source in version.sources.items():
            if source.certainty == "single":
                assert source.publisher not in {"Amazon", "Permitted", "Several vendors"}, name
            else:
                assert source.publisher in fitting[source.certainty], name


def test_certainty_and_day_in_plain_words() -> None:
    sources = resolve().sources
    assert sources["kind_missing"].line == "Amazon's own text, read on 23 Nov 2026"
    assert sources["emoji"].certain == "Several vendors agree"
    assert sources["gif"].publisher
    assert sources["shouting"].line == "Our own check"


def test_a_rule_that_the_version_does_not_know_is_off() -> None:
    assert resolve().level("of_no_such_name") is Level.OFF
    with pytest.raises(KeyError):
        resolve().number("emoji.of_no_such_name")


def test_today_is_the_day_where_the_buyer_is() -> None:
    late = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
    assert day_at("amazon.co.jp", late) == date(2026, 11, 25)
    assert day_at("amazon.com", late) == date(2026, 11, 24)
    assert day_at("amazon.com.au", datetime(2026, 1, 1, 13, 30, tzinfo=UTC)) == date(2026, 1, 2)
    assert day_at(None, late) == date(2026, 11, 24)


def test_sellers_can_raise_a_level_and_never_lower_one() -> None:
    policy = raised(resolve("amazon.de"), {"shouting": Level.BLOCKER, "emoji": Level.HINT})
    assert policy.level("shouting") is Level.BLOCKER
    assert policy.level("emoji") is Level.BLOCKER
    assert policy.marketplace == resolve("amazon.de").marketplace
    assert resolve("amazon.de").level("shouting") is Level.HINT


def test_the_sellers_words_come_with_the_policy() -> None:
    assert resolve("amazon.de", None, None, frozenset({"Fidget"})).own_words == {"Fidget"}
    assert resolve("amazon.de").own_words == frozenset()
