from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from archive import markup

VALUES = st.one_of(
    st.text(alphabet="<>&'\"{} 创é"),
    st.integers(),
    st.sampled_from([format_html("<i>{}</i>", "&"), gettext_lazy("<Search>"), None, 1.5]),
)


@given(VALUES, VALUES)
def test_it_writes_what_django_writes(first, second):
    assert markup.one('<a href="{}">{}</a>', first, second) == format_html(
        '<a href="{}">{}</a>', first, second
    )
    rows = [(first, second), (second, first)]
    assert markup.each("\n", "<b>{}</b>{}", rows) == format_html_join("\n", "<b>{}</b>{}", rows)


def test_what_it_wrote_is_not_escaped_again():
    assert markup.one("<ul>{}</ul>", markup.each("", "<li>{}</li>", [("<",)])) == "<ul><li>&lt;</li></ul>"
    assert format_html("{}", markup.one("<b>{}</b>", "x")) == "<b>x</b>"
