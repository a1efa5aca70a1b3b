"""One page through its template."""

from __future__ import annotations

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from markupsafe import Markup

from builder.artifact import Artifact
from builder.pages.page import Page
from builder.render.assets import Assets
from builder.render.catalogs import load_catalog
from builder.render.compilations import compilations
from builder.render.filters import make_filters
from builder.render.links import mark, resolve
from builder.render.sources import TemplateSources


class Renderer:
    """Renders pages in one language; holds templates and nothing of the pages."""

    def __init__(self, sources: TemplateSources, assets: Assets, *, language: str) -> None:
        self._environment = _environment(sources, assets, language)

    def render(self, page: Page) -> Artifact:
        """The finished file of a page; the template sees the page's view as `view`."""
        template = self._environment.get_template(page.template)
        html = template.render(view=page.view)
        return Artifact(page.address, resolve(html, here=page.address, root=page.root).encode())


class _Loader(BaseLoader):
    def __init__(self, sources: TemplateSources) -> None:
        self._sources = sources

    def get_source(self, _: Environment, template: str) -> tuple[str, str, None]:
        try:
            path = self._sources.find(template)
            return path.read_text(encoding="utf-8"), str(path), None
        except FileNotFoundError as error:
            raise TemplateNotFound(template) from error


def _environment(sources: TemplateSources, assets: Assets, language: str) -> Environment:
    environment = Environment(
        loader=_Loader(sources),
        bytecode_cache=compilations(language),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    catalog = load_catalog(sources, language)
    environment.install_gettext_translations(catalog, newstyle=True)  # type: ignore[attr-defined]
    environment.filters.update(make_filters(language))

    def asset(name: str) -> Markup:
        return mark(assets.address_by_name[name])

    environment.globals["asset"] = asset
    return environment
