"""Turns a folder of Markdown files into a static archive of how events were told."""

__version__ = "0.1.0"
