"""Words that show where a heading ends which a site ran into its text without a blank."""

# They open a sentence, a comma behind them; no heading holds them. Simplified, half width or full.
SENTENCE_OPENERS = (
    r"(?:改革开放|新中国成立|建国|建党|党的[一二三四五六七八九十]{1,3}大|本届政府成立|去年|今年|近年|入[春夏秋冬汛])以来",
    r"(?:近|近几|多|几|[一二三四五六七八九十]|\d{1,2})年来",
    r"(?:长期|一直)以来",
    r"(?:各位代表|各位委员|同志们|朋友们|大家知道|众所周知)",
    r"我在(?=[^，。；]{2,16}过)[^，。；]{0,14}(?:说|讲|强调|提|指出)过",
)
# What stands before such words where they belong to the heading after all: 回顾五年来,我们…
GOVERNING = (
    *("回顾", "总结", "展望", "审视", "反思", "梳理", "报告", "过去", "最近"),
    *("从", "自", "在", "对", "是", "的", "和", "与", "到", "把", "据", "这"),
)
# No line of its own ends in the ones or begins with the others.
NEVER_LAST = frozenset("和与及或把对将从向被让使并而在")
# But in these such a character ends a word.
MAY_BE_LAST = (
    *("导向", "方向", "取向", "走向", "动向", "志向", "意向", "倾向", "去向", "流向", "风向", "转向"),
    *("应对", "校对", "绝对", "服从", "听从", "所在", "存在", "潜在", "现在", "实在", "内在", "外在"),
    *(
        "普及",
        "顾及",
        "大使",
        "天使",
        "行使",
        "驱使",
        "缓和",
        "温和",
        "饱和",
        "共和",
        "平和",
        "参与",
        "给与",
        "赠与",
    ),
)
NEVER_FIRST = frozenset("，。、；：？！）”》,;?!)的了着")
