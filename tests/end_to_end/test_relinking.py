from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.archive.archive import Archive
from builder.content import ContentFile, Reading, link, read_folder, read_record
from builder.content.linking import digest_items

CONTENT = Path(__file__).parents[1] / "fictional" / "content"
ORIGINALS = {
    file.path: file.content.decode()
    for file in read_folder(CONTENT)
    if isinstance(file.content, bytes)
}
PATHS = sorted(ORIGINALS)
LINES = sorted(
    {line for text in ORIGINALS.values() for line in text.partition("\n---")[0].splitlines()[1:]}
    | {"draft: true", "text: full", "aliases: [haiwan-daily]", "wire: [al-mars, Northern Wire]"}
    | {"part_of: [2031-06-second-moon]", "follows: [2031-05-ferry-strike]", "aliases: [old-id]"}
)
EDIT = st.one_of(
    st.tuples(st.just("restore")),
    st.tuples(st.just("append"), st.sampled_from(PATHS)),
    st.tuples(st.just("remove"), st.sampled_from(PATHS)),
    st.tuples(st.just("drop line"), st.sampled_from(PATHS), st.integers(1, 12)),
    st.tuples(
        st.just("add line"), st.sampled_from(PATHS), st.integers(1, 12), st.sampled_from(LINES)
    ),
    st.tuples(
        st.sampled_from(("move", "copy")),
        st.sampled_from(PATHS),
        st.sampled_from(("new", "old-id", "Capital", "haiwan-daily", "2031-05-ferry-strike")),
    ),
)


def edit(files: dict[str, str], how: str, *arguments: Any) -> dict[str, str]:
    if how == "restore":
        return ORIGINALS
    path, *rest = arguments
    text = files.get(path, ORIGINALS[path])
    others = {other: files[other] for other in files if other != path}
    lines = text.split("\n")
    match how, rest:
        case "append", []:
            return {**files, path: f"{text}\n\nOne more paragraph.\n"}
        case "drop line", [number]:
            return {**files, path: "\n".join(lines[:number] + lines[number + 1 :])}
        case "add line", [number, line]:
            return {**files, path: "\n".join([*lines[:number], line, *lines[number:]])}
        case "move" | "copy", [name]:
            kept = others if how == "move" else files
            return {**kept, f"{path.rpartition('/')[0]}/{name}.md": text}
    return others


@cache
def read(path: str, text: str) -> Reading:
    """What has not changed is the same object."""
    return read_record(ContentFile(path, f"content/{path}", text.encode()))


def read_all(files: dict[str, str]) -> list[Reading]:
    return [read(path, text) for path, text in files.items()]


def list_items(archive: Archive) -> list[Any]:
    kinds = (archive.articles, archive.events, archive.outlets)
    return [
        item for kind in (*kinds, archive.owners, archive.topics, archive.essays) for item in kind
    ]


def digest_all(files: dict[str, str], archive: Archive) -> dict[str, str]:
    digests = {path: sha256(text.encode()).hexdigest() for path, text in files.items()}
    return digest_items(archive, digests)


@given(st.lists(st.tuples(EDIT, st.booleans()), min_size=1, max_size=8))
@settings(max_examples=60)
def test_a_link_after_any_edit_is_equal_to_one_from_nothing(edits: list[Any]) -> None:
    files, linked = ORIGINALS, link(read_all(ORIGINALS), with_drafts=False)
    for how, with_drafts in edits:
        files = edit(files, *how)
        linked = link(read_all(files), with_drafts=with_drafts, before=linked)
        assert linked == link(read_all(files), with_drafts=with_drafts)


@given(EDIT)
@settings(max_examples=60)
def test_what_an_edit_does_not_touch_stays_the_same_object(change: Any) -> None:
    before = link(read_all(ORIGINALS), with_drafts=False)
    after = link(read_all(edit(ORIGINALS, *change)), with_drafts=False, before=before)
    assert before.archive
    known = {item.path: item for item in list_items(before.archive)}
    for item in list_items(after.archive) if after.archive else ():
        assert item is known.get(item.path) or item != known.get(item.path)


def test_an_error_does_not_make_the_rest_be_linked_anew() -> None:
    linked = link(read_all(ORIGINALS), with_drafts=False)
    assert linked.archive
    broken = {**ORIGINALS, "articles/nanyang-review-rivers.md": "---\n"}
    between = link(read_all(broken), with_drafts=False, before=linked)
    assert between.archive is None
    after = link(read_all(ORIGINALS), with_drafts=False, before=between)
    assert after.archive
    fresh = [
        item.path
        for item, known in zip(list_items(after.archive), list_items(linked.archive), strict=True)
        if item is not known
    ]
    assert fresh == ["articles/nanyang-review-rivers.md"]


@given(st.lists(EDIT, max_size=3))
@settings(max_examples=60)
def test_equal_digests_mean_equal_items(edits: list[Any]) -> None:
    original = link(read_all(ORIGINALS), with_drafts=False).archive
    files = ORIGINALS
    for how in edits:
        files = edit(files, *how)
    edited = link(read_all(files), with_drafts=False).archive
    assert original
    if edited is None:
        return
    before, after = digest_all(ORIGINALS, original), digest_all(files, edited)
    items = {item.path: item for item in list_items(original)}
    for item in list_items(edited):
        if before.get(item.path) == after[item.path]:
            assert item == items[item.path]
    assert (before["site.yaml"] == after["site.yaml"]) == (original.site == edited.site)


def test_an_edit_changes_the_digest_of_its_own_item_only() -> None:
    original = link(read_all(ORIGINALS), with_drafts=False).archive
    path = "events/2031-05-ferry-strike.md"
    files = edit(ORIGINALS, "append", path)
    edited = link(read_all(files), with_drafts=False).archive
    assert original
    assert edited
    before, after = digest_all(ORIGINALS, original), digest_all(files, edited)
    assert [each for each in before if before[each] != after[each]] == [path]


def test_nothing_new_gives_the_archive_of_before() -> None:
    before = link(read_all(ORIGINALS), with_drafts=False)
    assert link(read_all(ORIGINALS), with_drafts=False, before=before).archive is before.archive


def test_a_setting_of_the_site_changes_the_digests_of_those_that_leave_it_to_the_site() -> None:
    original = link(read_all(ORIGINALS), with_drafts=False).archive
    files = {
        **ORIGINALS,
        "site.yaml": ORIGINALS["site.yaml"].replace("text: summary", "text: excerpt"),
    }
    edited = link(read_all(files), with_drafts=False).archive
    assert original
    assert edited
    before, after = digest_all(ORIGINALS, original), digest_all(files, edited)
    changed = {path for path in before if before[path] != after[path]}
    silent = {each.path for each in edited.articles if "\ntext: " not in ORIGINALS[each.path]}
    assert changed == {"site.yaml", *silent}
