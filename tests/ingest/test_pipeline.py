import io
import zipfile
from pathlib import Path

import pytest

from archive.ingest import fingerprints
from archive.ingest.documents import Draft, NoSpeech, RawPage, Refusal
from archive.ingest.lines import bare
from archive.ingest.pipeline import ingest, ingest_paths
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, page_of

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "77cn-333707.txt"


def raw(name, *lines, encoding="utf-8"):
    return RawPage(name, page_of(lines).encode(encoding))


@pytest.fixture(scope="module")
def seed():
    if not SEED.exists():
        pytest.skip(f"the seed page is not beside this checkout ({SEED.name})")
    (draft,) = ingest_paths([SEED])
    return draft.report()


def test_it_reads_the_seed_page_whole(seed):
    assert len(seed["paragraphs"]) == 11
    assert [(s["number"], s["paragraph"], s["level"]) for s in seed["sections"]] == [
        ("二", 1, 1),
        ("三", 5, 1),
    ]
    assert seed["missing_parts"] == [1, 2, 3]
    assert seed["pages"] == [{"file": str(SEED), "part": 4}]
    assert seed["gaps"] == []


def test_it_lifts_the_facts_of_the_seed_page(seed):
    assert seed["posted"] == "2018-12-03"
    assert seed["source_url"].endswith("/333707.html")
    assert seed["source_site"] and seed["language"] == "zh-Hans" and seed["template"] is False
    assert {e["rule"] for e in seed["evidence"]["posted"]} == {"posted-line"}


def test_it_lets_no_furniture_of_the_seed_page_in(seed):
    text = "".join(seed["paragraphs"]) + "".join(section["heading"] for section in seed["sections"])
    for word in ("下载", "77cn", "Copyright", "百度", "微信", "QQ", "ICP", "手机版"):
        assert word not in text


def test_each_raw_page_has_one_fate_in_the_order_given():
    pages = [
        raw("a.txt", TITLE, *BODY),
        RawPage("b.pdf", b"%PDF-1.7"),
        raw(
            "c.txt",
            "关于召开会议的通知",
            "各乡镇人民政府:",
            "现将会议有关事项通知如下:",
            "一、时间。下周一上午。",
            "特此通知。",
        ),
        Refusal("d.txt", "empty", "d.txt: the file is empty"),
    ]
    outcomes = ingest(pages)
    assert [type(outcome) for outcome in outcomes] == [Draft, Refusal, NoSpeech, Refusal]
    assert outcomes[1].code == "damaged"
    assert outcomes[2].kind == "notice"


def test_the_same_bytes_twice_are_one_page():
    assert len(ingest([raw("a.txt", TITLE, *BODY), raw("b.txt", TITLE, *BODY)])) == 1


def test_parts_in_any_encoding_and_order_make_one_speech():
    pages = [
        raw("2.txt", f"{TITLE}(2)", "护好,不能重建轻管。" + SECOND, CLOSING, encoding="gbk"),
        raw("1.txt", f"{TITLE}(1)", "同志们:", OPENING + "工程要管", encoding="utf-16"),
    ]
    (draft,) = ingest(pages)
    report = draft.report()
    assert report["pages"] == [{"file": "1.txt", "part": 1}, {"file": "2.txt", "part": 2}]
    assert report["paragraphs"][1].endswith("工程要管护好,不能重建轻管。" + SECOND)


def test_two_sources_of_one_speech_are_two_witnesses():
    pages = [raw("a.txt", TITLE, "来源:南山日报 发布时间:2009-12-03", *BODY), raw("b.txt", TITLE, *BODY)]
    (draft,) = ingest(pages)
    assert [one["source_site"] for one in draft.report()["witnesses"]] == ["南山日报", None]
    assert draft.report()["posted"] == "2009-12-03"


def test_a_field_may_come_from_another_witness_which_is_then_the_evidence():
    pages = [raw("a.txt", TITLE, *BODY), raw("b.txt", TITLE, "(2009年12月1日)", *BODY)]
    (draft,) = ingest(pages)
    assert draft.date == "2009-12-01"
    assert {evidence.file for evidence in draft.evidence["date"]} == {"b.txt"}


def test_the_day_of_posting_never_becomes_the_day_of_speaking():
    (draft,) = ingest([raw("a.txt", TITLE, "发布时间:2009-12-03", *BODY)])
    assert draft.reading.posted == "2009-12-03"
    assert draft.date is None


def test_every_paragraph_knows_where_it_stands():
    (draft,) = ingest([raw("a.txt", TITLE, *BODY)])
    text = draft.reading.document.pages[0].page.text
    for paragraph in draft.text.paragraphs:
        assert "".join(text[span.start : span.end] for span in paragraph.spans()) == paragraph.text


def test_it_reads_the_members_of_a_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("folder/speech.txt", page_of((TITLE, *BODY)))
    (draft,) = ingest_paths([tmp_path / "a.zip"])
    assert draft.report()["pages"][0]["file"] == f"{tmp_path}/a.zip!folder/speech.txt"


def test_hostile_pages_are_refused_or_read_but_never_fall():
    deep = "<div>" * 20_000 + "x"
    doctype = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    entities = f'<?xml version="1.0"?>{doctype}<html><p>&b;</p></html>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<not xml")
    pages = [
        RawPage("deep.html", deep.encode()),
        RawPage("entities.html", entities.encode()),
        RawPage("broken.docx", buffer.getvalue()),
        RawPage("nul.txt", b"\x00\x01\x02" * 1000),
        RawPage("endless.txt", ("讲话" * 200_000).encode()),
        RawPage("blank.txt", b" \n\n "),
    ]
    outcomes = ingest(pages)
    assert len(outcomes) == len(pages)
    assert not any(isinstance(outcome, Draft) for outcome in outcomes)


def test_a_later_part_that_does_not_say_it_was_spoken_is_one_by_its_file():
    first = f"{TITLE}\n\n同志们:\n{OPENING}\n一、认清形势\n{SECOND}\n二、落实任务\n东片三个乡镇的排水沟年前"
    rest = "全部挖通,图纸贴在村口。\n西片的水闸年后换,铸铁的换成不锈钢的,钥匙放在水文站。"
    pages = [RawPage("a.txt", first.encode()), RawPage("a_2.txt", rest.encode())]
    (whole,) = ingest(pages)
    assert [page.page.file for page in whole.reading.document.pages] == ["a.txt", "a_2.txt"]
    assert isinstance(ingest(pages[1:])[0], NoSpeech)


def test_the_first_words_of_a_text_without_title_say_who_speaks_no_more_than_others_do():
    text = "同志们:\n李明在全县水利大会上的讲话大家都听了,我再补充三点,请各乡镇记好。"
    (draft,) = ingest([RawPage("a.txt", text.encode())])
    assert (draft.speaker, draft.event) == (None, None)


def test_a_draft_tells_by_what_it_is_found_again():
    (draft,) = ingest([raw("a.txt", TITLE, *BODY)])
    assert draft.reading.key == bare(draft.title)
    whole = fingerprints.shingles("".join(paragraph.text for paragraph in draft.text.paragraphs))
    assert draft.reading.prints == fingerprints.coarse(whole) != frozenset()


def test_running_heads_that_count_all_pages_make_no_part():
    words = "We sold pumps to the towns along the river, and I am glad that we did so this year.\n"
    heads = [f"ACME PUMPS            Page {n} of 3\n" for n in (2, 3)]
    opening = "Page 1 of 3\n\nREMARKS OF THE CHAIRMAN\n\nGood morning.\n"
    text = "\n".join((opening, words, heads[0], words, heads[1], words))
    (draft,) = ingest([RawPage("a.txt", text.encode())])
    assert draft.witnesses[0].document.missing_parts == ()
