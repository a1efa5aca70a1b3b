import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.drafts import (
    draft_record,
    draft_site,
    find_problem,
    name_article,
    name_event,
    name_outlet,
)
from builder.content.hidden import strip_hidden
from builder.content.kinds import Kind
from builder.content.reading import read_record
from builder.content.records import ArticleRecord
from builder.content.writing import Value

HEADLINE = st.text(min_size=1, max_size=200).map(
    lambda text: " ".join(strip_hidden(text.encode("utf-8", "ignore").decode()).split())
)
FIELDS: dict[str, Value] = {"outlet": "comet", "url": "https://comet.example/x", "published": None}


@given(HEADLINE.filter(bool))
def test_any_headline_survives_being_written_and_read(headline: str) -> None:
    draft = draft_record(Kind.ARTICLE, "fall/comet", {"headline": headline, **FIELDS})
    reading = read_record(draft.as_file(draft.path))
    assert reading.diagnostics == ()
    assert isinstance(reading.record, ArticleRecord)
    assert reading.record.headline == headline


def test_the_fields_stand_in_the_order_of_the_content_format() -> None:
    draft = draft_record(Kind.ARTICLE, "fall/comet", {**FIELDS, "headline": None})
    assert draft.path == "articles/fall/comet.md"
    assert draft.text == (
        "---\nheadline: null\noutlet: comet\nurl: https://comet.example/x\npublished: null\n---\n"
    )


def test_the_settings_of_a_site_have_no_dashes() -> None:
    assert draft_site({"title": "A: B", "menu": ["about"]}).text == (
        'title: "A: B"\nmenu:\n  - about\n'
    )


@pytest.mark.parametrize(
    ("kind", "field", "value", "what"),
    [
        (Kind.ARTICLE, "url", "comet.example/x", '"comet.example/x"'),
        (Kind.ARTICLE, "published", "2031-05-04 09:00", "does not say which time zone it is in"),
        (Kind.ARTICLE, "genre", "reprot", 'the genre "reprot" is unknown'),
        (Kind.ARTICLE, "event", "Not An Id", '"Not An Id" is not an id'),
        (Kind.OUTLET, "country", "UK", '"UK" is not the code of a country'),
        (Kind.OUTLET, "languages", ["en", "xx-nope"], '"xx-nope" is not the tag of a language'),
        (Kind.EVENT, "date", "yesterday", "yesterday"),
        (Kind.SITE, "title", "", '"title" has no value'),
        (Kind.SITE, "language", "english", '"english" is not the tag of a language'),
    ],
)
def test_a_field_is_told_what_is_wrong_as_its_file_would_be(
    kind: Kind, field: str, value: Value, what: str
) -> None:
    problem = find_problem(kind, field, value)
    assert problem is not None
    assert what in problem.what


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        (Kind.ARTICLE, "headline", "What we know: so far #2"),
        (Kind.ARTICLE, "published", None),
        (Kind.ARTICLE, "published", "2031-05"),
        (Kind.ARTICLE, "reviewed", "opening"),
        (Kind.OUTLET, "languages", ["en", "pt-BR"]),
        (Kind.EVENT, "date", "2031-05-04/2031-05-06~"),
        (Kind.SITE, "title", "Bridges"),
        (Kind.SITE, "language", "nb"),
    ],
)
def test_a_good_field_has_no_problem_though_its_file_lacks_others(
    kind: Kind, field: str, value: Value
) -> None:
    assert find_problem(kind, field, value) is None


@pytest.mark.parametrize(
    ("date", "title", "event_id"),
    [
        ("2031-05-04", "The bridge falls", "2031-05-04-the-bridge-falls"),
        ("2031-05-04T09:30+02:00", "Bridge", "2031-05-04-bridge"),
        ("2031-05-04/2031-05-06", "Bridge", "2031-05-04-bridge"),
        ("2031-05~", "Мост", "2031-05-most"),
        ("2031", "…", "2031"),
    ],
)
def test_an_event_is_named_after_its_first_day_and_title(
    date: str, title: str, event_id: str
) -> None:
    assert name_event({"date": date, "title": title}) == event_id


def test_an_outlet_is_named_after_its_name() -> None:
    assert name_outlet({"name": "La Météo du Jour"}) == "la-meteo-du-jour"


def test_an_article_of_an_event_is_named_after_its_outlet() -> None:
    fields: dict[str, Value] = {**FIELDS, "event": "2031-fall", "headline": "Bridge"}
    assert name_article(fields, ()) == "2031-fall/comet"
    assert name_article({**fields, "outlet": "comet/sports"}, ()) == "2031-fall/comet-sports"


def test_a_second_article_of_the_outlet_is_numbered() -> None:
    fields: dict[str, Value] = {**FIELDS, "event": "2031-fall"}
    assert name_article(fields, {"2031-fall/comet"}) == "2031-fall/comet-2"
    taken = {"2031-fall/comet", "2031-fall/comet-2"}
    assert name_article(fields, taken) == "2031-fall/comet-3"


@pytest.mark.parametrize(
    ("fields", "article_id"),
    [
        ({"headline": "Bridge falls", "published": "2031-05-04"}, "2031/comet-bridge-falls"),
        (
            {"headline": "桥", "headline_translated": "A bridge", "published": "2031"},
            "2031/comet-a-bridge",
        ),
        ({"headline": None, "published": "2031-05"}, "2031/comet"),
        ({"headline": "Bridge", "published": None}, "undated/comet-bridge"),
    ],
)
def test_an_ungrouped_article_is_named_after_year_outlet_and_headline(
    fields: dict[str, Value], article_id: str
) -> None:
    assert name_article({"outlet": "comet", **fields}, ()) == article_id
