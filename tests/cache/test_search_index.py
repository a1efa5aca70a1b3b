"""The index in the cache folder after edits: it answers as one that is made anew."""

from dataclasses import replace
from pathlib import Path

from builder.archive.article import BodyText
from tests.archives import archive, article
from tests.browser.invented_archive import make_archive
from tests.browser.search_queries import KINDS, Whoosh, draw
from tests.search.indexes import ask


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


def test_a_word_of_removed_articles_only_is_unknown(tmp_path: Path) -> None:
    first = archive(article("a", headline="Bridge falls"), article("b", headline="Tunnel opens"))
    ask(tmp_path, first, "tunnel")
    answer = ask(tmp_path, archive(article("a", headline="Bridge falls")), "tunnel tunn* tunnell")
    assert answer.unknown == ("tunnel", "tunn*", "tunnell")
    assert answer.suggestions == {"tunnel": (), "tunn*": (), "tunnell": ()}


def test_a_language_that_comes_brings_its_stop_words_to_names_too(tmp_path: Path) -> None:
    named = article("a", headline="Bridge", people_cited=("Der Mann",))
    assert ask(tmp_path, archive(named), "bridge der").hits[0].score > 0
    both = archive(named, article("b", headline="Frost", language="de"))
    assert ask(tmp_path, both, "der").only_common


def test_a_pair_of_characters_that_is_not_published_any_more_is_not_found(tmp_path: Path) -> None:
    withheld = article(
        "a", language="zh", text=BodyText.EXCERPT, body="天" * 60 + " " + "word " * 80 + "山水"
    )
    public = article("b", language="zh", headline="山水")
    assert ask(tmp_path, archive(withheld, public), "山水").total == 2
    other = article("b", language="zh", headline="火木")
    assert ask(tmp_path, archive(withheld, other), "山水").unknown == ("山水",)
