import pytest

from archive.ingest import buttons


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("分享到:微博微信", True),
        ("打印关闭", True),
        ("打印 | 收藏 | 关闭", True),
        ("[上一版] [本版列表] [字体 A+ A-]", True),
        ("分享成果", False),
    ],
)
def test_buttons_are_told_with_and_without_what_parts_them(text, row):
    assert buttons.is_row(text) is row


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("[首页][讲话稿][总结][心得体会]会员登录", True),
        ("首页|公文写作|述职报告|会员注册", True),
        ("桃树|梨树|枣树|杏树", False),
        ("首页 桃树 梨树 枣树", False),
    ],
)
def test_a_menu_has_bars_and_a_word_that_only_sites_have(text, row):
    assert buttons.is_row(text) is row


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("放大+ 缩小- 默认o", True),
        ("字号:大号 中号 小号", True),
        ("⊕放大字体 ⊖缩小字体", True),
        ("放大优势", False),
        ("[Print] [Email] [Share]", True),
        ("Print - Email - Share", True),
        ("[Applause]", False),
        ("(Share)", False),
        ("Jobs - homes - schools", False),
    ],
)
def test_letters_are_made_larger_and_rows_are_bracketed(text, row):
    assert buttons.is_row(text) is row
