"""Tests of builder.text.names."""

from builder.text.names import country_name, language_name


def test_countries_and_languages_are_named_in_the_language_of_the_site() -> None:
    assert country_name("DE", "en") == "Germany"
    assert country_name("de", "fr") == "Allemagne"
    assert language_name("zh-Hant", "en") == "Chinese (Traditional)"
    assert language_name("pt-BR", "de") == "Portugiesisch (Brasilien)"


def test_what_has_no_name_is_shown_as_it_was_written() -> None:
    assert country_name("QX", "en") == "QX"
    assert language_name("tlh-x-none", "en") == "tlh-x-none"
