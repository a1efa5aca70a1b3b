"""The list of pages for search engines (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from builder import urls
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date, Precision
from builder.artifact import Artifact
from builder.pages.date_parts import join_parts, point_parts
from builder.pages.reference import article_updated, event_updated
from builder.pages.xml_document import add, root, write

MOST_ADDRESSES = 50_000

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def plan_sitemap(archive: Archive, addresses: Iterable[str]) -> Iterator[Artifact]:
    """`sitemap.xml` for the pages at `addresses`; nothing without a base address.

    Above MOST_ADDRESSES, the protocol's limit, it is an index of several files.
    """
    base_url = archive.site.base_url
    if base_url is None:
        return
    listed = sorted(set(addresses))
    parts = [listed[at : at + MOST_ADDRESSES] for at in range(0, len(listed), MOST_ADDRESSES)]
    dates = content_dates(archive)
    if len(parts) <= 1:
        yield Artifact(urls.SITEMAP, _write_part(listed, dates, base_url))
        return
    index = root("sitemapindex", _NAMESPACE)
    for number, part in enumerate(parts, 1):
        address = urls.sitemap_part(number)
        yield Artifact(address, _write_part(part, dates, base_url))
        add(add(index, "sitemap"), "loc", urls.absolute(address, base_url=base_url))
    yield Artifact(urls.SITEMAP, write(index))


def content_dates(archive: Archive) -> Mapping[str, Date]:
    """The newest date of the content of each page that has one, by address."""
    front = (urls.HOME, urls.EVENTS, urls.OUTLETS, urls.TOPICS, urls.TIMELINE, urls.SEARCH)
    dates = {
        **dict.fromkeys(front, archive.updated),
        **{urls.article(article.id): article_updated(article) for article in archive.articles},
        **{urls.event(event.id): event_updated(archive, event) for event in archive.events},
        **{urls.outlet(id_): _newest(held) for id_, held in archive.articles_by_outlet.items()},
        **{urls.topic(id_): _newest(held) for id_, held in archive.articles_by_topic.items()},
        **_newest_by(archive, lambda held: urls.language(held.language)),
        **_newest_by(archive, lambda held: urls.country(archive.outlet_by_id[held.outlet].country)),
    }
    return {address: date for address, date in dates.items() if date}


def _newest_by(archive: Archive, address_of: Callable[[Article], str]) -> Mapping[str, Date | None]:
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in archive.articles:
        groups[address_of(article)].append(article)
    return {address: _newest(held) for address, held in groups.items()}


def _newest(articles: Iterable[Article]) -> Date | None:
    dates = (date for article in articles for date in article.dates)
    return max(dates, key=lambda date: date.sort_key, default=None)


def _write_part(addresses: Sequence[str], dates: Mapping[str, Date], base_url: str) -> bytes:
    document = root("urlset", _NAMESPACE)
    for address in addresses:
        url = add(document, "url")
        add(url, "loc", urls.absolute(address, base_url=base_url))
        day = _day(dates.get(address))
        if day:
            add(url, "lastmod", day)
    return write(document)


def _day(date: Date | None) -> str | None:
    """The day in the form that the protocol's schema takes; it knows nothing vaguer."""
    if date is None or date.until or date.is_approximate or date.precision < Precision.DAY:
        return None
    return join_parts(point_parts(date.start), "-")
