import pytest
from pydantic_core import PydanticCustomError

from builder.content.records.addresses import check_address, check_base_url, check_contact


def test_space_around_an_address_is_no_part_of_it() -> None:
    assert check_address("  https://post.example/1 ") == "https://post.example/1"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("javascript:alert(1)", "scheme"),
        ("post.example/1", "scheme"),
        ("https:///1", "host"),
        ("https://post.example:port/", "host"),
        ("https://[::1", "host"),
        ("https://user:secret@post.example/", "credentials"),
        ("https://post.example/a b", "character"),
        ("https://post.example/" + "a" * 4_000, "long"),
    ],
)
def test_an_address_is_refused_with_the_reason(written: str, reason: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_address(written)
    assert caught.value.type == "bad-address"
    assert caught.value.context
    assert caught.value.context["variant"] == reason


@pytest.mark.parametrize("written", ["https://archive.example/", "https://archive.example/a/b/"])
def test_a_site_is_published_in_a_folder(written: str) -> None:
    assert check_base_url(written) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://archive.example", "https://archive.example/"),
        ("https://archive.example/a?b=/", "https://archive.example/a/"),
        ("https://archive.example/#a/", "https://archive.example/"),
    ],
)
def test_what_is_no_folder_is_refused_with_the_folder(written: str, meant: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_base_url(written)
    assert (caught.value.type, caught.value.context) == ("bad-base-url", {"bare": meant})


@pytest.mark.parametrize(
    "written", ["desk@post.example", "desk+corrections@news.post.example", "https://post.example/c"]
)
def test_readers_write_to_a_mail_or_a_web_address(written: str) -> None:
    assert check_contact(written) == written


@pytest.mark.parametrize(
    "written", ["desk", "mailto:desk@post.example", "a@b", "a@b.example?bcc=x@y.example", "a b@c.d"]
)
def test_a_contact_of_another_kind_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_contact(written)
    assert caught.value.type == "bad-contact"
