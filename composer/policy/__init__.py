"""Policies: what counts where, since when, and who says so. Read from data files."""

from composer.policy.files import marketplaces, versions
from composer.policy.policy import Marketplace, Policy, Source
from composer.policy.resolve import day_at, marketplace, raised, resolve

__all__ = ["Marketplace", "Policy", "Source", "day_at", "marketplace", "marketplaces", "raised", "resolve", "versions"]
