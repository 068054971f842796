from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, body, lifted, page_of

HEAD = "县议会会议  ─  2013年 1月 16日"


def volume(*numbers):
    """Return a page of a volume: the head and number of a printed page above each paragraph."""
    pages = zip(numbers, (OPENING, SECOND, OPENING + SECOND, CLOSING), strict=False)
    return page_of((TITLE, "同志们:", *(line for number, text in pages for line in (HEAD, number, text))))


def test_numbers_of_printed_pages_beside_their_head_are_no_text():
    assert body(lifted(volume("3402", "3403", "3404", "3405"))) == [
        "同志们:",
        OPENING,
        SECOND,
        OPENING + SECOND,
        CLOSING,
    ]


def test_numbers_that_do_not_rise_stay():
    lines = body(lifted(volume("3402", "3401", "3402", "3402")))
    assert "3401" in lines and OPENING in lines


def test_a_number_without_a_head_stays():
    lines = (*BODY[:2], "3402", *BODY[2:])
    assert body(lifted(page_of((TITLE, *lines)))) == list(lines)
