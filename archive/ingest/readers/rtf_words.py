"""Tables of rich text (RTF): which control words stand for characters, code pages, or no text at all."""

# Groups whose content is no text of the document.
NO_TEXT = frozenset(
    """fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr
    footerf footnote annotation atnid atnauthor atntime atnref atndate ftnsep ftnsepc ftncn aftnsep aftnsepc
    aftncn fldinst filetbl revtbl listtable listoverridetable rsidtbl generator themedata colorschememapping
    datastore latentstyles xmlnstbl bkmkstart bkmkend pgdsctbl nonshppict shppict shpinst do tc xe rxe txe
    private comment userprops docvar falt panose fontemb fontfile bkmkpub template password operator
    """.split()  # noqa: SIM905
)
CHARACTERS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "~": "\xa0",
    "_": "-",
}
LINE_ENDS = frozenset({"line", "lbr", "softline"})
PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "nestrow"})
# \fcharset of a font -> the encoding its bytes are in; others follow \ansicpg.
CHARSETS = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs"}
CODE_PAGES = {936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 54936: "gb18030", 65001: "utf-8"}
# \deflangfe, the language of East Asian text, for files that name no code page.
LANGUAGES = {2052: "gb18030", 4100: "gb18030", 1028: "big5hkscs", 3076: "big5hkscs", 5124: "big5hkscs"}
DOUBLE_BYTE = frozenset({"gb18030", "big5hkscs", "cp932", "cp949"})
