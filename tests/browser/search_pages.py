"""An archive's index and script with a page that is nothing else."""

from pathlib import Path

from builder.archive.archive import Archive
from builder.render.assets import bundle_assets
from builder.render.sources import find_sources
from builder.search.plan import plan_search_index

PAGE = '<!doctype html><meta charset="utf-8"><title>Search</title><script src="{}"></script>'


def write_search(folder: Path, archive: Archive) -> Path:
    """The page, in a folder that is made."""
    assets = bundle_assets(find_sources(folder))
    for artifact in (*assets.artifacts, *plan_search_index(archive)):
        path = folder / artifact.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    page = folder / "search.html"
    page.write_text(PAGE.format(assets.address_by_name["search.js"]), encoding="utf-8")
    return page
