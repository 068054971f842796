"""Bringing pages in: nothing acknowledged is lost, nothing is held twice."""

from pathlib import Path

import pytest
from django.conf import settings

from archive.ingest import pipeline
from archive.models import Accession, AccessionLine, RawPage, Speech, Witness, originals
from archive.review import accession, decisions, storing
from tests.factories import make_place
from tests.review import parts

pytestmark = pytest.mark.django_db
Became = AccessionLine.Outcome
COLLECTION = Path(settings.CHECKOUT) / "fixtures/pages/16-collection-three-speeches.txt"


@pytest.fixture(autouse=True)
def places():
    make_place("330482"), make_place("330481")


def bring(*files: tuple[str, bytes], **options) -> Accession:
    return accession.read(accession.receive(files, method=Accession.Method.UPLOAD, **options))


def outcomes(brought: Accession) -> list[str]:
    return [line.outcome for line in brought.lines.all()]


def numbers(witness: Witness) -> list[tuple[int | None, bool]]:
    return [(part.number, part.raw_page is not None) for part in witness.parts.all()]


def test_it_keeps_the_bytes_before_it_reads_them():
    received = accession.receive([("a.txt", parts.part(1))], method="upload")
    (line,) = received.lines.all()
    assert originals.read(line.raw_page.sha256) == parts.part(1)
    assert (line.outcome, received.state) == (Became.WAITING, Accession.State.RECEIVED)


def test_it_stores_a_draft_with_its_evidence():
    brought = bring(("part1.txt", parts.part(1)), ("part2.txt", parts.part(2)), ("part3.txt", parts.part(3)))
    assert outcomes(brought) == [Became.SPEECH] * 3
    speech = Speech.objects.get()
    assert speech.title == parts.TITLE
    assert (speech.state, speech.date) == (Speech.State.DRAFT, "")
    assert str(speech.place) == "海宁市"
    assert speech.event.name == "全市水环境治理推进会"
    assert [str(section.number) for section in speech.reading.sections.all()] == ["一", "二", "三"]
    assert str(speech.reading.posted) == "2016-05-20"
    quotes = speech.evidence.filter(field="title")
    assert quotes and all(e.raw_page.text[e.spans[0][1] : e.spans[0][2]] == e.quote for e in quotes)


def test_a_paragraph_knows_its_place_in_the_raw_pages():
    bring(("part1.txt", parts.part(1)), ("part2.txt", parts.part(2)))
    cut = Speech.objects.get().reading.paragraphs.get(text__contains="苗头依然存在")
    pages = RawPage.objects.in_bulk()
    assert len({page for page, _start, _end in cut.pieces}) == 2
    assert "".join(pages[page].text[start:end] for page, start, end in cut.pieces) == cut.text


def test_the_same_file_twice_changes_nothing():
    bring(("a.txt", parts.part(1)))
    before = Speech.objects.get()
    again = bring(("b.txt", parts.part(1)))
    assert outcomes(again) == [Became.HELD]
    assert list(again.lines.get().speeches.all()) == [before]
    assert (Speech.objects.count(), RawPage.objects.count()) == (1, 1)
    assert Speech.objects.get().changed == before.changed


def test_the_same_file_twice_in_one_accession_is_one_page():
    brought = bring(("a.txt", parts.part(1)), ("b.txt", parts.part(1)))
    assert sorted(outcomes(brought)) == [Became.HELD, Became.SPEECH]
    assert RawPage.objects.count() == 1


def test_files_of_one_name_are_told_apart():
    brought = bring(("a.txt", parts.part(1)), ("a.txt", parts.part(2)))
    assert [line.file for line in brought.lines.all()] == ["a.txt", "a.txt (2)"]


def test_a_missing_part_that_arrives_later_completes_the_speech():
    bring(("1.txt", parts.part(1)), ("3.txt", parts.part(3)))
    speech = Speech.objects.get()
    assert numbers(speech.reading) == [(1, True), (2, False), (3, True)]
    anchors = {paragraph.text: paragraph.anchor for paragraph in speech.reading.paragraphs.all()}

    brought = bring(("2.txt", parts.part(2)))

    assert outcomes(brought) == [Became.PART]
    speech = Speech.objects.get()
    assert numbers(speech.reading) == [(1, True), (2, True), (3, True)]
    text = [paragraph.text for paragraph in speech.reading.paragraphs.all()]
    assert any("苗头依然存在" in paragraph for paragraph in text)
    after = {paragraph.text: paragraph.anchor for paragraph in speech.reading.paragraphs.all()}
    assert len(set(after.values())) == len(after)
    assert all(after[text] == anchor for text, anchor in anchors.items() if text in after)
    new = set(after.values()) - set(anchors.values())
    assert all(int(anchor[1:]) > len(anchors) for anchor in new)


def test_another_site_that_gives_the_same_text_is_another_witness():
    bring(*((f"{n}.txt", parts.part(n)) for n in (1, 2, 3)))
    brought = bring(("whole.txt", parts.whole()))
    assert outcomes(brought) == [Became.WITNESS]
    speech = Speech.objects.get()
    assert speech.witnesses.count() == 2
    assert [w.reading for w in speech.witnesses.all()] == [True, False]


def test_a_copy_whose_names_are_masked_is_a_witness_of_the_speech_that_is_held():
    names = "长安镇", "许村镇", "硖石街道", "海宁", "杭嘉湖"
    whole = parts.whole().decode()
    masked = whole
    for name in names:
        masked = masked.replace(name, "XX")
    bring(("whole.txt", whole.encode()))
    assert outcomes(bring(("masked.txt", masked.encode()))) == [Became.WITNESS]
    speech = Speech.objects.get()
    assert [w.reading for w in speech.witnesses.order_by("pk")] == [True, False]


def test_another_speech_by_the_model_of_a_masked_copy_is_no_witness_of_the_first():
    figures = (12, 23, 34, 45), (21, 32, 43, 54), ("XX",) * 4
    said = (
        "的河道今年要清淤{}公里,由镇里的干部带着村民一段一段地做,做完一段,就请沿河的群众来看一段、评一段。\n"
    )
    form = "".join(town + said for town in ("青石镇", "白沙镇", "黄土镇", "红岩镇"))
    one, other, masked = (parts.whole().decode() + form.format(*of_each) for of_each in figures)
    assert outcomes(bring(("one.txt", one.encode()))) == [Became.SPEECH]
    assert outcomes(bring(("masked.txt", masked.encode()))) == [Became.WITNESS]
    assert outcomes(bring(("other.txt", other.encode()))) == [Became.SPEECH]


def test_a_speech_is_not_the_model_text_that_was_held_before_it():
    whole = parts.whole().decode()
    model = whole
    for name in ("长安镇", "许村镇", "硖石街道", "海宁", "杭嘉湖"):
        model = model.replace(name, "XX")
    bring(("model.txt", model.encode()))
    assert Speech.objects.get().state == Speech.State.TEMPLATE
    assert outcomes(bring(("whole.txt", whole.encode()))) == [Became.SPEECH]


def test_two_speeches_that_share_most_of_their_paragraphs_are_two():
    task = "第{}个方面的任务已经写进方案,责任到岗到人,年底前逐项验收、逐项销号。\n"
    shared = "".join(task.format(number) for number in "三四五六")
    own = {
        "海宁": "长山河两岸的皮革企业要先行截污,哪一家排放超标,就停哪一家的水;管网改造由城投公司垫资。\n"
        "许村的染整园区年内搬进工业污水管廊,夜里偷排的,环保、公安一起上门,一次立案、两次关停。\n",
        "平湖": "上海塘的货船要装上污水柜,码头岸电五月底以前接通,渔民上岸安置的房子由钟埭街道落实。\n"
        "独山港的围垦区要留出退水沟,水利局每个季度测一次盐度,数据贴到村口,让种稻子的人看得见。\n",
    }
    for place, said in own.items():
        body = f"同志们:\n下面我讲几点意见。\n{said}{shared}谢谢大家!\n"
        bring((f"{place}.txt", f"在{place}治水推进会上的讲话\n{body}".encode()))
    assert Speech.objects.count() == 2


def test_what_an_editor_decided_no_later_reading_overwrites(admin_user):
    bring(("1.txt", parts.part(1)), ("3.txt", parts.part(3)))
    speech = Speech.objects.get()
    decisions.correct(speech, "title", "在水环境治理会上的讲话", admin_user)
    decisions.empty(speech, "place", admin_user)
    bring(("2.txt", parts.part(2)))
    speech.refresh_from_db()
    assert (speech.title, speech.place) == ("在水环境治理会上的讲话", None)
    assert {e.field for e in speech.evidence.of_editors()} == {"title", "place"}


def test_it_refuses_a_file_that_is_no_text_and_reads_the_rest():
    brought = bring(("photo.txt", bytes(range(256)) * 40), ("a.txt", parts.part(1)))
    assert outcomes(brought) == [Became.REFUSED, Became.SPEECH]
    line = brought.lines.first()
    assert line.code and "photo.txt" in line.message and "\n" not in line.message


def test_it_publishes_when_asked():
    bring(("a.txt", parts.part(1)), publish=True)
    assert Speech.objects.published().count() == 1


def test_a_reading_that_was_cut_off_goes_on_where_it_stopped(monkeypatch):
    received = accession.receive([("1.txt", parts.part(1)), ("3.txt", parts.part(3))], method="upload")
    whole = pipeline.ingest
    monkeypatch.setattr(pipeline, "ingest", lambda pages: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        accession.read(received)
    assert Accession.objects.get().state == Accession.State.FAILED
    monkeypatch.setattr(pipeline, "ingest", whole)
    (unfinished,) = accession.unfinished()
    assert outcomes(accession.read(unfinished)) == [Became.SPEECH] * 2


def test_nothing_is_half_stored_when_a_speech_fails(monkeypatch):
    received = accession.receive([("1.txt", parts.part(1))], method="upload")
    monkeypatch.setattr(storing, "_evidence", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        accession.read(received)
    assert not Speech.objects.exists()
    assert outcomes(received) == [Became.WAITING]
    assert originals.read(received.lines.get().raw_page.sha256) == parts.part(1)


def test_two_readers_of_one_accession_do_not_meet():
    received = accession.receive([("1.txt", parts.part(1))], method="upload")
    Accession.objects.update(state=Accession.State.READING)
    assert accession.read(received).state == Accession.State.READING
    assert not Speech.objects.exists()


def test_a_long_reading_says_how_far_it_has_come(monkeypatch):
    monkeypatch.setattr(accession, "SAID_EVERY", 0)
    brought = bring(("1.txt", parts.part(1)), ("2.txt", parts.part(2)), ("3.txt", parts.part(3)))
    assert Accession.objects.get(pk=brought.pk).progress == 3


def test_a_page_of_several_speeches_is_stored_whole_or_not_at_all(monkeypatch):
    received = accession.receive([("all.txt", COLLECTION.read_bytes())], method="upload")
    store = storing.new_speeches

    def break_off(drafts, pages):
        store(drafts[:1], pages)
        return 1 / 0

    monkeypatch.setattr(storing, "new_speeches", break_off)
    with pytest.raises(ZeroDivisionError):
        accession.read(received)
    monkeypatch.setattr(storing, "new_speeches", store)
    (unfinished,) = accession.unfinished()
    accession.read(unfinished)
    assert Speech.objects.count() == unfinished.lines.get().speeches.count() == 3


def test_a_page_that_another_accession_stores_meanwhile_is_held_once(monkeypatch):
    received = accession.receive([("1.txt", parts.part(1)), ("2.txt", parts.part(2))], method="upload")
    whole = pipeline.ingest

    def meanwhile(pages):
        read = whole(pages)
        monkeypatch.setattr(pipeline, "ingest", whole)
        bring(("same.txt", parts.part(1)))
        return read

    monkeypatch.setattr(pipeline, "ingest", meanwhile)
    assert outcomes(accession.read(received)) == [Became.HELD, Became.PART]
    assert numbers(Witness.objects.get()) == [(1, True), (2, True)]


def test_a_reading_that_goes_on_publishes_what_the_first_had_stored(monkeypatch):
    received = accession.receive([("1.txt", parts.part(1))], method="command", publish=True)
    publish = decisions.publish
    monkeypatch.setattr(decisions, "publish", lambda speech, who: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        accession.read(received)
    assert not Speech.objects.published().exists()
    monkeypatch.setattr(decisions, "publish", publish)
    accession.read(accession.unfinished()[0])
    assert Speech.objects.published().count() == 1
