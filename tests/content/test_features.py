import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.archive.features import Features, Stems
from builder.content import Linked, link, read_record
from builder.content.features import read_features, write_features
from builder.content.files import ContentFile
from builder.content.finding import Finding

FEATURES = Features(
    language="ru",
    words=9,
    sentences=2,
    stems=Stems(("мост", "рухнул"), (3, 1), ("мосты", "рухнул")),
    shingles=(1, 2**32 - 1),
    quotes=1,
    quoted_words=4,
)
FILE = """\
{
"version": 1,
"language": "ru",
"words": 9,
"sentences": 2,
"quotes": 1,
"quoted_words": 4,
"stems": {"мост":[3,"мосты"],"рухнул":1},
"shingles": "AAAAAf////8="
}
"""
COUNTS = st.integers(min_value=1, max_value=1_000)
WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=9)


def linked(article: str, features: str = FILE) -> Linked:
    files = {
        "site.yaml": "title: Test\n",
        "outlets/comet.md": "---\nname: Comet\ncountry: RU\nlanguages: [ru, en]\n---\n",
        "articles/a.md": (
            "---\nheadline: null\npublished: null\noutlet: comet\nurl: https://comet.example/\n"
            f"{article}\n"
        ),
        "articles/a.features.json": features,
    }
    readings = (read_record(ContentFile(path, path, text.encode())) for path, text in files.items())
    return link(readings, with_drafts=False)


def test_the_file_of_features_is_this() -> None:
    assert write_features(FEATURES) == FILE
    assert read_features(FILE.encode()) == FEATURES


@given(
    st.dictionaries(WORDS, st.tuples(COUNTS, WORDS), max_size=9),
    st.sets(st.integers(min_value=0, max_value=2**32 - 1), max_size=9),
)
def test_what_is_written_is_read_again(
    stems: dict[str, tuple[int, str]], shingles: set[int]
) -> None:
    features = Features(
        language="zh-Hans",
        words=1,
        sentences=1,
        stems=Stems(
            tuple(sorted(stems)),
            tuple(stems[stem][0] for stem in sorted(stems)),
            tuple(stems[stem][1] for stem in sorted(stems)),
        ),
        shingles=tuple(sorted(shingles)),
    )
    assert read_features(write_features(features).encode()) == features


def test_the_article_has_the_features_beside_it() -> None:
    archive = linked("---\nOur summary.").archive
    assert archive
    assert archive.articles[0].features == FEATURES


def test_features_beside_the_text_itself_are_not_used() -> None:
    archive = linked("text: excerpt\n---\nМост рухнул.").archive
    assert archive
    assert archive.articles[0].features is None


def test_features_of_the_language_in_another_country_belong_to_the_article() -> None:
    assert linked("language: ru-KZ\n---\n").diagnostics == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[" * 100_000,
        b"[]",
        b"null",
        b'"text"',
        b'{"version": NaN}',
        b'{"version": 1' + b"0" * 10_000 + b"}",
        b'{"version": {"deep": []}}',
        json.dumps({**json.loads(FILE), "words": 10**30}).encode(),
        json.dumps({**json.loads(FILE), "stems": {"x" * 2_000: 1}}).encode(),
        json.dumps({**json.loads(FILE), "stems": {"": 1}}).encode(),
        # A word that never occurs would make the wording of an event divide by nothing.
        json.dumps({**json.loads(FILE), "stems": {"мост": 0}}).encode(),
        json.dumps({**json.loads(FILE), "stems": {"мост": [0, "мосты"]}}).encode(),
        FILE.replace("мосты", "\\ud800").encode(),
    ],
)
def test_whatever_stands_there_the_worst_is_a_finding(content: bytes) -> None:
    assert isinstance(read_features(content), Finding)
