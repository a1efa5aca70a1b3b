from builder.analysis.people import filing_key, list_cited
from tests import archives


def names_of(*lists: tuple[str, ...]) -> list[tuple[str, int]]:
    articles = [archives.article(f"a{n}", people_cited=names) for n, names in enumerate(lists)]
    return [(cited.name, len(cited.articles)) for cited in list_cited(articles)]


def test_spellings_of_one_name_are_one_name_in_its_most_frequent_form() -> None:
    assert names_of(
        ("José Díaz",), ("Jose Diaz",), ("José  Díaz",), ("The Mayor",), ("mayor",), ("The Mayor",)
    ) == [("José Díaz", 3), ("The Mayor", 3)]


def test_an_affiliation_keeps_namesakes_apart() -> None:
    assert names_of(("Ann Lee",), ("Ann Lee (Daily Sun)",)) == [
        ("Ann Lee", 1),
        ("Ann Lee (Daily Sun)", 1),
    ]


def test_an_article_that_names_someone_twice_cites_them_once() -> None:
    assert names_of(("Mayor", "The mayor")) == [("Mayor", 1)]


def test_names_in_every_script_are_kept() -> None:
    assert names_of(("习近平", "Путин", "🙂")) == [("Путин", 1), ("习近平", 1), ("🙂", 1)]


def test_a_name_is_filed_without_its_article() -> None:
    assert filing_key("The Évening Star") == "evening star"
    assert filing_key("A") == "a"
