"""One page through its template."""

from __future__ import annotations

from jinja2 import BaseLoader, Environment, TemplateNotFound

from builder.artifact import Artifact
from builder.pages.page import Page
from builder.render.assets import Assets
from builder.render.catalogs import compile_catalog, open_catalog
from builder.render.compilations import Compilations, Shelf
from builder.render.environment import SiteEnvironment
from builder.render.filters import make_filters
from builder.render.links import mark, resolve
from builder.render.sources import TemplateSources


class Renderer:
    """Renders pages in one language; holds templates and nothing of the pages.

    Compiled templates are kept between runs on the shelf `compiled`, if there is one.
    """

    def __init__(
        self,
        sources: TemplateSources,
        assets: Assets,
        *,
        language: str,
        compiled: Shelf | None = None,
    ) -> None:
        catalog = compile_catalog(sources, language)
        compilations = Compilations(language, catalog, compiled)
        environment = SiteEnvironment(_Loader(sources), compilations, open_catalog(catalog))
        environment.filters.update(make_filters(language))
        marked = {name: mark(address) for name, address in assets.address_by_name.items()}
        environment.globals["asset"] = lambda name: marked[name]
        self._environment = environment

    def compile(self, template: str) -> None:
        """Raises what is wrong with the writing of a template."""
        self._environment.get_template(template)

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
