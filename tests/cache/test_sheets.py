import pickle
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from builder.archive.archive import Archive
from builder.artifact import Placed
from builder.cache.sheets import Finished, SheetDigests, pack_sheets, unpack_sheets
from builder.cache.witness import Part
from builder.pages.language import plan_language
from builder.pages.periods import MOST_ROWS
from builder.pages.sheet import Sheet
from tests import archives


def long_archive(**changed: Any) -> Archive:
    articles = {
        f"fall/{year}-{number}": {"published": f"{year}-05-04", "path": f"{year}-{number}"}
        for year in (2030, 2031)
        for number in range(MOST_ROWS)
    }
    articles["fall/2031-7"].update(changed)
    return archives.archive(
        *(archives.article(id_, **fields) for id_, fields in articles.items()),
        archives.outlet(path="outlets/comet.md"),
    )


def digests_of(archive: Archive, text_of_seven: str = "1") -> dict[str, bytes]:
    by_path = {article.path: "1" for article in archive.articles}
    taker = SheetDigests({**by_path, "2031-7": text_of_seven})
    return {sheet.address: taker.digest(sheet) for sheet in plan_language(archive, "en")}


def test_an_edit_changes_the_sheet_on_which_the_article_stands_and_no_other() -> None:
    before = digests_of(long_archive())
    after = digests_of(long_archive(), text_of_seven="2")
    assert {address for address in before if before[address] != after[address]} == {
        "languages/en.html"
    }


def test_a_new_date_changes_all_sheets_since_each_counts_the_others() -> None:
    before = digests_of(long_archive())
    after = digests_of(long_archive(published="2030-05-04"))
    assert not before.items() & after.items()


def test_equal_sheets_have_equal_digests_whatever_they_share() -> None:
    shared = list(plan_language(long_archive(), "en"))
    apart = [deepcopy(sheet) for sheet in plan_language(long_archive(), "en")]
    by_path = {article.path: "1" for article in long_archive().articles}

    def digest(sheets: list[Sheet[Any, Any]]) -> list[bytes]:
        taker = SheetDigests(by_path)
        return [taker.digest(sheet) for sheet in sheets]

    assert digest(shared) == digest(apart)


def test_sheets_are_kept_whole() -> None:
    parts = (Part("site", None), Part("event_by_id", "fall"))
    sheet = Finished("a.html", "pages/a.html", "2031-05-04", b"1", parts, (Placed("a.html", "2"),))
    other = sheet._replace(address="b.html", day=None, parts=parts[:1])
    assert list(unpack_sheets(pack_sheets([(b"k", sheet), (b"l", other)]))) == [
        (b"k", sheet),
        (b"l", other),
    ]


def test_bytes_that_ask_for_more_than_plain_values_are_refused() -> None:
    with pytest.raises(pickle.UnpicklingError, match="PosixPath is not a plain value"):
        list(unpack_sheets(pickle.dumps(Path())))
