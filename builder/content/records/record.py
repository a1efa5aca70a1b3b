"""What all records have in common."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator


class Record(BaseModel):
    """The fields of one content file, or of one entry in it, checked on their own."""

    # Built when the first file of its kind is read: where few files changed, most kinds never are.
    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, defer_build=True
    )

    required: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Note the required fields once, not for each file."""
        fields = cls.model_fields.items()
        cls.required = frozenset(name for name, field in fields if field.is_required())

    @model_validator(mode="before")
    @classmethod
    def _without_empty_fields(cls, values: Any) -> Any:
        """A field that need not be there may also be there without a value."""
        if not isinstance(values, dict) or None not in values.values():
            return values
        return {
            name: value
            for name, value in values.items()
            if value is not None or name in cls.required or name not in cls.model_fields
        }
