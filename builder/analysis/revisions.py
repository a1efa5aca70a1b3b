"""How headlines and standfirsts changed, and what outlets corrected, as far as anybody saw it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from builder.analysis.differences import Run, compare
from builder.archive.archive import Archive
from builder.archive.article import Article, Correction
from builder.archive.dates import Date


class Line(StrEnum):
    """The line of an article that changed."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A text that was seen, from the first to the last time in a row; None is not recorded."""

    text: str
    first_seen: Date | None
    last_seen: Date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One text in place of another; it happened between the last sight of one and the first of the next.

    Where a sighting has no date, which of the two texts came first is not known either.
    """

    line: Line
    before: Sighting
    after: Sighting
    runs: tuple[Run, ...]

    @property
    def is_order_known(self) -> bool:
        return self.before.last_seen is not None and self.after.first_seen is not None


@dataclass(frozen=True, slots=True)
class History:
    """An article of which some line was seen in more than one form; changes in order of time."""

    article: Article
    changes: tuple[Change, ...]

    @property
    def changed(self) -> Date | None:
        """When the newest of its changes was seen."""
        dates = [change.after.first_seen for change in self.changes if change.after.first_seen]
        return max(dates, key=lambda date: date.sort_key, default=None)


@dataclass(frozen=True, slots=True)
class Showing:
    """A line that was seen; `change` is None where it is the first that was seen or as it was before."""

    line: Line
    text: str
    change: Change | None


@dataclass(frozen=True, slots=True)
class RevisionSeen:
    """What a revision showed, line by line; `seen` is None for the article's own fields."""

    seen: Date | None
    url: str | None
    showings: tuple[Showing, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The corrections of one outlet, newest first, each with its article, out of all its articles."""

    outlet: str
    corrections: tuple[tuple[Article, Correction], ...]
    articles: int


def list_histories(articles: Iterable[Article]) -> tuple[History, ...]:
    """The articles with a change, last changed first, those whose change has no date last."""
    histories = (History(article, tuple(_changes(article))) for article in articles)
    changed = sorted((each for each in histories if each.changes), key=lambda each: each.article.id)
    dated = [(each.changed, each) for each in changed if each.changed]
    dated.sort(key=lambda pair: pair[0].sort_key, reverse=True)
    return (*(each for _, each in dated), *(each for each in changed if each.changed is None))


def list_revisions(article: Article) -> tuple[RevisionSeen, ...]:
    """The revisions of an article in order of time, each line with what it changed.

    Where the article's own headline or standfirst was shown by none of them, they stand last, without
    a date.
    """
    changes = {line: _changes_of(article, line) for line in Line}
    revisions: list[RevisionSeen] = []
    last: dict[Line, str] = {}
    for revision in article.revisions:
        showings = []
        for line in Line:
            text = getattr(revision, line)
            if text:
                is_new = line in last and _plain(last[line]) != _plain(text)
                showings.append(Showing(line, text, next(changes[line]) if is_new else None))
                last[line] = text
        revisions.append(RevisionSeen(revision.seen, revision.url, tuple(showings)))
    left = [change for line in Line for change in changes[line]]
    undated = tuple(Showing(change.line, change.after.text, change) for change in left)
    return (*revisions, *([RevisionSeen(None, None, undated)] if undated else []))


def list_corrected(archive: Archive) -> tuple[Corrected, ...]:
    """The outlets with a recorded correction, in order of id."""
    found = (
        Corrected(outlet, _corrections(articles), len(articles))
        for outlet, articles in sorted(archive.articles_by_outlet.items())
    )
    return tuple(each for each in found if each.corrections)


def _corrections(articles: Iterable[Article]) -> tuple[tuple[Article, Correction], ...]:
    pairs = [(article, each) for article in articles for each in article.corrections]
    return tuple(sorted(pairs, key=lambda pair: pair[1].at.sort_key, reverse=True))


def _changes(article: Article) -> Iterator[Change]:
    for line in Line:
        yield from _changes_of(article, line)


def _changes_of(article: Article, line: Line) -> Iterator[Change]:
    if article.revisions:
        for before, after in pairwise(_sightings(article, line)):
            yield Change(line, before, after, compare(before.text, after.text))


def _sightings(article: Article, line: Line) -> Sequence[Sighting]:
    """What was seen of a line, in order, equal neighbours as one.

    When the article's own field was read is not recorded: if no revision shows the same, it stands
    last without a date.
    """
    texts = [(each, getattr(each, line)) for each in article.revisions]
    seen = _join(Sighting(text, each.seen, each.seen, each.url) for each, text in texts if text)
    own = getattr(article, line)
    is_new = seen and own and all(_plain(each.text) != _plain(own) for each in seen)
    return [*seen, Sighting(own, None, None, None)] if is_new else seen


def _join(seen: Iterable[Sighting]) -> list[Sighting]:
    joined: list[Sighting] = []
    for each in seen:
        last = joined[-1] if joined else None
        if last and _plain(last.text) == _plain(each.text):
            joined[-1] = Sighting(last.text, last.first_seen, each.last_seen, last.url or each.url)
        else:
            joined.append(each)
    return joined


def _plain(text: str) -> str:
    return " ".join(text.split())
