"""What is planned: a page, its template, and the one view that the template sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class View(Protocol):
    """A frozen dataclass: the whole list of what its page depends on, apart from the templates."""

    __dataclass_fields__: dict[str, object]


@dataclass(frozen=True, slots=True)
class Page:
    """`address` lies below the site folder; `template` below `templates/`."""

    address: str
    template: str
    view: View
