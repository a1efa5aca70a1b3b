"""Interface words are the same whether they are worked out while compiling or while rendering."""

import pytest
from babel.support import NullTranslations
from jinja2 import BaseLoader, Environment
from markupsafe import Markup

from builder.render.compilations import Compilations
from builder.render.environment import SiteEnvironment

WORDS = {
    "Events": "Ereignisse",
    "a & <b>": "ein & <b>",
    "%(n)s of %(total)s": "von %(total)s sind %(n)s",
    "100 %% of %(who)s": "100 %% von %(who)s",
    "%(n)s event": "%(n)s Ereignis",
    "%(n)s events": "%(n)s Ereignisse",
}
HOSTILE = "<script>\"'&"


class German(NullTranslations):
    def gettext(self, message: str) -> str:
        return WORDS.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    ugettext = gettext
    ungettext = ngettext


def ours() -> Environment:
    return SiteEnvironment(BaseLoader(), Compilations("de", b""), German())


def jinjas() -> Environment:
    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"]
    )
    environment.install_gettext_translations(German(), newstyle=True)  # type: ignore[attr-defined]
    return environment


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{% trans %}Events{% endtrans %}", "Ereignisse"),
        ('{{ _("Events") }}{{ gettext("Events") }}', "EreignisseEreignisse"),
        ('{{ _("a & <b>") }}', "ein & <b>"),
        ('{% set words = _("a & <b>") %}{{ words ~ who }}', "ein & <b>&lt;script&gt;&#34;&#39;&amp;"),
        ('{{ {"a": _("Events")}["a"]|upper }}', "EREIGNISSE"),
        ("{% trans total=3 %}{{ n }} of {{ total }}{% endtrans %}", "von 3 sind 2"),
        ("{% trans who %}100 % of {{ who }}{% endtrans %}", "100 % von &lt;script&gt;&#34;&#39;&amp;"),
        ('{% set x = _("100 %% of %(who)s", who=who) %}{{ x }}', "100 % von &lt;script&gt;&#34;&#39;&amp;"),
        ('{{ _("%(n)s of %(total)s", n=safe, total="<i>") }}', "von &lt;i&gt; sind <b>"),
        ("{% trans n %}{{ n }} event{% pluralize %}{{ n }} events{% endtrans %}", "2 Ereignisse"),
        ("{% trans n=1 %}{{ n }} event{% pluralize %}{{ n }} events{% endtrans %}", "1 Ereignis"),
        ('{{ ngettext("%(num)s a", "%(num)s %(who)s", n, who=who) }}', "2 &lt;script&gt;&#34;&#39;&amp;"),
        ('{{ _(name) }}{{ _("not listed 50 %%") }}', "Ereignissenot listed 50 %"),
        ("{% macro m() %}{% trans %}Events{% endtrans %}{% endmacro %}{{ m() }}", "Ereignisse"),
    ],
)  # fmt: skip
def test_words_stand_in_the_page_as_jinja_would_write_them(template: str, html: str) -> None:
    view = {"n": 2, "who": HOSTILE, "name": "Events", "safe": Markup("<b>")}
    assert ours().from_string(template).render(view) == html
    assert jinjas().from_string(template).render(view) == html


def test_words_of_the_template_are_not_looked_up_while_rendering() -> None:
    code = ours().compile("{% trans n %}{{ n }} of {{ total }}{% endtrans %}", raw=True)
    assert "gettext" not in code
    assert "von " in code


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ('{{ _("%(n)s of %(total)s", n=1) }}', "KeyError: 'total'"),
        ('{{ _("50 %!") }}', "ValueError: unsupported format character '!' (0x21) at index 4"),
    ],
)
def test_words_that_cannot_be_filled_break_the_page_and_not_the_compiler(
    template: str, problem: str
) -> None:
    compiled = ours().from_string(template)
    with pytest.raises((KeyError, ValueError)) as caught:
        compiled.render()
    assert f"{type(caught.value).__name__}: {caught.value}" == problem
