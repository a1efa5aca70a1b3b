"""The index in the cache folder after edits: it answers as one that is made anew."""

from dataclasses import replace
from pathlib import Path

from tests.browser.invented_archive import make_archive
from tests.browser.search_queries import KINDS, Whoosh, draw


def test_after_edits_removals_and_additions_an_index_answers_as_one_made_anew(
    tmp_path: Path,
) -> None:
    whole = make_archive(articles=90)
    kept = whole.articles[5:]
    edited = [replace(held, headline="Rain") if held in kept[::9] else held for held in kept]
    now = replace(whole, articles=tuple(edited))
    for articles in (whole.articles[:80], whole.articles[3:85]):
        Whoosh(tmp_path / "followed", replace(whole, articles=articles)).close()
    followed, anew = Whoosh(tmp_path / "followed", now), Whoosh(tmp_path / "anew", now)
    asked = [query for kind in KINDS for query in draw(anew, kind, 7)]
    assert [query for query in asked if followed.answer(query) != anew.answer(query)] == []
    followed.close()
    anew.close()
