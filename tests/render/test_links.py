from markupsafe import Markup

from builder.render.links import mark, resolve


def test_an_address_becomes_relative_to_the_page_that_it_stands_on() -> None:
    html = f'<a href="{mark("outlets/comet.html#facts")}">'
    assert resolve(html, here="events/a/b.html") == '<a href="../../outlets/comet.html#facts">'
    assert resolve(html, here="index.html") == '<a href="outlets/comet.html#facts">'


def test_an_address_cannot_leave_its_attribute() -> None:
    html = f'<a href="{mark("x" + chr(34) + "><script>.html")}">'
    assert resolve(html, here="index.html") == '<a href="x%22%3E%3Cscript%3E.html">'


def test_a_marked_address_is_not_escaped_by_a_template() -> None:
    assert isinstance(mark("a&b.html"), Markup)
    assert resolve(mark("a&b.html"), here="index.html") == "a%26b.html"
