"""What English calls the cities of prefecture's rank and the municipalities: a table only.

Written for Rostrum from general knowledge: pinyin, and what else is in use for names that are not Chinese.
Left out are those that another city of China or abroad shares: Suzhou, Taizhou, Fuzhou, Yichun, Yulin,
Jinzhou, Chaoyang, Fuyang, Pingxiang, Ji'an, Jining, Binzhou, Tongren, Wuwei, Longnan, Anyang.
"""

_NAMES = """
110000 Beijing; 120000 Tianjin; 130100 Shijiazhuang; 130200 Tangshan; 130300 Qinhuangdao; 130400 Handan;
130500 Xingtai; 130600 Baoding; 130700 Zhangjiakou; 130800 Chengde; 130900 Cangzhou; 131000 Langfang;
131100 Hengshui; 140100 Taiyuan; 140200 Datong; 140300 Yangquan; 140400 Changzhi; 140500 Jincheng; 140600
Shuozhou; 140700 Jinzhong; 140800 Yuncheng; 140900 Xinzhou; 141000 Linfen; 141100 Lüliang, Lvliang,
Luliang; 150100 Hohhot, Huhhot; 150200 Baotou; 150300 Wuhai; 150400 Chifeng; 150500 Tongliao; 150600
Ordos, Erdos; 150700 Hulunbuir, Hulunbeier, Hulun Buir; 150800 Bayannur, Bayan Nur; 150900 Ulanqab,
Wulanchabu; 210100 Shenyang; 210200 Dalian; 210300 Anshan; 210400 Fushun; 210500 Benxi; 210600 Dandong;
210800 Yingkou; 210900 Fuxin; 211000 Liaoyang; 211100 Panjin; 211200 Tieling; 211400 Huludao; 220100
Changchun; 220200 Jilin; 220300 Siping; 220400 Liaoyuan; 220500 Tonghua; 220600 Baishan; 220700 Songyuan;
220800 Baicheng; 230100 Harbin; 230200 Qiqihar, Qiqihaer; 230300 Jixi; 230400 Hegang; 230500 Shuangyashan;
230600 Daqing; 230800 Jiamusi; 230900 Qitaihe; 231000 Mudanjiang; 231100 Heihe; 231200 Suihua; 310000
Shanghai; 320100 Nanjing; 320200 Wuxi; 320300 Xuzhou; 320400 Changzhou; 320600 Nantong; 320700
Lianyungang; 320800 Huai'an, Huaian; 320900 Yancheng; 321000 Yangzhou; 321100 Zhenjiang; 321300 Suqian;
330100 Hangzhou; 330200 Ningbo; 330300 Wenzhou; 330400 Jiaxing; 330500 Huzhou; 330600 Shaoxing; 330700
Jinhua; 330800 Quzhou; 330900 Zhoushan; 331100 Lishui; 340100 Hefei; 340200 Wuhu; 340300 Bengbu; 340400
Huainan; 340500 Maanshan; 340600 Huaibei; 340700 Tongling; 340800 Anqing; 341000 Huangshan; 341100
Chuzhou; 341500 Lu'an, Luan, Liuan; 341600 Bozhou; 341700 Chizhou; 341800 Xuancheng; 350200 Xiamen; 350300
Putian; 350400 Sanming; 350500 Quanzhou; 350600 Zhangzhou; 350700 Nanping; 350800 Longyan; 350900 Ningde;
360100 Nanchang; 360200 Jingdezhen; 360400 Jiujiang; 360500 Xinyu; 360600 Yingtan; 360700 Ganzhou; 361100
Shangrao; 370100 Jinan; 370200 Qingdao; 370300 Zibo; 370400 Zaozhuang; 370500 Dongying; 370600 Yantai;
370700 Weifang; 370900 Tai'an, Taian; 371000 Weihai; 371100 Rizhao; 371300 Linyi; 371400 Dezhou; 371500
Liaocheng; 371700 Heze; 410100 Zhengzhou; 410200 Kaifeng; 410300 Luoyang; 410400 Pingdingshan; 410600
Hebi; 410700 Xinxiang; 410800 Jiaozuo; 410900 Puyang; 411000 Xuchang; 411100 Luohe; 411200 Sanmenxia;
411300 Nanyang; 411400 Shangqiu; 411500 Xinyang; 411600 Zhoukou; 411700 Zhumadian; 420100 Wuhan; 420200
Huangshi; 420300 Shiyan; 420500 Yichang; 420600 Xiangyang; 420700 Ezhou; 420800 Jingmen; 420900 Xiaogan;
421000 Jingzhou; 421100 Huanggang; 421200 Xianning; 421300 Suizhou; 430100 Changsha; 430200 Zhuzhou;
430300 Xiangtan; 430400 Hengyang; 430500 Shaoyang; 430600 Yueyang; 430700 Changde; 430800 Zhangjiajie;
430900 Yiyang; 431000 Chenzhou; 431100 Yongzhou; 431200 Huaihua; 431300 Loudi; 440100 Guangzhou; 440200
Shaoguan; 440300 Shenzhen; 440400 Zhuhai; 440500 Shantou; 440600 Foshan; 440700 Jiangmen; 440800
Zhanjiang; 440900 Maoming; 441200 Zhaoqing; 441300 Huizhou; 441400 Meizhou; 441500 Shanwei; 441600 Heyuan;
441700 Yangjiang; 441800 Qingyuan; 441900 Dongguan; 442000 Zhongshan; 445100 Chaozhou; 445200 Jieyang;
445300 Yunfu; 450100 Nanning; 450200 Liuzhou; 450300 Guilin; 450400 Wuzhou; 450500 Beihai; 450600
Fangchenggang; 450700 Qinzhou; 450800 Guigang; 451000 Baise, Bose; 451100 Hezhou; 451200 Hechi; 451300
Laibin; 451400 Chongzuo; 460100 Haikou; 460200 Sanya; 460300 Sansha; 460400 Danzhou; 500000 Chongqing;
510100 Chengdu; 510300 Zigong; 510400 Panzhihua; 510500 Luzhou; 510600 Deyang; 510700 Mianyang; 510800
Guangyuan; 510900 Suining; 511000 Neijiang; 511100 Leshan; 511300 Nanchong; 511400 Meishan; 511500 Yibin;
511600 Guang'an, Guangan; 511700 Dazhou; 511800 Ya'an, Yaan; 511900 Bazhong; 512000 Ziyang; 520100
Guiyang; 520200 Liupanshui; 520300 Zunyi; 520400 Anshun; 520500 Bijie; 530100 Kunming; 530300 Qujing;
530400 Yuxi; 530500 Baoshan; 530600 Zhaotong; 530700 Lijiang; 530800 Pu'er, Puer; 530900 Lincang; 540100
Lhasa; 540200 Shigatse, Xigaze, Xigazê; 540300 Qamdo; 540400 Nyingchi, Linzhi; 540500 Shannan, Lhoka;
540600 Nagqu, Naqu; 610100 Xi'an, Xian; 610200 Tongchuan; 610300 Baoji; 610400 Xianyang; 610500 Weinan;
610600 Yan'an, Yanan; 610700 Hanzhong; 610900 Ankang; 611000 Shangluo; 620100 Lanzhou; 620200 Jiayuguan;
620300 Jinchang; 620400 Baiyin; 620500 Tianshui; 620700 Zhangye; 620800 Pingliang; 620900 Jiuquan; 621000
Qingyang; 621100 Dingxi; 630100 Xining; 630200 Haidong; 640100 Yinchuan; 640200 Shizuishan; 640300
Wuzhong; 640400 Guyuan; 640500 Zhongwei; 650100 Urumqi, Ürümqi; 650200 Karamay, Kelamayi; 650400 Turpan,
Turfan; 650500 Hami, Kumul
"""
# Name -> code of the unit.
ENGLISH_CITIES = {
    name.strip(): code
    for code, names in (row.split(maxsplit=1) for row in _NAMES.split(";"))
    for name in names.split(",")
}
