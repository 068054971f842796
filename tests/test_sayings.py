"""Every line that ingest and edtf can leave is said in the page's language."""

import ast
import itertools
import re
from pathlib import Path

import pytest
from django.utils import translation

from archive import edtf, sayings
from archive.ingest import decode, kinds

CHECKOUT = Path(__file__).resolve().parent.parent
HAN = re.compile(r"[\u3400-\u9fff]")
# Which argument of a call is the line, by the name that is called.
FAULTS = ("_UNREAD", "_FAULTS")
LINES = {"Refusal": 2, "UnreadableFile": 1, "NotEDTF": 0, "_verdict": 1}


def variants(node: ast.expr, names: dict[str, str]) -> list[str]:
    """Return every text that an expression of the source can be, with 7 in its holes; [] for what varies.

    ``names`` are the variables that are given one text.
    """
    if isinstance(node, ast.Name):
        return [names[node.id]] if node.id in names else []
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        return variants(node.body, names) + variants(node.orelse, names)
    if not isinstance(node, ast.JoinedStr):
        return []
    parts = []
    for value in node.values:
        inner = value.value if isinstance(value, ast.FormattedValue) else value
        parts.append(variants(inner, names) or ["7"])
    return ["".join(each) for each in itertools.product(*parts)]


def lines_of(source: str) -> set[str]:
    """Return the lines that the program hands over as refusal, unreadable file, bad date or verdict."""
    found: set[str] = set()
    nodes = list(ast.walk(ast.parse(source)))
    names = {
        node.targets[0].id: node.value.value
        for node in nodes
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
    for node in nodes:
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            at = LINES.get(name)
            if at is not None and len(node.args) > at:
                found.update(variants(node.args[at], names))
        # (…, code, line) in a table of faults.
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in FAULTS:
            rows = [row for row in ast.walk(node.value) if isinstance(row, ast.Tuple)]
            found.update(f"7: {line}" for row in rows for line in variants(row.elts[-1], names))
        # (kind, what tells so), as the judges of a page return it.
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 2:
            kind, sign = node.value.elts
            if isinstance(kind, ast.Constant) and kind.value in kinds.KINDS:
                found.update(variants(sign, names))
    return {line for line in found if re.search("[a-z]", line)}


def said() -> list[str]:
    found = set(kinds.KINDS.values())
    for path in [*(CHECKOUT / "archive" / "ingest").rglob("*.py"), Path(edtf.__file__)]:
        found |= lines_of(path.read_text("utf-8"))
    return sorted(found)


def test_it_finds_what_is_said():
    lines = said()
    assert len(lines) > 50
    assert "7: the zip archive is damaged; pack it again" in lines
    assert "words reported in the third person" in lines


@pytest.mark.parametrize("line", said())
def test_it_says_every_line_in_chinese(line):
    with translation.override("zh-hans"):
        assert HAN.search(sayings.in_words(line)), line


@pytest.mark.parametrize("line", said())
def test_english_stays_as_it_was_said(line):
    with translation.override("en"):
        assert sayings.in_words(line) == line


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "合集.zip!a (1).txt: is larger than 20 MB; send it in parts",
            "合集.zip!a (1).txt：超过20 MB；请分成几份上传",
        ),
        (
            "an official document, not a speech (its title says so: 关于(试行)的通知)",
            "公文，不是讲话（见题名：关于(试行)的通知）",
        ),
        ("label gb2312, found utf-8", "标注编码为gb2312，实为utf-8"),
        ("3 follows 1", "编号1之后即为3"),
    ],
)
def test_it_keeps_the_parts_that_change(line, words):
    with translation.override("zh-hans"):
        assert sayings.in_words(line) == words


def test_damage_that_decoding_finds_is_said():
    notes = [
        *decode.decode(
            "同志们，大家好。".encode() * 9 + b"\xff" + "再见。".encode() * 9, label="gb2312"
        ).notes,
        *decode.decode("同志们，大家好。".encode() * 9 + b"\xff" + "再见\xff。".encode() * 9 + b"\xfe").notes,
    ]
    assert len(notes) == 3
    with translation.override("zh-hans"):
        assert all(HAN.search(sayings.in_words(note)) for note in notes)


def test_what_is_no_saying_stays():
    with translation.override("zh-hans"):
        assert sayings.in_words("此处隐藏567字") == "此处隐藏567字"
