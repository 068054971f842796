"""Pages that were copied out of a browser and kept as text: cards in tabs, menus in a line, accounts."""

import io

import docx
import pytest

from archive.ingest import chrome
from archive.ingest.documents import RawPage
from archive.ingest.readers import text, word

TITLE = "在全县春耕会议上的讲话"
BODY = "同志们:\n春耕生产就要开始了,我们要不误农时,抓好准备。\n有人说不急,我看很急。\n谢谢大家!\n"


def lifted(page: str):
    return chrome.lift(text.read(RawPage("a.txt", page.encode())))


def values(page: str, name: str) -> list[str]:
    return [fact.value for fact in lifted(page).facts if fact.name == name]


def head(page: str) -> list[str]:
    return [line.text for line in lifted(page).head]


def body(page: str) -> list[str]:
    return [line.text for line in lifted(page).body]


def test_a_card_in_tabs_is_read_cell_by_cell():
    card = f"标题\t{TITLE}\n讲话人\t李明\t职务\t县长\n讲话时间\t2014年3月5日\t上传时间\t2014年3月9日\n"
    page = f"林城法院网\n{card}浏览\t158\n{BODY}"
    facts = {fact.name: fact.value for fact in reversed(lifted(page).facts)}
    wanted = {"title": TITLE, "speaker": "李明", "office": "县长", "posted": "2014-03-09"}
    assert {name: facts[name] for name in wanted} == wanted
    assert body(page)[0] == "同志们:"


@pytest.mark.parametrize("line", ["县长\t李明", "一、\t春耕生产", "玉米\t300亩\t小麦\t200亩"])
def test_other_tabs_part_no_line(line):
    assert len(text.read(RawPage("a.txt", f"{TITLE}\n{line}\n{BODY}".encode())).lines) == 6


def test_contents_above_the_title_are_no_part_of_the_text():
    listed = "目录\n一、去年的工作\n二、今年的工作\n名词解释\n"
    text = "各位代表:\n一、去年的工作\n去年修了三条路。\n二、今年的工作\n今年再修两条路。\n"
    page = f"{listed}政府工作报告\n——2015年2月9日在林城县第十三届人民代表大会第五次会议上\n{text}"
    assert body(page) == text.splitlines()
    assert head(page)[0] == "政府工作报告"


@pytest.mark.parametrize(
    ("top", "site"),
    [
        ("林城市老岭矿业有限责任公司　关于我们 新闻中心 安全环保 English", "林城市老岭矿业有限责任公司"),
        ("金星公文网　首页·讲话·汇报·党建", "金星公文网"),
        ("金星文档上传VIP特权登录/注册", "金星文档"),
        ("登录注册搜索帮助\n林河角论坛 » 渔家灯火 » [转贴]讲话", "林河角论坛"),
        ("学生天地 >> 国旗下讲话 >> 正文", None),
        ("学校概况 | 专业介绍 | 教学科研 | 联系我们", None),
        ("今日要闻 | 公告 | 首页 | 登录", None),
    ],
)
def test_the_first_line_names_the_site_beside_its_menu(top, site):
    found = values(f"{top}\n{TITLE}\n{BODY}", "source_site")
    assert (found[0] if found else None) == site


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("原创 校团委 林城县梓州中学 2024年06月12日 18:05 四川", "林城县梓州中学"),
        ("小参娃 林江源人参 2019-02-15 07:30 辽宁", "林江源人参"),
        ("县长 李明 2019-02-15 07:30 辽宁", None),
        ("县礼堂 2019-02-15 07:30", None),
    ],
)
def test_the_line_under_a_headline_names_the_account(line, site):
    found = values(f"{TITLE}\n{line}\n各位乡亲:\n{BODY}", "source_site")
    assert (found[0] if found else None) == site


def test_the_last_word_of_a_menu_is_no_speaker():
    menu = "林城县林业信息网\n林业要闻\n造林绿化\n油茶产业\n林权改革\n"
    assert "林权改革" not in head(f"{menu}{TITLE}\n发布人:办公室  发布日期:2012-04-11\n{BODY}")


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (f"{TITLE}材料", "日期:2013年11月06日　来源:本站原创　作者:佚名"),
        (TITLE, "（附圖）"),
        ("慢慢来——毕业典礼校长致词", "文／校長　尤正倫　　圖／秘書處"),
        ("Remarks at the Opening of the Pier", "Remarks as delivered, Halden Hall, May 3, 2019"),
        (
            "Chairman's Remarks to the Annual Meeting",
            "Halden Paper Co. (X: HPC) | Posted: Apr 29, 2013 5:11 PM ET",
        ),
    ],
)
def test_what_stands_under_the_title_is_not_the_title(title, line):
    english = "Good evening, everyone. We built it, and we paid for it.\n" * 3
    page = f"{title}\n{line}\n{english if title.isascii() else BODY}"
    assert values(page, "title")[0] == title


def test_a_menu_in_english_is_no_title():
    page = "Home News Council Contact\nRemarks on the Seawall\nMayor Ada Ng\nGood evening. We built it.\n"
    assert values(page, "title")[0] == "Remarks on the Seawall"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("【推广】林城人都在学的英语,第一课免费>>", False),
        ("林河酱干年货节 全场包邮", False),
        ("广告林河畔·江景洋房 置业季 首付12万起", False),
        ("Sponsored: 7 dividend stocks for the next decade", False),
        ("广告:公文写作课,原价399,限时1元", False),
        ("广告业要规范", True),
        ("二、把邮路修通", True),
    ],
)
def test_an_advertisement_between_paragraphs_goes(line, kept):
    page = f"{TITLE}\n同志们:\n春耕生产就要开始了,要抓好准备。\n{line}\n有人说不急,我看很急。\n谢谢大家!\n"
    assert (line in body(page)) == kept


def test_a_column_at_the_end_of_a_path_is_no_title():
    page = f"首页 → 德育天地 → 校长讲话\n把泥巴捏成器\n作者:办公室　录入:管理员　更新时间:2014-7-2\n{BODY}"
    assert "校长讲话" not in values(page, "title")


@pytest.mark.parametrize(
    "menu",
    [
        "Residents | Business | Departments | I Want To…",
        "Government · Departments · Residents · Business · How Do I…",
        "FacebookXEmailPrint",
        "Home Mayor's Office Speeches & Remarks",
    ],
)
def test_rows_of_an_english_site_stand_over_no_text(menu):
    page = f"{menu}\n2019 State of the Town Address\nMayor Ada Ng\nHalden High School, January 31, 2019\n"
    words = "Good evening, everyone. We built the bridge, and we paid for it.\n" * 4
    assert head(page + words)[0] == "2019 State of the Town Address"
    assert body(page + words)[0].startswith("Good evening")


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("德育之窗\n国旗下讲话\n主题班会\n心理健康\n", "三把尺子"),
        ("校长讲话\n光影林院\n", "问·慢·用"),
        ("学校概况|校园新闻|德育天地|校友之家|校长信箱\n", "三棵树"),
    ],
)
def test_the_items_of_a_menu_are_no_slogan_over_a_dash_line(above, title):
    line = "发布人:德育处 发布日期:2019-9-2"
    page = f"林城县第一中学\n{above}{title}\n——2019级新生开学典礼校长讲话\n{line}\n{BODY}"
    assert head(page)[:2] == [title, "——2019级新生开学典礼校长讲话"]


@pytest.mark.parametrize("first", ["绷紧弦 守住堤 护好库", "加快建设生态旅游强县"])
def test_a_slogan_of_two_lines_stands_over_the_sites_own_line(first):
    slogan = f"{first}\n坚决打赢防汛抗旱主动仗\n"
    line = "发布时间:2022-05-19 17:48来源:办公室"
    page = f"当前位置:首页 / 政务公开\n{slogan}{line}\n——在全市防汛工作会议上的讲话\n{BODY}"
    assert head(page)[:2] == slogan.splitlines()


def test_a_label_of_a_card_is_nobodys_name():
    card = "索 引 号\tXSZ000-07\t公开方式\t主动公开\n发布机构\t林城镇\t公开日期\t2020-10-12\n"
    assert "索引号" not in "".join(head(f"领导讲话\n{card}{TITLE}\n镇党委书记 李明\n{BODY}")).replace(" ", "")


def test_how_large_the_file_is_is_no_title():
    card = "资料类别\t领导讲话\t下载积分\t5\n更新时间\t2011-10-9\t软件大小\t21 KB\n"
    assert values(f"老秘网盘 ＞ 综合文秘 ＞ 考察报告\n{TITLE}\n{card}{BODY}", "title")[0] == TITLE


def test_how_it_was_given_gives_way_to_the_title():
    page = "Mayor's Remarks at the Opening of the Pier\nRemarks by Mayor Ada Ng, as delivered\nMay 3, 2019\n"
    words = "Good evening. We built the pier.\n" * 4
    assert values(page + words, "title")[0] == "Mayor's Remarks at the Opening of the Pier"


@pytest.mark.parametrize(
    ("top", "day"),
    [
        ("林城新报 2016年4月11日 星期一\t上一期 下一期 往期回顾 返回目录", "2016-04-11"),
        ("第02版:要闻　　上一版 下一版\t2016年04月11日　星期一　放大 缩小", "2016-04-11"),
        ("2016年4月11日 星期一\n往期回顾 | 版面概览", "2016-04-11"),
        ("2016年4月11日 星期一\n网站首页 | 设为首页", None),
    ],
)
def test_the_day_of_a_paper_stands_among_the_buttons_of_its_viewer(top, day):
    found = values(f"{top}\n{TITLE}\n(2016年4月8日)\n{BODY}", "posted")
    assert (found[0] if found else None) == day


def test_a_card_that_was_pasted_into_a_word_file_is_read_as_well():
    rows = (
        "林城法院网",
        f"标题\t{TITLE}",
        "讲话人\t李明\t职务\t县长",
        "讲话时间\t2014年3月5日",
        *BODY.split(),
    )
    document = docx.Document()
    for row in rows:
        document.add_paragraph(row)
    held = io.BytesIO()
    document.save(held)
    lifted = chrome.lift(word.read(RawPage("a.docx", held.getvalue())))
    facts = {fact.name: fact.value for fact in reversed(lifted.facts)}
    assert (facts["title"], facts["speaker"], facts["date"]) == (TITLE, "李明", "2014年3月5日")


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("Original\t校办公室\t林城市白鹤小学\t2022-09-01 11:42\tPosted on 湖南", "林城市白鹤小学"),
        ("林城老李的博客\n首页\t博文目录\t关于我", "林城老李的博客"),
        ("博客首页\t登录\t注册", None),
        ("作者:老李 来源：网络，版权归原作者所有", None),
    ],
)
def test_what_an_account_and_a_blog_call_themselves(line, site):
    found = values(f"{line}\n{TITLE}\n{BODY}", "source_site")
    assert (found[0] if found else None) == site


def test_a_day_and_where_it_was_stand_under_the_title():
    page = f"{TITLE}\n会长　李大明\n二〇一九年五月十七日　於旅遊塔會展娛樂中心\n{BODY}"
    assert head(page)[-1] == "二〇一九年五月十七日　於旅遊塔會展娛樂中心"
