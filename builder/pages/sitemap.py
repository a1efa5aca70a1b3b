"""The list of pages for search engines (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from builder import urls
from builder.archive.dates import Date, Precision
from builder.artifact import Artifact
from builder.pages.date_parts import join_parts, point_parts
from builder.pages.xml_document import add, root, write

MOST_ADDRESSES = 50_000

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def plan_sitemap(base_url: str | None, days: Mapping[str, str | None]) -> Iterator[Artifact]:
    """`sitemap.xml` for pages, each with the day of its newest date; nothing without a base address.

    Above MOST_ADDRESSES, the protocol's limit, it is an index of several files.
    """
    if base_url is None:
        return
    listed = sorted(days)
    parts = [listed[at : at + MOST_ADDRESSES] for at in range(0, len(listed), MOST_ADDRESSES)]
    if len(parts) <= 1:
        yield Artifact(urls.SITEMAP, _write_part(listed, days, base_url))
        return
    index = root("sitemapindex", _NAMESPACE)
    for number, part in enumerate(parts, 1):
        address = urls.sitemap_part(number)
        yield Artifact(address, _write_part(part, days, base_url))
        add(add(index, "sitemap"), "loc", urls.absolute(address, base_url=base_url))
    yield Artifact(urls.SITEMAP, write(index))


def day_of(date: Date | None) -> str | None:
    """The day in the form that the protocol's schema takes; it knows nothing vaguer."""
    if date is None or date.until or date.is_approximate or date.precision < Precision.DAY:
        return None
    return join_parts(point_parts(date.start), "-")


def _write_part(addresses: Iterable[str], days: Mapping[str, str | None], base_url: str) -> bytes:
    document = root("urlset", _NAMESPACE)
    for address in addresses:
        url = add(document, "url")
        add(url, "loc", urls.absolute(address, base_url=base_url))
        if day := days[address]:
            add(url, "lastmod", day)
    return write(document)
