"""What is planned: a page, its template, and the one view that the template sees."""

from __future__ import annotations

from dataclasses import Field, dataclass
from typing import Any, ClassVar, Protocol

from builder.archive.dates import Date


class View(Protocol):
    """A frozen dataclass: the whole list of what its page depends on, apart from the templates."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


@dataclass(frozen=True, slots=True)
class Page:
    """`address` lies below the site folder; `template` below `templates/`.

    `updated` is the newest date of what it shows, where it has one of its own. A page that is shown
    at other addresses than its own names the `root` from which its links start ("/", or the site's
    folder below its domain).
    """

    address: str
    template: str
    view: View
    updated: Date | None = None
    root: str | None = None
