"""XML that is well-formed whatever text it is given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def root(
    tag: str, namespace: str, attributes: Mapping[str, str | None] | None = None
) -> ET.Element:
    """The element that a document starts with; its namespace is that of all without a prefix."""
    return ET.Element(tag, {"xmlns": namespace, **_attributes(attributes)})


def add(
    parent: ET.Element,
    tag: str,
    text: str | None = None,
    attributes: Mapping[str, str | None] | None = None,
) -> ET.Element:
    """A new last child; attributes without a value are left out."""
    child = ET.SubElement(parent, tag, _attributes(attributes))
    child.text = clean(text) if text else None
    return child


def clean(text: str) -> str:
    """The text without the characters that XML 1.0 has no way to write."""
    return _FORBIDDEN.sub("", text)


def write(element: ET.Element) -> bytes:
    """The document in UTF-8, one element a line."""
    ET.indent(element, " ")
    text = ET.tostring(element, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _attributes(attributes: Mapping[str, str | None] | None) -> dict[str, str]:
    return {name: clean(value) for name, value in (attributes or {}).items() if value}
