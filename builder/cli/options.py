"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ContentOption = Annotated[
    Path,
    typer.Option(
        "--content", metavar="DIR", help="The folder of content files.", show_default=True
    ),
]
OutputOption = Annotated[
    Path, typer.Option("--output", metavar="DIR", help="The folder of the site.", show_default=True)
]
DraftsOption = Annotated[
    bool, typer.Option("--drafts", metavar="", help="Take in files marked as drafts.")
]
NoSearchOption = Annotated[
    bool, typer.Option("--no-search", metavar="", help="Leave out the search index.")
]
BaseUrlOption = Annotated[
    str | None,
    typer.Option(
        "--base-url",
        metavar="URL",
        help="Where the site will stand, in place of base_url in site.yaml.",
    ),
]
CleanOption = Annotated[
    bool,
    typer.Option("--clean", metavar="", help="Make everything anew, whatever earlier builds kept."),
]
CompressOption = Annotated[
    bool,
    typer.Option("--compress", metavar="", help="Lay gzip and Brotli copies beside the texts."),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", metavar="N", min=1, max=64, help="How many processes work; else one on each core."
    ),
]
ReportOption = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="Write counts, times and memory as JSON."),
]
CONTENT = Path("content")
SITE = Path("site")
