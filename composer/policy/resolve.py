"""Makes the one flat policy for a marketplace, a language and a day."""

from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from composer.errors import UserError
from composer.model import Level
from composer.policy.files import Overrides, Version, marketplaces, versions
from composer.policy.policy import Marketplace, Policy


def marketplace(name: str) -> Marketplace:
    """Return the marketplace by id. Raises UserError that lists the known ones."""
    try:
        return marketplaces()[name.lower().removeprefix("www.")][0]
    except KeyError:
        raise UserError(f"No marketplace is called {name!r}. Known are: {', '.join(marketplaces())}.") from None


def version_on(day: date | None) -> Version:
    """Return the policy version in force on ``day`` (None: the newest); before the first one, the first."""
    return ([it for it in versions() if day is None or it.effective <= day] or versions()[:1])[-1]


@lru_cache(maxsize=64)
def resolve(
    place: str | None = None,
    language: str | None = None,
    day: date | None = None,
    own_words: frozenset[str] = frozenset(),
) -> Policy:
    """Return the policy in force on ``day`` (None: the newest) at a marketplace for a language.

    ``place`` is a marketplace's id and may be None when nothing is known of it; ``language`` is a
    BCP 47 tag and defaults to the marketplace's first one. Raises UserError for an unknown
    marketplace, DataError for a fault in a data file.
    """
    version = version_on(day)
    store = marketplace(place) if place else None
    laid_over = marketplaces()[store.id][1] if store else Overrides({}, {}, {})
    return Policy(
        version=version.version,
        effective=version.effective,
        language=language or (store.languages[0] if store and store.assumes_language else ""),
        marketplace=store,
        levels=MappingProxyType({**version.levels, **laid_over.levels}),
        numbers=MappingProxyType({**version.numbers, **laid_over.numbers}),
        sources=MappingProxyType(dict(version.sources)),
        own_words=own_words,
    )


def day_at(place: str | None, now: datetime) -> date:
    """Return the day in the marketplace's time zone at ``now``, which must know its own zone."""
    return now.astimezone(ZoneInfo(marketplace(place).time_zone)).date() if place else now.date()


def raised(policy: Policy, levels: dict[str, Level]) -> Policy:
    """Return the policy with the seller's own levels, which may raise a level but never lower one."""
    merged = {**policy.levels, **{rule: max(level, policy.level(rule)) for rule, level in levels.items()}}
    return Policy(
        policy.version,
        policy.effective,
        policy.language,
        policy.marketplace,
        MappingProxyType(merged),
        policy.numbers,
        policy.sources,
        policy.own_words,
        policy.phrases,
    )
