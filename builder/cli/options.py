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
CONTENT = Path("content")
SITE = Path("site")
