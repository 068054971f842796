from dataclasses import dataclass

import pytest
from django.contrib.humanize.templatetags import humanize
from django.utils import translation
from django.utils.safestring import mark_safe

from archive.models import Place, Speech
from archive.pages.facets import Bar
from archive.pages.place_tree import Branch
from archive.pages.rows import Row, rows
from archive.search.query import Excerpt, Hit
from archive.templatetags import lists
from tests.factories import make_event, make_speech


@dataclass
class Choice:
    label: str
    count: int
    selected: bool = False
    depth: int = 0
    address: str = "?a=1&b=2"


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("number", [0, 7, 999, 1_000, 1_234_567, -1_000, "12345"])
def test_a_number_is_said_as_django_says_it(number, language):
    with translation.override(language):
        assert lists.intcomma(number) == humanize.intcomma(number)


def test_a_choice_says_its_name_its_number_and_its_share():
    html = lists.choices([Choice("创卫大会", 50, depth=1)], 200)
    assert '<li data-depth="1"><a href="?a=1&amp;b=2"><span lang="zh">创卫大会</span>' in html
    assert '<span class="count">50</span>' in html
    assert '<rect width="25" height="2"/>' in html
    assert "aria-current" not in html


def test_a_choice_that_is_chosen_says_so():
    assert lists.choices([Choice("x", 1, selected=True)], 1).count('aria-current="true"') == 1


def test_names_cannot_bring_markup():
    assert "<b>" not in lists.choices([Choice("<b>x", 1, address='"><b>')], 1)
    assert "<b>" not in lists.counted('/x/"><b>', "<b>x", 1)


def test_a_link_has_the_number_behind_it():
    with translation.override("en"):
        assert lists.counted("/places/330000/", "浙江省", 1_200) == (
            '<a href="/places/330000/">浙江省</a> <span class="count">1,200</span>'
        )


@pytest.fixture
def listed(db):
    def of(*args, **fields) -> Row:
        made = make_speech(*args, **fields)
        return rows(Speech.objects.listed().filter(pk=made.pk))[0]

    return of


def test_a_row_says_what_when_where_and_on_what_occasion(listed):
    shown = listed("攻坚", title="讲话 <一>", date="2011-03-08", place="330482", event=make_event("创卫大会"))
    with translation.override("zh-hans"):
        html = lists.row(shown)
    assert f'<a href="{shown.speech.get_absolute_url()}">讲话 &lt;一&gt;</a>' in html
    assert '<time class="value">2011年3月8日</time>' in html
    assert '<span lang="zh-Hans">平湖市</span>' in html
    assert '<span lang="zh">创卫大会</span>' in html
    assert "incomplete" not in html


def test_a_row_under_its_event_does_not_name_it_again(listed):
    shown = listed("攻坚", title="讲话", event=make_event("创卫大会"))
    assert "创卫大会" in lists.row(shown)
    assert "创卫大会" not in lists.row(shown, under_event=True)


def test_a_row_without_a_date_says_so(listed):
    with translation.override("en"):
        assert "<span>date not stated</span>" in lists.row(listed("攻坚"))


def test_a_row_says_which_parts_are_missing(listed):
    shown = listed("攻坚")
    with translation.override("en"):
        html = lists.row(Row(shown.speech, "plain", (2, 3)))
    assert '<span class="incomplete">parts 2–3 missing</span>' in html


def test_a_row_keeps_the_marks_of_a_title(listed):
    html = lists.row(listed("攻坚", title="创卫"), mark_safe("<mark>创卫</mark>"))
    assert "><mark>创卫</mark></a>" in html
    assert "&lt;mark" in lists.row(listed("攻坚"), "<mark>")


def hit(hits, *excerpts, **said):
    speech = Speech(slug="s-1", language="zh-Hans")
    speech.fetched_contributions = []
    found = Hit(speech, mark_safe("<mark>甲</mark>乙"), list(excerpts), hits)
    return lists.hit(found, Row(speech, "unknown", ()), "甲 & 乙", **said)


TWO = Excerpt("p2", mark_safe("<mark>甲</mark>")), Excerpt("", mark_safe("乙"))


def test_an_excerpt_leads_to_its_paragraph():
    first = '<ul class="excerpts" lang="zh-Hans"><li><a href="/speeches/s-1/#p2"><mark>甲</mark></a></li>'
    assert f'{first}<li><a href="/speeches/s-1/">乙</a></li></ul>' in hit(2, *TWO)
    assert f"{first}</ul>" in hit(2, *TWO, under_event=True)


def test_a_hit_says_how_many_places_there_are_where_it_shows_fewer():
    with translation.override("en"):
        there = "/speeches/s-1/?q=%E7%94%B2%20%26%20%E4%B9%99"
        told = f'<p class="count"><a href="{there}">{{}} places in this speech</a></p>'
        assert hit(3, *TWO).endswith(told.format(3))
        assert "in this speech" not in hit(2, *TWO)
        assert hit(2, *TWO, under_event=True).endswith(told.format(2))
        assert "in this speech" not in hit(1, TWO[0], under_event=True)


def test_a_hit_without_text_is_its_row():
    assert hit(1).endswith("</p>")
    assert '<h3 class="row-title" lang="zh-Hans"><a href="/speeches/s-1/"><mark>甲</mark>乙</a></h3>' in hit(
        1
    )
    assert "excerpts" not in hit(1)


def test_a_year_is_a_bar_and_a_row_that_lead_to_it():
    bar = Bar("2011–2015", 1, True, "?year=2011&year=2012", 2.5, 1.25, 40)
    assert lists.year_bars([bar]) == (
        '<a href="?year=2011&amp;year=2012" tabindex="-1" data-chosen><title>2011–2015: 1</title>'
        '<rect class="reach" x="2.500" y="0" width="1.250" height="100"/>'
        '<rect x="2.500" y="60" width="1.250" height="40"/></a>'
    )
    assert lists.year_rows([Choice("2011", 3, address="?year=2011")]) == (
        '<tr><th scope="row"><a href="?year=2011">2011</a></th><td class="count">3</td></tr>'
    )


def test_units_stand_below_those_they_lie_in():
    city = Branch(Place(code="330400", name="嘉兴市"), 2)
    province = Branch(Place(code="330000", name="浙江省"), 3, [city])
    assert lists.units([province]) == (
        f"<ul><li>{lists.counted('/places/330000/', '浙江省', 3)}"
        f"<ul><li>{lists.counted('/places/330400/', '嘉兴市', 2)}</li></ul></li></ul>"
    )
    assert lists.units([]) == ""
