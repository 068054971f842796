"""Short names of units that are words as well, and the words that tell which is meant: tables only.

In simplified characters.
"""

# Short names that are also words or persons, but hardly ever where a clause begins with them and goes on so.
_NAMES_THOUGH_WORDS = """
左权 嘉禾 桃源 泰和 长治 正定 平遥 石首 南漳 建德 瑞安 从化 增城 高要 高安 武功 志丹 会泽 建始 保德 偏关 神池
尚志 靖宇 子长 子洲 榆树 浦江 海安 东台 孝义 安福 和顺 文安 正阳 望江 望城 上思 上高 上林 建水 建湖 信丰 兴国
全州 全南 天门 富平 富源 延川 定安 定远 崇义 平利 平阴 平顺 开平 应城 德化 成武 方山 武强 永丰 永兴 永平 灵石
甘德 甘泉 石城 社旗 秀山 称多 西和 资中 进贤 通海 通江 金沙 金湖 集贤 靖安 马关 高阳 龙门 和龙 依安 元氏 光山
农安 分宜 加查 化德 含山 商都 大邑 大英 安义 安达 尚义 巴彦 广平 新会 新河 明水 根河 水富 治多 双柏 会理 修文
两当 来安 正宁 正安 江达 海兴 金川 长顺 天等 长子 通道 兴和 保靖 临江 丰满 光泽 南和 乌兰 德保 延寿 横山 武安
永安 永和 永定 西和 江源 泰顺 来宾 莲花 石棉 汝城
"""
NAMES_THOUGH_WORDS = frozenset(_NAMES_THOUGH_WORDS.split())
# More of them, which those who build them up tell from words; none is a thing that is built.
_NAMES_IN_CLAIMS = """
会同 会东 民乐 民权 民和 民丰 同德 和政 政和 开化 安化 文成 云和 天全 威远 东光 东源 新和 和硕 和静
无为 中阳 平乡 团风 改则 长白 台前 交口 大关 大化 新都 平定 互助
"""
NAMES_IN_CLAIMS = frozenset(_NAMES_IN_CLAIMS.split())
# What stands before such a name and behind it: 把会同建成, 建设富裕文明的新民乐, 为会同人民.
WORD_BUILT = (
    "(?:把|将|使)(?:我们的?)?",
    "[县市]?(?:早日|真正|努力|全力|逐步|尽快|全面)?(?:建设|打造|建|发展|培育|变)(?:成|为|成为)",
)
WORD_RENEWED = (
    r"(?:建设|打造|构建|共建|共创|建成)[^。，；：！？]{1,24}的(?:新|现代化)",
    r"(?=而|[，。！；”])",
)
# 为建始的明天; whoever speaks of 全州 means the whole prefecture as often.
WORD_CHERISHED = ("为了?(?:我们的?)?(?!全州)", "的(?:荣誉|荣光|明天|父老|百姓|乡亲)")
WORD_S_PEOPLE = (
    "(?:[为让使万余]|全体|勤劳的|朴实的)",
    "(?:人民(?!政府|法院|检察|医院|银行|公社|武装|团体|代表|群众|币|路|广场)|父老|儿女)",
)
