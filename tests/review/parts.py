"""A speech cut over three pages by a sharing site, written for the tests."""

FURNITURE = """范文天地 - 文档资料分享平台

{title}({part})

来源:网络收集 时间:{posted} 下载这篇文档 手机版
说明:文章内容仅供预览,部分内容可能不全,请下载后使用。

{body}

本文链接:https://www.example.com/wenku/{number}_{part}.html(转载请注明文章来源)
Copyright © 2008-2022 范文天地 版权所有
"""
TITLE = "在全市水环境治理推进会上的讲话"
BODIES = {
    1: """同志们:

这次全市水环境治理推进会,是市委、市政府研究决定召开的。刚才,三个镇作了发言,讲得都很实在。下面,我讲三点意见。

一、看清形势,增强治水的紧迫感

海宁地处杭嘉湖平原,河网密布,治水是绕不开的一道必答题。硖石街道、长安镇、许村镇的河道断面去年虽有好转,但反弹的苗头依""",
    2: """然存在,一些支流断头浜还没有打通。群众看得见的是河面,看不见的是管网,功夫要下在岸上。

二、突出重点,打好治水的攻坚战

截污纳管要一户一户过。凡是今年计划内的工程,要排出工期,挂图作战,完成一个销号一个。""",
    3: """三、压实责任,形成治水的大合力

河长要当好第一责任人,巡河不能只拍照片,发现问题要盯到底、改到位。

同志们,水清是百姓最朴素的愿望。让我们一条河一条河地治下去,谢谢大家。""",
}


def part(number: int, *, posted: str = "2016-05-20", title: str = TITLE, page: int = 52018) -> bytes:
    """Return the bytes of one of the three pages."""
    return FURNITURE.format(
        title=title, part=number, posted=posted, body=BODIES[number], number=page
    ).encode()


def whole(title: str = TITLE) -> bytes:
    """Return the bytes of a page of another site that gives the whole text."""
    body = "".join(BODIES[number] + ("" if number == 1 else "\n\n") for number in BODIES)
    return f"{title}\n\n{body}\n".encode()
