import csv
import io
from typing import Any

import pytest

from builder.archive.article import Agency, Reviewed
from builder.pages.article_table import COLUMNS, plan_article_table
from tests import archives


def rows(**fields: Any) -> list[dict[str, str]]:
    archive = archives.archive(archives.event(), archives.article(event="fall", **fields))
    (table,) = plan_article_table(archive, archive.events[0])
    assert table.address == "data/events/fall.csv"
    return list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"), newline="")))


def test_a_row_holds_the_facts_of_an_article() -> None:
    assert rows(
        headline='جسر, "كبير"\nسقط',
        headline_translated="Bridge",
        language="ar",
        published="2031-05-04/2031-05-09",
        wire=(Agency("One"), Agency("Two", "two")),
        reviewed=Reviewed.OPENING,
    ) == [
        {
            "id": "fall/comet",
            "headline": 'جسر, "كبير"\nسقط',
            "headline_translated": "Bridge",
            "outlet": "comet",
            "outlet_name": "Comet",
            "country": "GB",
            "language": "ar",
            "published": "2031-05-04/2031-05-09",
            "genre": "report",
            "wire": "One; Two",
            "reviewed": "opening",
            "url": "https://comet.example/fall/comet",
        }
    ]


def test_what_is_not_known_is_an_empty_cell() -> None:
    (row,) = rows(headline=None, published=None)
    assert (row["headline"], row["published"]) == ("", "")


@pytest.mark.parametrize("start", list("=+-@\t＝＋－＠"))
def test_no_headline_becomes_a_formula(start: str) -> None:
    (row,) = rows(headline=f'{start}HYPERLINK("https://evil.example")')
    assert row["headline"] == f'\'{start}HYPERLINK("https://evil.example")'


def test_the_table_starts_with_a_mark_that_spreadsheets_need() -> None:
    archive = archives.archive(archives.event(), archives.article(event="fall"))
    (table,) = plan_article_table(archive, archive.events[0])
    assert table.content.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n")


def test_an_event_without_articles_has_no_table() -> None:
    event = archives.event()
    assert list(plan_article_table(archives.archive(event), event)) == []
