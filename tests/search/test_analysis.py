"""Text to forms as the browser does it too, and forms to terms as only Python does."""

import json
from pathlib import Path
from typing import Any

import pytest

from builder.search.analysis import Analyzer, Pair, fold, read_pair, split, split_query, stop_forms

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["name"]))
def test_a_text_has_the_forms_that_both_readers_agree_on(vector: dict[str, Any]) -> None:
    assert split(vector["text"]) == vector["forms"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["name"]))
def test_a_query_is_cut_the_same_way(vector: dict[str, Any]) -> None:
    assert split_query(vector["text"]) == vector["query"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "laws", "law"),
        ("en-GB", "reported", "reports"),
        ("fr", "présidents", "président"),
        ("de", "Häusern", "Häuser"),
        ("ru", "Путиным", "Путин"),
        ("ar", "الصين", "صين"),
        ("es", "vacunas", "vacuna"),
    ],
)
def test_forms_of_a_word_share_a_term(language: str, one: str, other: str) -> None:
    analyzer = Analyzer(language)
    assert analyzer.terms(one) == analyzer.terms(other)


def test_words_without_a_stemmer_numbers_and_pairs_are_their_own_terms() -> None:
    assert Analyzer("und").terms("Reuters") == ["reuters"]
    assert Analyzer("en").terms("1990s 普京") == ["1990s", "普京", "京"]


def test_stop_words_keep_their_places_and_have_no_terms() -> None:
    analyzer = Analyzer("en", stop_forms("en"))
    assert analyzer.terms("States of the Union") == ["state", "", "", "union"]


def test_a_word_is_its_form_and_its_term() -> None:
    form, term = map(read_pair, Analyzer("en").words("Laws law"))
    assert (form, term) == (Pair("laws", "law"), Pair("law", "law"))


def test_the_name_of_the_who_can_be_searched() -> None:
    assert "who" not in stop_forms("en")


@pytest.mark.parametrize("text", ["É", "ﷺ", "İSTANBUL", "اَلْعَرَبِيَّة", "ﬁne", "ｆｕｌｌ", "Ёлка"])
def test_what_is_folded_stays_so(text: str) -> None:
    assert fold(fold(text)) == fold(text)
