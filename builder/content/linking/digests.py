"""What each part of the archive comes from, as one digest: equal digests mean equal parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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

    def digest_event(event: Event) -> str:
        return digest(event.path, event.watch, event.part_of, event.follows)

    return {
        **digest_site(archive, digest_by_path),
        **digest_articles(archive.articles, digest_by_path),
        **{event.path: digest_event(event) for event in archive.events},
        **{outlet.path: digest(outlet.path) for outlet in archive.outlets},
        **{owner.path: digest(owner.path) for owner in archive.owners},
        **{topic.path: digest(topic.path) for topic in archive.topics},
        **{essay.path: digest(essay.path) for essay in archive.essays},
    }


def digest_articles(
    articles: Iterable[Article], digest_by_path: Mapping[str, str]
) -> dict[str, str]:
    """The digests of articles, by the paths of their files."""

    def digest(article: Article) -> str:
        figures = article.path.removesuffix(SUFFIX) + FEATURES_SUFFIX
        kept = digest_by_path.get(figures) if article.features else None
        mixed_in = (kept, article.language, article.text, article.wire)
        return _digest(digest_by_path, article.path, *mixed_in)

    return {article.path: digest(article) for article in articles}


def digest_site(archive: Archive, digest_by_path: Mapping[str, str]) -> dict[str, str]:
    """The digest of the site's settings, by the path of their file."""
    return {SITE_FILE: _digest(digest_by_path, SITE_FILE, archive.site)}


def _digest(digest_by_path: Mapping[str, str], path: str, *mixed_in: object) -> str:
    came_from = repr((path, digest_by_path.get(path), *mixed_in))
    return blake2b(came_from.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
