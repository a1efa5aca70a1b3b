"""The kinds of content file, and where each stands."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a content file describes; the value is the word for it in messages."""

    SITE = "site"
    ARTICLE = "article"
    EVENT = "event"
    OUTLET = "outlet"
    OWNER = "owner"
    TOPIC = "topic"
    PAGE = "page"


SITE_FILE = "site.yaml"
SUFFIX = ".md"
FEATURES_SUFFIX = ".features.json"
KIND_BY_FOLDER = {
    "articles": Kind.ARTICLE,
    "events": Kind.EVENT,
    "outlets": Kind.OUTLET,
    "owners": Kind.OWNER,
    "topics": Kind.TOPIC,
    "pages": Kind.PAGE,
}
FOLDER_BY_KIND = {kind: folder for folder, kind in KIND_BY_FOLDER.items()}


def kind_of(path: str) -> Kind | None:
    """The kind of the file at this path below the content folder, by its first folder."""
    if path == SITE_FILE:
        return Kind.SITE
    first, slash, _ = path.partition("/")
    return KIND_BY_FOLDER.get(first) if slash else None


def id_of(path: str) -> str:
    """The id that the path below the content folder gives: without kind's folder and suffix."""
    return path.partition("/")[2].removesuffix(SUFFIX)


def is_features_path(path: str) -> bool:
    """Whether the path is that of figures on an article."""
    return path.endswith(FEATURES_SUFFIX) and kind_of(path) is Kind.ARTICLE


def features_id(path: str) -> str:
    """The id of the article that the figures at this path are on."""
    return path.partition("/")[2].removesuffix(FEATURES_SUFFIX)


def path_of(kind: Kind, record_id: str) -> str:
    """Where the content file of this id stands or would stand, below the content folder."""
    return f"{FOLDER_BY_KIND[kind]}/{record_id}{SUFFIX}"
