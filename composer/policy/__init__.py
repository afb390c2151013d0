"""Policies: what counts where, since when, and who says so. Read from data files."""

from composer.policy.files import marketplaces, versions
from composer.policy.policy import CERTAINTIES, Marketplace, Policy, Source, plain_day
from composer.policy.resolve import day_at, marketplace, raised, resolve, version_on

__all__ = [
    "CERTAINTIES",
    "Marketplace",
    "Policy",
    "Source",
    "day_at",
    "marketplace",
    "marketplaces",
    "plain_day",
    "raised",
    "resolve",
    "version_on",
    "versions",
]
