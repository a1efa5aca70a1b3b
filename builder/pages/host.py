"""Files for the machines around a site: crawlers, browsers' search boxes, hosting services."""

from __future__ import annotations

from collections.abc import Iterator

from builder import urls
from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.pages.frame import shorten
from builder.pages.xml_document import add, root, write

_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT_NAME, _LONG_NAME, _DESCRIPTION = 16, 48, 1024

# Pages have no inline script or style and ask no other host for anything, so all else is refused.
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_SECURITY = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}
# An asset's name holds the digest of its bytes, so a copy never goes stale.
_CACHING = {"Cache-Control": "public, max-age=31536000, immutable"}


def plan_host(archive: Archive) -> Iterator[Artifact]:
    """robots.txt, _headers, .nojekyll and, where the site's address is known, opensearch.xml."""
    base_url = archive.site.base_url
    yield Artifact(urls.ROBOTS, _robots(base_url))
    yield Artifact(urls.HEADERS, _headers())
    # GitHub Pages would leave out files whose names start with an underscore.
    yield Artifact(urls.NO_JEKYLL, b"")
    if base_url:
        yield Artifact(urls.OPENSEARCH, _opensearch(archive, base_url))


def _robots(base_url: str | None) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines += ["", f"Sitemap: {urls.absolute(urls.SITEMAP, base_url=base_url)}"]
    return ("\n".join(lines) + "\n").encode()


def _headers() -> bytes:
    """In the form of Netlify and Cloudflare Pages: a path, then its headers indented."""
    blocks = {"/*": _SECURITY, "/assets/*": _CACHING}
    lines = [
        line
        for path, headers in blocks.items()
        for line in (path, *(f"  {name}: {value}" for name, value in headers.items()))
    ]
    return ("\n".join(lines) + "\n").encode()


def _opensearch(archive: Archive, base_url: str) -> bytes:
    """A description document (OpenSearch 1.1); its texts may only have certain lengths."""
    site = archive.site
    search = urls.absolute(urls.SEARCH, base_url=base_url)
    description = site.description or site.tagline or site.title
    document = root("OpenSearchDescription", _OPENSEARCH)
    add(document, "ShortName", shorten(site.title, _SHORT_NAME))
    add(document, "LongName", shorten(site.title, _LONG_NAME))
    add(document, "Description", shorten(description, _DESCRIPTION))
    add(document, "Language", site.language)
    add(document, "InputEncoding", "UTF-8")
    template = f"{search}?q={{searchTerms}}"
    add(document, "Url", attributes={"type": "text/html", "template": template})
    return write(document)
