import pytest

from builder.archive.dates import parse_date
from builder.pages.date_parts import certain_iso, join_parts, shared_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2031", (2031,)),
        ("2031-05", (2031, 5)),
        ("2031-05-04", (2031, 5, 4)),
        ("2031-05-04T01:30+08:00", (2031, 5, 4)),
        ("2031-05-04/2031-05-09", (2031, 5)),
        ("2031-05/2031-07", (2031,)),
        ("2030/2031", ()),
        ("2031/2031-07", (2031,)),
    ],
)
def test_only_what_both_ends_share_is_certain(text: str, parts: tuple[int, ...]) -> None:
    assert shared_parts(parse_date(text)) == parts


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2031-05-04T01:30+08:00", "2031-05-04T01:30+08:00"),
        ("2031-05", "2031-05"),
        ("2031-05-04/2031-05-09", "2031-05"),
        ("2031-05~", None),
        ("2030/2031", None),
    ],
)
def test_vague_dates_are_cut_or_left_out(text: str, iso: str | None) -> None:
    assert certain_iso(parse_date(text)) == iso


def test_an_unknown_date_has_no_form() -> None:
    assert certain_iso(None) is None


def test_parts_are_padded_with_zeros() -> None:
    assert join_parts((931, 5, 4), "/") == "0931/05/04"
