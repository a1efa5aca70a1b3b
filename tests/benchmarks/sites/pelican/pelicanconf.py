"""Pelican with the work of our build on the same articles; see ../hugo/hugo.toml for what is left out.

Its groups are categories (outlets), tags (topics), authors (events) and months.
"""

import json
from collections import defaultdict
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from pelican import signals

HERE = Path(__file__).parent
SITENAME = "Benchmark"
SITEURL = "https://example.org"
PATH = str(HERE / "content")
THEME = str(HERE / "theme")
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
STATIC_PATHS: list[str] = []
MARKDOWN = {"extension_configs": {"markdown.extensions.meta": {}}, "output_format": "html5"}
SUMMARY_MAX_LENGTH = 50

ARTICLE_URL = ARTICLE_SAVE_AS = "articles/{slug}.html"
CATEGORY_URL = CATEGORY_SAVE_AS = "outlets/{slug}.html"
TAG_URL = TAG_SAVE_AS = "topics/{slug}.html"
AUTHOR_URL = AUTHOR_SAVE_AS = "events/{slug}.html"
MONTH_ARCHIVE_URL = MONTH_ARCHIVE_SAVE_AS = "timeline/{date:%Y-%m}.html"
DIRECT_TEMPLATES = ["index", "articles", "categories", "tags", "authors", "archives", "sitemap"]
CATEGORIES_SAVE_AS = "outlets/index.html"
TAGS_SAVE_AS = "topics/index.html"
AUTHORS_SAVE_AS = "events/index.html"
ARCHIVES_SAVE_AS = "timeline/index.html"
ARTICLES_SAVE_AS = "articles/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
PAGINATED_TEMPLATES = {"articles": 100, "category": 100, "tag": 100}

FEED_ALL_RSS = "feeds/all.rss"
CATEGORY_FEED_RSS = "feeds/outlets/{slug}.rss"
TAG_FEED_RSS = "feeds/topics/{slug}.rss"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50

# What groups are called; templates see whatever is written in capitals here.
NAMES = {
    kind: json.loads((HERE / f"{kind}.json").read_text("utf-8"))
    for kind in ("outlets", "topics", "events")
}
JINJA_FILTERS = {"host": lambda address: urlsplit(address).hostname}


def relate(generator: Any) -> None:
    """Give each article those of its event: Pelican has nothing that does."""
    by_event: defaultdict[Any, list[Any]] = defaultdict(list)
    for article in generator.articles:
        by_event[getattr(article, "author", None)].append(article)
    for article in generator.articles:
        event = getattr(article, "author", None)
        article.related = by_event[event] if event else []


PLUGINS = [
    SimpleNamespace(
        __name__="relate", register=lambda: signals.article_generator_finalized.connect(relate)
    )
]
