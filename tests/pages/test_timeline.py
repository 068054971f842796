from archive.pages.timeline import bars


def test_it_draws_the_newest_year_first_and_the_empty_ones_between():
    assert [(bar.year, bar.count) for bar in bars({2009: 1, 2012: 4})] == [
        (2012, 4),
        (2011, 0),
        (2010, 0),
        (2009, 1),
    ]


def test_it_breaks_a_long_silence_into_one_mark():
    found = bars({1956: 1, 2011: 4})
    assert [(bar.year, bar.until) for bar in found] == [(2011, None), (1957, 2010), (1956, None)]


def test_a_lonely_speech_beside_a_thousand_is_still_seen():
    heights = {bar.year: bar.height for bar in bars({2010: 1, 2011: 1000})}
    assert heights == {2010: 3, 2011: 100}


def test_nothing_held_draws_nothing():
    assert bars({}) == []


def test_the_years_written_under_the_bars_do_not_touch():
    marked = [bar.year for bar in bars(dict.fromkeys(range(2004, 2022), 1)) if bar.marked]
    assert marked == [2021, 2015, 2010, 2004]
