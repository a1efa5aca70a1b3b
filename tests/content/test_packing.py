from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.archive.dates import DateError, parse_date
from builder.content import ContentFile, link, read_folder, read_record
from builder.content.packing import pack_readings, unpack_readings
from tests.content.problem_files import PATHS, write_scenario

PROJECT = Path(__file__).parents[2]
ARTICLE = (
    "---\nheadline: A\noutlet: post\nurl: https://post.example/1\npublished: 2024-03-02T10:00+02:30\n"
    "genre: live\nstances:\n  toll: {stance: omits, note: None}\n  cause: asserts\n"
    "captures: [{at: 2024, url: https://web.example/1}]\n"
    "revisions: [{seen: 2024-03-02T10:00:01Z/2024-03-03~, headline: B}]\ntopics: [ships]\n"
    "draft: true\nlanguage: de\ntext: full\n---\n\n\nBody.\n\nMore.\n\n"
)


def check_all(files: Iterable[ContentFile]) -> None:
    file_by_path = {file.path: file for file in files}
    readings = {path: read_record(file) for path, file in file_by_path.items()}
    unpacked = unpack_readings(pack_readings(readings), file_by_path)
    for path, reading in readings.items():
        assert unpacked.get(path) == (None if reading.diagnostics else reading)
    again = [unpacked.get(path) or reading for path, reading in readings.items()]
    assert link(again, with_drafts=True) == link(readings.values(), with_drafts=True)


@pytest.mark.parametrize("content", ["content", "tests/fictional/content"])
def test_readings_come_back_as_they_were(content: str) -> None:
    check_all(read_folder(PROJECT / content))


@pytest.mark.parametrize("scenario", PATHS, ids=lambda path: path.stem)
def test_readings_of_files_with_problems_come_back_as_they_were(
    scenario: Path, tmp_path: Path
) -> None:
    write_scenario(scenario, tmp_path)
    check_all(read_folder(tmp_path, shown_as="content"))


def test_every_form_of_value_comes_back_as_it_was() -> None:
    file = ContentFile("articles/a.md", "content/articles/a.md", ARTICLE.encode())
    reading = read_record(file)
    unpacked = unpack_readings(pack_readings({"key": reading}), {"key": file})["key"]
    assert reading.record
    assert unpacked == reading
    assert repr(unpacked.record) == repr(reading.record)
    assert unpacked.record
    assert unpacked.record.model_fields_set == reading.record.model_fields_set


def test_line_ends_and_a_byte_order_mark_make_no_difference() -> None:
    text = "\ufeff" + ARTICLE.replace("\n", "\r\n")
    check_all([ContentFile("articles/a.md", "articles/a.md", text.encode())])


def test_a_file_is_shown_as_it_is_called_now() -> None:
    file = ContentFile("articles/a.md", "old/articles/a.md", ARTICLE.encode())
    packed = pack_readings({"key": read_record(file)})
    moved = replace(file, shown="new/articles/a.md")
    assert unpack_readings(packed, {"key": moved}) == {"key": read_record(moved)}


def test_only_files_that_are_asked_for_are_unpacked() -> None:
    file = ContentFile("articles/a.md", "articles/a.md", ARTICLE.encode())
    packed = pack_readings({"one": read_record(file)})
    assert unpack_readings(packed, {"other": file}) == {}


def test_what_a_text_tells_is_told_again_as_the_file_is_read_again() -> None:
    file = ContentFile("articles/a.md", "articles/a.md", f"{ARTICLE}\x07".encode())
    reading = read_record(file)
    assert reading.diagnostics
    assert unpack_readings(pack_readings({"key": reading}), {"key": file}) == {}


@given(st.data())
def test_damaged_bytes_give_no_readings(data: st.DataObject) -> None:
    file = ContentFile("articles/a.md", "articles/a.md", ARTICLE.encode())
    packed = pack_readings({"key": read_record(file)})
    place = data.draw(st.integers(0, len(packed) - 1))
    byte = data.draw(st.integers(0, 255))
    cut, changed = packed[:place], packed[:place] + bytes([byte]) + packed[place + 1 :]
    assert unpack_readings(cut, {"key": file}) == {}
    assert unpack_readings(changed, {"key": file}) == {} or changed == packed


@given(
    st.from_regex(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?~?", fullmatch=True)
)
def test_every_date_comes_back_as_it_was(text: str) -> None:
    try:
        date = parse_date(text)
    except DateError:
        return
    assert parse_date(str(date)) == date
