"""Labels of the card that an archive, an office or a form sets over a text: 标题, 讲话人, 身份, 讲话日期."""

from archive.ingest.languages.zh import SPEAKER_LABELS


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SPOKEN = _words("讲话 发言 演讲 致辞 致词 报告 宣讲 汇报 讲授 授课 主讲")
# Label without its blanks -> what it labels: "other" is the file's and says nothing of the
# speech, "posted" is when the page was put up.
LABELS = {
    **dict.fromkeys(
        _words(
            "标题 题目 题名 正题名 篇名 篇题 主题 名称 文件名称 文件标题 文件题名 文章标题 文章名称 文章题目 "
            "材料名称 材料题目 材料标题 稿件名称 稿件题目 稿件标题 文稿名称 文稿题目 文稿标题 "
            "讲稿名称 讲稿题目 讲稿标题 资料名称 档案题名 "
            "颗粒名称"
        ),
        "title",
    ),
    **{kind + word: "title" for kind in _SPOKEN for word in ("题目", "标题", "题名", "主题")},
    **dict.fromkeys(
        (
            *SPEAKER_LABELS,
            *_words(
                "责任者 发言代表 演讲嘉宾 主讲嘉宾 汇报人 述职者 讲授人 授课人 宣讲者 领导姓名 姓名 讲师"
            ),
        ),
        "speaker",
    ),
    "作者": "author",
    **dict.fromkeys(
        _words(
            "身份 职务 职位 时任职务 现任职务 单位及职务 单位职务 单位和职务 单位、职务 工作单位及职务 "
            "职务职称 领导职务"
        ),
        "office",
    ),
    **{
        kind + word: "date"
        for kind in (*_SPOKEN, *_words("会议 活动 召开 举办 举行 开会 全体会议 大会会议 例会 院会"))
        for word in ("时间", "日期")
    },
    **dict.fromkeys(_words("时间 日期 年月日"), "day"),
    **dict.fromkeys(
        _words("会议 会议名称 场合 活动 活动名称 发言场合 讲话场合 致辞场合 演讲场合 讲话会议"), "event"
    ),
    **dict.fromkeys(_words("地点 会议地点 讲话地点 活动地点 演讲地点 会址"), "place"),
    **dict.fromkeys(_words("正文 全文 讲话全文 讲话内容 发言内容 文稿内容 正文内容"), "text"),
    **dict.fromkeys(
        _words(
            "来源 出处 稿源 资料来源 文件来源 关键字 关键词 主题词 分类 类别 类型 体裁 栏目 文号 编号 序号 "
            "档号 件号 索引号 备注 字数 密级 页数 语种 格式 整理 整理人 记录 记录人 录入 录入人 审核 审稿 "
            "单位 部门 所属单位 所属部门 "
            "摘要 内容提要 保管单位 保管期限 存档 归档 附件 份数 载体 "
            # of the cards that offices set over what they must make public
            "资料提供 资料提供者 提供单位 公开目录 公开形式 公开方式 公开范围 公开责任部门 公开部门 公开时限 "
            "发布机构 发布单位 发文机关 发文机构 发文单位 发文日期 发文字号 成文日期 生成日期 "
            "生效日期 施行日期 废止日期 失效日期 有效性 时效性 文件有效性 主题分类 组配分类 信息分类 "
            "知识类型 内容出处 唯一号 分类号 体裁分类 信息索引号 信息名称 信息来源 所属主题 内容概述"
        ),
        "other",
    ),
    **{
        kind + word: "posted"
        for kind in _words("发布 公开 上版 上网 上线 上传 上载 刊登 登载 张贴 公告 更新")
        for word in ("时间", "日期")
    },
}
LONGEST_LABEL = max(map(len, LABELS))

# The author of a text who signs with his office (县长, 李书记) gave it.
WITH_OFFICE = (
    "(?:[省市县区州盟旗镇乡村局厅部院校处科厂]长|书记|主任|主席|会长|理事长|董事长|经理|"
    "总裁|司令员?|政委|检察长)"
)
