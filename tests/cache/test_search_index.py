"""The index in the cache folder after edits: nothing of what was there before is found."""

from pathlib import Path

from builder.archive.article import BodyText
from tests.archives import archive, article
from tests.search.indexes import ask


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
