"""JSON-LD of the pages, in schema.org's words; what is not known is left out.

Stances, framing and silences have no counterpart in schema.org and are not forced into one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from builder import urls
from builder.archive.archive import Archive
from builder.archive.article import Agency, Article
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.archive.outlet import Outlet, OutletKind
from builder.pages.date_parts import certain_iso
from builder.pages.reference import article_updated, event_updated, published_address

ARTICLES_LISTED = 20

_UNSAFE = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
_SPDX_ID = re.compile(r"[A-Za-z0-9.+-]+")

Node = Mapping[str, Any]


def website(archive: Archive) -> str:
    """The whole site."""
    site = archive.site
    return _document(
        {
            **_site(archive),
            "alternateName": site.tagline,
            "description": site.description,
            "inLanguage": site.language,
            "license": _license(archive),
        }
    )


def event_data(archive: Archive, event: Event) -> str:
    """The event, and of the articles on it the first ARTICLES_LISTED to be published."""
    address = published_address(archive, urls.event(event.id))
    articles = archive.articles_by_event.get(event.id, ())[:ARTICLES_LISTED]
    page = {**_page(archive, address, event_updated(archive, event)), "name": event.title}
    return _document(
        {
            **_event(archive, event),
            **_span(event.date),
            "location": event.place and {"@type": "Place", "name": event.place},
            "superEvent": [_event(archive, archive.event_by_id[id_]) for id_ in event.part_of],
            "about": [
                *(_topic(archive, topic) for topic in event.topics),
                *({"@type": "Country", "identifier": country} for country in event.countries),
            ],
            "mainEntityOfPage": page,
            "subjectOf": [_article(archive, article) for article in articles],
        }
    )


def article_data(archive: Archive, article: Article) -> str:
    """Our page about an article: it is based on the original, which is its main entity.

    Authors bear no type, since a byline does not say whether it names a person or a desk.
    """
    address = published_address(archive, urls.article(article.id))
    event = archive.event_by_id[article.event] if article.event else None
    return _document(
        {
            **_page(archive, address, article_updated(article)),
            "name": article.headline_translated or article.headline,
            "isBasedOn": article.url,
            "mainEntity": {
                **_article(archive, article),
                "dateModified": certain_iso(article.updated),
                "author": [{"name": author} for author in article.authors],
                "sourceOrganization": [_agency(archive, agency) for agency in article.wire],
                "genre": article.genre.value,
                "dateline": article.dateline,
                "about": [
                    *([_event(archive, event)] if event else []),
                    *(_topic(archive, topic) for topic in archive.topics_of(article)),
                ],
                "archivedAt": [capture.url for capture in article.captures],
            },
        }
    )


def outlet_data(archive: Archive, outlet: Outlet) -> str:
    """An outlet."""
    owner = archive.owner_by_id[outlet.owner] if outlet.owner else None
    return _document(
        {
            **_organization(archive, outlet),
            "alternateName": [name for _, name in outlet.names if name != outlet.name],
            "address": {"@type": "PostalAddress", "addressCountry": outlet.country},
            "knowsLanguage": list(outlet.languages),
            "foundingDate": certain_iso(outlet.founded),
            "parentOrganization": owner and {"@type": "Organization", "name": owner.name},
        }
    )


def breadcrumb_data(items: Sequence[tuple[str, str]], base_url: str | None) -> str:
    """The way from the home page to here, each step a name and an address below the site."""
    steps = [
        {
            "@type": "ListItem",
            "position": position,
            "name": name,
            "item": base_url and urls.absolute(address, base_url=base_url),
        }
        for position, (name, address) in enumerate(items, 1)
    ]
    return _document({"@type": "BreadcrumbList", "itemListElement": steps})


def _site(archive: Archive) -> Node:
    home = published_address(archive, urls.HOME)
    return {"@type": "WebSite", "@id": home, "url": home, "name": archive.site.title}


def _page(archive: Archive, address: str | None, updated: Date | None) -> Node:
    return {
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "inLanguage": archive.site.language,
        "dateModified": certain_iso(updated),
        "license": _license(archive),
        "isPartOf": _site(archive),
    }


def _license(archive: Archive) -> str | Node | None:
    """schema.org wants an address or a work, where the site gives an SPDX id or a sentence."""
    text = archive.site.license
    if text is None or text.startswith(("https://", "http://")):
        return text
    if _SPDX_ID.fullmatch(text):
        return f"https://spdx.org/licenses/{text}.html"
    return {"@type": "CreativeWork", "name": text}


def _event(archive: Archive, event: Event) -> Node:
    address = published_address(archive, urls.event(event.id))
    return {"@type": "Event", "@id": address and f"{address}#event", "name": event.title}


def _span(date: Date) -> Node:
    """Start and end; an approximate date has no form that schema.org knows."""
    if date.is_approximate:
        return {}
    return {"startDate": str(date.start), "endDate": str(date.until) if date.until else None}


def _article(archive: Archive, article: Article) -> Node:
    outlet = archive.outlet_by_id[article.outlet]
    return {
        "@type": "NewsArticle",
        "url": article.url,
        "headline": article.headline,
        "inLanguage": article.language,
        "datePublished": certain_iso(article.published),
        "publisher": _organization(archive, outlet),
    }


def _organization(archive: Archive, outlet: Outlet) -> Node:
    is_government = outlet.kind is OutletKind.GOVERNMENT
    address = published_address(archive, urls.outlet(outlet.id))
    return {
        "@type": "GovernmentOrganization" if is_government else "NewsMediaOrganization",
        "@id": address and f"{address}#outlet",
        "name": outlet.name,
        "url": outlet.homepage,
    }


def _agency(archive: Archive, agency: Agency) -> Node:
    if agency.outlet:
        return _organization(archive, archive.outlet_by_id[agency.outlet])
    return {"@type": "Organization", "name": agency.name}


def _topic(archive: Archive, topic_id: str) -> Node:
    address = published_address(archive, urls.topic(topic_id))
    return {
        "@type": "Thing",
        "@id": address and f"{address}#topic",
        "name": archive.topic_by_id[topic_id].title,
    }


def _document(node: Node) -> str:
    """A text that no `</script>` or `<!--` can end early, whatever the content holds."""
    document = {"@context": "https://schema.org", **_known(node)}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_UNSAFE)


def _known(value: Any) -> Any:
    """The value without its empty parts."""
    if isinstance(value, dict):
        known = ((key, _known(part)) for key, part in value.items() if part)
        return {key: part for key, part in known if part}
    return [_known(part) for part in value] if isinstance(value, list) else value
