"""Headings that only their bold type marks: run into the text behind them, or sentences over a paragraph."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from archive.ingest import lines as shapes
from archive.ingest.chunks import Chunk
from archive.ingest.patterns import compiled

_LONGEST_LEAD = {True: 25, False: 60}  # characters of a bold heading run into its text, by whether it has Han
_LONGEST_SLOGAN, _FEWEST_SLOGANS = {True: 30, False: 60}, 2
_SHORTEST_BELOW = 30
_ORDERS = compiled(
    r"[—–-]|第[一二三四五六七八九十](?!\w{1,4}[:：])|[一二三四五六七八九十][是要]|(?:首先|其次|再次|最后|同时|此外)[，,]"
)
# "Dues and fairness:", 工作目标: no name of who speaks, no 时间: or 地点:
_LABEL = compiled(r"[\u3400-\u9fff“”、]{4,16}[：:]|[A-Z][\w'’-]*(?: [\w'’-]+)* [a-z][\w'’-]*(?: [\w'’-]+)*:")


def of(found: Sequence[Chunk]) -> dict[int, int]:
    """Return for each chunk that a bold heading opens, run into its text, how long that heading is.

    One alone is a word that was stressed; "第一,…" and "一是…" lead a sentence of the paragraph, and so do
    those that open paragraphs one right after another. So do short sentences that are bold as a whole, each
    over a paragraph that is not.
    """
    bold = [n for n in range(len(found) - 1) if found[n].line.bold and _is_slogan(found[n], found[n + 1])]
    opening = {n: size for n, chunk in enumerate(found) if chunk.line.lead and (size := _lead_of(chunk))}
    labels = Counter(found[n].line.lead for n in opening if found[n].line.lead[-1] in "：:")
    opening = {n: size for n, size in opening.items() if labels[found[n].line.lead] < 2}
    apart = any(after - before > 1 for before, after in pairwise(opening))
    # Who speaks is named again and again.
    times = Counter(found[n].text for n in bold)
    bold = [n for n in bold if times[found[n].text] == 1]
    slogans = {n: len(found[n].text) for n in bold} if len(bold) >= _FEWEST_SLOGANS else {}
    return (opening if apart else {}) | slogans


def _is_slogan(chunk: Chunk, below: Chunk) -> bool:
    text = chunk.text
    alone = chunk.whole and chunk.mark is None and not chunk.salutation and not chunk.line.tag.startswith("t")
    ended = text[-1] in ("。：:" if shapes.has_han(text) else ":")
    short = (
        ended and 4 <= len(text) <= _LONGEST_SLOGAN[shapes.has_han(text)] and not shapes.has_inner_stop(text)
    )
    over = (
        below.line is not chunk.line and not below.line.bold and below.mark is None and not below.salutation
    )
    if text[-1] in "：:" and not _LABEL.fullmatch(text):
        return False
    return alone and short and over and len(below.text) >= _SHORTEST_BELOW and not _ORDERS.match(text)


def _lead_of(chunk: Chunk) -> int:
    lead = chunk.line.lead
    fits = len(lead) <= _LONGEST_LEAD[shapes.has_han(lead)] and 2 * len(lead) < len(chunk.text)
    if not fits or chunk.mark or not chunk.whole or not chunk.text.startswith(lead) or _ORDERS.match(lead):
        return 0
    stopped = lead[-1] in "。." or (lead[-1] in "：:" and _LABEL.fullmatch(lead) is not None)
    return len(lead) if stopped and not shapes.has_inner_stop(lead) else 0
