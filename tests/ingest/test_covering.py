import pytest

from archive.ingest import covering
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest
from tests.ingest.texts import BODY, TITLE, body, head, lifted, page_of

NEWS = "12月1日上午,全县冬修水利动员大会在县礼堂召开,县委副书记王大河出席会议并讲话。"


@pytest.mark.parametrize(
    "lead",
    [
        "以下为讲话全文:",
        "以下是王大河同志的讲话。",
        "讲话全文如下:",
        "下面是讲话实录:",
        "王大河讲话全文为:",
        "现将讲话全文刊发如下。",
        "现根据现场录音整理如下:",
        "今天,小编把讲话录音整理稿推送给大家。",
        "这是志愿者用录音笔录下来的,我一个字没有改。",
        "前天回村,正赶上开会,俺叔讲了这一段,我用手机录下来,一个字一个字敲出来的。",
        "董事长的讲话很热情,现全文刊登。",
        "他即席发表了讲话。现予整理刊发如下,以飨读者。",
    ],
)
def test_an_editors_sentences_down_to_his_lead_are_no_text(lead):
    page = lifted(page_of((TITLE, NEWS + lead, *BODY)))
    assert body(page) == list(BODY)
    assert NEWS + lead in head(page)


def test_a_lead_in_a_line_of_its_own_takes_the_sentences_above_with_it():
    assert body(lifted(page_of((TITLE, NEWS, "以下为讲话全文:", *BODY)))) == list(BODY)


def test_words_that_a_label_and_a_greeting_open_follow_an_editors_lead_however_much_stands_above():
    said = ("各位朋友大家上午好!渠修通了,水就来了。", BODY[-1])
    told = "修渠大会在县礼堂举行。“我们的渠一定要修成,希望大家看到水流进每一块田。”王大河说。" * 2
    page = page_of((TITLE, told, "以下为王大河发言实录:", f"王大河:{said[0]}", said[1]))
    assert body(lifted(page)) == list(said)


@pytest.mark.parametrize(
    "opening",
    [
        "现将有关情况报告如下:",
        "下面是我的几点意见。",
        "下面,我讲三点意见:",
        "去年的工作总结如下:",
        "特别是讲话录音要整理。",
    ],
)
def test_a_speaker_may_lead_into_his_own_words(opening):
    lines = (BODY[1], opening, *BODY[2:])
    assert body(lifted(page_of((TITLE, *lines)))) == list(lines)


def test_the_sentences_above_the_address_that_tell_of_the_speech_are_no_text():
    assert body(lifted(page_of((TITLE, NEWS, *BODY)))) == list(BODY)
    own = "12月1日,我在县礼堂听了县长的讲话。"
    assert own in body(lifted(page_of((TITLE, own, *BODY))))


def test_an_english_sentence_that_says_what_follows_covers_the_text():
    lines = dict(
        enumerate(
            [
                "The following Founders Day speech was delivered on Sunday, Jan. 5, 2014 at Mill City Hall:",
                "Welcome to all of you.",
                "The mill is open again. " * 20,
            ]
        )
    )
    assert covering.announced(lines, sorted(lines)) == (0,)


def test_an_english_sentence_that_ends_in_the_text_follows_is_the_editor_s():
    lead = (
        "Dr. Ada Ng, Dean of Nursing, spoke to the class on May 21. The text follows at the request of many."
    )
    spoken = ("Good evening, graduates.", "A pin weighs eleven grams. " * 8, "Thank you.")
    page = lifted(page_of(("Remarks from the Pinning Ceremony", lead, *spoken)))
    assert body(page)[0] == spoken[0] and lead in head(page)


def test_an_embargo_between_stars_is_no_title_and_no_text():
    lines = ("*** Check against delivery. Embargoed until 4pm. ***", "Remarks at the Harvest Dinner")
    page = lifted(page_of((*lines, "Good evening.", "We sold pumps. " * 9, "Thank you.")))
    assert head(page)[0] == lines[1]


@pytest.mark.parametrize(
    "leads",
    [
        ("县长王大河发表了新年贺词。全文如下:",),
        (
            "王大河发表新年贺词。现将全文如下:",
            "The following is the text of Mayor Wang Dahe's New Year message:",
        ),
        ("王大河到渠首看望大家并讲话,讲话详见下方。",),
    ],
)
def test_leads_of_other_wordings_are_an_editor_s_too(leads):
    page = lifted(page_of((TITLE, *leads, *BODY)))
    assert body(page) == list(BODY)
    assert set(leads) <= set(head(page))


def test_what_stands_alone_over_a_text_takes_all_that_an_editor_says_above_it():
    told = [f"县长在贺辞里提到第{n}件事:水渠要修,年要过好。" for n in range(12)]
    said = ("全县乡亲特别看重春节。", "我祝大家新年进步!")
    assert body(lifted(page_of(("县长发新年贺辞 乡亲捧场", *told, "新年贺辞全文:", *said)))) == list(said)
    # In a sentence it says so of another text.
    lines = (*told, "昨天印发的贺辞全文:三页。", *said)
    assert body(lifted(page_of((TITLE, *lines))))[-3:] == list(lines[-3:])


def test_an_agencys_lead_and_the_room_under_it_are_no_text():
    lead = (
        "ALDERPORT, Feb. 25 /River Wire/ -- The following text is of remarks by Governor Marlow at a dinner:"
    )
    glad = "I am glad to see you all here tonight, the keepers of the lights and all who built with us."
    said = (f"{glad} {glad} {glad}", "We built the pier together. Thank you.")
    lines = ("Remarks by Governor Marlow at Dinner", lead, "Old Dining Room", "7:30 P.M. EST", *said)
    assert body(lifted(page_of(lines))) == list(said)


def test_a_sentence_behind_a_dash_under_the_title_tells_who_gave_the_toast():
    told = "——1994年6月5日,平江船厂与三个码头同时举行庆祝酒会,欢庆第一百条船下水。王大河在酒会上致祝酒辞。"
    page = lifted(page_of(("胜利祝酒辞", told, *BODY)))
    assert body(page) == list(BODY) and told in head(page)
    (draft,) = ingest([RawPage("toast.txt", "\n".join(("胜利祝酒辞", told, *BODY)).encode())])
    assert (draft.speaker, draft.date) == ("王大河", "1994-06-05")


def test_a_bureau_that_prints_a_speech_for_study_leads_it_in():
    lines = ["3月22日,县局召开誓师会,局长谷连成作了讲话,现将讲话印发,请认真学习。", "同志们:", "查账。" * 40]
    assert covering.announced(dict(enumerate(lines)), range(3)) == (0,)
    lines[0] = "3月22日,县局召开誓师会,会议决定将办法印发各科室,请大家认真学习。"
    assert covering.announced(dict(enumerate(lines)), range(3)) == ()


def test_the_full_text_may_follow_a_comma_of_any_width():
    lead = "7月19日上午,全市调度会召开。市委书记覃远舟在会上讲话,全文如下:"
    lines = dict(enumerate([lead, "同志们:", "守好堤,守好人。" * 30]))
    assert covering.announced(lines, sorted(lines)) == (0,)


REPORT = (
    "春暖花开,万物生长。2019年3月18日上午,春江一中举行第四周升旗仪式。",
    "仪式结束后,初二(2)班林晓雨同学进行国旗下讲话。她讲话的题目是《种一棵树》。",
)


def test_a_school_s_report_over_what_a_pupil_said_is_no_text_and_tells_its_title():
    page = page_of(("升旗仪式", *REPORT, *BODY))
    assert body(lifted(page)) == list(BODY)
    (draft,) = ingest([RawPage("flag.txt", page.encode())])
    assert draft.title in ("种一棵树", "升旗仪式")


@pytest.mark.parametrize(
    "last",
    [
        "我在仪式上进行了国旗下讲话。",
        "仪式结束后,同学们回到教室。",
        "一、仪式结束后林晓雨同学进行国旗下讲话。",
    ],
)
def test_what_does_not_tell_who_spoke_stays_over_the_address(last):
    assert body(lifted(page_of((TITLE, REPORT[0], last, *BODY))))[:2] == [REPORT[0], last]


@pytest.mark.parametrize("sent", ["", "春江新闻网讯 ", "佛教在线春江讯 "])
def test_an_agency_s_first_sentence_tells_day_and_occasion(sent):
    news = f"{sent}2006年7月12日上午,青云塔落成大典在江西省宜丰县隆重举行。各界人士出席了大典。"
    lead = "县文物学会会长王大河发表讲话,讲话全文如下:"
    said = "各位来宾、各位朋友:今天,我们相聚在塔下,看到它修好了,心里很高兴。" + "塔在,人心就在。" * 20
    (draft,) = ingest([RawPage("news.txt", page_of(("青云塔重光", news, lead, said)).encode())])
    assert (draft.event, draft.date, draft.speaker) == ("青云塔落成大典", "2006-07-12", "王大河")
    assert all(news not in one.text for one in draft.witnesses[0].text.paragraphs)


@pytest.mark.parametrize(
    "lead",
    [
        "2019年4月2日,全县农机推广座谈会,副县长沈远山的开场话,我在会场速记。",
        "4月2日上午,县农机学会召开年会,会长沈远山作动员讲话。全文如下——",
        "昨天,沈远山会长在年会上讲了话,笔者根据录音整理:",
        "会长沈远山在全县农机年会上作了脱稿讲话,办公室根据录像整理,未经本人审阅。",
        "这是会长沈远山4月2日在年会上的一段话,由文书记录。",
        "2018年4月,会长沈远山在年会上讲话,这里登出来,给没到场的会员看看。",
    ],
)
def test_who_says_when_and_by_whom_words_were_spoken_and_passes_them_on_is_no_speaker(lead):
    page = lifted(page_of((TITLE, lead, *BODY)))
    assert body(page) == list(BODY) and lead in head(page)


@pytest.mark.parametrize(
    "own",
    [
        "4月2日,我在年会上讲了话,要求如下:",  # the speaker says so himself
        "4月2日的讲话,各乡镇都组织了学习,效果是好的。",  # nothing is passed on
        "去年的报告和总结,办公室已经全文整理。",  # on no day
    ],
)
def test_a_speaker_may_tell_of_a_talk_before_he_greets(own):
    assert own in body(lifted(page_of((TITLE, own, *BODY))))


def test_a_lead_without_a_verb_tells_the_day_and_who_spoke():
    lead = "2019年4月2日,全县农机推广座谈会,副县长沈远山的开场话,我在会场速记。"
    (draft,) = ingest([RawPage("talk.txt", page_of(("农机推广座谈会讲话", lead, *BODY)).encode())])
    assert (draft.date, draft.speaker, draft.office) == ("2019-04-02", "沈远山", "副县长")
    lead = "2019年4月2日晚,理事长沈远山在年会上的祝酒词,同事录音、整理。"
    (draft,) = ingest([RawPage("talk.txt", page_of(("农机年会祝酒词", lead, *BODY)).encode())])
    assert (draft.date, draft.speaker, draft.office) == ("2019-04-02", "沈远山", "理事长")


def test_a_headline_with_its_verb_gives_way_to_the_name_that_the_lead_has():
    def event(headline, lead):
        page = page_of((headline, lead, *BODY))
        return next(iter(ingest([RawPage("fair.txt", page.encode())]))).event

    lead = "核心提示:4月3日上午,第六届春江油菜花文化节在县城广场开幕,副县长沈远山致辞。以下为致辞全文:"
    assert event("油菜花文化节开幕 副县长致辞", lead) == "第六届春江油菜花文化节"
    # Another occasion of the lead's is not what the headline names.
    other = "核心提示:4月3日上午,第六届春江渔火节在县城广场开幕,副县长沈远山致辞。以下为致辞全文:"
    assert event("油菜花文化节开幕 副县长致辞", other) == "油菜花文化节开幕"
