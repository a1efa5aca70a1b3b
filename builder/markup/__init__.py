"""Markdown of editors and strangers, turned into HTML that cannot harm."""

from builder.markup.rendering import Html, plain_text, render

__all__ = ["Html", "plain_text", "render"]
