"""How Chinese sites say that they leave out part of a text, for simplified folds: tables only."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# (kind, pattern): where a site left something out. The words are the site's, the place is a gap.
_OPEN, _SHUT = (
    # Begun only where a row of signs or blanks begins, and never given back: rows may be of any length.
    r"(?:(?<!\.)\.{2,}+|(?<!…)…++|(?<!。)。{3,}+|(?<!\*)\*{2,}+|(?<!—)—{2,}+|(?<!-)-{2,}+)?(?:(?<!\s)\s++)?[(（\[【〔<]{0,2}",
    r"[)）\]】〕>》]{0,2}(?:\.{2,}|…+|\*{2,}|-{2,})?",
)
_PAID = r"(?:登录|登陆|注册|付费|购买|充值|开通|升级|成为|订阅)"
GAPS = (
    (
        "paywall",
        rf"{_OPEN}(?:此处|这里|以下|下面|中间|后面|本文|文档|正文)?(?:已|被|内容)?(?:隐藏|省略|屏蔽|略去)(?:了|约|内容)?\s*\d+\s*"
        rf"(?:余|多)?个?(?:字|页|段)[^)）\]】。…]{{0,40}}{_SHUT}",
    ),
    (
        "paywall",
        rf"{_OPEN}(?:全文|本文|文章|文档)共\s*\d+\s*余?字[^。()（）]{{0,40}}"
        rf"(?:显示|预览|试读|登录|会员)[^。()（）]{{0,40}}{_SHUT}",
    ),
    (
        "paywall",
        rf"{_OPEN}(?:未完|本文未完|本章未完|剩余|余下)[^。)）\]】]{{0,20}}(?:全文|共|\d+字|会员|付费|"
        rf"下载)[^。)）\]】]{{0,40}}{_SHUT}",
    ),
    # "……(某某网https://…省略826字,正式会员可完整阅读)": the site names itself first.
    (
        "paywall",
        r"(?:(?<!\.)\.{2,}+|(?<!…)…++|(?<!。)。{3,}+)?(?:(?<!\s)\s++)?[(（][^()（）。]{2,60}?(?:省略|隐藏)(?:了|约)?\s*\d+\s*个?字[^()（）。]{0,40}[)）]",
    ),
    ("paywall", rf"{_OPEN}(?:免费)?试读(?:内容)?(?:已)?(?:结束|完毕|部分|到此)[^。]{{0,30}}"),
    (
        # A speaker may tell people to register and look; only a site speaks of its text, or to members.
        "paywall",
        rf"{_OPEN}(?:(?:此处|以下|剩余|余下|更多|本文|隐藏|全部|后续)(?:的)?(?:内容|部分|全文|文字|章节)?[^。，,]{{0,8}}{_PAID}|"
        rf"(?:需要?|请|须|仅限?|只有)?(?:您|你)?先?(?:开通|充值|付费|购买|正式)(?:会员|VIP|本文|全文|文档)?)"
        rf"[^。，,]{{0,10}}(?:后|可|才|方可|即可|继续)[^。，,]{{0,6}}(?:阅读|查看|可见|显示|继续|浏览)[^。]{{0,20}}",
    ),
    (
        "paywall",
        rf"^{_OPEN}(?:请|需要?|您|你|须)?先?{_PAID}[^。]{{0,12}}(?:后|可|才|即可)[^。]{{0,8}}(?:阅读|查看|"
        rf"可见|显示|继续|浏览)[^。]{{0,20}}$",
    ),
    (
        "paywall",
        r"^(?:点击)?(?:阅读|查看|展开|显示)(?:剩余|余下|全部|更多|其余)(?:部分|内容|全文|文字|\d+%)$",
    ),
    (
        # "(阅读全部图文内容,您需要先登录!)": whoever wants the whole must sign in.
        "paywall",
        rf"{_OPEN}(?:阅读|查看|浏览|下载|显示)(?:全部|全文|完整|剩余|余下|更多|以下)[^。；;]{{0,16}}(?:请|需要?|须)(?:您|你)?先?{_PAID}"
        rf"[^。；;]{{0,12}}{_SHUT}",
    ),
    (
        "paywall",
        r"(?:点击|下载)[^。，,]{0,8}(?:查看|阅读|展开)(?:剩余|余下|更多|全文)[^。]{0,20}|(?:全文|内容)(?:过长|"
        r"太长|较长)[^。]{0,30}|还剩\d+页[^。]{0,20}|预览(?:阅读)?(?:已)?结束[^。]{0,40}",
    ),
    # The box that a shop sets where the rest is sold: 隐藏内容, 此处内容需要权限查看, 会员用户特权:免费
    (
        "paywall",
        r"^(?:[•·*-]\s*)?(?:隐藏内容|(?:此处|以下|本文)?(?:隐藏)?内容需要?(?:权限|登录|付费|会员)[^。，,]{0,6}查看|[\u4e00-\u9fffA-Z]{0,6}(?:用户|会员)特权\s*[:：].{1,12}"
        r"|(?:开通|升级|加入)?(?:会员|VIP)免费(?:查看|下载|阅读)(?:(?:开通|升级|加入)(?:会员|VIP))?)$"
        # the same glued to the words that the shop shows behind it
        r"|^(?:会员|VIP)免费(?:查看|阅读)(?=[\u4e00-\u9fff])",
    ),
    (
        "elided",
        r"^[.…\s]*+[(（\[【]?\s*+(?:以下|此处|下文?|中间|具体(?:内容|名单)?|名单|内容|后)?(?:从|均)?[略省](?:略)?\s*[)）\]】]?[。.…]*$"
        r"|[(（\[【](?:以下|此处|下文?|中间|具体(?:内容|名单)?|名单|内容|后|文)?(?:从|均)?略[)）\]】]",
    ),
)
# Each notice has one of these words; a line without them is not asked. A new pattern brings its own.
GAP_WORDS = _words(
    "略 隐藏 屏蔽 未完 剩余 余下 试读 登录 登陆 注册 付费 购买 充值 开通 升级 成为 订阅 正式 会员 过长 太长 "
    "较长 还剩 预览 其余 更多 全部 全文 点击 下载 查看 特权"
)
# What is left of a site's line when its notice of left-out text is taken out of it: "以下内容为会员专享,"
NOTICE_REST = (
    r"^[。，,；;：:、.…▼▽▲△↓↑>»\s]*(?:收藏《[^《》]{4,80}》?\s*)?$"
    r"|^[。，,；;：:]?[^。！？!?]{0,30}(?:会员|专享|付费|登录|注册|VIP|下载|隐藏|剩余|全文|余下)[^。！？!?]{0,20}$"
)
# A text that stops in such marks after no full stop was cut by the site.
CUT_OFF = r"(?:(?<!\.)\.{2,}|…{1,2}|(?<!。)。{3,})\s*$"
