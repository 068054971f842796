"""Contributions to a bulletin board of the first years of the net: their ends, quotations and replies."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from archive.ingest import furniture
from archive.ingest.documents import Dropped, Line
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_SENDER = compiled(r"发\s?信人\s?:\s?(\S+)|作者[\s:]{1,4}(\w{2,14})\s?\(.{0,30}\)\s+(?:看板|站内)")
_SUBJECT = compiled(r"标\s{0,4}题\s?:?\s?\S")
_STATION = compiled(r"发\s?信\s?站\s?:|时间[\s:]{1,4}[A-Z][a-z]{2} [A-Z][a-z]{2} ")
# 【 在 mudfish (泥鳅) 的大作中提到: 】 and below it the lines that it quotes
_QUOTES = compiled(r"【\s?在\s?.{1,60}的(?:大作|文章|帖子|作品)中提到\s?:?\s?】|※ 引述《.{1,60}》之铭言:?")
_QUOTED = compiled(r"[:>]\s?")
_STAMPED = compiled(r"※\s?(?:来源|修改|编辑|发信站|转载|转录|文章网址)\s?:?")
# 推 carp: 感动, under a contribution
_REMARK = compiled(r"(?:推|嘘|→)\s?\w{2,14}\s?:")
_LONGEST_SIGNATURE = 12  # lines
_HEAD = 3  # lines: sender, subject, station


def alone(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Dropped]]:
    """Return the lines without what a board and others added to the text that somebody put up there.

    These are a signature behind "--", the board's stamps (※ 来源:…), lines quoted from another contribution,
    and all contributions of others than the one who wrote most. Nothing changes where the page does not begin
    with the head of a contribution: who sent it, its subject and the station, each in its own line.

    >>> head = ("发信人: carp (鲤鱼)", "标  题: 讲话", "发信站: 白鹭站 (Thu Jul  1 22:41:07 2004)")
    >>> texts = (*head, "塘要清。", "--", "我是鲤鱼", "※ 来源:·白鹭站")
    >>> [line.text for line in alone([Line(Passage(text)) for text in texts])[0][3:]]
    ['塘要清。', '', '', '']
    """
    if not any("信" in line.text[:8] or "作者" in line.text[:8] for line in lines):
        return lines, []
    folded = [furniture.fold(line.text) for line in lines]
    heads = [n for n in range(len(lines)) if _is_head(folded, n)]
    if not heads or any(folded[n] and not _SUBJECT.match(folded[n]) for n in range(min(heads[0], _HEAD))):
        return lines, []
    gone: dict[int, str] = {}
    wrote: Counter[str] = Counter()
    posts = list(zip(heads, [*heads[1:], len(lines)], strict=True))
    for head, end in posts:
        added = _added(folded, head, end)
        wrote[_sender(folded[head])] += sum(len(folded[n]) for n in range(head, end) if n not in added)
    own = wrote.most_common(1)[0][0]
    for head, end in posts:
        if _sender(folded[head]) != own:
            gone |= dict.fromkeys(range(head, end), "comments")
            continue
        if head != heads[0]:
            gone |= dict.fromkeys(_head_of(folded, head), "mail-head")
        gone |= _added(folded, head, end)
    kept = [replace(line, passage=Passage("")) if n in gone else line for n, line in enumerate(lines)]
    return kept, [Dropped(span, gone[n]) for n in sorted(gone) for span in lines[n].passage.spans()]


def _is_head(folded: Sequence[str], n: int) -> bool:
    below = [text for text in folded[n + 1 : n + 6] if text][: _HEAD - 1]
    return (
        _SENDER.match(folded[n]) is not None
        and any(map(_SUBJECT.match, below))
        and any(map(_STATION.match, below))
    )


def _head_of(folded: Sequence[str], head: int) -> range:
    end = next(n for n in range(head, len(folded)) if _STATION.match(folded[n]))
    return range(head, end + 1)


def _sender(head: str) -> str:
    found = _SENDER.match(head)
    return (found[1] or found[2]) if found else ""


def _added(folded: Sequence[str], head: int, end: int) -> dict[int, str]:
    """Return what stands in one contribution that is none of its words, with the rule for each line."""
    gone = {n: "signature" for n in range(head, end) if _STAMPED.match(folded[n])}
    gone |= {n: "comments" for n in range(head, end) if _REMARK.match(folded[n])}
    quoting = False
    for n in range(head, end):
        quoting = bool(_QUOTES.match(folded[n])) or (quoting and bool(_QUOTED.match(folded[n])))
        if quoting:
            gone[n] = "comments"
    written = [n for n in range(head, end) if folded[n] and n not in gone]
    ruled = next((n for n in reversed(written) if folded[n] == "--"), None)
    if ruled is not None and sum(n > ruled for n in written) <= _LONGEST_SIGNATURE:
        gone |= {n: "signature" for n in range(ruled, end) if n not in gone}
    return gone
