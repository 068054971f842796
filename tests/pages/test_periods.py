import datetime

import pytest

from archive.models import Speech
from archive.pages.periods import Period, slots
from tests.factories import make_speech


def test_a_leap_day_is_a_day_only_in_a_leap_year():
    assert Period.of(2012, 2, 29).last == datetime.date(2012, 2, 29)
    assert Period.of(2011, 2, 29) is None


@pytest.mark.parametrize("parts", [(0,), (9999,), (2011, 0), (2011, 13), (2011, 4, 31), (2011, 4, 0)])
def test_what_the_calendar_does_not_have_is_no_period(parts):
    assert Period.of(*parts) is None


def test_a_month_has_a_slot_for_each_day_and_a_year_for_each_month():
    assert len(slots(Period(2012, 2), {})) == 29
    assert [slot.number for slot in slots(Period(2011, 3), {}) if slot.is_rest][:2] == [5, 6]
    assert [(slot.number, slot.height) for slot in slots(Period(2011), {1: 1, 9: 200}) if slot.count] == [
        (1, 3),
        (9, 100),
    ]


@pytest.mark.django_db
def test_the_database_and_the_days_agree_on_what_may_lie_within():
    dates = ("2011-03-08", "2011-03", "2011", "2010/2012", "../2011-02", "../2011-03-09", "2011-03-20/..", "")
    for date in dates:
        make_speech(date=date)
    for period in (Period(2011), Period(2011, 3), Period(2011, 3, 8), Period(2011, 4), Period(2009)):
        within = set(Speech.objects.filter(period.within()).values_list("date", flat=True))
        maybe = set(Speech.objects.filter(period.maybe()).values_list("date", flat=True))
        days = {speech.date: (speech.earliest, speech.latest) for speech in Speech.objects.exclude(date="")}
        assert within == {date for date, of in days.items() if period.holds(of)}
        assert maybe == {date for date, of in days.items() if period.meets(of) and not period.holds(of)}
