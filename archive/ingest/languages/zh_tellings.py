"""Words of those who tell of a meeting or a talk: tables only. Simplified characters."""

# The day and what took place: 3月2日,公司迎来了年会; 5月6日上午,升旗仪式在体育场隆重举行.
OPENS = (
    r"\d{1,2}月\d{1,2}日[^。]{0,90}?"
    r"(?:召开|举行|举办|开幕|启动|揭牌|拉开帷幕|迎来|落下帷幕|圆满结束|隆重集会|上了一)"
)
# What somebody did on a day, who puts it in his diary: 3月2日上午,我应邀参加了述职会
DIARY = (
    r"^(?:\d{2,4}年)?\d{1,2}月\d{1,2}日[^。，,]{0,8}[，,]\s?我[^。，,]{0,12}[，,]?"
    r"(?:参加|主持|出席|旁听|聆听|观看|陪同|来到|去了|到了)"
)
# Where he went and whom he met, as no speaker tells his audience in so many words: 一清早,我便驱车前往东岭
WENT = (
    r"(?:清早|清晨|一大早|早上|早晨|上午|中午|下午|晚上|傍晚|当天|这天)[，,]?\s?我(?:们)?(?:一行)?"
    r"(?:便|就|又|才|先|和[^。，,]{1,24}?)?(?:驱车|来到|赶到|走进|前往|出发|回到|赶往|敲开)|我们一行"
)
OWN = r"我(?![校院国市县区省镇乡村厂馆局行系])|咱们|大家|各位"
# Who came, led and spoke.
SPOKE = (
    r"(?:作|做|发表|致)(?:了)?[^。，,]{0,12}(?:致[辞词]|讲话|发言|演讲|报告|总结|动员)"
    r"|(?:出席|参加)(?:了)?[^。]{0,16}(?:会议|大会|仪式|典礼|活动|招待会|晚会)|主持(?:了)?(?:会议|大会|仪式|典礼|召开)"
    r"|由[^。，,]{2,24}主持|(?:表示|指出|强调|介绍|勉励)[，,:：]"
)
# Below it a page has the speech itself.
ANNOUNCES = (
    r"以下(?:是|为)|[以如]下(?:的)?(?:发言|讲话|致[辞词])"
    r"|(?:讲话|致[辞词]|演讲|发言|报告)(?:的)?全文|全文如下|讲话稿|如下[:：。]"
)
# What those say of a speech who have heard it.
AGREE = r"(?:纷纷|一致)(?:表示|认为)"
# Who asks or answers, his name alone over his words: 中央电视台记者:  工业和信息化部部长 李明:
LABEL_ALONE = (
    r"(?!.*(?:各位|尊敬|亲爱|们|以下|如下|全文))"
    r"[\u4e00-\u9fff《》“”·]{2,18}(?:\s[\u4e00-\u9fff·]{2,8})?(?:[（(][\u4e00-\u9fff]{2,8}[)）])?\s?[:：]"
)
ASKED = r"主持人|记者|网友|提问|^[\u4e00-\u9fff]{1,3}议员[\u4e00-\u9fff]{0,3}\s?[:：]"
# The first words of a record of questions: …举行记者会,回答中外记者提问。现场实录如下
RECORD = r"(?:现场|文字|访谈|对话|问答|答问)(?:实录|记录)|接受[^。]{2,24}(?:群访|集体采访|联合采访)"
ANSWERS = r"(?:回答|答)(?:了)?[^。]{0,12}(?:提问|问题)|记者会|吹风会|共\d{1,3}个问题"
# What an editor says above a talk of two: 有关问答和对话实录如下:
TALK_BELOW = r"(?:问答|答问|对话|访谈)[^。，,：:\n]{0,8}(?:实录|记录)(?:如下|[：:])"
# 本刊记者采访了市长李明 over 《春江周刊》:市长您好!
MET = r"记者(?:独家|日前|近日|就[^。]{2,30})?(?:采访|专访|对话)了"
ASKING_LINE = r"(?:《[^》]{2,12}》|[\u4e00-\u9fff]{0,6}记者|本刊|本报|问)[:：]"
# Titles of talks in which one is asked, and lines of those who ask there.
TALK_TITLE = (
    r"采访(?:纪要|实录|记录)|答问|问答|答记者|记者问|访谈|专访|对话|"
    r"(?:记者会|发布会|见面会|座谈)[^。]{0,12}实录"
)
ASKER_LINE = (
    r"^(?:\d{1,2}[.、]\s*|[▲△▼●■◆]\s?)?(?:[A-Z]{0,6}[\u4e00-\u9fff]{0,12}"
    r"(?:记者|主持人|网友)(?:提问)?|问|Q)\s*[,，:：]"
    # 1、Jane Roe,亚洲编辑:李总,感谢您
    r"|^\d{1,2}[.、]\s*[^:：。]{2,30}[:：][^。？?]{0,60}(?:您|请问)"
)
