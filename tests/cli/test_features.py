"""What `rashomon features` writes, and what it refuses."""

from pathlib import Path

import pytest

from builder.archive.features import Features
from builder.cli.exits import ExitCode
from builder.content.features import read_features
from tests.cli.programs import run
from tests.content_folders import write_archive, write_file

TEXT = "The bridge fell. “It was old”, the mayor said.\n"
ARTICLE = "content/articles/fall-0/outlet-0.md"


@pytest.fixture(autouse=True)
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_archive(tmp_path / "content")


def save(name: str, text: str = TEXT) -> Path:
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    return path


def read(path: str) -> Features:
    features = read_features(Path(path).read_bytes())
    assert isinstance(features, Features)
    return features


def refusal(*arguments: str | Path) -> str:
    result = run("features", *arguments)
    assert result.exit_code == ExitCode.WRONG_USE
    assert list(Path().rglob("*.features.json")) == []
    return result.stderr.removeprefix("rashomon: ").rstrip("\n")


def test_the_features_stand_beside_the_article_in_its_language() -> None:
    result = run("features", save("saved.txt"), "--for", ARTICLE)
    assert result.exit_code == ExitCode.DONE, result.stderr
    assert result.stdout == (
        "wrote content/articles/fall-0/outlet-0.features.json: 9 words, 2 sentences, 1 quote\n"
    )
    written = read("content/articles/fall-0/outlet-0.features.json")
    assert (written.language, written.words, written.quoted_words) == ("en", 9, 3)
    assert run("check").exit_code == ExitCode.DONE


def test_the_language_of_the_article_goes_before_that_of_its_outlet(content: Path) -> None:
    path = content / "articles/fall-0/outlet-1.md"
    path.write_text(path.read_text().replace("url:", "language: de\nurl:"))
    run("features", save("saved.txt"), "--for", path)
    assert read("content/articles/fall-0/outlet-1.features.json").language == "de"


def test_without_an_article_they_stand_beside_the_text() -> None:
    result = run(
        "features", save("one.txt"), save("two.md", "---\nx: y\n---\n*Two*"), "--language", "en"
    )
    assert result.stdout == (
        "wrote one.features.json: 9 words, 2 sentences, 1 quote\n"
        "wrote two.features.json: 1 word, 1 sentence, 0 quotes\n"
    )


def test_a_saved_page_says_its_language_itself() -> None:
    run("features", save("page.html", '<html lang="fr"><nav>Menu</nav><p>Le pont</p></html>'))
    written = read("page.features.json")
    assert (written.language, written.words) == ("fr", 2)


def test_one_text_always_gives_the_same_bytes() -> None:
    run(
        "features", save("one.txt"), save("two.txt", TEXT.replace("\n", "\r\n")), "--language", "en"
    )
    assert Path("one.features.json").read_bytes() == Path("two.features.json").read_bytes()


def test_a_text_whose_language_is_not_known_is_refused() -> None:
    assert refusal(save("one.txt")) == (
        'the language of "one.txt" is not known; add it, as in --language en'
    )


def test_an_unknown_language_is_refused() -> None:
    assert refusal(save("one.txt"), "--language", "english").startswith(
        '--language: "english" is not the tag of a language\n'
    )


def test_another_language_than_the_article_has_is_refused() -> None:
    assert refusal(save("one.txt"), "--for", ARTICLE, "--language", "fr") == (
        '--language "fr": the article is in "en"; correct one of the two'
    )


def test_a_text_in_the_content_folder_is_refused() -> None:
    assert refusal(ARTICLE, "--language", "en") == (
        f'"{ARTICLE}" is in the content folder, where only what may be published belongs; '
        "keep the text elsewhere and name the article with --for"
    )


def test_other_kinds_of_file_are_refused() -> None:
    assert refusal(save("one.pdf")) == '"one.pdf" is not read: save its text as .txt, .md or .html'
    assert refusal("two.txt") == 'there is no file "two.txt"'


def test_what_is_not_text_is_refused() -> None:
    Path("one.txt").write_bytes(b"\xcc\xee\xf1\xf2")
    assert refusal("one.txt", "--language", "ru") == '"one.txt" is not UTF-8; save it as UTF-8'
    Path("one.txt").write_bytes(b"a\0b")
    assert refusal("one.txt", "--language", "ru") == '"one.txt" is not a text'


def test_a_text_without_words_is_refused() -> None:
    assert refusal(save("one.html", "<div>Loading</div>"), "--language", "en") == (
        'there are no words in "one.html"; copy the text of the article into a .txt file'
    )


def test_an_article_has_one_text() -> None:
    assert refusal(save("one.txt"), save("two.txt"), "--for", ARTICLE) == (
        "--for takes one FILE: the text of that article"
    )


def test_only_an_article_has_features() -> None:
    one = save("one.txt")
    assert refusal(one, "--for", "content/events/fall-0.md") == (
        '"content/events/fall-0.md" is not an article file; name one in content/articles'
    )
    assert refusal(one, "--for", "content/articles/no.md") == (
        'there is no file "content/articles/no.md"'
    )
    assert refusal(one, "--for", save("x.md")) == '"x.md" is not in the content folder "content"'


def test_an_article_that_holds_its_text_needs_no_features(content: Path) -> None:
    path = content / "articles/fall-0/outlet-0.md"
    path.write_text(path.read_text().replace("url:", "text: excerpt\nurl:"))
    assert refusal(save("one.txt"), "--for", ARTICLE) == (
        f'"{ARTICLE}" holds the outlet\'s text itself, so its features are taken from there'
    )


def test_an_article_with_errors_is_mended_first(content: Path) -> None:
    write_file(content, "articles/fall-0/outlet-0.md", "---\noutlet: outlet-0\n---\n")
    result = run("features", save("one.txt"), "--for", ARTICLE)
    assert result.exit_code == ExitCode.CONTENT_HAS_ERRORS
    assert f'{ARTICLE}:3:1: error[missing-field]: this article has no "url"' in result.stderr
