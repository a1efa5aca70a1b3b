"""A build after any edits makes the bytes that a build from nothing makes."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder import pipeline
from builder.pipeline import BuildReport, Wishes
from tests.content_folders import write_archive, write_file

CLEAN = Wishes(is_clean=True)
ARTICLE = "articles/fall-{event}/outlet-{outlet}.md"

Edit = Callable[[Path, Random], None]


def read_files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def pick(content: Path, pattern: str, chance: Random) -> Path | None:
    found = sorted(path for path in content.glob(pattern) if path.is_file())
    return chance.choice(found) if found else None


def change_headline(content: Path, chance: Random) -> None:
    if path := pick(content, "articles/**/*.md", chance):
        lines = path.read_text("utf-8").split("\n")
        words = f'headline: "Bridge {chance.randrange(1000)} 大桥 falls"'
        lines = [words if line.startswith("headline:") else line for line in lines]
        path.write_text("\n".join(lines), "utf-8")


def change_body(content: Path, chance: Random) -> None:
    if path := pick(content, "*/**/*.md", chance):
        added = f"\n\nWitness {chance.randrange(9)} *saw* the bridge.\n"
        path.write_text(path.read_text("utf-8") + added, "utf-8")


def change_date(content: Path, chance: Random) -> None:
    if path := pick(content, "articles/**/*.md", chance):
        lines = path.read_text("utf-8").split("\n")
        day = f"published: 2024-0{chance.randrange(1, 10)}-1{chance.randrange(10)}"
        lines = [day if line.startswith("published:") else line for line in lines]
        path.write_text("\n".join(lines), "utf-8")


def add_article(content: Path, chance: Random) -> None:
    if path := pick(content, "articles/**/*.md", chance):
        text = path.read_text("utf-8").replace("https://", f"https://a{chance.randrange(10**9)}.")
        path.with_name(f"added-{chance.randrange(10**6)}.md").write_text(text, "utf-8")


def remove_article(content: Path, chance: Random) -> None:
    if path := pick(content, "articles/**/*.md", chance):
        path.unlink()


def rename_article(content: Path, chance: Random) -> None:
    if path := pick(content, "articles/**/*.md", chance):
        path.rename(path.with_name(f"renamed-{chance.randrange(10**6)}.md"))


def change_title(content: Path, chance: Random) -> None:
    if path := pick(content, "events/*.md", chance):
        text = path.read_text("utf-8")
        path.write_text(text.replace("title: ", f"title: The {chance.randrange(9)} ", 1), "utf-8")


def change_outlet(content: Path, chance: Random) -> None:
    if path := pick(content, "outlets/*.md", chance):
        text = path.read_text("utf-8")
        path.write_text(text.replace("name: ", f"name: New {chance.randrange(9)} ", 1), "utf-8")


def change_settings(content: Path, chance: Random) -> None:
    path = content / "site.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("title: ", f"title: N{chance.randrange(9)} ", 1), "utf-8")


def change_template(content: Path, chance: Random) -> None:
    name = chance.choice(
        ["pages/home.html", "pages/outlet.html", "components/masthead/masthead.css"]
    )
    packaged = Path(__file__).parent.parent.parent / "templates" / name
    text = packaged.read_text("utf-8") + f"\n{' ' * chance.randrange(5)}\n"
    write_file(content.parent / "templates", name, text)


def break_and_mend(content: Path, chance: Random) -> None:
    """A build that fails in between changes nothing for the next."""
    if path := pick(content, "events/*.md", chance):
        text = path.read_text("utf-8")
        path.write_text("---\ntitle: [\n---\n", "utf-8")
        assert pipeline.build(content, content.parent / "site").publication is None
        path.write_text(text, "utf-8")


def damage_cache(content: Path, chance: Random) -> None:
    if path := pick(content.parent, ".cache/build/**/*", chance):
        kept = path.read_bytes()
        at = chance.randrange(len(kept) + 1)
        path.write_bytes(chance.choice([b"", kept[:at], kept[:at] + b"\0" + kept[at + 1 :]]))


def damage_site(content: Path, chance: Random) -> None:
    if path := pick(content.parent, "site/**/*.*", chance):
        chance.choice([Path.unlink, lambda page: page.write_text("not ours", "utf-8")])(path)


EDITS: tuple[Edit, ...] = (
    change_headline,
    change_body,
    change_date,
    add_article,
    remove_article,
    rename_article,
    change_title,
    change_outlet,
    change_settings,
    change_template,
    break_and_mend,
    damage_cache,
    damage_site,
)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose content was built once."""
    folder = tmp_path_factory.mktemp("start")
    write_archive(folder / "content", events=3, outlets=4)
    pipeline.build(folder / "content", folder / "site")
    return folder


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=4),
    chance=st.randoms(use_true_random=False),
)
def test_any_edits_make_the_bytes_of_a_clean_build(
    start: Path, tmp_path_factory: pytest.TempPathFactory, edits: list[Edit], chance: Random
) -> None:
    folder = tmp_path_factory.mktemp("edited")
    shutil.copytree(start, folder, dirs_exist_ok=True)
    content = folder / "content"
    for edit in edits:
        edit(content, chance)
        pipeline.build(content, folder / "site")
    pipeline.build(content, folder / "clean", CLEAN)
    assert read_files(folder / "site") == read_files(folder / "clean")


def rebuild(folder: Path) -> BuildReport:
    return pipeline.build(folder / "content", folder / "site")


@pytest.fixture
def folder(start: Path, tmp_path: Path) -> Path:
    shutil.copytree(start, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_an_edit_of_one_article_makes_its_own_pages_anew_and_no_other_article(
    folder: Path,
) -> None:
    path = folder / "content" / ARTICLE.format(event=0, outlet=1)
    path.write_text(path.read_text("utf-8") + "\nMore of it.\n", "utf-8")
    publication = rebuild(folder).publication
    assert publication is not None
    articles = [name for name in publication.written if name.startswith("articles/")]
    assert articles == ["articles/fall-0/outlet-1.html"]


def test_edits_after_edits_make_the_bytes_of_a_clean_build(folder: Path) -> None:
    """The first build here links all files, as the folder bears another name; the others do not."""
    for event, outlet in ((0, 1), (1, 2), (0, 1)):
        path = folder / "content" / ARTICLE.format(event=event, outlet=outlet)
        path.write_text(path.read_text("utf-8").replace("headline: ", "headline: New ", 1), "utf-8")
        rebuild(folder)
        pipeline.build(folder / "content", folder / "clean", CLEAN)
        assert read_files(folder / "site") == read_files(folder / "clean")


def test_a_cache_in_which_nothing_is_as_it_was_changes_no_byte(folder: Path) -> None:
    for path in (folder / ".cache" / "build").rglob("*"):
        if path.is_file():
            path.write_bytes(b"other code" + path.read_bytes()[10:])
    path = folder / "content" / ARTICLE.format(event=1, outlet=2)
    path.write_text(path.read_text("utf-8") + "\nMore of it.\n", "utf-8")
    rebuild(folder)
    pipeline.build(folder / "content", folder / "clean", CLEAN)
    assert read_files(folder / "site") == read_files(folder / "clean")


def test_compressed_copies_after_an_edit_are_those_of_a_clean_build(folder: Path) -> None:
    compressed = Wishes(is_compressed=True)
    pipeline.build(folder / "content", folder / "site", compressed)
    path = folder / "content" / ARTICLE.format(event=0, outlet=1)
    path.write_text(path.read_text("utf-8") + "\nMore of it.\n", "utf-8")
    pipeline.build(folder / "content", folder / "site", compressed)
    pipeline.build(folder / "content", folder / "clean", replace(compressed, is_clean=True))
    assert read_files(folder / "site") == read_files(folder / "clean")
    rebuild(folder)
    pipeline.build(folder / "content", folder / "clean", CLEAN)
    assert read_files(folder / "site") == read_files(folder / "clean")
