import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from builder.archive.article import Genre
from builder.render.compiler import escaped


@given(st.text() | st.text(alphabet="&<>\"'ab") | st.integers() | st.floats() | st.none())
def test_a_value_is_escaped_as_anywhere(value: object) -> None:
    assert escaped(value) == escape(value)


@pytest.mark.parametrize(
    ("value", "html"),
    [
        (Markup("<b>"), "<b>"),
        (Genre.REPORT, "report"),
        (True, "True"),
        (["<"], "[&#39;&lt;&#39;]"),
    ],
)
def test_what_is_safe_stays_and_everything_else_becomes_text(value: object, html: str) -> None:
    assert escaped(value) == html
