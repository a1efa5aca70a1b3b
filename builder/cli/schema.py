"""`rashomon schema`: what an editor program needs to check front matter while it is typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from builder.cli.exits import stop
from builder.cli.terminal import plural
from builder.content.schemas import schemas


def schema(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write the files.")],
) -> None:
    """Write the JSON Schema of every kind of content file.

    Editor programs that know JSON Schema use it to complete field names and to mark mistakes in
    front matter.

    Example: `rashomon schema .vscode/schemas`
    """
    written = schemas()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, described in written.items():
            text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
            (folder / f"{name}.schema.json").write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        stop(f"the schemas cannot be written to {folder}: {error.strerror}")
    typer.echo(f"{plural(len(written), 'schema')} in {folder}")
