"""`rashomon explain`: why a file is or is not on the site, and what a page is made of."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from builder import pipeline
from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.cli.exits import ExitCode, stop
from builder.cli.explanation import Explanation, explain_file, explain_page
from builder.cli.options import CONTENT, SITE, ContentOption, DraftsOption, OutputOption
from builder.cli.terminal import count_problems, show_diagnostics
from builder.content import Reading
from builder.pages.page import Page
from builder.pages.plan import plan
from builder.pipeline import CheckReport, FolderError
from builder.render.assets import bundle_assets
from builder.render.sources import find_sources


def explain(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="A content file, or a page or file of the site.")
    ],
    *,
    content: ContentOption = CONTENT,
    output: OutputOption = SITE,
    drafts: DraftsOption = False,
) -> None:
    """Say why a file is on the site or not, and what a page is made of.

    PATH is a content file, a file in the output folder, or an address of the site, old ones
    included.

    Example: `rashomon explain content/outlets/tass.md`

    Example: `rashomon explain events/2020-04-16-xi-putin-call.html`
    """
    try:
        checked = pipeline.check(content, with_drafts=drafts)
    except FolderError as error:
        stop(str(error))
    if file := _find_file(path, checked.readings):
        typer.echo(_explain_file(file, checked))
    elif checked.linked.archive is None:
        problems = count_problems(checked.linked.diagnostics)
        typer.echo(f"no page can be explained before the content is mended: {problems}", err=True)
        raise typer.Exit(ExitCode.CONTENT_HAS_ERRORS)
    else:
        typer.echo(_explain_address(path, checked, checked.linked.archive, content, output))


def _find_file(path: str, readings: Sequence[Reading]) -> Reading | None:
    place = Path(path).resolve()
    return next(
        (each for each in readings if place == Path(each.source.shown).resolve()),
        next((each for each in readings if path == each.path), None),
    )


def _explain_file(file: Reading, checked: CheckReport) -> Explanation:
    linked = checked.linked
    own = [each for each in linked.diagnostics if each.place.path == file.source.shown]
    show_diagnostics(own)
    if reason := dict(linked.left_off).get(file.path):
        return Explanation(
            f"{file.source.shown} is not on the site: {reason}; --drafts takes it in"
        )
    if linked.archive is None:
        whose = "it has" if own else "other content files have"
        return Explanation(
            f"{file.source.shown} is not on the site yet: {whose} {count_problems(own or linked.diagnostics)}"
        )
    return explain_file(file.source.shown, file.path, linked.archive, tuple(plan(linked.archive)))


def _explain_address(
    path: str, checked: CheckReport, archive: Archive, content: Path, output: Path
) -> Explanation:
    sources = find_sources(content)
    pieces = {piece.address: piece for piece in plan(archive)}
    assets = {asset.address for asset in bundle_assets(sources).artifacts}
    for address in _addresses(path, archive, output):
        match pieces.get(address):
            case Page() as page:
                prefix = checked.readings[0].source.shown.removesuffix(checked.readings[0].path)
                template = os.path.relpath(sources.find(page.template))
                return explain_page(page, archive, prefix=prefix, template=template)
            case Artifact():
                return Explanation(f"{address} is a file of the site that no template makes")
        if address in assets:
            return Explanation(
                f"{address} is bundled from the styles, scripts and icons of templates/"
            )
    if not (output / path).exists() and not Path(path).exists():
        stop(_describe_unknown(path, [*pieces, *(each.source.shown for each in checked.readings)]))
    return Explanation(f"{path} is not made by rashomon, which leaves it alone")


def _addresses(path: str, archive: Archive, output: Path) -> Iterator[str]:
    """What the path may mean as an address below the site folder, the likeliest first."""
    base = archive.site.base_url
    if base and path.startswith(base):
        path = path.removeprefix(base).partition("#")[0] or "index.html"
    place, site = Path(path).resolve(), output.resolve()
    if place.is_relative_to(site):
        path = place.relative_to(site).as_posix()
    yield from (path, f"{path.rstrip('/')}/index.html", f"{path}.html")


def _describe_unknown(path: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(path, known, n=1, cutoff=0.6)
    hint = f'; did you mean "{close[0]}"?' if close else ""
    return f'there is no content file and no page "{path}"{hint}'
