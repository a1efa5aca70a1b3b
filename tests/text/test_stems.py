import pytest
import Stemmer

from builder.text.stems import ALGORITHMS, stem


@pytest.mark.parametrize(
    ("language", "forms", "expected"),
    [
        ("en", "Bridge bridges BRIDGE’S", "bridg"),
        ("en-GB", "collapse collapsed collapsing", "collaps"),
        ("de", "Brücken Brücke", "bruck"),
        ("fr", "effondré effondrée", "effondr"),
        ("es", "puentes puente", "puent"),
        ("ru", "мост моста мостом", "мост"),
        ("ar", "الجسر جسر", "جسر"),
        ("pt-BR", "pontes ponte", "pont"),
    ],
)
def test_forms_of_one_word_have_one_stem(language: str, forms: str, expected: str) -> None:
    assert {stem(form, language) for form in forms.split()} == {expected}


@pytest.mark.parametrize(("language", "word"), [("uk", "Мости"), ("ko", "다리가"), ("vi", "cầu")])
def test_a_word_is_its_own_stem_where_there_are_no_rules(language: str, word: str) -> None:
    assert stem(word, language) == word.lower()


def test_snowball_knows_every_algorithm_that_is_asked_for() -> None:
    assert set(ALGORITHMS.values()) - set(Stemmer.algorithms()) == set()
