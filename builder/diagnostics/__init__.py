"""What is wrong with a content file, where, why, and what to type instead."""

from builder.diagnostics.diagnostic import Diagnostic, Place, Related, Severity
from builder.diagnostics.github import format_github
from builder.diagnostics.json import format_json
from builder.diagnostics.terminal import format_text

__all__ = [
    "Diagnostic",
    "Place",
    "Related",
    "Severity",
    "format_github",
    "format_json",
    "format_text",
]
