import re

from builder.analysis.wording import (
    Axis,
    LanguageWording,
    Withheld,
    choose_background,
    distinctive_words,
)
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.features import Features, Stems
from builder.archive.outlet import Funding
from builder.pages.wording import WordingView, wording_view, words_of_article
from tests import archives
from tests.components import html_of_component


def features(**counts: int) -> Features:
    words = tuple(sorted(counts))
    stems = Stems(words, tuple(counts[word] for word in words), tuple(map(str.title, words)))
    return Features("en", words=sum(counts.values()), sentences=1, stems=stems)


def told(name: str, held: Features | None, language: str = "en") -> Article:
    return archives.article(
        f"fall/{name}", event="fall", outlet=name, language=language, features=held
    )


RUST = features(the=250, bridge=40, rust=30)
WIND = features(the=260, bridge=40, wind=15)
FULL = archives.archive(
    archives.event(),
    told("comet", RUST),
    told("herald", WIND),
    told("star", RUST),
    told("sun", None),
    told("lune", None, language="fr"),
    archives.outlet("comet", funding=Funding.PRIVATE),
    archives.outlet("star", funding=Funding.PRIVATE),
    archives.outlet("herald", funding=Funding.STATE),
)


def found_in(archive: Archive) -> tuple[LanguageWording, ...]:
    return distinctive_words(archive, archive.events[0], choose_background(archive.articles))


def view_of(archive: Archive) -> WordingView:
    return wording_view(archive, found_in(archive))


def test_the_longest_bar_is_as_wide_as_the_plot() -> None:
    (english,) = view_of(FULL).languages
    widths = [bar.width for side in english.articles for bar in (*side.more, *side.less)]
    widths += [bar.width for side in english.groups for bar in (*side.more, *side.less)]
    assert max(widths) == 100
    assert min(widths) > 0


def test_languages_in_which_nothing_is_compared_are_only_counted() -> None:
    view = view_of(FULL)
    assert [held.language for held in view.languages] == ["en"]
    assert view.withheld == ((Withheld.NO_FEATURES, 2),)


def test_a_group_of_one_article_is_not_shown_twice() -> None:
    (english,) = view_of(FULL).languages
    funding = [(each.value, each.articles) for each in english.groups if each.axis is Axis.FUNDING]
    assert funding == [("private", 2)]


def test_the_words_of_each_article_can_be_set_side_by_side() -> None:
    words = words_of_article(FULL, found_in(FULL))
    assert words["fall/herald"].more[0].form == "Wind"
    assert words["fall/sun"].withheld is Withheld.NO_FEATURES


def test_a_reader_sees_the_words_with_their_counts() -> None:
    html = html_of_component("wording", "wording", view_of(FULL))
    assert '<a href="articles/fall/herald.html">Herald</a>' in html
    assert "315 words against 640" in html
    assert '<th scope="row" lang="en" dir="ltr">Wind</th><td class="wording-number">15</td>' in html
    assert "private (2 articles)" in html
    assert "Sun</a>: text not in the archive." in html


def test_an_event_of_which_we_hold_no_text_says_so() -> None:
    archive = archives.archive(archives.event(), told("comet", None), told("herald", None))
    html = html_of_component("wording", "wording", view_of(archive))
    text = " ".join(re.sub("<[^>]*>", "", html).split())
    assert text == "Not compared: 2 articles (text not in the archive)."
    assert html_of_component("wording", "wording", WordingView((), ())).strip() == ""
