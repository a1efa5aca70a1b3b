import pickle

import pytest

from builder.archive.dates import parse_date
from builder.content import ContentFile, Reading, read_record
from builder.content.records import ArticleRecord, OutletRecord, PageRecord
from builder.diagnostics import format_text

ARTICLE = "headline: A\noutlet: post\nurl: https://post.example/1\npublished: 2024\n"


def read(content: str | bytes, path: str = "articles/a.md") -> Reading:
    raw = content.encode() if isinstance(content, str) else content
    return read_record(ContentFile(path, f"content/{path}", raw))


def read_article(fields: str, body: str = "") -> ArticleRecord:
    reading = read(f"---\n{fields}---\n{body}")
    assert isinstance(reading.record, ArticleRecord), format_text(reading.diagnostics)
    return reading.record


def read_outlet(fields: str) -> OutletRecord:
    reading = read(f"---\nname: Post\n{fields}---\n", "outlets/post.md")
    assert isinstance(reading.record, OutletRecord), format_text(reading.diagnostics)
    return reading.record


def test_a_file_gives_its_kind_its_id_its_fields_and_its_body() -> None:
    reading = read(f"---\n{ARTICLE}---\n\nBody.\n\nMore.\n", "articles/bridge/post.md")
    assert (reading.kind, reading.id) == ("article", "bridge/post")
    assert reading.body == "Body.\n\nMore."
    assert reading.diagnostics == ()
    assert isinstance(reading.record, ArticleRecord)
    assert reading.record.published == parse_date("2024")


def test_a_file_may_end_with_its_front_matter() -> None:
    assert read(f"---\n{ARTICLE}---").body == ""


def test_dashes_further_down_belong_to_the_body() -> None:
    assert read(f"---\n{ARTICLE}---\nOne\n\n---\n\nTwo").body == "One\n\n---\n\nTwo"


def test_the_field_decides_what_a_text_means() -> None:
    outlet = read_outlet("country: NO\nlanguages: [no, en]\n")
    assert (outlet.country, outlet.languages) == ("NO", ("no", "en"))
    article = read_article(f"{ARTICLE}dateline: 12:30\nstandfirst: 1.10\nnote: yes\n")
    assert (article.dateline, article.standfirst, article.note) == ("12:30", "1.10", "yes")


@pytest.mark.parametrize("written", ["null", "~", "Null", "NULL", ""])
def test_a_headline_may_be_not_known(written: str) -> None:
    fields = ARTICLE.replace("headline: A", f"headline: {written}")
    assert read_article(fields).headline is None


def test_a_headline_may_be_the_word_null() -> None:
    assert read_article(ARTICLE.replace("headline: A", 'headline: "null"')).headline == "null"


def test_a_field_without_value_is_as_good_as_none() -> None:
    article = read_article(f"{ARTICLE}genre:\nauthors:\nnote: ~\nstances:\ndraft:\n")
    assert article == read_article(ARTICLE)


@pytest.mark.parametrize(("written", "is_draft"), [("true", True), ("yes", True), ("false", False)])
def test_a_draft_says_so(written: str, is_draft: bool) -> None:  # noqa: FBT001
    assert read_article(f"{ARTICLE}draft: {written}\n").draft is is_draft


def test_a_page_has_its_place() -> None:
    record = read("---\ntitle: About\norder: 10\n---\n", "pages/about.md").record
    assert isinstance(record, PageRecord)
    assert record.order == 10


def test_a_stance_may_be_written_in_one_word() -> None:
    stances = read_article(
        f"{ARTICLE}stances:\n  one: asserts\n  two: {{stance: disputes, quote: Not so.}}\n"
    ).stances
    assert (stances["one"].stance, stances["one"].quote) == ("asserts", None)
    assert (stances["two"].stance, stances["two"].quote) == ("disputes", "Not so.")


def test_line_breaks_in_a_line_are_spaces() -> None:
    fields = ARTICLE.replace("headline: A", "headline: |\n  One\n    two\n\n  three")
    assert read_article(fields).headline == "One two three"


def test_language_tags_are_kept_in_their_usual_case() -> None:
    assert read_outlet("country: CN\nlanguages: [ZH-hans, pt-br]\n").languages == (
        "zh-Hans",
        "pt-BR",
    )


@pytest.mark.parametrize(
    "content",
    [
        f"\ufeff---\n{ARTICLE}---\nBody\n",
        f"---\r\n{ARTICLE}---\r\nBody\r\n".replace("\n", "\r\n").replace("\r\r", "\r"),
        f"---\n{ARTICLE}---\nBody\n".replace("\n", "\r"),
        f"---  \n{ARTICLE}---\t\nBody\n",
    ],
    ids=["byte order mark", "CRLF", "CR", "space behind the dashes"],
)
def test_what_editors_leave_in_a_file_does_not_matter(content: str) -> None:
    reading = read(content)
    assert reading.record == read_article(ARTICLE)
    assert reading.body == "Body"


@pytest.mark.parametrize(
    "line",
    [
        "headline: 标题🚀🚀 [",
        "headline: e\u0301🚀",
    ],
)
def test_columns_count_code_points(line: str) -> None:
    fields = ARTICLE.replace("headline: A", f"{line}\nauthors: [🚀, 🚀, 標題, [x]]")
    places = [each.place for each in read(f"---\n{fields}---\n").diagnostics]
    assert [(place.line, place.column, place.length) for place in places] == [
        (3, 14, 1),
        (3, 21, 3),
    ]


def test_line_separators_of_unicode_do_not_move_lines() -> None:
    fields = ARTICLE.replace("headline: A", "headline: A\u2028B\x85C") + "genre: poem\n"
    reading = read(f"---\n{fields}---\n")
    assert [each.place.line for each in reading.diagnostics if each.name == "unknown-value"] == [6]


def test_hidden_characters_are_left_out_of_the_record() -> None:
    fields = ARTICLE.replace("headline: A", 'headline: "A\u202eB\\x07C\\u2066D\x1bE"')
    reading = read(f"---\n{fields}---\nBo\x08dy \u202bkept\u202c\n")
    assert isinstance(reading.record, ArticleRecord)
    assert reading.record.headline == "ABCDE"
    assert reading.body == "Body \u202bkept\u202c"
    assert {each.severity for each in reading.diagnostics} == {"warning"}


def test_a_reading_survives_the_way_to_another_process() -> None:
    reading = read(f"---\n{ARTICLE}stances: {{one: asserts}}\nzodiac: x\n---\nBody\n")
    assert pickle.loads(pickle.dumps(reading)) == reading  # noqa: S301 - our own bytes


def test_features_beside_an_article_have_no_id_of_their_own() -> None:
    reading = read("{}", "articles/a.features.json")
    assert (reading.kind, reading.id, reading.record, reading.features) == (None,) * 4
