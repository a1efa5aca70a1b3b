"""Notes what is read of an archive, so that it is known what has to be made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from inspect import isfunction
from typing import Any, NamedTuple, cast

from builder.analysis.wording import Background
from builder.archive.archive import Archive
from builder.archive.features import Features


class Part(NamedTuple):
    """A part of an archive: an attribute, whole where `key` is None, else what a mapping has there.

    BACKGROUND with a language is what the distinctive words of that language are measured against.
    """

    name: str
    key: str | None


BACKGROUND = "background"


def watch_archive(archive: Archive, note: Callable[[Part], None]) -> Archive:
    """The same archive for whoever reads it; `note` is told of each part that is read."""
    return cast(Archive, _WatchedArchive(archive, note))


def watch_background(background: Background, note: Callable[[Part], None]) -> Background:
    """The same background; `note` is told of each language that is asked for."""
    return cast(Background, _WatchedBackground(background, note))


class _WatchedArchive:
    def __init__(self, archive: Archive, note: Callable[[Part], None]) -> None:
        self._archive = archive
        self._note = note

    def __getattr__(self, name: str) -> Any:
        member = getattr(Archive, name, None)
        if isfunction(member):  # it reads through us
            return partial(member, self)
        value = getattr(self._archive, name)
        if isinstance(value, Mapping):
            value = _WatchedMapping(name, value, self._note)
        else:
            self._note(Part(name, None))
        self.__dict__[name] = value
        return value


class _WatchedMapping(Mapping[str, Any]):
    def __init__(self, name: str, held: Mapping[str, Any], note: Callable[[Part], None]) -> None:
        self._name = name
        self._held = held
        self._note = note

    def __getitem__(self, key: str) -> Any:
        self._note(Part(self._name, key))
        return self._held[key]

    def get(self, key: str, default: Any = None) -> Any:
        self._note(Part(self._name, key))
        return self._held.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(Part(self._name, str(key)))
        return key in self._held

    def __iter__(self) -> Iterator[str]:
        self._note(Part(self._name, None))
        return iter(self._held)

    def __len__(self) -> int:
        self._note(Part(self._name, None))
        return len(self._held)


class _WatchedBackground:
    def __init__(self, background: Background, note: Callable[[Part], None]) -> None:
        self._background = background
        self._note = note

    def prior_of(self, language: str, texts: Mapping[str, Features]) -> Mapping[str, float]:
        self._note(Part(BACKGROUND, language))
        return self._background.prior_of(language, texts)
