"""The few functions that templates may call, bound to the site's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup

from builder.archive.dates import Date, parse_date
from builder.markup import render as render_markdown
from builder.pages.structured import breadcrumb_data
from builder.render.dates import Style, format_clock, format_date, machine_date
from builder.render.durations import format_duration
from builder.render.links import mark
from builder.text.direction import direction
from builder.text.names import country_name, language_name

_KEPT = 4096


def make_filters(site_language: str) -> Mapping[str, Callable[..., object]]:
    """Every filter by the name that templates use."""
    locale = Locale.parse(site_language, sep="-")

    def country(code: str) -> str:
        return country_name(code, site_language)

    def language(tag: str) -> str:
        return language_name(tag, site_language)

    def date(value: Date, style: Style = "long") -> str:
        return dated(str(value), style)

    # Moments that are one in two time zones are equal, but are not printed the same: hence texts.
    @lru_cache(maxsize=_KEPT)
    def dated(text: str, style: Style) -> str:
        return format_date(parse_date(text), locale, style)

    def clock(value: Date) -> str:
        return format_clock(value, locale)

    def duration(value: dt.timedelta, like: dt.timedelta | None = None) -> str:
        return format_duration(value, locale, like)

    def number(value: float, decimals: int | None = None) -> str:
        return numbered(value or 0, decimals)

    @lru_cache(maxsize=_KEPT)
    def numbered(value: float, decimals: int | None) -> str:
        pattern = None if decimals is None else f"#,##0.{'0' * decimals}"
        return format_decimal(value, pattern, locale=locale).replace("-", "−")

    def listed(values: Iterable[str]) -> str:
        return format_list([str(value) for value in values], locale=locale)

    return {
        "breadcrumb_data": _breadcrumb_data,
        "clock": clock,
        "country": country,
        "date": date,
        "datetime": machine_date,
        "direction": direction,
        "duration": duration,
        "host": host,
        "language": language,
        "link": mark,
        "listed": listed,
        "markdown": markdown,
        "number": number,
    }


def host(url: str) -> str:
    """The host of an address, without `www.`."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def markdown(source: str, id_prefix: str = "text-") -> Markup:
    """The safe HTML of a Markdown text, its links still marked."""
    html = render_markdown(source, link=lambda target: str(mark(target)), id_prefix=id_prefix)
    return Markup(html)  # noqa: S704 - sanitized


def _breadcrumb_data(trail: Iterable[tuple[str, str]], base_url: str | None) -> Markup:
    return Markup(breadcrumb_data(tuple(trail), base_url))  # noqa: S704 - escaped for scripts
