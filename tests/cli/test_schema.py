"""What `rashomon schema` writes."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from builder.cli.exits import ExitCode
from tests.cli.programs import run


def test_every_kind_of_content_file_has_a_schema(tmp_path: Path) -> None:
    result = run("schema", tmp_path / "schemas")
    files = sorted(path.name for path in (tmp_path / "schemas").iterdir())
    assert result.exit_code == ExitCode.DONE
    assert result.stdout == f"{len(files)} schemas in {tmp_path / 'schemas'}\n"
    assert files == [
        f"{kind}.schema.json"
        for kind in ("article", "event", "outlet", "owner", "page", "site", "topic")
    ]


def test_each_schema_is_one(tmp_path: Path) -> None:
    run("schema", tmp_path)
    for path in tmp_path.iterdir():
        Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))


def test_a_folder_that_cannot_be_made_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    result = run("schema", tmp_path / "file")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr == (
        f"rashomon: the schemas cannot be written to {tmp_path / 'file'}: File exists\n"
    )
