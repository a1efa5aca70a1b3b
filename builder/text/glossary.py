"""What each word comes to, worked out once: words come back a thousand times."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_MOST_KEPT = 1 << 17

Value = TypeVar("Value")


class Glossary(dict[str, Value], Generic[Value]):
    """A mapping that works out what it lacks; it starts anew when it has grown too large."""

    def __init__(self, explain: Callable[[str], Value]) -> None:
        super().__init__()
        self._explain = explain

    def __missing__(self, word: str) -> Value:
        if len(self) >= _MOST_KEPT:
            self.clear()
        value = self[word] = self._explain(word)
        return value
