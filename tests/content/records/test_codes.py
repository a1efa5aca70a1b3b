import pytest
from pydantic_core import PydanticCustomError

from builder.content.records.codes import check_country, check_language, check_timezone, countries


@pytest.mark.parametrize("code", ["NO", "CN", "TW", "PS", "XK", "HK", "VA"])
def test_a_country_is_its_iso_code(code: str) -> None:
    assert check_country(code) == code


def test_there_are_as_many_countries_as_in_iso_3166_and_kosovo() -> None:
    assert len(countries()) == 249 + 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("UK", "GB"),
        ("no", "NO"),
        ("USA", "US"),
        ("Russia", "RU"),
        ("Grmany", "DE"),
        ("EU", ""),
        ("UN", ""),
        ("ZZ", ""),
        ("SU", ""),
        ("001", ""),
        ("ＮＯ", ""),
        ("", ""),
    ],
)
def test_what_is_no_country_is_refused_with_the_one_that_is_meant(written: str, meant: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_country(written)
    assert (caught.value.type, caught.value.context) == ("unknown-country", {"meant": meant})


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("fil", "fil"),
        ("lb", "lb"),
        ("or", "or"),
        ("no", "no"),
        ("zh-Hans", "zh-Hans"),
        ("zh-hant-hk", "zh-Hant-HK"),
        ("PT-br", "pt-BR"),
        ("es-419", "es-419"),
        ("sr-Latn-RS", "sr-Latn-RS"),
        ("de-CH-1996", "de-CH-1996"),
        ("ca-valencia", "ca-valencia"),
    ],
)
def test_a_language_is_a_tag_in_its_usual_case(written: str, tag: str) -> None:
    assert check_language(written) == tag


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("en_US", "en-US"),
        ("english", "en"),
        ("German", "de"),
        ("eng", "en"),
        ("iw", "he"),
        ("cmn", "zh"),
        ("zh_hans", "zh-Hans"),
        ("en-UK", "en-GB"),
        ("en-XX", ""),
        ("xx", ""),
        ("x-private", ""),
        ("../en", ""),
        ("en<script>", ""),
        ("标", ""),
        ("", ""),
    ],
)
def test_what_is_no_language_is_refused_with_the_one_that_is_meant(
    written: str, meant: str
) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_language(written)
    assert (caught.value.type, caught.value.context) == ("unknown-language", {"meant": meant})


@pytest.mark.parametrize(
    "name", ["UTC", "Europe/Oslo", "Europe/Kyiv", "Europe/Kiev", "Asia/Kolkata"]
)
def test_a_time_zone_is_a_name_of_the_iana_database(name: str) -> None:
    assert check_timezone(name) == name


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Europe/Olso", "Europe/Oslo"), ("utc", "UTC"), ("../etc/passwd", ""), ("+01:00", "")],
)
def test_what_is_no_time_zone_is_refused_with_the_one_that_is_meant(
    written: str, meant: str
) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_timezone(written)
    assert (caught.value.type, caught.value.context) == ("unknown-timezone", {"meant": meant})
