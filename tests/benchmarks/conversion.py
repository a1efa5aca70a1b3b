"""Writes a content folder of ours as the peers want it: Markdown with front matter, lists as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_CONTROL = re.compile("[\x7f-\x9f]")  # YAML knows no such characters


@dataclass(frozen=True)
class Entry:
    """A content file: its path below the folder of its kind, its front matter and its body."""

    path: Path
    fields: Mapping[str, Any]
    body: str

    @property
    def id(self) -> str:
        return self.path.stem


@dataclass(frozen=True)
class Corpus:
    articles: tuple[Entry, ...]
    events: tuple[Entry, ...]
    outlets: tuple[Entry, ...]
    topics: tuple[Entry, ...]


def read_corpus(content: Path) -> Corpus:
    """Every content file of the four kinds that all generators show, in the order of their paths."""
    return Corpus(
        *(tuple(_read(content / kind)) for kind in ("articles", "events", "outlets", "topics"))
    )


def write_for_hugo(corpus: Corpus, folder: Path) -> None:
    """Outlets, topics, events and months are its taxonomies, so that it groups as it does best."""
    for article in corpus.articles:
        fields = {
            "title": article.fields["headline"],
            "date": article.fields["published"],
            "outlets": [article.fields["outlet"]],
            "topics": article.fields["topics"],
            "months": [article.fields["published"][:7]],
            "original": article.fields["url"],
            "authors": article.fields.get("authors", []),
        }
        if event := article.fields.get("event"):
            fields["events"] = [event]
        _write(folder / "content" / "articles" / article.path, fields, article.body)
    for kind, entries in (("outlets", corpus.outlets), ("topics", corpus.topics)):
        for entry in entries:
            target = folder / "content" / kind / entry.id / "_index.md"
            _write(target, _name(entry) | {"outputs": ["html", "rss"]}, "")
    for event in corpus.events:
        fields = _name(event) | {"date": event.fields["date"], "about": event.fields["topics"]}
        _write(folder / "content" / "events" / event.id / "_index.md", fields, "")


def write_for_eleventy(corpus: Corpus, folder: Path) -> None:
    """Articles as pages; outlets, topics and events as data."""
    for article in corpus.articles:
        fields = {
            "title": article.fields["headline"],
            "date": article.fields["published"],
            "outlet": article.fields["outlet"],
            "topicIds": article.fields["topics"],
            "event": article.fields.get("event"),
            "original": article.fields["url"],
            "authors": article.fields.get("authors", []),
        }
        _write(folder / "articles" / article.path, fields, article.body)
    _write_names(corpus, folder / "_data")


def write_for_pelican(corpus: Corpus, folder: Path) -> None:
    """Outlets are its categories, topics its tags, events its authors; it has no other groups."""
    for article in corpus.articles:
        lines = [
            f"Title: {_flatten(article.fields['headline'])}",
            f"Date: {article.fields['published']}",
            f"Slug: {article.path.with_suffix('').as_posix()}",
            f"Category: {article.fields['outlet']}",
            f"Tags: {', '.join(article.fields['topics'])}",
            f"Original: {article.fields['url']}",
            f"Byline: {_flatten(', '.join(article.fields.get('authors', [])))}",
        ]
        if event := article.fields.get("event"):
            lines.append(f"Author: {event}")
        target = folder / "content" / article.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines) + "\n\n" + article.body, encoding="utf-8")
    _write_names(corpus, folder)


def write_for_pagefind(corpus: Corpus, folder: Path) -> None:
    """One page an article with little but its words, so that no markup of ours slows the indexing."""
    for article in corpus.articles:
        target = folder / article.path.with_suffix(".html")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_write_page(article), encoding="utf-8")


def _write_page(article: Entry) -> str:
    paragraphs = "".join(f"<p>{_escape(part)}</p>\n" for part in article.body.split("\n\n"))
    outlet, headline = article.fields["outlet"], _escape(article.fields["headline"])
    return (
        f'<!doctype html>\n<html lang="en">\n<title>{headline}</title>\n<main data-pagefind-body>\n'
        f'<h1>{headline}</h1>\n<p data-pagefind-filter="outlet">{outlet}</p>\n'
        f"{paragraphs}</main>\n</html>\n"
    )


def _read(folder: Path) -> Iterator[Entry]:
    for path in sorted(folder.rglob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        plain = _CONTROL.sub("", front)
        fields = yaml.load(plain, Loader=yaml.CBaseLoader)  # noqa: S506 - gives strings only
        yield Entry(path.relative_to(folder), fields, body.strip() + "\n")


def _write(path: Path, fields: Mapping[str, Any], body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in fields.items() if value)
    path.write_text(f"---\n{lines}---\n\n{body}", encoding="utf-8")


def _write_names(corpus: Corpus, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    groups = {"outlets": corpus.outlets, "topics": corpus.topics, "events": corpus.events}
    for name, entries in groups.items():
        named = {entry.id: {**entry.fields, **_name(entry)} for entry in entries}
        (folder / f"{name}.json").write_text(json.dumps(named), encoding="utf-8")


def _name(entry: Entry) -> dict[str, Any]:
    country = {"country": entry.fields["country"]} if "country" in entry.fields else {}
    return {"title": entry.fields.get("name") or entry.fields["title"], **country}


def _flatten(text: str) -> str:
    return " ".join(text.split())


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
