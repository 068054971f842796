"""Text that a page's style sheets hide, and text that its script would show."""

import time

import pytest

from archive.ingest.documents import RawPage
from archive.ingest.readers import html
from archive.ingest.readers.stylesheets import hidden_names

_SENTENCE = "各村要在清明以前把水渠清完,把种子和化肥备足,不误农时。"


def shown(markup: str) -> list[str]:
    page = html.read(RawPage("a.html", f"<meta charset=utf-8>{markup}".encode()))
    return [line.text for line in page.lines if not line.hidden]


def test_it_hides_what_a_style_sheet_hides():
    style = (
        "<style>.jam{display:none} /* .b{display:none} */ #trap,p.x9{position:absolute;left:-9999px}</style>"
    )
    text = f"<p>{_SENTENCE}<span class='jam'>某某网</span></p><p class='x9'>转载</p><p class=b>好。</p>"
    assert shown(f"{style}{text}<i id=trap>w3m9</i>") == [_SENTENCE, "好。"]


def test_it_shows_what_only_print_or_an_inner_rule_hides():
    style = "<style>@media print{.a{display:none}} .menu .a{display:none}</style>"
    assert shown(f"{style}<p class=a>{_SENTENCE}</p>") == [_SENTENCE]


def test_it_shows_the_text_that_a_script_would_have_shown():
    text = "".join(f"<p>{_SENTENCE}</p>" for _ in range(6))
    assert (
        shown(f"<p>加载中</p><div style='display:none'>{text}<p hidden>w3m9</p></div>").count(_SENTENCE) == 6
    )


def test_it_shows_the_text_of_a_public_account_beside_long_replies():
    replies = "".join(f"<p>{_SENTENCE}</p>" for _ in range(6))
    page = f"<div id=js_content style='visibility: hidden'><p>同志们:</p></div>{replies}"
    assert shown(page)[0] == "同志们:"


def test_it_keeps_a_hidden_form_hidden_beside_the_text():
    text = "".join(f"<p>{_SENTENCE}</p>" for _ in range(6))
    assert "请先登录" not in shown(f"{text}<div style='display:none'>请先登录</div>")


def test_it_shows_the_rest_of_a_text_that_a_script_unfolds():
    text = "".join(f"<p>{_SENTENCE}</p>" for _ in range(6))
    assert (
        shown(f"<style>.more{{display:none}}</style>{text}<div class=more>{text}</div>").count(_SENTENCE)
        == 12
    )


@pytest.mark.parametrize(
    "sheet",
    ["/* " * 160_000, "{" * 240_000 + "}" * 240_000, "@media screen{" * 20_000 + ".a{display:none}" * 9_000],
)
def test_a_sheet_made_to_take_long_takes_little_time(sheet):
    began = time.process_time()
    assert hidden_names(sheet) <= {".a"}
    assert time.process_time() - began < 2


def test_a_comment_that_is_never_closed_ends_with_the_sheet():
    assert hidden_names(".a{display:none} /* .b{display:none}") == {".a"}
