"""An archive after edits that no other file can see."""

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.archive.archive import Archive
from builder.content import ContentFile, Reading, link, read_record
from builder.content.kinds import Kind
from builder.content.linking import relink
from builder.diagnostics import Diagnostic
from tests.content_folders import archive_files

FILES = {
    **archive_files(events=2, outlets=2, edition="1"),
    "events/fall-1.md": "---\ntitle: B\ndate: 2031-05-02\nclaims:\n  - {id: rust, text: Rust.}\n"
    "not_found:\n  - {outlet: outlet-2, searched: 2031-06-01}\n---\n",
    "outlets/outlet-2.md": "---\nname: Third\ncountry: GB\nlanguages: [en]\n---\n",
    "events/hidden.md": "---\ntitle: Hidden\ndate: 2031-05-02\ndraft: true\n---\n",
}
FIRST = "articles/fall-0/outlet-0.md"
EDITS = [
    ("\n---\n\nOn", "\n---\n\nAll that we know on"),
    ("headline: ", "headline: New, "),
    ("headline: ", "dateline: LONDON\nheadline: "),
    ("published: ", "topics: [bridges]\npublished: "),
    ("published: 2031-05", "published: 2031-06"),
    ("rust: asserts", "rust: disputes"),
    ("rust: asserts", "rest: asserts"),
    ("published: 2031", "published: 2030"),
    ("headline: ", "headline_translated: In our language\nheadline: "),
    ("---\n\nOn", "text: full\n---\n\nOn"),
    ("---\n\nOn", "draft: true\n---\n\nOn"),
    ("---\n\nOn", "genre: nothing\n---\n\nOn"),
    ("---\n\nOn", "aliases: [fall-1/outlet-1]\n---\n\nOn"),
    ("---\n\nOn", "wire: [outlet-1, Reuters]\n---\n\nOn"),
    ("outlet-0.example/", "outlet-1.example/"),
    ("outlet: outlet-0", "outlet: outlet-2"),
    ("event: fall-0", "event: fall-1"),
    ("event: fall-0", "event: hidden"),
    ("event: fall-0", "event: fall-9"),
    ("stances:", "stances: ["),
]


def read(files: Mapping[str, str]) -> list[Reading]:
    return [
        read_record(ContentFile(path, f"content/{path}", text.encode()))
        for path, text in files.items()
    ]


def link_all(files: Mapping[str, str]) -> tuple[Archive | None, tuple[Diagnostic, ...]]:
    linked = link(read(files), with_drafts=False)
    return linked.archive, linked.diagnostics


@cache
def before() -> tuple[Archive, tuple[Reading, ...]]:
    """The archive before any edit, and what was read of all files but articles."""
    archive, _ = link_all(FILES)
    assert archive is not None
    return archive, tuple(each for each in read(FILES) if each.kind is not Kind.ARTICLE)


def relink_edited(edited: Mapping[str, str]) -> Archive | None:
    """After edits of `FILES`."""
    archive, others = before()
    return relink(archive, others, read(edited))


@given(
    st.dictionaries(
        st.sampled_from([path for path in FILES if path.startswith("articles/")]),
        st.lists(st.sampled_from(EDITS), min_size=1, max_size=3),
        max_size=3,
    )
)
def test_an_archive_that_is_linked_again_is_the_one_that_linking_all_gives(
    edits: dict[str, list[tuple[str, str]]],
) -> None:
    edited = {}
    for path, changes in edits.items():
        text = FILES[path]
        for old, new in changes:
            text = text.replace(old, new)
        edited[path] = text
    archive = relink_edited(edited)
    if archive is not None:
        assert (archive, link_all(FILES)[1]) == link_all({**FILES, **edited})


@pytest.mark.parametrize(("old", "new"), EDITS[:6])
def test_an_edit_that_no_other_file_can_see_needs_no_other_file(old: str, new: str) -> None:
    archive = relink_edited({FIRST: FILES[FIRST].replace(old, new)})
    assert archive is not None
    assert archive.article_by_id["fall-0/outlet-0"] != (
        (before := link_all(FILES)[0]) and before.article_by_id["fall-0/outlet-0"]
    )


@pytest.mark.parametrize(("old", "new"), [edit for edit in EDITS[6:] if "wire" not in edit[1]])
def test_whatever_others_may_see_or_an_editor_is_told_is_left_to_linking_all(
    old: str, new: str
) -> None:
    assert relink_edited({FIRST: FILES[FIRST].replace(old, new)}) is None


def test_an_article_that_was_not_there_is_left_to_linking_all() -> None:
    assert relink_edited({"articles/fall-0/new.md": FILES[FIRST]}) is None
