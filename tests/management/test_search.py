"""The search of the site, from the shell."""

import json

import pytest
from django.core.management import CommandError, call_command
from haystack import connections

from archive.models import Speech
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def search(capsys):
    """Returns what the command prints for some arguments."""

    def run(*arguments: str) -> str:
        call_command("search", *arguments)
        return capsys.readouterr().out

    return run


@pytest.fixture
def archive(db) -> dict[str, Speech]:
    speeches = {
        "pinghu": make_speech(
            "同志们:",
            "要打好创卫这场攻坚战。",
            title="甲讲话",
            place="330482",
            date="2011-03-08",
            speaker="吴翠云",
            event="动员大会",
        ),
        "changshu": make_speech("创卫也要攻坚。", title="乙讲话", place="320581", date="2012"),
        "draft": make_speech("创卫草稿。", state="draft"),
    }
    connections["default"].get_backend().clear()
    connections["default"].get_unified_index().get_index(Speech).update()
    return speeches


def test_it_prints_each_speech_with_its_facts_and_where_it_answers(archive, search):
    said = search("打好", "创卫")
    assert "甲讲话\n" in said
    assert f"平湖市 · 吴翠云 · {archive['pinghu'].get_absolute_url()}" in said
    assert ": 要打好创卫这场攻坚战。" in said
    assert said.endswith("1 speech; page 1 of 1\n")


def test_words_are_read_as_in_the_box(archive, search):
    assert "乙讲话" not in search("创卫", "--", "-也要")
    assert search('"打好创卫"').endswith("1 speech; page 1 of 1\n")
    assert search("地点:常熟").startswith("乙讲话")
    assert search("没有的词") == "0 speeches; page 1 of 1\n"


def test_without_words_it_prints_all_that_are_published(archive, search):
    assert search().endswith("2 speeches; page 1 of 1\n")


@pytest.mark.parametrize(
    ("option", "value", "count"),
    [
        ("--place", "330000", 1),
        ("--year", "2012", 1),
        ("--speaker", "吴翠云", 1),
        ("--completeness", "complete", 2),
        ("--certainty", "undated", 0),
    ],
)
def test_it_is_narrowed_by_every_facet(archive, search, option, value, count):
    if option == "--speaker":
        value = archive["pinghu"].speakers[0].person.slug
    assert search("创卫", option, value).splitlines()[-1].startswith(f"{count} speech")


def test_several_values_of_one_facet_widen_it(archive, search):
    assert search("--year", "2011", "--year", "2012").endswith("2 speeches; page 1 of 1\n")


def test_a_value_that_the_archive_has_not_is_no_answer(archive, search):
    with pytest.raises(CommandError, match="--place: the archive has no '999999'"):
        search("创卫", "--place", "999999")


def test_it_is_sorted_and_paged_as_on_the_site(archive, search):
    assert search("--sort", "date").index("甲讲话") < search("--sort", "date").index("乙讲话")
    assert search("--sort=-date").index("乙讲话") < search("--sort=-date").index("甲讲话")
    for _number in range(20):
        make_speech("创卫。")
    connections["default"].get_unified_index().get_index(Speech).update()
    assert search("创卫", "--page", "2").endswith("22 speeches; page 2 of 2\n")
    assert search("创卫", "--page", "9").endswith("22 speeches; page 2 of 2\n")


def test_json_is_what_the_site_answers(archive, search, client):
    said = json.loads(search("创卫", "--json", "--sort", "date", "--year", "2011"))
    assert said == client.get("/search.json?q=创卫&sort=date&year=2011").json() | {
        "results": [{**said["results"][0], "url": archive["pinghu"].get_absolute_url()}]
    }
    assert said["count"] == 1


def test_facets_are_printed_as_the_options_they_can_be_given_to(archive, search):
    lines = search("创卫", "--facets", "--place", "330482").splitlines()
    places = lines[lines.index("--place") + 1 :]
    assert "  1  330000  浙江省" in places
    assert "* 1      330482  平湖市" in places
    assert "  1  2011" in lines
    assert "  1  complete" in lines
    assert "--place" not in search("创卫")


def test_a_broken_index_is_answered_by_the_database_and_said(archive, capsys, data_dir):
    for path in (data_dir / "index").rglob("*"):
        if path.is_file():
            path.write_bytes(b"")
    call_command("search", "创卫")
    out, err = capsys.readouterr()
    assert out.endswith("2 speeches; page 1 of 1\n")
    assert "manage.py rebuild" in err
