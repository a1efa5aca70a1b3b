"""Builds the whole site of a preview: `python -m builder.pipeline.whole CONTENT SITE`."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from builder.pipeline.building import build
from builder.pipeline.folders import FolderError
from builder.pipeline.wishes import Wishes
from builder.publish import PublishError, SiteIsBusyError
from builder.render.errors import OwnTemplateError

_NICENESS = 15
_WISHES = Wishes(with_drafts=True, jobs=1)
_PATIENCE = 0.5
"""In seconds: between two looks whether another preview of the same content has built its own."""


def main() -> None:
    """Build once nobody else does, out of everybody's way; the preview tells errors in content."""
    content, site = map(Path, sys.argv[1:])
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    while True:
        try:
            build(content, site, _WISHES)
        except SiteIsBusyError:
            time.sleep(_PATIENCE)
        except (FolderError, OwnTemplateError, PublishError) as error:
            sys.exit(str(error))
        else:
            return


if __name__ == "__main__":
    main()
