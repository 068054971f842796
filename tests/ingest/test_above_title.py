from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest

SAID = "同志们:\n春耕就要开始了,各乡镇要不误农时,抓好种子、化肥和水,一样也不能少。谢谢大家!"


def read(text, name="a.txt"):
    return ingest([RawPage(name, text.encode())])[0]


def test_it_joins_a_title_that_the_site_prints_in_one_line():
    spaced = "春 江 市 总 工 会\n第 七 次 代 表 大 会 工 作 报 告"
    page = f"春江市总工会第七次代表大会工作报告\n\n阅读:12 下载:3\n\n{spaced}"
    assert read(f"{page}\n\n{SAID}").title == "春江市总工会第七次代表大会工作报告"


def test_it_joins_a_slogan_of_two_even_lines_over_its_dash_line():
    page = f"某某县委办公室\n\n立足山区苦干实干\n面向市场敢闯敢试\n——在全县春耕动员大会上的报告\n\n{SAID}"
    assert read(page).title == "立足山区苦干实干 面向市场敢闯敢试——在全县春耕动员大会上的报告"


def test_it_joins_a_title_that_breaks_off_in_its_occasion():
    broken = "局长在春江泵站启用仪式上的\n致辞全文"
    assert read(f"{broken}\n\n{SAID}").title == "局长在春江泵站启用仪式上的致辞全文"
    spaced = "在全县农田水利建设现场会上的\n总  结  讲  话"
    assert read(f"{spaced}\n\n{SAID}").title == "在全县农田水利建设现场会上的总结讲话"
    last = "李大河市长在全市春耕动员大会\n\n上的讲话"
    assert read(f"公文素材网欢迎您的到来!\n\n李大河市长讲话5篇\n\n{last}\n\n{SAID}").title == (
        "李大河市长在全市春耕动员大会上的讲话"
    )
    inside = "在全县农村党风廉政建设\n工作会议上的讲话"
    assert read(f"{inside}\n\n{SAID}").title == "在全县农村党风廉政建设工作会议上的讲话"


def test_it_joins_a_schools_name_over_what_it_holds_if_both_are_set_alike():
    block = "<p align=center>春江职业学院</p><p align=center>第十二届田径运动会开幕词</p>"
    page = f"<html><body>{block}<p>各位来宾:</p><p>{SAID}</p></body></html>"
    assert read(page, "a.html").title == "春江职业学院第十二届田径运动会开幕词"
    banner = page.replace("<p align=center>春江", "<p>春江")
    assert read(banner, "a.html").title == "第十二届田径运动会开幕词"


def test_it_joins_a_slogan_of_pieces_of_four():
    block = "解放思想  奋力赶超\n为建设富裕文明的新春江而奋斗\n——在全县春耕动员大会上的报告"
    title = read(f"{block}\n\n{SAID}").title
    assert title == "解放思想 奋力赶超 为建设富裕文明的新春江而奋斗——在全县春耕动员大会上的报告"


def test_it_takes_no_way_through_a_site_for_the_beginning_of_a_title():
    html = (
        "<html><head><title>新闻 / 演辞 局长在展览揭幕仪式上的致辞</title></head><body><div>新闻 / 演辞</div>"
        f"<h1>局长在展览揭幕仪式上的致辞</h1><div>各位来宾:</div><div>{SAID}</div></body></html>"
    )
    assert read(html, "a.html").title == "局长在展览揭幕仪式上的致辞"


def test_it_keeps_a_sentence_over_the_title_that_says_who_spoke():
    lead = "(春江社记者南投县20日电)政务委员白正晖今(20)日下午在南投县埔里镇主持启动仪式,致词全文如下:"
    page = f"<h2>青年返乡</h2><p>{lead}</p><h3>「社区共好」启动仪式致词</h3><p>各位伙伴:</p><p>{SAID}</p>"
    assert read(f"<html><body>{page}</body></html>", "a.html").speaker == "白正晖"


def test_it_joins_a_title_of_three_lines():
    broken = "在中国共产党春江县\n第十四届委员会第五次全体会议上的\n讲话"
    assert read(f"{broken}\n\n{SAID}").title == "在中国共产党春江县第十四届委员会第五次全体会议上的讲话"


def test_it_joins_an_occasion_over_the_word_for_a_speech_and_a_dash_line_of_two_lines():
    assert read(f"全县秋冬种现场会\n讲话稿\n{SAID}").title == "全县秋冬种现场会讲话稿"
    assert read(f"全县秋冬种现场会上\n县长李明的讲话\n{SAID}").event == "全县秋冬种现场会"
    broken = "立足新起点 展现新作为\n——在全县秋冬种\n现场会上的讲话"
    assert read(f"{broken}\n{SAID}").title == "立足新起点 展现新作为——在全县秋冬种现场会上的讲话"


def test_it_reads_a_title_with_its_theme_behind_a_colon_and_one_that_was_printed_elsewhere():
    themed = "在学校升旗仪式上的讲话:奋斗与梦想\n青云中学校长 李明\n(2026年1月5日)"
    assert read(f"{themed}\n{SAID}").title == "在学校升旗仪式上的讲话:奋斗与梦想"
    original = "原标题:在国际形势研讨会开幕式上的演讲\n局长 李明"
    assert read(f"{original}\n{SAID}").title == "在国际形势研讨会开幕式上的演讲"


def test_it_takes_an_agencys_dateline_for_no_place_though_title_and_speaker_are_run_together():
    page = (
        "全国蚕桑工会工作报告(全文) | |||\n---|---|---|---|\n"
        "人民网西安3月4日电 全国蚕桑工会工作报告 ━━2012年2月20日在全国蚕桑工会第六次代表大会上\n"
        f"全国蚕桑工会主席丁原野 各位代表: 现在,我代表第五届委员会报告工作。{SAID}"
    )
    speech = read(page)
    assert (speech.title, speech.place, speech.speaker) == ("全国蚕桑工会工作报告", None, "丁原野")
    assert str(speech.date) == "2012-02-20"


def test_it_joins_a_title_that_is_broken_at_its_quotation_marks_and_figures():
    fragments = "在全市\n《\n献血条例\n》\n和\n“\n三救三献\n”\n工作推进会上的讲话"
    assert read(f"{fragments}\n\n{SAID}").title == "在全市《献血条例》和“三救三献”工作推进会上的讲话"
    figures = "校长在第\n3\n届读书节暨\n2019\n年颁奖仪式上的讲话"
    assert read(f"{figures}\n\n{SAID}").title == "校长在第3届读书节暨2019年颁奖仪式上的讲话"
    numbered = "在全县林业会议上的讲话\n2\n在全县水利会议上的讲话"
    assert "2" not in read(f"{numbered}\n\n{SAID}").title
    sentence = "我们讲过\n“\n不误农时\n”\n这句话。"
    assert read(f"在全县春耕会议上的讲话\n\n{SAID}\n{sentence}").title == "在全县春耕会议上的讲话"


def test_it_leaves_the_sites_name_before_a_title_out_of_it():
    assert read(f"文稿下载网 - 在全县春耕会议上的讲话\n\n{SAID}").title == "在全县春耕会议上的讲话"
    slogan = "织密安全网 - 在全县春耕会议上的讲话"
    assert read(f"{slogan}\n\n{SAID}").title == slogan


def test_what_an_issue_of_a_journal_holds_is_no_title_and_its_day_none_of_speaking():
    masthead = "林区通讯\n春江林业局主办 总第7期 2004年8月9日\n本期要目\n"
    holds = "● 特稿:县长在林业会上的讲话\n● 动态:苗圃出圃\n\n"
    title = "再造一片林海\n——在全县林业工作会议上的讲话\n县长 丁原野 2004年7月30日\n\n"
    speech = read(f"{masthead}{holds}{title}{SAID}")
    assert speech.title == "再造一片林海——在全县林业工作会议上的讲话"
    said = speech.report()
    assert (said["date"], said["posted"], said["source_site"]) == ("2004-07-30", "2004-08-09", "林区通讯")


def test_a_dash_line_under_the_slogan_of_the_files_own_card_belongs_to_the_title():
    card = "---\ntitle: 把水留住\ntags:\n  - 水利\n---\n\n## 把水留住"
    assert (
        read(f"{card}\n\n——李大河在乡村水利座谈会上的讲话\n\n{SAID}", "a.md").title
        == "把水留住——李大河在乡村水利座谈会上的讲话"
    )


def test_who_speaks_is_no_part_of_the_occasion_behind_a_slogan():
    speech = read(f"《麦田》\n-春江学院院长李大河2010毕业典礼致辞\n{SAID}").report()
    assert (speech["event"], speech["speaker"], speech["office"]) == (
        "2010毕业典礼",
        "李大河",
        "春江学院院长",
    )


def test_a_paper_s_line_over_its_headline_names_the_occasion():
    html = (
        "<html><head><title>春江日报数字报-把堤守住</title></head><body><p>在全县防汛抢险动员大会上的讲话</p>"
        "<h1>把堤守住</h1><p>(2014年5月22日)</p><p>县委书记 王大河</p><p>同志们:</p>"
        f"<p>今天召开全县干部大会。{SAID}</p>"
    )
    speech = read(html, "a.html")
    assert (speech.title, speech.event) == ("把堤守住", "全县防汛抢险动员大会")


def test_a_heading_over_a_line_without_a_gap_is_no_broken_prose():
    title = '"It does, and it will": conferring address by Dr Nuala Marlow-Keane'
    said = "I was expelled from this university in 1989, and nobody has said a word of it since then to me."
    text = f"<p>{said}</p><p>I came back. Thank you.</p>"
    html = f"<title>{title} | Example University</title><h1>{title}</h1>{text}"
    speech = read(html, "a.html")
    assert (speech.title, len(speech.text.paragraphs)) == (title, 2)


def test_a_bulletins_banner_gives_way_to_the_title_in_a_column():
    html = (
        "<title>春江大學電子報 第318期</title><p>春江大學電子報</p><p>第 318 期　2016/11/23 出刊</p>"
        "<h3>【校長的話】七十週年校慶典禮致詞</h3><p>文／校長　溫大河</p><p>各位貴賓、各位同學：</p>"
        "<p>七十年前的今天，這裡是一片甘蔗田，沒有大門，學生沿著鐵軌走來報到。謝謝大家。</p>"
    )
    speech = read(html, "a.html")
    assert (speech.title, speech.event) == ("七十週年校慶典禮致詞", "七十週年校慶典禮")
    assert (speech.speaker, speech.office) == ("溫大河", "校長")


def test_it_takes_the_lines_under_the_sites_own_for_the_slogan_over_a_dash_line():
    slogan = "全面落实水利工作新部署\n\n奋力书写全县水利事业高质量发展新篇章\n\n——在全县水利工作会议上的报告"
    own = "全面落实水利工作新部署 奋力书写全县水利事业高质量发展新篇章——在全县水利工作会议上的报告"
    site = "李大河在全县水利工作会议上的报告\n\n来源:某某县水利局 日期:2023年02月27日\n\n"
    assert read(f"{site}{slogan}\n\n{SAID}").title == own
    assert read(f"某某水利之窗\n\n{slogan}\n\n{SAID}").title == own
    unlike = slogan.replace("全面落实水利工作新部署", "水利工作新部署落地生根")
    last = own.replace("全面落实水利工作新部署 ", "")
    assert read(f"某某水利之窗\n\n{unlike}\n\n{SAID}").title == last


def test_it_joins_the_bare_name_of_a_body_to_its_report():
    report = "中国人民政治协商会议\n第七届春江县委员会常务委员会工作报告\n(2011年3月7日)"
    title = read(f"{report}\n\n{SAID}").title
    assert title == "中国人民政治协商会议第七届春江县委员会常务委员会工作报告"
    column = "中国共产党\n在全县春耕动员大会上的讲话"
    assert read(f"{column}\n\n{SAID}").title == "在全县春耕动员大会上的讲话"
