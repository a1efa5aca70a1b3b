"""Where templates, styles, scripts and catalogs come from: the packaged ones and an archive's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class TemplateSources:
    """Folders in order of precedence: a file in an earlier one overrides its namesake in a later."""

    folders: tuple[Path, ...]

    @property
    def own(self) -> tuple[Path, ...]:
        """The archive's own folders: all but the packaged one, which is the last."""
        return self.folders[:-1]

    def names(self, pattern: str) -> tuple[str, ...]:
        """The files that match a glob pattern in any folder, as sorted posix paths below it."""
        return tuple(sorted(set(self._matches(pattern))))

    def find(self, name: str) -> Path:
        """The first file of that name; raises FileNotFoundError."""
        for folder in self.folders:
            if (folder / name).is_file():
                return folder / name
        raise FileNotFoundError(name)

    def read(self, name: str) -> bytes:
        """The bytes of the first file of that name; raises FileNotFoundError."""
        return self.find(name).read_bytes()

    def _matches(self, pattern: str) -> Iterator[str]:
        for folder in self.folders:
            for path in folder.glob(pattern):
                if path.is_file():
                    yield path.relative_to(folder).as_posix()


def find_sources(content: Path) -> TemplateSources:
    """The packaged templates, overridden by a `templates/` beside the content folder."""
    packaged = _PACKAGE / "_templates"
    if not packaged.is_dir():
        packaged = _PACKAGE.parent / "templates"
    own = content.resolve().parent / "templates"
    if own.is_dir() and own != packaged:
        return TemplateSources((own, packaged))
    return TemplateSources((packaged,))
