from archive.search.suggestions.phrases import frequent

SPEECHES = [
    ["在全市创建国家卫生城市动员大会上的讲话", "创建国家卫生城市"],
    ["推进创建国家卫生城市,加强领导"],
    ["创建国家卫生城市工作", "加强领导"],
    ["继续加强领导"],
]


def test_it_finds_what_recurs_and_stands_free():
    found = frequent([text] if isinstance(text, str) else text for text in SPEECHES)
    assert found[0] == "创建国家卫生城市"
    assert "加强领导" in found


def test_it_leaves_out_pieces_of_longer_phrases():
    found = frequent(SPEECHES)
    assert not {"国家", "卫生城", "创建国", "强领导"} & set(found)


def test_it_counts_a_speech_once():
    assert frequent([["打好攻坚战", "打好攻坚战", "打好攻坚战"], ["打好攻坚战"]]) == []


def test_it_reads_words_of_latin_letters_whole():
    found = frequent(
        [["opening of the harbour conference"], ["harbour conference"], ["the harbour conference"]]
    )
    assert found == ["harbour conference"]
