"""Who speaks for others, or as what: in a line, a title, a lead; and a body's office right behind a name."""

import pytest

from archive.ingest.extract import leads, names, title_namings
from archive.ingest.extract.folding import fold


def words(text: str, naming: names.Naming | None) -> tuple[str | None, str | None] | None:
    spans = (naming.name, naming.office) if naming else ()
    return tuple(span and text[slice(*span)] for span in spans) or None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("学生代表 李晓明", ("李晓明", None)),
        ("学生代表李晓明", ("李晓明", None)),
        ("大学生村官 李晓明", ("李晓明", None)),
        ("发言人：致富带头人 李晓明", ("李晓明", None)),
        ("教授 李晓明", ("李晓明", "教授")),
        ("县报社总编辑 李晓明", ("李晓明", "县报社总编辑")),
        ("李大明侨联主席", ("李大明", "侨联主席")),
        ("车间班组长", (None, "车间班组长")),
        ("学生代表和家长", None),
        ("学生代表团 李晓明", None),
        ("责任编辑 李晓明", None),
        ("武夷山教育局局长", (None, "武夷山教育局局长")),
    ],
)
def test_line_names_who_speaks_for_others(line, who):
    folded = fold(line)
    assert words(folded, names.whole_line(folded)) == who


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("特级教师李晓明在教师节大会上的发言", ("李晓明", None)),
        ("春江大学教授李晓明在毕业典礼上的讲话", ("李晓明", "春江大学教授")),
        ("李大明侨联主席在敬老节活动上的致辞", ("李大明", "侨联主席")),
        ("发言人:基层群众", None),
        ("青年马上在行动大会上的讲话", None),
        ("平湖教育局局长在开学典礼上的讲话", (None, "平湖教育局局长")),
    ],
)
def test_title_names_who_speaks_for_others(title, who):
    folded = fold(title)
    found = title_namings.find(title, folded)
    assert words(folded, found[0] if found else None) == who


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("9月3日上午,学生代表李晓明在开学典礼上发言", "李晓明"),
        ("仪式上,研究会理事长李晓明教授致开幕辞", "李晓明"),
        ("9月3日上午,家长代表在开学典礼上发言", None),
    ],
)
def test_lead_names_who_speaks_for_others(lead, name):
    found = leads.REPORTING.search(lead)
    assert (found["name"] if found and names.is_name(found["name"]) else None) == name
