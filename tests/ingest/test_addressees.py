import pytest

from archive.ingest.extract import addressees, speakers
from tests.ingest.factories import make_document

TEXT = (
    "Distinguished guests,",
    "Good morning. The pier is open, and it is longer than the old one.",
    "Thank you.",
)


def spoken_by(title, *head):
    speaker, office = speakers.find(*make_document((title, *head), TEXT), title)
    return speaker.value, office.value


@pytest.mark.parametrize("guest", ["Mayor Owen Lee", "Mr Owen Lee, Chairman, Harbour Board", "Ms Ines Lee"])
def test_a_guest_under_a_title_that_says_by_whom_is_not_the_speaker(guest):
    title = "Speech by Minister Ada Ng at the opening of the pier"
    assert spoken_by(title, guest) == ("Ada Ng", "Minister")


def test_nor_is_one_with_a_courtesy_where_the_titles_name_cannot_be_read():
    title = "Speech by the winner of the ferry prize at the opening of the pier"
    assert spoken_by(title, "Mr Owen Lee, Chairman, Harbour Board") == (None, None)


def test_the_name_line_of_the_one_whom_the_title_names_counts():
    title = "Speech by Minister Ng at the opening of the pier"
    assert spoken_by(title, "Ms Ada Ng, Minister for Piers") == ("Ng", "Minister")
    assert spoken_by("A Longer Pier", "Ms Ada Ng, Minister for Piers") == ("Ada Ng", "Minister for Piers")


def test_guests_greeted_line_by_line_do_not_speak():
    guests = ("Vice-Chancellor, Professor Ian Lee", "The Honourable Ada Ng", "Dr Owen Marlow")
    assert addressees.greeted(("Harbour Day", *guests), "Distinguished guests") == 3
    assert addressees.greeted(("Harbour Day", *guests), "I thank you for coming.") == 0
    assert addressees.greeted(("Harbour Day", "Lord Mayor", *guests), "Ladies and gentlemen") == 4
    assert addressees.greeted(("Harbour Day", "Dr Owen Marlow"), "Ladies and gentlemen") == 0


def test_a_guest_called_in_a_line_of_his_own_does_not_speak():
    text = ("县商会会长李大明先生,", "各位来宾:", "今天我谈三点,都和渡口有关。", "谢谢大家。")
    speaker, _ = speakers.find(*make_document(("渡口节开幕典礼致辞",), text), "渡口节开幕典礼致辞")
    assert speaker.value is None
    assert not addressees.calls_on("县长李大明,在开幕典礼上致辞。", 5)
