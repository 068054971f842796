"""Who is named in a headline's own ways: 毕业典礼致词 中文系 李明明; 李明校长勉励毕业生."""

from archive.ingest.extract import names
from archive.ingest.patterns import compiled

# 毕业典礼毕业生致词 中文系 李明明: of which department a student is
OF_DEPARTMENT = compiled(
    r"(?:典礼|仪式|大会|晚会)\S{0,8}(?:致[辞词]|演[讲说]|发言|谢[辞词])\s?[\u4e00-\u9fff]{1,8}[系所班]\s?"
    rf"(?P<name>{names.NAME.pattern})$"
)
# 李明校长勉励毕业生: what a page says of its head over 校长致词稿
URGES = compiled(
    rf"^[△▲▼▽]?\s?(?P<office>{names.OFFICE})?(?P<name>{names.NAME.pattern})(?P<post>{names.POST})?"
    r"(?:勉励|期勉|期许|祝福|鼓励)[^。!?,;:]{2,24}$"
)
