"""Days that a site prints beside a name over an editor's lead that tells the day of the occasion."""

from collections.abc import Iterable
from datetime import timedelta

from archive.ingest.extract.stated_dates import SOON_PUT_UP, Stated
from archive.ingest.patterns import compiled

_WORDS = compiled("[\u4e00-\u9fff]{4,}")


def without(stated: Iterable[Stated]) -> list[Stated]:
    """Return the days that are stated, without one beside a name where a lead has an earlier one.

    "某某研究会 2022年8月15日" over "2022年8月13日,年会举行,理事长李明致开幕辞": the site put it up two days
    later. A line that holds the day alone contradicts the lead, and stays.

    >>> from archive.ingest.extract.written_dates import find_all
    >>> from archive.ingest.spans import Passage
    >>> def day(text, rule):
    ...     return Stated(next(iter(find_all(text))), Passage(text), rule, 0.95)
    >>> lead = day("2022年8月13日,年会举行", "lead")
    >>> stamp, alone = day("某某研究会 2022年8月15日", "date-line"), day("2022年8月15日", "date-line")
    >>> [without([one, lead]) == [lead] for one in (stamp, alone)]
    [True, False]
    """
    found = list(stated)
    led = [
        one.written.earliest
        for one in found
        if one.rule == "lead" and one.written.precision == "day" and not one.written.month_day
    ]
    soon = timedelta(days=SOON_PUT_UP)

    def is_stamp(one: Stated) -> bool:
        if one.rule != "date-line" or one.written.precision != "day" or one.written.month_day:
            return False
        text = one.passage.text
        beside = text[: one.written.start] + " " + text[one.written.end :]
        later = any(timedelta(0) < one.written.earliest - day <= soon for day in led)
        return later and "(" not in beside and "（" not in beside and _WORDS.search(beside) is not None

    return [one for one in found if not is_stamp(one)]
