"""Subjects that outlive events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    """One topic; `body` is Markdown."""

    id: str
    path: str
    title: str
    aliases: tuple[str, ...] = ()
    body: str = ""
