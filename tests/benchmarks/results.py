"""Keeps what each part measured, so that parts can be run one by one."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
from pathlib import Path
from typing import Any


def keep(folder: Path, part: str, measured: dict[str, Any]) -> None:
    """Write down what a part measured, with the day and the machine."""
    folder.mkdir(parents=True, exist_ok=True)
    held = {"day": dt.datetime.now(dt.UTC).date().isoformat(), "machine": describe_machine()}
    text = json.dumps({**held, **measured}, indent=2)
    (folder / f"{part}.json").write_text(text + "\n", encoding="utf-8")


def recall(folder: Path, part: str) -> dict[str, Any] | None:
    """What a part measured when it was run last, or None."""
    file = folder / f"{part}.json"
    if not file.is_file():
        return None
    measured: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return measured


def describe_machine() -> str:
    """Cores, memory, system and Python, as one line."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{cores} cores, {memory:.0f} GiB of memory, {platform.system()}, "
        f"Python {platform.python_version()}"
    )
