"""Why a file is or is not on the site, and what a page is made of."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.content.kinds import FEATURES_SUFFIX, SUFFIX
from builder.pages.page import Page
from builder.pages.redirect import RedirectView


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence, and facts that each have a label and one or more values."""

    sentence: str
    facts: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __str__(self) -> str:
        width = max((len(label) for label, _ in self.facts), default=0)
        lines = [
            f"  {label if not place else '':{width}}  {value}"
            for label, values in self.facts
            for place, value in enumerate(values)
        ]
        return "\n".join((self.sentence, *lines))


def explain_file(
    shown: str, path: str, archive: Archive, planned: Sequence[Page | Artifact]
) -> Explanation:
    """A content file that is in the archive: its address, old ones, and the pages that lead to it.

    `path` is below the content folder, `shown` as an editor types it.
    """
    if path.endswith(FEATURES_SUFFIX):
        article = shown.removesuffix(FEATURES_SUFFIX) + SUFFIX
        return Explanation(f"{shown} is never published: it holds figures on the text of {article}")
    address = {path: address for address, path in paths_by_address(archive).items()}.get(path)
    if address is None:
        return Explanation(f"{shown} is on the site, and shapes every page")
    old = tuple(
        page.address
        for page in pages_of(planned)
        if isinstance(page.view, RedirectView) and page.view.target == address
    )
    leading = tuple(
        page.address
        for page in pages_of(planned)
        if page.address != address and page.address not in old and address in _mentions(page)
    )
    return Explanation(
        f"{shown} is on the site",
        _filled(("page", (address,)), ("old addresses", old), ("shown on", leading)),
    )


def explain_page(page: Page, archive: Archive, *, prefix: str, template: str) -> Explanation:
    """A page: its template, the content file it is about, and those it leads to.

    `prefix` is the content folder as an editor types it, `template` the file of the template.
    """
    paths = {address: f"{prefix}{path}" for address, path in paths_by_address(archive).items()}
    if isinstance(page.view, RedirectView):
        target = page.view.target
        return Explanation(
            f"{page.address} is an old address that leads to {target}",
            _filled(("listed in", (paths[target],)), ("template", (template,))),
        )
    about = paths.get(page.address)
    shown = sorted({paths[address] for address in _mentions(page) if address in paths})
    return Explanation(
        f"{page.address} is a page of the site",
        _filled(
            ("template", (template,)),
            ("about", (about,) if about else ()),
            ("shows", tuple(path for path in shown if path != about)),
        ),
    )


def paths_by_address(archive: Archive) -> Mapping[str, str]:
    """The content file, below the content folder, that each address is about."""
    return {
        **{urls.event(event.id): event.path for event in archive.events},
        **{urls.article(article.id): article.path for article in archive.articles},
        **{urls.outlet(outlet.id): outlet.path for outlet in archive.outlets},
        **{urls.owner(owner.id): owner.path for owner in archive.owners},
        **{urls.topic(topic.id): topic.path for topic in archive.topics},
        **{urls.essay(essay.id): essay.path for essay in archive.essays},
    }


def pages_of(planned: Sequence[Page | Artifact]) -> Iterator[Page]:
    """What a template makes."""
    return (piece for piece in planned if isinstance(piece, Page))


def _mentions(page: Page) -> frozenset[str]:
    """Every text in a view, apart from the frame that all pages share, without its fragment."""
    fields = dataclasses.fields(page.view)
    held = (getattr(page.view, field.name) for field in fields if field.name != "frame")
    return frozenset(text.partition("#")[0] for value in held for text in _texts(value))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))


def _filled(*facts: tuple[str, tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((label, values) for label, values in facts if values)
