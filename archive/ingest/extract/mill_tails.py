"""What document mills and readers add behind a title: counts, versions, offers, praise."""

import re
from itertools import pairwise

from archive.ingest.extract import occasions
from archive.ingest.extract.folding import fold
from archive.ingest.patterns import compiled

# Of such words a bracket, or what stands behind a stroke, is made and of nothing else.
_NUMBER = "[0-9一二三四五六七八九十两几多]{1,4}"
_WORDS = (
    "精选|精品|精编|精华|优质|优秀|优选|最新|全新|推荐|热门|热文|通用|完整|全套|全集|大全|合集|集锦|锦集|汇总|汇编|必备|经典|实用|参考"
    "|原创|独家|首发|高清|免费|付费|会员|下载|打印|可下载|可打印|可编辑|可修改|可复制|直接|使用|套用|即用"
    "|资料|材料|素材|范文|范例|范本|模板|例文|样本|样文|文档|文案|文本|文稿|word|docx?|pdf|wps|ppt|txt"
    "|领导讲话|会议讲话|讲话范文|讲话材料|公文素材|公文写作"
    rf"|(?:共|等|约|全文)?{_NUMBER}\s?(?:余|多)?(?:篇|份|套|页|则|例|字)|[版类篇系列格式]"
)
_RUN = rf"(?:(?:{_WORDS})[\s,、+&·-]{{0,3}}){{1,8}}"
# Glued to the last word of a title: …上的讲话下载, …讲话:种一棵树范文1
_GLUED = (
    r"(?<=[话辞词言告讲稿\]】)])(?:下载|免费下载|全文下载|在线阅读|[0-9]{2,5}字)"
    r"|(?<=[话辞词言告讲稿])(?:word|docx?|pdf|wps|ppt)(?:版|模板|文档|格式|下载)?"
    r"|(?<=[\u4e00-\u9fff\]】)])(?:范文|例文|模板|范例)(?:大全|[0-9]{1,3})"
)
_ADDED = compiled(
    rf"(?<!\s)\s*+(?:[(\[【]\s?{_RUN}[)\]】]|(?<=[\s_—|★☆-])(?:{_RUN})|{_GLUED})[\s_—|★☆-]{{0,4}}$",
    re.IGNORECASE,
)
_LAST = frozenset(
    "篇份套页则例字版类系列格式)]】选品编华质秀新荐门文用整集全锦总典考创家发清费员载印辑改制接料材素范板本案稿话章dxfst0123456789"
)
# Each wording of a title that is printed over and over, the last word of each: …讲话稿最新…讲话稿2021…讲话稿
_WORDED = compiled(rf"(?:{occasions.SPEECH})稿?(?![会上的时中])")
_APART = compiled(r"[\s:,;。—]")
_MOST = 6  # of them, one behind another
# (太感人了!), [看哭了]
_PRAISED = compiled(
    r"(?<!\s)\s*+[(\[【][^()\[\]【】]{0,14}(?:值得[一细]?[看读学听收]|感人|震撼|精彩|[看听]哭|有水平|没水分|强烈推荐|推荐阅读|必[看读]"
    r"|[太真超很][好棒牛赞妙]|[写讲说]得)[^()\[\]【】]{0,10}[)\]】]$"
)
# ,求指教: what the writer asks of those who read it
_ASKS = compiled(
    r"[,!~。\s]{1,2}(?:(?:恳|敬|跪)?[求请]|欢迎)(?:各位|大家|高手|老师|朋友)?(?:们)?(?:多多|不吝|给予|批评|帮忙|帮我)?"
    r"(?:指教|指正|斧正|雅正|赐教|拍砖|点评|点赞|修改|看看|指点)[!~。]{0,3}$"
)
# 开学典礼校长讲话:送你三个词: the words of its kind stand before what it is called
_KIND_FIRST = compiled(rf"^[^:]{{0,40}}(?:{occasions.SPEECH})稿?:\s?\S{{2}}")
# 学校开学典礼讲话稿|2021年秋季开学典礼校长讲话稿: the words by which a mill is found, and the title
_SOUGHT = compiled(r"(?P<sought>[^|丨,。:;]{4,30})[|丨]{1,2}(?=(?P<title>[^|丨]{6,60})$)")


def _nearly_again(folded: str) -> int:
    """Return where the last of several wordings of one title begins, 0 where the title stands once.

    A year before it is the mill's where the wording above has none.
    """
    ends = [found.end() for found in _WORDED.finditer(folded)]
    if len(ends) < 2 or ends[-1] != len(folded) or _APART.search(folded):
        return 0
    pieces = [folded[start:stop] for start, stop in pairwise((0, *ends))]
    pairs = [{one[n : n + 2] for n in range(len(one) - 1)} for one in pieces]
    if any(3 * len(one & pairs[-1]) < 2 * min(len(one), len(pairs[-1])) for one in pairs):
        return 0
    kept = pieces[-2] if pieces[-1].endswith(pieces[-2]) else pieces[-1]
    return len(folded) - len(kept)


def end(title: str) -> int:
    """Return where a title ends that mills and readers have added to; its length where they have not.

    Before what they add the words that end titles of speeches must stand, or these and what it is called.

    >>> title = "在全县春耕会上的讲话【精品】-完整版可编辑 1200字"
    >>> title[: end(title)], end("在全县春耕会上的讲话(摘要)")
    ('在全县春耕会上的讲话', 14)
    """
    folded = fold(title)
    last = len(folded)
    for _ in range(_MOST):
        rest = folded[:last].rstrip(" _-|★☆")
        found = None
        if rest and rest[-1].lower() in _LAST:
            found = _ADDED.search(rest, max(0, len(rest) - 60)) or _PRAISED.search(
                rest, max(0, len(rest) - 24)
            )
        found = found or _ASKS.search(rest, max(0, len(rest) - 24))
        if not found or found.start() < 4:
            break
        last = found.start()
    kept = folded[:last].rstrip(" _-|★☆—")
    added = last < len(folded) and (occasions.TITLE_END.search(kept) or _KIND_FIRST.match(kept))
    return len(kept) if added else len(title)


def start(title: str) -> int:
    """Return where a title begins behind the words by which a mill wants to be found, 0 if it opens its line.

    >>> start("学校开学典礼讲话稿|2021年秋季开学典礼校长讲话稿"), start("毕业典礼|校长致辞")
    (10, 0)
    >>> start("小学春季开学典礼校长讲话稿学校春季开学典礼校长讲话稿2021学校春季开学典礼校长讲话稿")
    30
    """
    if near := _nearly_again(fold(title)):
        return near
    found = _SOUGHT.match(fold(title))
    if not found or not occasions.TITLE_END.search(found["sought"]):
        return 0
    return found.end() if occasions.TITLE_END.search(found["title"]) else 0
