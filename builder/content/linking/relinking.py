"""An archive after edits of articles that no other file can see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.content.linking.index import index_readings
from builder.content.linking.verdicts import judge_article
from builder.content.reading import Reading


def relink(
    archive: Archive, others: Iterable[Reading], edited: Iterable[Reading]
) -> Archive | None:
    """The archive with these articles as they read now; None where linking all may tell more.

    `others` are the readings of all that is no article, the figures on those edited among them:
    they gave this archive, drafts left off. What the checks across files compare of an article is
    as it was, and there is nothing to tell of it: then the archive is what linking all would give.
    """
    articles = tuple(edited)
    index = index_readings((*others, *articles))
    anew: dict[str, Article] = {}
    for reading in articles:
        before = archive.article_by_id.get(reading.id or "")
        entry = index.articles.get(reading.id or "")
        if before is None or entry is None or entry.is_draft or reading.diagnostics:
            return None
        verdict = judge_article(index, entry)
        if verdict.told or _compared(verdict.item) != _compared(before):
            return None
        anew[before.id] = verdict.item
    return replace(archive, articles=tuple(anew.get(each.id, each) for each in archive.articles))


def _compared(article: Article) -> tuple[object, ...]:
    return (article.url, article.aliases, article.event, article.outlet)
