import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.archive.article import Genre
from builder.archive.dates import parse_date
from builder.pages.reference import Reference, Work
from builder.pages.reference_formats import write_bibtex, write_csl, write_ris


def reference(**fields: Any) -> Reference:
    plain: dict[str, Any] = {
        "id": "fall/comet",
        "work": Work.NEWSPAPER,
        "title": "Bridge falls",
        "container": "Comet",
        "language": "en",
        "url": "https://comet.example/1",
    }
    return Reference(**{**plain, **fields})


def csl(**fields: Any) -> dict[str, Any]:
    (item,) = json.loads(write_csl([reference(**fields)]))
    assert isinstance(item, dict)
    return item


def test_a_newspaper_article_in_bibtex() -> None:
    full = reference(
        title="Мост упал",
        title_translated="The bridge fell",
        authors=("Ана Руис", "Li Ming"),
        language="ru",
        issued=parse_date("2031-05-04T10:00+03:00"),
    )
    assert write_bibtex([full]) == (
        "@article{fall:comet,\n"
        "  author = {{Ана Руис} and {Li Ming}},\n"
        "  title = {{Мост упал}},\n"
        "  titleaddon = {[The bridge fell]},\n"
        "  journal = {Comet},\n"
        "  date = {2031-05-04},\n"
        "  year = {2031},\n"
        "  month = may,\n"
        "  url = {https://comet.example/1},\n"
        "  language = {ru},\n"
        "}\n"
    )


def test_a_web_page_in_bibtex_names_its_site() -> None:
    assert write_bibtex([reference(work=Work.WEB, title=None, url=None)]) == (
        "@misc{fall:comet,\n  howpublished = {Comet},\n  language = {en},\n}\n"
    )


def test_bibtex_keeps_what_tex_would_read_as_orders() -> None:
    written = write_bibtex([reference(title=r"100% of {a} & b_c $5 #1 \input{x} ~ ^ {")])
    assert (
        r"title = {{100\% of \textbraceleft{}a\textbraceright{} \& b\_c \$5 \#1 "
        r"\textbackslash{}input\textbraceleft{}x\textbraceright{} "
        r"\textasciitilde{} \textasciicircum{} \textbraceleft{}}}"
    ) in written


def test_a_web_address_in_bibtex_stays_one_that_can_be_followed() -> None:
    written = write_bibtex([reference(url="https://comet.example/a_b?q=1&x=%20#y{z} é")])
    assert "url = {https://comet.example/a_b?q=1&x=%20#y%7Bz%7D%20%C3%A9}" in written


def test_biblatex_reads_an_interval_and_bibtex_the_month() -> None:
    written = write_bibtex([reference(issued=parse_date("2031-05-04/2031-05-09"))])
    assert "date = {2031-05-04/2031-05-09},\n  year = {2031},\n  month = may," in written


def test_an_approximate_year_stays_approximate() -> None:
    assert "date = {2031~},\n  year = {2031},\n  url" in write_bibtex(
        [reference(issued=parse_date("2031~"))]
    )


def test_a_newspaper_article_in_ris() -> None:
    full = reference(
        title_translated="The bridge fell",
        authors=("Ana Ruiz", "Li Ming"),
        issued=parse_date("2031-05-04"),
    )
    assert write_ris([full]) == (
        "TY  - NEWS\r\n"
        "ID  - fall/comet\r\n"
        "AU  - Ana Ruiz\r\n"
        "AU  - Li Ming\r\n"
        "TI  - Bridge falls\r\n"
        "TT  - [The bridge fell]\r\n"
        "T2  - Comet\r\n"
        "PY  - 2031\r\n"
        "DA  - 2031/05/04/\r\n"
        "LA  - en\r\n"
        "UR  - https://comet.example/1\r\n"
        "ER  - \r\n"
    )


@pytest.mark.parametrize(
    ("issued", "line"),
    [
        ("2031", "DA  - 2031///\r\n"),
        ("2031-05", "DA  - 2031/05//\r\n"),
        ("2031-05~", "DA  - 2031/05//circa\r\n"),
        ("2031-05-04/2031-05-09", "DA  - 2031/05//\r\n"),
    ],
)
def test_a_vague_date_keeps_its_slashes_in_ris(issued: str, line: str) -> None:
    assert line in write_ris([reference(issued=parse_date(issued))])


def test_a_date_that_is_not_known_stays_out_of_every_format() -> None:
    assert "date" not in write_bibtex([reference()])
    assert "DA" not in write_ris([reference()])
    assert "issued" not in csl()
    assert "PY" not in write_ris([reference(issued=parse_date("2030/2031"))])


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ("2031", {"date-parts": [[2031]]}),
        ("2031-05", {"date-parts": [[2031, 5]]}),
        ("2031-05-04T10:00Z", {"date-parts": [[2031, 5, 4]]}),
        ("2031-05-04/2031-06", {"date-parts": [[2031, 5, 4], [2031, 6]]}),
        ("2031~", {"date-parts": [[2031]], "circa": True}),
    ],
)
def test_csl_dates_have_as_many_parts_as_are_known(issued: str, expected: object) -> None:
    assert csl(issued=parse_date(issued))["issued"] == expected


def test_a_magazine_article_in_csl() -> None:
    item = csl(
        work=Work.MAGAZINE,
        title="桥",
        title_translated="Bridge",
        authors=("李明",),
        genre=Genre.OPINION,
        capture="https://archive.example/1",
        language="zh",
    )
    assert item == {
        "id": "fall/comet",
        "type": "article-magazine",
        "title": "桥",
        "container-title": "Comet",
        "author": [{"literal": "李明"}],
        "language": "zh",
        "genre": "opinion",
        "URL": "https://comet.example/1",
        "archive_location": "https://archive.example/1",
        "note": "[Bridge]",
    }


@given(st.text(), st.text(), st.text(min_size=1))
def test_no_text_can_start_a_line_or_end_a_field(title: str, author: str, url: str) -> None:
    hostile = reference(title=title, authors=(author,) if author else (), url=url)
    ris = write_ris([hostile])
    assert all(line[2:6] == "  - " for line in ris.split("\r\n")[:-1])
    assert "\n" not in ris.replace("\r\n", "")
    bibtex = write_bibtex([hostile])
    assert len(bibtex.splitlines()) <= 9
    assert bibtex.count("{") == bibtex.count("}")
    ris.encode()
    bibtex.encode()
    write_csl([hostile]).encode()
