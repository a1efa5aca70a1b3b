"""Addresses that must never become files."""

import pytest

from builder.artifact import Placed
from builder.publish.addresses import AddressError, by_address


@pytest.mark.parametrize(
    "address",
    [
        "",
        ".",
        "..",
        "/index.html",
        "//host/index.html",
        "../index.html",
        "events/../../index.html",
        "events//one.html",
        "events/./one.html",
        "events/",
        "events\\one.html",
        "C:/index.html",
        "index.html\x00.txt",
        "line\nbreak.html",
        "what?.html",
        "trailing.",
        "trailing ",
    ],
)
def test_an_address_is_a_plain_path_below_the_site(address: str) -> None:
    with pytest.raises(AddressError) as caught:
        by_address([Placed(address, "")])
    assert str(caught.value) == f'"{address}" is not an address of a file below the site folder'


def test_half_a_character_is_not_an_address() -> None:
    with pytest.raises(AddressError) as caught:
        by_address([Placed("\ud800.html", "")])
    assert str(caught.value) == r"'\ud800.html' is not Unicode text"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("index.html", "index.html"),
        ("about.html", "About.html"),
        ("stra\u00dfe.html", "strasse.html"),
        ("caf\u00e9.html", "cafe\u0301.html"),
    ],
)
def test_two_artifacts_with_one_address_are_named(first: str, second: str) -> None:
    with pytest.raises(AddressError) as caught:
        by_address([Placed(first, "1"), Placed(second, "2")])
    assert str(caught.value) == f'two files claim one address: "{first}" and "{second}"'


def test_a_file_cannot_be_a_folder_too() -> None:
    with pytest.raises(AddressError) as caught:
        by_address([Placed("events", ""), Placed("events/2020/one.html", "")])
    assert str(caught.value) == '"events" is a file, so no other can stand in it'


def test_addresses_are_sorted_and_may_be_in_any_script() -> None:
    contents = by_address([Placed("topics/疫情.html", "2"), Placed(".nojekyll", "1")])
    assert list(contents) == [".nojekyll", "topics/疫情.html"]
