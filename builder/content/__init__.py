"""Content files, read and linked into an archive."""

from builder.content.files import ContentFile, read_folder
from builder.content.linking import LeftOff, Linked, link
from builder.content.reading import Reading, read_record
from builder.content.schemas import schemas

__all__ = [
    "ContentFile",
    "LeftOff",
    "Linked",
    "Reading",
    "link",
    "read_folder",
    "read_record",
    "schemas",
]
