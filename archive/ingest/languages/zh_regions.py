"""What stands only on pages of Hong Kong, Macao and Taiwan, in half width and simplified characters.

No functions stand here.
"""

# Bodies of the Hong Kong government whose names no body of the mainland or of Taiwan bears.
_HONG_KONG = """
政务司 财政司 律政司 保安局 民政事务局 民政及青年事务局 民政事务总署 公务员事务局 政制及内地事务局
政制事务局 财经事务及库务局 商务及经济发展局 工商及科技局 创新及科技局 创新科技及工业局 创新科技署
劳工及福利局 卫生福利及食物局 食物及卫生局 医务卫生局 环境及生态局 环境运输及工务局 房屋及规划地政局
运输及房屋局 运输及物流局 经济发展及劳工局 文化体育及旅游局 渔农自然护理署 食物环境卫生署
康乐及文化事务署 地政总署 屋宇署 渠务署 土木工程拓展署 机电工程署 社会福利署 惩教署 入境事务处
差饷物业估价署 工业贸易署 投资推广署 旅游事务署 香港海关 香港警务处 香港金融管理局 香港天文台 香港电台
申诉专员公署 乡议局
"""
# Bodies of the Macao government, likewise.
_MACAO = """
社会文化司 经济财政司 行政法务司 运输工务司 保安司 民政总署 市政署 教育暨青年局 教育及青年发展局
行政公职局 行政暨公职局 身份证明局 土地工务运输局 土地工务局 交通事务局 海事及水务局 地球物理暨气象局
贸易投资促进局 招商投资促进局 博彩监察协调局 博彩监察暨协调局 治安警察局 司法警察局 社会工作局
劳工事务局 统计暨普查局
"""
# Macao first: 经济财政司 ends in the name of a body of Hong Kong.
BODIES = {"820000": tuple(_MACAO.split()), "810000": tuple(_HONG_KONG.split())}
_DISTRICTS = (
    "中西区|湾仔区?|东区|南区|油尖旺区?|深水埗区?|九龙城区?|黄大仙区?|观塘区?|荃湾区?|屯门区?|"
    "元朗区?|北区|大埔区?|沙田区?|"
    "西贡区?|葵青区?|离岛区?"
)
# Offices and bodies that tell their region by themselves.
OFFICES = {
    "810000": (
        r"常任秘书长",
        r"(?:医院管理局|医管局|机管局|机场管理局|平等机会委员会|平机会|消费者委员会|房屋委员会|房委会|职业训练局|建造业议会)"
        r"(?:主席|行政总裁|总监|执行干事)",
        r"(?:渠务署|屋宇署|机电工程署|机电署|地政总署|水务署|路政署|食环署|康文署|渔护署|社署|差饷物业估价署|"
        r"民政总署|建筑署|房屋署|运输署)署长|(?:入境事务处|消防处|警务处)处长|廉政专员",
        rf"(?:{_DISTRICTS})(?:区议会|民政事务专员|民政事务处|关爱队)",
        r"香港特别行政区(?:行政长官|政府)",
        r"(?:政务|财政|律政)司副?司长",
    ),
    "820000": (r"澳门特别行政区(?:行政长官|政府|立法会|终审法院)",),
}
# Places there, in title blocks of pages in traditional characters; no other place is called so.
NAMES = {
    "810000": (
        "九龙(?:城|塘|湾|仓|半岛)",
        "新界(?!定)",
        "大屿山",
        "深水埗",
        "尖沙[咀嘴]",
        "旺角",
        "油麻地",
        "铜锣湾",
        "筲箕湾",
        "将军澳",
        "葵涌",
        "荃湾",
        "屯门",
        "慈云山",
        "维多利亚港",
        "维港",
        "赤鱲角",
        "跑马地",
        "红磡",
        "观塘",
        "黄大仙区",
    ),
    "710000": (
        *(
            "台北",
            "高雄",
            "花莲",
            "宜兰",
            "苗栗",
            "基隆",
            "澎湖",
            "台南",
            "新竹",
            "南投县",
            "云林县",
            "阿里山",
        ),
        *("(?:屏东|彰化|台东|台中|嘉义)(?:县|市)", "日月潭"),
    ),
    "820000": ("氹仔", "路环", "路氹", "望厦", "妈阁", "南湾湖", "议事亭前地"),
}
# Only with an office behind it does a body's name tell whose occasion it is; it may be the guest too.
OFFICE = (
    "(?:管理委员会|候任|署理)?(?:副?(?:局长|署长|处长|司长|主席|总监|专员|关长|台长|厅长|总裁)|常任秘书长)"
)
# A line under a press release that tells the hour by the clock of Hong Kong.
CLOCK = r"^香港时间\s*\d{1,2}\s*[时:]|\bHKT\s*\d"
# What Hong Kong's press office sets behind a title of which there is no other language.
PRESS_NOTE = r"\(只有(?:中文|英文)\)"
# A school year counted by the Republic: 107学年度
SCHOOL_YEAR = r"(?<!\d)(?:[89]\d|1[0-2]\d)学年度?(?!\d)"
# A line with a day in years of the Republic, and the same without the era, which only Taiwan writes.
_NUMERAL = r"[〇○零一二三四五六七八九十百\d]"
_DAY = rf"年\s*{_NUMERAL}{{1,3}}\s*月\s*{_NUMERAL}{{1,3}}\s*日"
REPUBLIC_DAY = (
    rf"^(?:时\s*间|日\s*期)?\s*+(?::\s*+)?(?:\(\s*+)?(?:中华)?民国\s*(?P<year>{_NUMERAL}{{2,6}})\s*{_DAY}"
    r"[^,。;]{0,16}$"
)
BARE_DAY = (
    rf"^(?:时\s*间|日\s*期)?\s*+(?::\s*+)?(?:\(\s*+)?(?P<year>1\d\d|[一二三四五六七八九十百零〇]{{2,5}})\s*{_DAY}"
    r"(?:\s*\(星期.\))?[^,。;]{0,12}$"
)
# A day of the page's own, in a year of three digits: 107年10月6日, 民国一百零七年…, 107-10-09.
OWN_DAY = (
    # Not 民国三十六年, when the mainland counted so too.
    r"(?:(?:中华)?民国\s*(?:1[0-2]\d|一百[零〇○一二三四五六七八九十]{0,4}|一[零〇○一二][零〇○一二三四五六七八九])|1[0-2]\d)"
    rf"(?:\s*{_DAY}|[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d))"
)
# A line with the address of the body whose page it is, and how such a body speaks of itself.
ADDRESS = (
    r"^(?:(?:会|校|社|总会)?址|(?:联络|通讯|总部|会所)?地址)\s{0,4}:?\s{0,4}(?:中国)?(?P<of>香港|澳门)(?!特别行政区政府)"
    r"[^。;]{0,24}(?:街|道|路|马路|里|巷|围|广场|大厦|中心|\d)"
)
OWN_SOCIETY = r"本(?:会|校|院|社|堂|总会|坊会|商会|联会)|我们?(?:会|校)的"
# Whose day of founding that is, counted from 1912: 民国八十五年国庆, 113年中华民国国庆大会.
NATIONAL_DAY = (
    rf"(?:中华)?民国\s?(?P<year>{_NUMERAL}{{2,6}})\s?年的?(?:双十)?国庆"
    rf"|(?P<year2>{_NUMERAL}{{2,6}})\s?年(?:的)?(?:中华)?民国(?:的)?(?:双十)?国庆"
)
# Only these two regions have a chief executive; which of them, its name in the opening tells.
# Whoever meets or appoints him speaks elsewhere, and so may he on a journey.
CHIEF = r"^(?!.*(?:会见|接见|述职|任命|选举|[致给]香港|[致给]澳门))[^。]*行政长官"
CHIEF_AWAY = r"访问|到访|出访|抵达|抵埗|来到|远道|我们?从(?:香港|澳门)"
CHIEFS_REGIONS = {
    "810000": r"香港(?:特别行政区|特区|回归)",
    "820000": r"澳门(?:特别行政区|特区|回归)",
}
# The line of a page that tells whose government put it out.
GOVERNMENTS = {
    "810000": "香港(?:特别行政区|特区)政府(?:新闻|一站通|[^\u4e00-\u9fff]|$)",
    "820000": "澳门(?:特别行政区|特区)政府(?:新闻|入口|[^\u4e00-\u9fff]|$)",
    "710000": "(?:中华民国)?总统府新闻(?:稿|与活动|[^\u4e00-\u9fff]|$)",
}
# The name of a society's or a school's own site; papers and news sites there tell of everywhere.
SOCIETY = (
    r"(?P<of>香港|澳门)[\u4e00-\u9fff]{2,16}(?:会|校|学院|大学|中学|小学|医院|处|署|局|基金|书院|幼稚园)$"
)
# Who heads a school of a region speaks at its own feasts; at another's, that one's name stands in the title.
SCHOOL_HEADS = {
    "810000": "香港[\u4e00-\u9fff]{0,8}(?:大学|学院|书院|中学|小学)(?:署理)?(?:副?校长|校监|校董会主席)",
    "820000": "澳门[\u4e00-\u9fff]{0,8}(?:大学|学院|中学|小学)(?:署理)?(?:副?校长|校监|校董会主席)",
}
# Schools as only Taiwan calls them, many of which bear the name of a mainland city: 蘭州國中, 國立中山高中.
TAIWAN_SCHOOLS = (
    r"(?<![\u4e00-\u9fff])(?:(?:[\u4e00-\u9fff]{2,3}[县市])?(?:[县市国私]立)?[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{0,8}(?<!新加坡)(?<!本)(?<!韩)[县市国私]立[\u4e00-\u9fff]{2,8})"
    r"(?<![校学部级])(?:国民[中小]学|(?<![中全我本外各祖爱德英美法韩泰俄某别他万])国[中小](?![学企央东西南北外共医药华说型微组朋生])"
    r"|女[中高](?=校|毕|$)|高[中商工职](?=校庆|全球|[0-9]|$)|(?:家[商职]|农工|商工|海事)(?=校庆|毕业|开学|全球|$))"
    r"|(?<!新加坡)(?<!本)(?<!韩)国立[\u4e00-\u9fff]{2,8}(?:大学|学院|[中小]学)"
    r"|南华大学|(?:昆山|东南|华夏|万能|正修|龙华|岭东|朝阳|中华|大华|建国)科技大学|(?:中原|东吴|辅仁|东海|淡江|逢甲|静宜|长庚|大同|义守|真理|玄奘|世新|铭传)大学"
)
# Heads and offices of Taiwan's towns, and of its wards, whom a salutation greets: 各位里長、鄰長.
TAIWAN_WARDS = r"[乡镇市区]公所|里长|邻长|里民"
TAIWAN_HEADS = rf"(?<![院校厂园店局社战军地各])[区乡镇]长(?![辈者远期足假久大沙江治乐葛春兴])|{TAIWAN_WARDS}"
# What those who came from a place founded elsewhere bears its name: 順德聯誼總會, 福建中學, 蘇浙公學.
FOUNDED_ELSEWHERE = (
    r"[省市县]?(?:地区|五邑|[十四]邑)?[\u4e00-\u9fff]{0,4}?"
    r"(?:商会|[总联]会|联合会|联谊会|社团|同乡|宗亲|公学|公所|会馆|会所|(?<!第[一二三四五六七八九十])[中小]学(?![生校])|学校(?!长))"
)
SCHOOL_FEASTS = "毕业|开学|校庆|学位|颁授|迎新|结业|散学"
# A day behind its label, in years of which only Taiwan's have two digits or three.
LABELLED_DAY = (
    r"^(?:公布|发布|张贴|刊登|发言|致词)?(?:日期|时间)\s*+:\s*+"
    r"(?P<year>1[0-2]\d|[4-9]\d)(?:年|[-/.])\d{1,2}(?:月|[-/.])\d"
)
# A year that only Taiwan writes so, in running text.
REPUBLIC_YEAR = rf"民国\s*(?P<year>{_NUMERAL}{{2,6}})\s*年"
# Local bodies that the mainland, Hong Kong and Macao do not have, or call otherwise.
TAIWAN_BODIES = (
    r"总统府|行政院|立法院|监察院|考试院|司法院|原住民族委员会|中央研究院|县长|议长|[乡镇市区]公所|"
    r"农田水利会|县议会|[乡镇]民代表会|国立[\u4e00-\u9fff]{2,8}(?:中学|大学|小学|职业学校)"
)

_HONG_KONG_QUARTERS = """
中环 金钟 湾仔 铜锣湾 北角 鲗鱼涌 筲箕湾 柴湾 小西湾 坚尼地城 薄扶林 香港仔 鸭脷洲 浅水湾 尖沙咀 尖沙嘴
佐敦 油麻地 旺角 深水埗
长沙湾 荔枝角 石硖尾 九龙 牛头角 观塘 油塘 调景岭 将军澳 西贡 慈云山 黄大仙 钻石山 新蒲岗 土瓜湾 红磡
何文田 启德 荃湾 葵涌 葵芳
青衣 屯门 元朗 天水围 锦田 粉岭 沙头角 沙田 火炭 大围 东涌 大屿山 梅窝 长洲 坪洲 南丫岛 大澳 愉景湾
落马洲 新界 维多利亚港 维港
赤鱲角 跑马地 大埔墟 香港
"""
_HONG_KONG_BODIES = """
本港 全港 立法会 港人 港铁 港府 区议会 区议员 议员办事处 政府总部 民政事务 廉政公署 医管局 医院管理局 平机会
教统局 教育统筹局 教育署 民政处
街坊会 赛马会 东华三院 保良局 强积金 综援 公屋 居屋 房委会 房屋署 职业训练局 机管局 机场管理局
消费者委员会 外判 局方 (852) 建制派 泛民 港英 一地两检
官立中学 官立小学 直资中学 直资学校 津贴中学 津贴小学 中学文凭试 文凭试 石屎
香港大学 香港中文大学 香港科技大学 香港理工大学 香港城市大学 香港浸会大学 浸会大学 浸大 岭南大学 香港教育大学
香港都会大学 香港公开大学 香港树仁大学 香港恒生大学 香港演艺学院
"""
_MACAO_QUARTERS = (
    "澳门 氹仔 路环 路氹 望厦 妈阁 南湾湖 议事亭前地 大三巴 郑家大屋 黑沙环 关闸 荷兰园 塔石 筷子基"
)
_MACAO_BODIES = (
    "街坊总会 街总 "
    "本澳 全澳 民政总署 市政署 教青局 教育暨青年局 澳门元 澳门币 土生葡人 社会文化司 镜湖医院 同善堂 (853)"
)
_MACAO_SCHOOLS = "澳门大学 澳门理工大学 澳门理工学院 澳门科技大学 澳门城市大学 澳门旅游学院"
_TAIWAN_QUARTERS = """
台北 高雄 花莲 宜兰 苗栗 基隆 澎湖 台南 新竹 阿里山 日月潭 屏东 彰化 嘉义 台中 桃园 云林 南投 台东 新北 台湾
"""
_TAIWAN_BODIES = """
立委 立法委员 立法院 行政院 监察院 总统府 里长 里民 乡公所 镇公所 市公所 区公所 县府 县议会 县议员 渔会
全民健保 捷运 眷村
台湾大学 台大 成功大学 政治大学 中兴大学 中正大学 台湾师范大学 台湾海洋大学 台湾科技大学 台湾艺术大学 台北大学
台北科技大学 台北教育大学 台北医学大学 台南大学 台中教育大学 台东大学 嘉义大学 屏东大学 屏东科技大学 高雄大学
高雄师范大学 高雄医学大学 高雄科技大学 彰化师范大学 宜兰大学 金门大学 暨南国际大学 阳明大学 阳明交通大学
东吴大学 辅仁大学 淡江大学 逢甲大学 静宜大学 世新大学 铭传大学 元智大学 长庚大学 义守大学 大叶大学 慈济大学
玄奘大学 佛光大学 开南大学 华梵大学 中国医药大学 中山医学大学
"""
# What a page of a region says of itself: its quarters, and its bodies with the words it has for itself.
MARKS = {
    "810000": (tuple(_HONG_KONG_QUARTERS.split()), tuple(_HONG_KONG_BODIES.split())),
    "820000": (tuple(_MACAO_QUARTERS.split()), (*_MACAO_BODIES.split(), *_MACAO_SCHOOLS.split())),
    "710000": (tuple(_TAIWAN_QUARTERS.split()), tuple(_TAIWAN_BODIES.split())),
}
# Of these, quarters alone tell their region, if there are enough: the names are no other places'.
TOLD_BY_QUARTERS = ("810000", "820000")
# Bodies that the mainland alone has, where a speech names whose it is.
MAINLAND_BODIES = r"[省市县区州旗盟地党]委(?!员)|人民政府|人民代表大会|人大常委|[省市县区州旗盟]政协"
# Counties that are there or were; any other 县 in a title is one of the mainland.
_COUNTIES = """
彰化县 南投县 云林县 嘉义县 屏东县 宜兰县 花莲县 台东县 澎湖县 金门县 连江县
苗栗县 新竹县 台北县 桃园县 台中县 台南县 高雄县 基隆县 阳明县
"""
TAIWAN_COUNTIES = frozenset(_COUNTIES.split())
# What only speakers of the mainland say of their own: a copy in traditional characters is of no region.
NOT_OF_REGIONS = (
    "我(?:省|市(?!民)|县|州|旗|盟)|(?:省|市|县|区|州|旗|盟|地|党)委(?!员)|中共|党中央|总书记|同志们|"
    "人民政府|人大"
)
# 在東京出席…, 於北京舉行的…: where the occasion is told to be held, up to what is done there. Folded.
WHERE_HELD = (
    r"(?<!就)[在于](?P<where>[\u4e00-\u9fff]{2,8}?)"
    r"(?:出席|参加|举[行办]的?|主持|会见|发表|与|访问|致[辞词]|演讲|召开)"
)
# Cities abroad where such officers speak, beside those of `zh.CITIES_ABROAD`.
CITIES_VISITED = (
    "大阪 京都 首尔 釜山 曼谷 雅加达 河内 新德里 孟买 迪拜 阿布扎比 多哈 "
    "伦敦 爱丁堡 曼彻斯特 日内瓦 达沃斯 布鲁塞尔 布达佩斯 布拉格 维也纳 法兰克福 汉堡 斯德哥尔摩 "
    "哥本哈根 赫尔辛基 阿姆斯特丹 里斯本 巴塞尔 纽约 三藩市 旧金山 芝加哥 波士顿 休斯敦 西雅图 "
    "达拉斯 多伦多 渥太华 蒙特利尔 悉尼 墨尔本 堪培拉 布里斯班 奥克兰 开罗 约翰内斯堡 内罗毕 "
    "圣保罗 墨西哥城 圣地亚哥 布宜诺斯艾利斯 阿斯塔纳 阿拉木图 塔什干 伊斯坦布尔 "
)
