"""Whether a text teaches how speeches are written, says what one is, or plans a lesson on one."""

from collections.abc import Sequence
from itertools import pairwise

from archive.ingest import lines as shapes
from archive.ingest.languages import zh_kinds
from archive.ingest.led import sought
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

_LESSON_TITLE, _LESSON_WORDS, _HOW_TO_WRITE, _DEFINED, _PLAN, _PARTS = (
    sought(pattern)
    for pattern in (
        zh_kinds.LESSON_TITLE,
        zh_kinds.LESSON_WORDS,
        zh_kinds.HOW_TO_WRITE,
        zh_kinds.DEFINED,
        zh_kinds.TEACHING_TITLE,
        zh_kinds.TEACHING_PARTS,
    )
)
# The headings of one: 二、领导讲话稿的效用, (一)主持词的概念和特点
_ASPECTS = (
    "概念|含义|定义|分类|种类|类型|特点|特征|作用|效用|功能|结构|写法|格式|(?:写作|基本|语言)要求|写作技巧"
)
_FORMS = "讲话稿|发言稿|演讲稿|演讲词|致辞稿|主持词|悼词|述职报告|开幕词|闭幕词|祝酒词|答谢词|欢迎词"
_ABOUT_FORM = compiled(rf"[^。,，:：]{{0,8}}?(?:{_FORMS})的(?:{_ASPECTS})(?:[与和及、](?:{_ASPECTS}))?")
_OPENING = 600  # characters in which a lesson says what it is about
_FEWEST_PARTS = _FEWEST_EXAMPLES = 3
_LONGEST_LABEL = 20  # of the line that names what is quoted under it
_PLANNED = 3_000  # characters in which the plan of one has its parts


def teaches(title: str, first: str, opening: str, body: Sequence[str], *, titled: bool) -> bool:
    """Tell whether a text is a lesson in writing; its lines and its title are simplified.

    Sites call model texts "怎么写" too: a lesson speaks of writing, and most of all where no title says so.
    ``first`` and ``opening`` are the first line of the page and its first words, where no title was found.

    >>> line = "悼词是在追悼会上宣读的一种应用文。"
    >>> teaches("", "", "", [line], titled=False), teaches("", "", "", ["同志们:", line], titled=False)
    (True, False)
    """
    if any(map(shapes.is_salutation, body[:3])):
        return False
    text = "\n".join(body)
    if _HOW_TO_WRITE.search(title or first) or _PLAN.search(title or first):
        return True
    if not titled and sum(_is_example(*pair) for pair in pairwise(body)) >= _FEWEST_EXAMPLES:
        return True
    if len(set(_PARTS.findall(text[:_PLANNED]))) >= _FEWEST_PARTS:
        return True
    writing = len(_LESSON_WORDS.findall(text))
    if writing >= 3 and any(
        _ABOUT_FORM.fullmatch(line.strip(" :：")) for line in body if len(line) <= _LONGEST_LABEL
    ):
        return True
    if writing >= 3 and _LESSON_TITLE.search(title or opening):
        return True
    if writing >= 6 and writing * 1000 >= 10 * len(text) and not titled:
        return True
    return _DEFINED.search(text, 0, _OPENING) is not None and not any(map(shapes.is_salutation, body))


def _is_example(label: str, quoted: str) -> bool:
    """Tell whether a numbered line names what is quoted in the next: 2.结束语: / “谢谢大家!”"""
    quoted = quoted.strip()
    return (
        len(label) <= _LONGEST_LABEL
        and mark_at(label) is not None
        and label.strip()[-1:] in (":", "：")
        and quoted[:1] in ("“", '"', "「")
        and quoted[-1:] in ("”", '"', "」")
    )
