import json
from pathlib import Path

import pytest

from tests.benchmarks.conversion import (
    read_corpus,
    write_for_eleventy,
    write_for_hugo,
    write_for_pagefind,
    write_for_pelican,
)
from tests.benchmarks.corpus import change_words

ARTICLE = """---
headline: "Harbour <closed>: \u009dwhat now?"
outlet: "morning-bell"
url: "https://bell.example/harbour"
published: "2031-05-04"
event: "2031-05-04-harbour"
authors: ["Ann Bell"]
topics: ["harbours"]
text: "full"
---

The harbour remains closed.

Nobody knows why.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = {
        "articles/2031/a1.md": ARTICLE,
        "events/2031-05-04-harbour.md": '---\ntitle: "The harbour"\ndate: "2031-05-04"\ntopics: ["harbours"]\n---\n',
        "outlets/morning-bell.md": '---\nname: "Morning Bell"\ncountry: "US"\n---\n',
        "topics/harbours.md": '---\ntitle: "Harbours"\n---\n',
    }
    for name, text in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "content"


def test_hugo_gets_outlets_topics_events_and_months_as_taxonomies(
    content: Path, tmp_path: Path
) -> None:
    write_for_hugo(read_corpus(content), tmp_path)
    article = (tmp_path / "content/articles/2031/a1.md").read_text("utf-8")
    assert 'title: "Harbour <closed>: what now?"\n' in article
    assert 'outlets: ["morning-bell"]\ntopics: ["harbours"]\nmonths: ["2031-05"]\n' in article
    assert 'events: ["2031-05-04-harbour"]\n---\n\nThe harbour remains closed.\n' in article
    outlet = (tmp_path / "content/outlets/morning-bell/_index.md").read_text("utf-8")
    assert outlet == '---\ntitle: "Morning Bell"\ncountry: "US"\noutputs: ["html", "rss"]\n---\n\n'
    assert (tmp_path / "content/events/2031-05-04-harbour/_index.md").is_file()


def test_eleventy_gets_articles_as_pages_and_the_rest_as_data(
    content: Path, tmp_path: Path
) -> None:
    write_for_eleventy(read_corpus(content), tmp_path)
    assert 'topicIds: ["harbours"]' in (tmp_path / "articles/2031/a1.md").read_text("utf-8")
    events = json.loads((tmp_path / "_data/events.json").read_text("utf-8"))
    assert events["2031-05-04-harbour"]["title"] == "The harbour"


def test_pelican_gets_an_event_as_the_author(content: Path, tmp_path: Path) -> None:
    write_for_pelican(read_corpus(content), tmp_path / "out")
    article = (tmp_path / "out/content/2031/a1.md").read_text("utf-8")
    assert article.startswith("Title: Harbour <closed>: what now?\nDate: 2031-05-04\n")
    assert "Author: 2031-05-04-harbour\n\nThe harbour remains closed.\n" in article


def test_pagefind_gets_pages_with_little_but_words(content: Path, tmp_path: Path) -> None:
    write_for_pagefind(read_corpus(content), tmp_path)
    page = (tmp_path / "2031/a1.html").read_text("utf-8")
    assert "<h1>Harbour &lt;closed>: what now?</h1>" in page
    assert "<p>The harbour remains closed.</p>\n<p>Nobody knows why.\n</p>" in page


def test_a_copy_of_an_article_has_other_words_and_its_own_event_and_address() -> None:
    copy = change_words(ARTICLE, 2)
    assert 'event: "2031-05-04-harbour-2"' in copy
    assert 'url: "https://bell.example/harbour?copy=2"' in copy
    assert 'outlet: "morning-bell"' in copy
    assert copy != change_words(ARTICLE, 3)
    changed = [
        one for one, other in zip(ARTICLE.split(), copy.split(), strict=True) if one != other
    ]
    assert 0 < len(changed) < 9
