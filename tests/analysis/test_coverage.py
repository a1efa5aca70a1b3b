from builder.analysis.coverage import (
    Figures,
    count,
    count_by_country,
    most_frequent,
)
from builder.archive.article import Reviewed
from tests import archives

OUTLETS = {
    "comet": archives.outlet("comet", country="GB"),
    "estrela": archives.outlet("estrela", country="PT"),
    "estrela-br": archives.outlet("estrela-br", country="BR"),
}
ARTICLES = [
    archives.article("fall/a", language="en"),
    archives.article("fall/b", language="en-GB", reviewed=Reviewed.OPENING),
    archives.article("fall/c", outlet="estrela", language="pt-PT"),
    archives.article("fall/d", outlet="estrela-br", language="pt-BR"),
]


def test_figures_count_each_outlet_country_and_language_once() -> None:
    assert count(ARTICLES, OUTLETS) == Figures(
        articles=4, outlets=3, languages=4, countries=3, read_in_full=3
    )


def test_no_articles_are_counted_too() -> None:
    assert count([], OUTLETS) == Figures(0, 0, 0, 0, 0)


def test_figures_can_be_counted_from_an_iterator() -> None:
    assert count(iter(ARTICLES), OUTLETS) == count(ARTICLES, OUTLETS)


def test_languages_are_counted_as_coded() -> None:
    articles = [archives.article(language=tag) for tag in ("pt-BR", "pt-PT", "pt-BR")]
    assert count(articles, OUTLETS).languages == 2


def test_countries_come_with_most_articles_first_then_by_code() -> None:
    assert count_by_country(ARTICLES, OUTLETS) == (("GB", 2), ("BR", 1), ("PT", 1))


def test_frequent_values_come_first_whatever_the_order() -> None:
    assert most_frequent(["b", "a", "c", "c"]) == ("c", "a", "b")
    assert most_frequent(["c", "c", "b", "a"]) == ("c", "a", "b")
