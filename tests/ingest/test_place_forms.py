"""Short forms in which pages tell, or do not tell, whose place a speech is."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import Draft, RawPage

_TEXT = (
    "第一,要认清形势。这几年全{0}的变化大家都看在眼里,但是问题也不少。我{0}底子薄的状况没有根本改变,有的单位工作"
    "拖拉,有的干部怕得罪人,这些都要在今年下大力气解决,不能再往后拖。\n"
    "第二,要抓好落实。各单位回去以后要马上传达,三天之内拿出方案,一个月之内见到动静。我相信,只要大家拧成一股绳,"
    "今年的任务就一定能够完成。我的话讲完了。\n"
)
_NO_LEVEL = _TEXT.format("").replace("全的", "").replace("我底", "底")


def _place(head: str, told: str = "", level: str = "县", end: str = "") -> str | None:
    text = _TEXT.format(level) if level else _NO_LEVEL
    page = "\n".join([head, "同志们:今天把大家请来,是要商量一件拖了很久、非办不可的事情。", text, told, end])
    (draft,) = pipeline.ingest([RawPage("a.txt", page.encode())])
    assert isinstance(draft, Draft)
    return draft.place.name if draft.place else None


@pytest.mark.parametrize(
    "head, told, level, place",
    [
        ("在全县剪纸产业发展座谈会上的讲话", "蔚县剪纸讲究阴刻和点彩,一刀一色。", "县", "蔚县"),
        ("在全县农田水利建设动员大会上的讲话", "上午又看了曲阳桥乡的机井群。", "县", "正定县"),
        ("在全市招商引资大会上的讲话", "把平湖建设成为接轨上海的桥头堡,是几届班子的愿望。", "市", "平湖市"),
        ("在全市烟花爆竹安全动员会上的讲话", "花炮是醴陵的老产业。老板在株洲喝茶,镇里不管。", "市", "醴陵市"),
        ("凉州区区长在全市工业大会上的发言", "", "市", "武威市"),
        ("在全市渔船安全工作会议上的讲话", "海丰、陆丰和城区要各负其责。", "市", "汕尾市"),
        ("在全市旅游产业发展大会上的讲话", "黔西、大方、织金要打好自己的牌。", "市", "毕节市"),
        ("在第三届雪山音乐节新闻发布会上的讲话", "丽江欢迎你们!", "市", "丽江市"),
        ("在赵家镇油菜花节开幕式上的致辞", "成都市的游客,金堂的乡亲:花开了。", "", "金堂县"),
        ("在全县植树造林动员大会上的讲话\n兰考县革命委员会副主任 周立德\n1979年3月", "", "县", "兰考县"),
        ("在全县林业工作会议上的讲话\n(二〇〇三年三月五日 会同)", "", "县", "会同县"),
        (
            "在全州控辍保学工作会议上的讲话",
            "东乡县还有二百名,积石山县八十名,临夏市清零了。",
            "州",
            "临夏回族自治州",
        ),
        ("在全市奶业振兴会议上的讲话", "山阴县、应县、怀仁市都是奶牛大县。", "市", "朔州市"),
        ("在食品安全提升行动启动仪式上的讲话", "五月的潜江,客人正在路上。虾从洪湖、监利来。", "市", "潜江市"),
        ("院长在护理示范工程启动会上的讲话", "全省二十六家医院,梅河口市中心医院排在后面。", "", "梅河口市"),
    ],
)
def test_it_knows_the_place_that_a_text_tells(head: str, told: str, level: str, place: str):
    assert _place(head, told, level) == place


@pytest.mark.parametrize(
    "title, place",
    [
        ("校长在长江大学2012级新生开学典礼上的讲话", "荆州市"),
        ("校长在武汉大学2010年毕业典礼上的讲话", "武汉市"),
        ("院长在四川文化艺术学院毕业典礼上的讲话", "绵阳市"),
        ("在武汉大学生创业大会上的讲话", None),
        ("武汉大学教授在绿色建筑论坛上的演讲", None),
    ],
)
def test_it_knows_the_city_of_a_university(title: str, place: str | None):
    assert _place(title, level="") == place


@pytest.mark.parametrize(
    "title, level, end, place",
    [
        ("在青瓷师徒结对仪式上的讲话", "", "(作者为龙泉市人民政府副市长)", "龙泉市"),
        ("村支书的火塘话", "", "(讲话人为沂源县燕崖镇计宝峪村党支部书记)", "沂源县"),
        ("在全县农村工作会议上的讲话", "县", "中共丰县县委办公室 1986年3月12日印发", "丰县"),
        ("在全县紫陶产业大会上的讲话", "县", "(根据录音整理,未经本人审阅。建水县委办公室)", "建水县"),
        ("在全市春耕动员大会上的讲话", "市", "(作者系桃江县委副书记)", "益阳市"),
        ("做好玫瑰文章", "县", "(本文系作者在玫瑰大会上的讲话。作者系平阴县委副书记)", "平阴县"),
        ("在全县山歌大赛上的致辞", "县", "兴国县文化馆根据录音整理", "兴国县"),
        ("在座谈会上的讲话", "", "(本文作者曾任桃江县委书记,现为省作家协会会员)", None),
        ("在座谈会上的讲话", "", "(作者系湖南桃江县人,现居长沙)", None),
        ("在研讨会上的发言", "", "(作者系江苏省作家协会副主席)", None),
    ],
)
def test_it_reads_a_note_beside_the_text(title: str, level: str, end: str, place: str | None):
    assert _place(title, level=level, end=end) == place


@pytest.mark.parametrize(
    "told",
    [
        "上个月我带队到昆山、江阴学习考察,昆山的做法实在。江阴人敢闯敢试,昆山人精打细算。",
        "吴江市对口支援我们三年,援助资金两千万元。吴江市的同志不辞辛苦。",
        "今年以来,舟曲县发生了特大泥石流,汶川县又发生了塌方,教训十分深刻。",
        "周立德先生是永嘉县人,到我们这里办厂二十年。永嘉人能吃苦。",
        "周立德同志在皮山县援疆三年,把皮山县的医院办得最好。皮山人民舍不得他走。",
        "移民安置在我县的有八百户,大多来自云阳县和奉节县。云阳人肯吃苦。",
        "洛川苹果一斤卖八块,我们一斤卖两块,差在牌子上。",
        "与桃江县相比,我们的财政收入少三个亿;与浏阳市相比,差得更远。",
    ],
)
def test_it_takes_no_place_of_others(told: str):
    assert _place("在全县经济工作会议上的讲话", told) is None


@pytest.mark.parametrize(
    "head, told",
    [
        ("在赈灾捐款动员会上的讲话", "舟曲县发生泥石流,舟曲人民正在受难。让我们为舟曲人民献一份爱心。"),
        ("董事长在公司年会上的讲话", "我们在盐城的风电项目并了网,盐城市风电公司的兄弟们辛苦了。"),
    ],
)
def test_it_takes_no_place_told_of_where_none_is_spoken_for(head: str, told: str):
    assert _place(head, told, level="") is None
