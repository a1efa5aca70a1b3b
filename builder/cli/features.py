"""`rashomon features`: figures of texts that may not be kept."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from builder import pipeline
from builder.analysis.texts import take_features
from builder.archive.article import BodyText
from builder.archive.features import Features
from builder.cli.exits import ExitCode, stop
from builder.cli.options import CONTENT, ContentOption
from builder.cli.questions import explain, stop_at
from builder.cli.terminal import plural, show_diagnostics
from builder.content import read_folder, read_record
from builder.content.drafts import find_problem
from builder.content.features import write_features
from builder.content.kinds import FEATURES_SUFFIX, SITE_FILE, Kind, id_of, kind_of, path_of
from builder.content.linking.index import Index, index_readings
from builder.content.records import ArticleRecord
from builder.pipeline import FolderError
from builder.text.languages import written_language
from builder.text.prose import strip_front_matter, strip_markdown
from builder.text.webpage import decode_webpage, read_webpage

_PLAIN = frozenset({".txt", ".text", ""})
_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})


class _Text(NamedTuple):
    """A text, and the language that its file says it is in."""

    text: str
    language: str | None


def features(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", help="Plain text, Markdown, or a web page saved as HTML."),
    ],
    *,
    article: Annotated[
        Path | None,
        typer.Option(
            "--for", metavar="ARTICLE", help="The article file whose original's text FILE holds."
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language", metavar="TAG", help="BCP 47; by default the article's or the page's."
        ),
    ] = None,
    content: ContentOption = CONTENT,
) -> None:
    """Take figures from a text that may not be kept, to compare its wording.

    Writes them to a file that ends in .features.json, beside the article or else beside FILE:
    counts of words, sentences and quotes, how often each word occurs, and fingerprints of a sample
    of its runs of words. The text cannot be read from them. With them the site compares the
    article's wording and shows shared copy. FILE itself stays outside the content folder.

    Of a web page the paragraphs, subheadings, lists and quotes in its `<article>` are read, else
    those in its `<main>` or `<body>`.

    Example: `rashomon features saved.html --for content/articles/2020-04-16-xi-putin-call/tass.md`

    Example: `rashomon features --language ru one.txt two.txt`
    """
    stop_at("--language", explain(find_problem(Kind.SITE, "language", language or "en")))
    for file in files:
        _refuse(file, content)
    if article is None:
        for file in files:
            _write(_take(file, language), file.with_suffix(FEATURES_SUFFIX))
        return
    if len(files) > 1:
        stop("--for takes one FILE: the text of that article")
    own = _language_of(article, content)
    if language and own and written_language(language) != written_language(own):
        stop(f'--language "{language}": the article is in "{own}"; correct one of the two')
    _write(_take(files[0], own or language), article.with_suffix(FEATURES_SUFFIX))


def _refuse(file: Path, content: Path) -> None:
    if not file.is_file():
        stop(f'there is no file "{file}"')
    if file.resolve().is_relative_to(content.resolve()):
        stop(
            f'"{file}" is in the content folder, where only what may be published belongs; '
            "keep the text elsewhere and name the article with --for"
        )
    if file.suffix.lower() not in _PLAIN | _MARKDOWN | _HTML:
        stop(f'"{file}" is not read: save its text as .txt, .md or .html')


def _take(file: Path, language: str | None) -> Features:
    try:
        text, declared = _read(file)
    except OSError as error:
        stop(f'"{file}" cannot be read: {error.strerror}')
    except (UnicodeDecodeError, LookupError):
        stop(f'"{file}" is not UTF-8; save it as UTF-8')
    tag = language or declared
    if tag is None:
        stop(f'the language of "{file}" is not known; add it, as in --language en')
    stop_at("--language", explain(find_problem(Kind.SITE, "language", tag)))
    taken = take_features(text, tag)
    if not taken.words:
        stop(f'there are no words in "{file}"; copy the text of the article into a .txt file')
    return taken


def _read(file: Path) -> _Text:
    content = file.read_bytes()
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        stop(f'"{file}" is not a text')
    if file.suffix.lower() in _HTML:
        page = read_webpage(decode_webpage(content))
        return _Text(page.text, page.language)
    text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    if file.suffix.lower() in _MARKDOWN:
        return _Text(strip_markdown(strip_front_matter(text)), None)
    return _Text(text, None)


def _language_of(article: Path, content: Path) -> str | None:
    """The language of an article file; stops if it is none, or holds the outlet's text itself."""
    try:
        pipeline.require_folder(content)
    except FolderError as error:
        stop(str(error))
    if not article.is_file():
        stop(f'there is no file "{article}"')
    if not article.resolve().is_relative_to(content.resolve()):
        stop(f'"{article}" is not in the content folder "{content}"')
    path = article.resolve().relative_to(content.resolve()).as_posix()
    if kind_of(path) is not Kind.ARTICLE or article.suffix != ".md":
        stop(f'"{article}" is not an article file; name one in {content / "articles"}')
    index = _index(path, content)
    entry = index.articles.get(id_of(path))
    if entry is None:
        raise typer.Exit(ExitCode.CONTENT_HAS_ERRORS)
    if index.text_of(entry.record) is not BodyText.SUMMARY:
        stop(f'"{article}" holds the outlet\'s text itself, so its features are taken from there')
    return index.language_of(entry.record)


def _index(path: str, content: Path) -> Index:
    """The article with its outlet and the site's settings; what is wrong with them is shown."""
    files = {file.path: file for file in read_folder(content)}
    reading = read_record(files[path])
    outlet = reading.record.outlet if isinstance(reading.record, ArticleRecord) else ""
    others = [files.get(each) for each in (path_of(Kind.OUTLET, outlet), SITE_FILE)]
    readings = (reading, *(read_record(each) for each in others if each))
    show_diagnostics([each for one in readings for each in one.diagnostics])
    return index_readings(readings)


def _write(taken: Features, target: Path) -> None:
    try:
        target.write_text(write_features(taken), encoding="utf-8", newline="\n")
    except OSError as error:
        stop(f"{target} cannot be written: {error.strerror}")
    counts = f"{plural(taken.words, 'word')}, {plural(taken.sentences, 'sentence')}"
    typer.echo(f"wrote {target}: {counts}, {plural(taken.quotes, 'quote')}")
