"""Readings of all files, checked against each other and made into one archive."""

from __future__ import annotations

from builder.content.linking.digests import digest_articles, digest_items, digest_site
from builder.content.linking.link import LeftOff, Linked, link
from builder.content.linking.relinking import relink

__all__ = ["LeftOff", "Linked", "digest_articles", "digest_items", "digest_site", "link", "relink"]
