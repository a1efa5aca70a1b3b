"""Markdown of editors and strangers, turned into HTML that cannot harm."""

from builder.markup.contents import Heading, list_headings
from builder.markup.rendering import Html, plain_opening, plain_text, render

__all__ = ["Heading", "Html", "list_headings", "plain_opening", "plain_text", "render"]
