import os
from pathlib import Path

import pytest

from builder.content import read_below, read_folder
from builder.content.files import LARGEST, Trouble


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "articles" / "b").mkdir(parents=True)
    (content / "articles" / "b" / "one.md").write_text("one")
    (content / "articles" / "a.md").write_text("a")
    (content / "site.yaml").write_text("title: x")
    return content


def paths(folder: Path) -> list[str]:
    return [file.path for file in read_folder(folder)]


def test_files_come_sorted_by_path_with_their_bytes(folder: Path) -> None:
    files = read_folder(folder)
    assert [(file.path, file.content) for file in files] == [
        ("articles/a.md", b"a"),
        ("articles/b/one.md", b"one"),
        ("site.yaml", b"title: x"),
    ]


@pytest.mark.parametrize(
    ("shown_as", "shown"),
    [("content", "content/articles/a.md"), (".", "articles/a.md"), ("", "articles/a.md")],
)
def test_paths_are_shown_as_an_editor_types_them(folder: Path, shown_as: str, shown: str) -> None:
    assert read_folder(folder, shown_as=shown_as)[0].shown == shown


def test_a_folder_is_shown_as_it_was_given(folder: Path) -> None:
    assert read_folder(folder)[0].shown == f"{folder.as_posix()}/articles/a.md"


def test_hidden_files_and_backups_are_passed_by(folder: Path) -> None:
    for name in (".gitkeep", ".DS_Store", "a.md~", "#a.md#", ".a.md.swp"):
        (folder / "articles" / name).write_text("x")
    (folder / ".git").mkdir()
    (folder / ".git" / "a.md").write_text("x")
    assert paths(folder) == ["articles/a.md", "articles/b/one.md", "site.yaml"]


def test_a_link_within_the_content_is_followed(folder: Path) -> None:
    (folder / "articles" / "c.md").symlink_to("a.md")
    content_by_path = {file.path: file.content for file in read_folder(folder)}
    assert content_by_path["articles/c.md"] == b"a"


def test_the_content_folder_itself_may_be_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assert paths(tmp_path / "link") == paths(folder)


@pytest.mark.parametrize("target", ["/etc/hostname", "../../outside.md", "/dev/zero"])
def test_a_link_out_of_the_content_is_not_followed(folder: Path, target: str) -> None:
    (folder.parent / "outside.md").write_text("x")
    (folder / "articles" / "c.md").symlink_to(target)
    assert read_folder(folder)[2].content is Trouble.LINK_OUT


def test_a_folder_in_a_circle_is_not_entered(folder: Path) -> None:
    (folder / "articles" / "b" / "again").symlink_to("..")
    assert read_folder(folder)[1].content is Trouble.LINKED_FOLDER


def test_a_file_that_would_never_end_is_not_opened(folder: Path) -> None:
    os.mkfifo(folder / "articles" / "c.md")
    assert read_folder(folder)[2].content is Trouble.UNREADABLE


def test_a_file_is_read_up_to_its_limit(folder: Path) -> None:
    (folder / "articles" / "a.md").write_bytes(b"x" * LARGEST)
    (folder / "articles" / "b" / "one.md").write_bytes(b"x" * (LARGEST + 1))
    first, second, _ = read_folder(folder)
    assert isinstance(first.content, bytes)
    assert second.content is Trouble.TOO_LARGE


def test_a_huge_file_costs_no_memory(folder: Path) -> None:
    with (folder / "articles" / "a.md").open("wb") as file:
        file.truncate(50_000_000_000)
    assert read_folder(folder)[0].content is Trouble.TOO_LARGE


def test_a_name_that_is_no_text_is_shown_with_escapes(folder: Path) -> None:
    (folder / "articles" / os.fsdecode(b"z\xff.md")).write_text("x")
    assert "articles/z\\xff.md" in paths(folder)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_folder(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "path",
    [
        *(
            "site.yaml",
            "articles",
            "articles/a.md",
            "articles/b",
            "articles/b/one.md",
            "articles/b/",
        ),
        *("nothing.md", "articles/nothing.md", "nothing/a.md", "articles/a.md/x.md", "art"),
        *(".hidden", ".hidden/a.md", "articles/a.md~", "#a.md", "articles/.b/a.md"),
        *("articles/linked", "articles/linked/one.md", "articles/link.md", "pages/x.md/y.md"),
        *("pages/x.md", "..", "../secret.md", ""),
    ],
)
def test_a_part_is_read_as_it_is_read_with_the_whole(folder: Path, path: str) -> None:
    for hidden in (folder / ".hidden", folder / "articles" / ".b"):
        hidden.mkdir()
        (hidden / "a.md").write_text("hidden")
    (folder / "articles" / "a.md~").write_text("backup")
    (folder / "articles" / "linked").symlink_to(folder / "articles" / "b")
    (folder / "articles" / "link.md").symlink_to(folder / "articles" / "a.md")
    (folder / "pages" / "x.md").mkdir(parents=True)
    (folder / "pages" / "x.md" / "y.md").write_text("y")
    (folder.parent / "secret.md").write_text("secret")
    below = [
        file
        for file in read_folder(folder)
        if path and (file.path == path or file.path.startswith(f"{path.rstrip('/')}/"))
    ]
    assert list(read_below(folder, path.rstrip("/"))) == below
