"""The fields of content/site.yaml."""

from __future__ import annotations

from builder.archive.article import BodyText
from builder.content.records.fields import (
    Address,
    BaseAddress,
    Contact,
    Ids,
    Language,
    Line,
    Prose,
    Timezone,
)
from builder.content.records.record import Record


class SiteRecord(Record):
    """What the whole site says of itself."""

    title: Line
    """The name of the archive."""
    tagline: Line | None = None
    """What it is in one line."""
    description: Prose | None = None
    """What it is in a sentence or two."""
    base_url: BaseAddress | None = None
    """The address it is published at, with a slash at its end."""
    language: Language = "en"
    """The language of the site's own words: BCP 47."""
    timezone: Timezone = "UTC"
    """The time zone that moments are shown in: a name of the IANA time zone database."""
    license: Line | None = None
    """The licence of our own words: an SPDX id or a sentence."""
    contact: Contact | None = None
    """A mail or web address for corrections."""
    repository: Address | None = None
    """Where the content files can be seen and edited."""
    text: BodyText = BodyText.SUMMARY
    """What the body of an article is, where its file does not say."""
    watch: Ids = ()
    """The outlets looked at for every event: outlet ids."""
    menu: Ids = ()
    """The pages in the menu, in this order: ids of files in content/pages."""
