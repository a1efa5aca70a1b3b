"""Jinja, set up for the pages of one site: nothing is looked up twice that cannot change."""

from __future__ import annotations

from collections.abc import MutableMapping
from types import FunctionType
from typing import Any

from babel.support import NullTranslations
from jinja2 import BytecodeCache, Environment, StrictUndefined, nodes
from jinja2.loaders import BaseLoader
from jinja2.runtime import Context, Macro

from builder.render.compiler import Compiler
from builder.render.words import make_words, translate


class _Context(Context):
    """Calls straight away; Jinja's own asks each callable four times what it wants."""

    def call(self, function: Any, /, *args: Any, **kwargs: Any) -> Any:
        kind = type(function)
        if kind is Macro:
            return function(self.eval_ctx, *args, **kwargs)
        if kind is FunctionType and not function.__dict__:
            return function(*args, **kwargs)
        return super().call(function, *args, **kwargs)


class SiteEnvironment(Environment):
    """Templates in one language, read once and never looked at again."""

    code_generator_class = Compiler
    context_class = _Context

    def __init__(
        self, loader: BaseLoader, compilations: BytecodeCache, catalog: NullTranslations
    ) -> None:
        super().__init__(
            loader=loader,
            bytecode_cache=compilations,
            autoescape=True,
            auto_reload=False,
            cache_size=-1,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        self._catalog = catalog
        self.install_gettext_translations(catalog, newstyle=True)  # type: ignore[attr-defined]
        self.globals.update(make_words(catalog))

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of all templates: none has any of its own, so each import compares nothing."""
        return super().make_globals(d) if d else self.globals

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - as in Jinja
    ) -> str:
        return super()._generate(translate(source, self._catalog), name, filename, defer_init)
