from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from builder.content import read_folder
from builder.content.kinds import Kind, is_features_path
from builder.content.schemas import schemas as make_schemas

CONTENT = Path(__file__).parents[2] / "content"
KINDS = [kind.value for kind in Kind]

schemas = cache(make_schemas)


def objects_in(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield schema
    for definition in schema.get("$defs", {}).values():
        if "properties" in definition:
            yield definition


def test_there_is_a_schema_for_every_kind() -> None:
    assert sorted(schemas()) == ["article", "event", "outlet", "owner", "page", "site", "topic"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_json_schema_of_2020(kind: str) -> None:
    schema = schemas()[kind]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described_in_one_paragraph(kind: str) -> None:
    fields = [
        (name, field.get("description", ""))
        for each in objects_in(schemas()[kind])
        for name, field in each["properties"].items()
    ]
    assert [name for name, description in fields if not description] == []
    assert [name for name, description in fields if "\n" in description] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_unknown_field_is_allowed(kind: str) -> None:
    assert all(each["additionalProperties"] is False for each in objects_in(schemas()[kind]))


def test_values_are_listed_where_only_some_are_allowed() -> None:
    article = schemas()["article"]
    assert article["$defs"]["Stance"]["enum"] == ["asserts", "attributes", "disputes", "omits"]
    assert "report" in article["$defs"]["Genre"]["enum"]


def test_required_fields_are_those_of_the_format() -> None:
    required = {kind: schema["required"] for kind, schema in schemas().items()}
    assert required == {
        "site": ["title"],
        "article": ["headline", "outlet", "url", "published"],
        "event": ["title", "date"],
        "outlet": ["name", "country", "languages"],
        "owner": ["name"],
        "topic": ["title"],
        "page": ["title"],
    }


def test_the_real_content_fits_its_schemas() -> None:
    schema_by_kind = schemas()
    validators = {k: jsonschema.Draft202012Validator(each) for k, each in schema_by_kind.items()}
    for file in read_folder(CONTENT):
        if is_features_path(file.path):
            continue
        assert isinstance(file.content, bytes)
        assert file.kind
        text = file.content.decode()
        front_matter = text if file.kind is Kind.SITE else text.split("---\n")[1]
        fields = yaml.load(front_matter, Loader=yaml.CBaseLoader)  # noqa: S506 - texts only
        known = {
            name: int(value) if name == "order" else value
            for name, value in fields.items()
            if value != "null"
        }
        required = schema_by_kind[file.kind]["required"]
        nullable = {name: None for name in required if name not in known}
        validators[file.kind].validate({**known, **nullable})
