"""What stands beside who speaks, for simplified folds: 致 词 人:部长 李明, 演讲/李明, 社长 李明 Ada."""

from archive.ingest.languages.zh import SPEAKER_LABELS
from archive.ingest.patterns import compiled

_LABELS = (*SPEAKER_LABELS, "讲话", "发言", "演讲", "致辞", "致词", "报告")
SPACED = "|".join(r"\s{0,4}".join(label) for label in sorted(_LABELS, key=len, reverse=True))
_GIVES = r"(?:主讲|口述|宣讲|讲述)"  # 李明主讲: behind a name what is a label before it
# What stands before a seat (发言议员) is the label, and the seat the office.
_WHOSE = "|".join(r"\s?".join(label) for label in SPEAKER_LABELS if label[-1] in "人者")
LABELLED = compiled(
    rf"^(?:(?:{SPACED})\s*[:/|]|(?:{_WHOSE})\s{{1,6}}(?=\S)|【(?:{SPACED})】:?|(?:发言|质询|提问)(?=[议委]员\s?:)|(?=[^\s:]{{2,24}}\s?{_GIVES}$))"
    rf"\s*+(?P<rest>.+?)(?:\s*{_GIVES})?$"
)
# 报告人:李明 职务:县农业局局长; 口述:李明 整理:王芳: the speaker's is one of several labels in a line.
ROW = compiled(
    rf"^(?:(?:单位|部门|班级|学校|题目|主题)\s?:\s?[^\s:]{{1,24}}\s{{1,8}})?(?:{SPACED}|姓名)\s?[:/]\s?"
    rf"(?P<who>[^\s:]{{2,24}}(?:\s[^\s:]{{2,4}})?)"
    r"(?:\s{1,8}(?:职务|身份|职称|单位及职务)\s?:\s?(?P<post>[^\s:]{2,30}))?"
    r"(?:\s{1,8}(?:整理|记录|录音|时间|日期|地点|班级|单位|指导)[^:]{0,6}:.{1,40})?$"
)
# 2012学年第二学期第4周 校长 李明: whose turn it was at the flag.
TERM = compiled(
    r"(?:[^\s。:()]{0,20}(?:学年度?|学期|第[0-9一二三四五六七八九十]{1,3}周)(?:国旗下(?:的?讲话)?|升旗仪式)?[\s,]{0,4}){1,3}"
    r"(?<=[\s,])(?=\S)"
)

# What friends call one, behind his name in Chinese.
_CALLED = compiled(r"(?<=[\u4e00-\u9fff])\s(?!Jr|Sr|Ph)[A-Z][a-z]{1,11}$")


def uncalled(folded: str) -> str:
    """Return a line without the name in Latin letters that clubs set behind one in Chinese.

    >>> uncalled("社长 李大明 Ada"), uncalled("社长 李大明 MH")
    ('社长 李大明', '社长 李大明 MH')
    """
    return _CALLED.sub("", folded)
