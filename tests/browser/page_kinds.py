"""The kinds of page that a built site has, told from the addresses of its files."""

import re
from pathlib import Path

# The first pattern that fits tells the kind.
PATTERNS = {
    "home": r"index\.html",
    "events by date": r"events/(index|\d{4}(-\d{2}|/index|/\d{2})?)\.html",
    "event": r"events/.+\.html",
    "comparison": r"compare/.+\.html",
    "article": r"articles/.+\.html",
    "outlets": r"outlets/index\.html",
    "outlet": r"outlets/.+\.html",
    "owner": r"owners/.+\.html",
    "topics": r"topics/index\.html",
    "topic": r"topics/.+\.html",
    "country": r"countries/.+\.html",
    "language": r"languages/.+\.html",
    "timeline": r"timeline(/.+)?\.html",
    "silences": r"silences(/.+)?\.html",
    "revisions": r"revisions(/.+)?\.html",
    "search": r"search\.html",
    "not found": r"404\.html",
    "content page": r"[^/]+\.html",
}


def list_pages(site: Path) -> list[str]:
    """The addresses of all pages, without those that only redirect, in order."""
    pages = (path for path in site.rglob("*.html") if not is_redirect(path))
    return sorted(path.relative_to(site).as_posix() for path in pages)


def is_redirect(page: Path) -> bool:
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")[:2000]


def find_kind(address: str) -> str:
    """The kind of the page at an address; KeyError if no pattern fits."""
    for kind, pattern in PATTERNS.items():
        if re.fullmatch(pattern, address):
            return kind
    raise KeyError(address)


def pick_fullest_pages(site: Path) -> dict[str, str]:
    """The longest page of every kind: what goes wrong on any page of a kind goes wrong there."""
    by_length = sorted(list_pages(site), key=lambda address: (site / address).stat().st_size)
    return {find_kind(address): address for address in by_length}
