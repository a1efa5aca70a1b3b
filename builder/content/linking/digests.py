"""What each part of the archive comes from, as one digest: equal digests mean equal parts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from hashlib import blake2b

from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.content.kinds import FEATURES_SUFFIX, SITE_FILE, SUFFIX


def digest_items(archive: Archive, digest_by_path: Mapping[str, str]) -> dict[str, str]:
    """A digest of each part of the archive and of the site's settings, by the path of its file.

    `digest_by_path` holds a digest of the bytes of each content file. What a part has from other
    files goes in as it came to be: the settings of the site change only those events and articles
    that say nothing themselves.
    """
    digest = partial(_digest, digest_by_path)

    def digest_article(article: Article) -> str:
        figures = article.path.removesuffix(SUFFIX) + FEATURES_SUFFIX
        kept = digest_by_path.get(figures) if article.features else None
        return digest(article.path, kept, article.language, article.text, article.wire)

    def digest_event(event: Event) -> str:
        return digest(event.path, event.watch, event.part_of, event.follows)

    return {
        **digest_site(archive, digest_by_path),
        **{article.path: digest_article(article) for article in archive.articles},
        **{event.path: digest_event(event) for event in archive.events},
        **{outlet.path: digest(outlet.path) for outlet in archive.outlets},
        **{owner.path: digest(owner.path) for owner in archive.owners},
        **{topic.path: digest(topic.path) for topic in archive.topics},
        **{essay.path: digest(essay.path) for essay in archive.essays},
    }


def digest_site(archive: Archive, digest_by_path: Mapping[str, str]) -> dict[str, str]:
    """The digest of the site's settings, by the path of their file."""
    return {SITE_FILE: _digest(digest_by_path, SITE_FILE, archive.site)}


def _digest(digest_by_path: Mapping[str, str], path: str, *mixed_in: object) -> str:
    came_from = repr((path, digest_by_path.get(path), *mixed_in))
    return blake2b(came_from.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
