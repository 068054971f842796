"""Rare surnames, what is printed before a name, and the sounds of other peoples' names; simplified."""

from archive.ingest.languages.zh import SURNAMES

# Before a name under a title, as papers and journals print it.
BULLETS = " ○◎□■●◆▲△☆★◇"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Surnames that are everyday characters, or so rare that a short line which begins with one is no name more
# often than not: they count only where an office stands before the name. 市委书记言伯农
RARE_SURNAMES = (
    frozenset(
        "".join(
            _words("""
    纳畅原木海
    布释言官蔄呙承佐晓绳粘敦逮旦伯俊俸侬凡剡励卑叔圭垣墨夷奇奉威婴孜岐岱岸崇川库弋弦弭恒恩恽悟慈扁
    摩斐斗斛斯朵枚枝桃桐楠榆槐樵毓沐浑济浩涓润涵淦渊渠湘源滋漕澄犁玄珠琥琦琳琴瑞瑶瓮甫眉睦睿禾
    秀稽稷竹笃笙箕粟绍绪缙翠艳茂茶菊莱萨蕃藏藤虢虹裕诗诺豆豹赤轩辉辜逊邑铜银阔陀雅靖顺颖骈仵仼
    佀偰儇冠凃剧劭勒勖卯厎厐叱嗣奈妘妙姒娥孀孺宕宪寨尼岩峗峥峰嵩巍帖庚庠弥弪彤忻忽恺惮愈慧拱揆
    撖擂斫旃昆昔晟杞枣枭栖栢椿楮榛槽樗歧殿毗汀汴沁沂沛沧泉泽洚洼浃浚涉涌淇淡淳渎溥滇滦漳澜濯炅
    焉煜爨玛珍珙瑕瑾璐盈盍矗矢砀碧磨禅秉稠穰筱簿繁繇绥羌羡翦耶聪胄腊臻舟艮芈芗芷茗茵荡荥莎菡萍
    葆葵蓉蕙蕲虑蠡衣衮裔襄角誉豫貂贤轸遥邠邦邯郅郓郯钊钧铎铙锡闇闳闽阡阿鞍韬颇颐颛驹骄骊鬻鲖鲸
    鳌鸿鹏鹤黔黥龁折幺寸绽牙招攸昃隽锺鄯昊昶璞骥彦澹遆閤
""")
        )
    )
    - SURNAMES
)

# Surnames that begin everyday words, each with the characters that make such a word of it: 保护, 同意.
# One counts only where an office and a blank say that a name follows: 副县长 保继昌.
WORD_SURNAMES = {
    "保": "护卫安障险健证持密洁留存管温本养暖税研全住鲜质送先教育",
    "同": "志意学时样心乐乡步比级期行等类业胞仁事一德盟在为声唱庆济江上下龄窗感",
    "年": "度终初会级中底轻青内前关后货节检报年产",
    "西": "部藏安北南方式区湖宁医药双城郊门街",
}

# The characters in which names of other peoples are written by sound: 才让当周, 索朗次仁, 阿不都热依木.
BY_SOUND = frozenset(
    "".join(
        _words("""
    包宝敖岱墨嫩鲍绒琼曼呷火惹俄则车者琴音顺措赤热孟桂图布甫丽孜古仁牙确折嫫
    阿艾安巴白班本贝毕边宾波伯布才仓册查察昌次茨措达代丹旦当登迪帝丁东都杜顿多朵额尔伐法范
    峰夫噶嘎尕甘刚高戈格根更贡古嘉果哈海汗罕合和黑呼吉继加佳嘉坚江杰洁金居卡凯坎康柯科克肯孔库
    拉来莱兰郎朗勒乐雷力丽利林隆鲁罗洛马买麦玛满芒毛美门蒙孟米敏明莫姆穆木那纳娜乃南尼妮宁牛努诺欧帕潘庞佩彭皮
    平普其奇齐恰钦青秋曲让热仁日荣如若萨赛桑色沙山善生斯松苏索塔泰坦唐特腾提图吐土托娃瓦万旺文乌吾伍西希
    夏相香辛雄旭雅娅亚延央仰姚耶野叶伊依宜义益英雍拥永尤有玉元云赞泽增扎占张朝贞臧志中忠周珠卓孜子宗祖佐
""")
    )
)

# Names of two syllables that other peoples bear without a surname: 县委书记 仓决.
TWO_SYLLABLES = frozenset(
    _words("""
    扎西 卓玛 仓决 仓曲 央金 央宗 央珍 次仁 次旦 次旺 次珍 次吉 次登 旺堆 旺扎 旺姆 旺久 旺杰 旺青 达瓦 达娃
    达杰 尼玛 平措 彭措
    顿珠 顿旦 格桑 拉姆 白玛 丹增 旦增 丹巴 丹珠 索朗 索南 德吉 德央 德庆 巴桑 边巴 边巴 普布 普赤 普琼 米玛
    拉巴 拉珍 拉加 洛桑 洛追
    多吉 多杰 江村 江央 江措 贡布 贡嘎 贡觉 强巴 曲珍 曲扎 曲培 曲吉 玉珍 罗布 罗杰 罗松 加措 加布 才让 才旦
    才仁 才旺 才吉 华旦
    尕藏 尕让 仁青 仁增 仁曾 阿旺 土登 土旦 欧珠 欧珍 嘎玛 噶玛 晋美 晋巴 久美 久美 丹真 益西 益希 伊西 云丹
    朗杰 南杰 南加 坚赞
    坚参 桑珠 桑杰 桑布 桑吉 赤列 赤来 洛珠 洛周 班丹 班旦 班觉 斗拉 元旦 那仁 娜仁 苏和 宝音 那顺 图雅 娜布
    孟和 布和 朝鲁 巴图
    巴根 包音 特古 乌云 乌兰 斯琴 其木 萨仁 阿古 格根 敖登 敖特 呼和 塔娜 高娃 娜拉 牧仁 吉日 白音 阿荣 阿如
    呼格 木兰
    加央 泽仁 泽旺 泽翁 泽郎 泽让 扎拉 罗让 仁真 呷绒 扎巴 甲央 四郎 生根 降措 降泽 志玛 拥忠 拥措 其美 向秋
    昂旺 邓珠 阿布 益登
    """)
) - {"元旦"}

# Fields of work before a post, each of which begins with a surname's character: 武装部长, 车间主任, 林业局长.
FIELDS_OF_WORK = frozenset(
    _words("""
    武装 武警 党务 常务 常任 常设 常驻 纪检 纪律 团务 车间
    车队 车务 施工 安监 安保 安置 安防 水务 水产 水电 水保
    水文 文物 文旅 文保 文创 文体 文卫 文教 文联 文秘 房管
    房产 经信 经贸 经管 经侦 经销 经营 康复 康养 边防 边检
    石化 石材 公路 路政 路灯 路桥 林业 林场 林草 林政 牧业
    花卉 米业 卫计 计财 计量 应急 应届 国土 国资 国税 国企
    扶贫 包村 包片 包保 成本 毛纺 储运 储备 信用 信贷 信管
    双拥 包装 童装 危房 危改 古建 曲艺 乐团 乐队 冷藏 冷链
    金矿 金属 金工 柴油 能源 能化 税务 关税 广电 宗教 农机
    农技 农经 农综 农发 农办 农工 农牧 农电 农调 连队 后勤
    高级 高新 高中 高铁 通信 空管 空调 空军 强戒 温室 江防
    池塘 程控 管护 管道 管线 门诊 门店 鱼政 皮革 皮肤 申报
    章程 白酒 黄酒 解困 解说 越野 游泳 荣誉 终身 时任 全职
    印染 印务 印刷 易地 易迁 龙头 和解 满族 平面 海防
""")
)
# What no given name of one character is: 水务, 农办, 房管, 纪检.
FIELD_ENDS = frozenset("务办管检监贸技械税")
# A class of a school, and what one of its children is there, before his name: 高二(3)班, 高三2班团支书.
_COUNT = "一二三四五六七八九十〇○0-9"
CLASS = (
    rf"(?:[{_COUNT}]{{2,5}}[级届]\s?)?\(?[初高大]?[{_COUNT}]{{1,4}}(?:年级?)?\s?\(?[{_COUNT}]{{1,3}}\)?班\)?"
    r"(?:\s?(?:副?班长|团支部?书记?|学习委员|体育委员|文艺委员))?"
)

# 优秀教师代表李明: without a blank only behind roles whose words end no other word (学生代表和家长).
ROLE_BEFORE_NAME = r"(?:代表|模范|劳模|标兵|志愿者|带头人)(?![和与及同以之大团会作言性])(?=\S{3})"

# How an office begins that stands right behind its holder's name: 李大明侨联主席, 王艳玲市委书记.
BODY_BEHIND_NAME = (
    "(?:[省市县区州旗镇乡](?:委|人民政府|政府|人大|政协|纪委)|党[委组校]|[妇侨文残作]联|科协|工商联|团[省市县区]?委|总工会"
    "|人大|政协|纪委|监委|检察院|法院|(?:教育|财政|水利|水务|林业|农业|卫生|民政|公安|司法|交通|建设|规划|环保|文化|旅游"
    "|体育|审计|统计|税务|国税|地税|气象|烟草|邮政|供电|电力|商务|人社|人事|劳动|国土|科技|信访|粮食|档案|广电|工商|质监"
    "|药监|安监|城管|房管|扶贫|民宗|外事|侨务|农机|畜牧|水产|海洋|渔业|园林|市政)局)"
)
