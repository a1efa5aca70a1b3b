"""Interface words, written into the code of a template while it is compiled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from babel.support import NullTranslations
from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from builder.render.compiler import escaped

_PIECE = re.compile(r"%\((?P<name>\w+)\)s|(?P<words>(?:%%|[^%])+)|(?P<wrong>%)")


def make_words(catalog: NullTranslations) -> Mapping[str, Callable[..., Markup]]:
    """What templates call for words that are known only once a page is rendered, by name."""

    def gettext(text: str, /, **values: object) -> Markup:
        return _fill(catalog.gettext(text), values)

    def ngettext(singular: str, plural: str, number: int, /, **values: object) -> Markup:
        return _fill(catalog.ngettext(singular, plural, number), {"num": number} | values)

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


def translate(template: nodes.Template, catalog: NullTranslations) -> nodes.Template:
    """The template with the words of its language where it asks for words that stand in it."""
    translated: nodes.Template = _Translator(catalog).visit(template)
    return translated


def _fill(text: str, values: Mapping[str, object]) -> Markup:
    return Markup(text % {name: escaped(value) for name, value in values.items()})  # noqa: S704


class _Translator(NodeTransformer):
    def __init__(self, catalog: NullTranslations) -> None:
        self._catalog = catalog

    def visit_Output(self, output: nodes.Output) -> nodes.Output:  # noqa: N802 - Jinja's name
        output.nodes = [piece for child in output.nodes for piece in self._pieces(child)]
        self.generic_visit(output)
        return output

    def visit_Call(self, call: nodes.Call) -> nodes.Expr:  # noqa: N802 - Jinja's name
        match self._pieces(call):
            case [nodes.TemplateData() as words]:
                return words
        self.generic_visit(call)
        return call

    def _pieces(self, node: nodes.Expr) -> list[nodes.Expr]:
        """Words and values in turn in place of a call for words; anything else as it is."""
        match node:
            case nodes.Call(
                node=nodes.Name(name="_" | "gettext"),
                args=[nodes.Const(value=str(text))],
                dyn_args=None,
                dyn_kwargs=None,
            ):
                values = {keyword.key: keyword.value for keyword in node.kwargs}
                try:
                    return list(_parts(self._catalog.gettext(text), values, node.lineno))
                except (KeyError, ValueError):
                    pass  # it breaks where the page is rendered, with the template's name and line
        return [node]


def _parts(text: str, values: Mapping[str, nodes.Expr], line: int) -> Iterator[nodes.Expr]:
    """Raises KeyError for a placeholder without a value, ValueError for a lone percent sign."""
    for piece in _PIECE.finditer(text):
        if piece["wrong"]:
            raise ValueError(text)
        if piece["name"]:
            yield values[piece["name"]]
        else:
            yield nodes.TemplateData(piece["words"].replace("%%", "%"), lineno=line)
