package io.github.textproof.lint;

/** Sentences of our own, one a line, from which the benchmarks make their texts. */
final class Sentences {
    static final String[] ENGLISH =
            """
            The build reads every resource once and decodes it in the charset that its format asks for.
            A reader who opens the page in the evening should find the same numbers as the one who opened it at noon.
            Nobody remembers who wrote the first version of this script, but everybody depends on it.
            If the connection is closed before the last record arrives, the whole batch is sent again.
            The bridge was finished in the spring, two years later than the council had planned.
            Each worker keeps its own buffer, so there is no lock on the way from the disk to the report.
            She put the letter back into the drawer (the lower one, which nobody used) and went out.
            Set `timeout` to 30 seconds or less; larger values hide the real trouble.
            It's a small town, and the station is smaller than the post office.
            For details see [the second chapter](chapter-2.md), where the format is described.
            The harbour was quiet: only two boats had gone out that morning.
            "We do not measure what we cannot repeat," the engineer said, and switched the machine off.
            """
                    .split("\n");

    static final String[] LATIN =
            """
            Über den Dächern der alten Stadt lag früh am Morgen noch der Nebel, und die Straßen waren leer.
            Die Prüfung läuft in jedem Übersetzungslauf, außer wenn sie ausdrücklich übersprungen wird.
            Der Bürgermeister eröffnete die Brücke, für die größere Beträge nötig waren als ursprünglich geschätzt.
            L’élève avait déjà rangé ses cahiers lorsque la cloche sonna à la fin de l’après-midi.
            Où que l’on aille, le même problème apparaît : les données reçues sont incomplètes.
            Le château fut bâti au siècle précédent, puis abandonné après la dernière épidémie.
            Mañana por la mañana llegará el señor Núñez con los demás compañeros de la compañía.
            ¿Cuántos años tardó la construcción del túnel? Según el ingeniero, más de lo que se había anunciado.
            A reunião começou às nove horas e não terminou antes da refeição, como já se esperava.
            Każdy użytkownik może zmienić swoje hasło, jeżeli zna również poprzednie.
            Příliš mnoho souborů se otevírá současně, a proto se zpráva objeví až později.
            På onsdag åker vi över sjön för att hämta båten som låg kvar där i höstas.
            Città e università hanno già firmato l’accordo perché la qualità del servizio migliori.
            """
                    .split("\n");

    static final String[] TRADITIONAL =
            """
            這座橋在春天完工，比市議會原先計畫的時間晚了兩年。
            讀者打開網頁時，應該看到與前一天相同的數字，而不是另一份報告。
            如果連線在最後一筆資料送達之前中斷，系統會重新傳送整批資料。
            老師把信放回抽屜裡，關上燈，然後慢慢走出辦公室。
            每個工作執行緒都有自己的緩衝區，因此不需要等待其他執行緒釋放鎖。
            港口很安靜，那天早上只有兩艘漁船出海。
            臺灣的鐵路沿著海岸線延伸，許多車站至今仍保留著當年的樣貌。
            「沒有辦法重複的事情，我們就不去測量。」工程師說完便關掉了機器。
            圖書館從下個月起延長開放時間，週末也會有志工為孩子們講故事。
            請先檢查設定檔的編碼，再執行轉換程式；否則畫面上會出現亂碼。
            雖然天氣預報說會下雨，參加路跑的民眾仍然在清晨六點準時集合。
            這份文件說明了系統的架構、模組之間的關係，以及錯誤處理的原則。
            博物館收藏了超過三千件陶瓷，其中大部分來自私人捐贈。
            會議紀錄顯示，委員們對於預算的分配仍有不同意見。
            使用者可以在偏好設定中變更語言、時區與通知的方式。
            醫院提醒民眾，流感季節來臨前應盡早接種疫苗。
            他從鄉下搬到城裡已經十年，卻還記得屋後那條小溪的聲音。
            研究人員發現，這種鳥類的遷徙路線與海洋溫度有密切的關聯。
            """
                    .split("\n");

    static final String[] JAPANESE =
            """
            橋は春に完成したが、市議会の計画より二年遅れていた。
            設定ファイルの文字コードを確認してから、変換プログラムを実行してください。
            先生は手紙を引き出しに戻し、電気を消してから、ゆっくりと部屋を出ていった。
            接続が途中で切れた場合、システムはすべてのデータをもう一度送信します。
            港は静かで、その朝に出航した漁船は二隻だけだった。
            「繰り返せないことは測定しない」と技術者は言って、機械の電源を切った。
            図書館は来月から開館時間を延長し、週末にはボランティアが子どもたちに物語を読み聞かせる。
            利用者は環境設定の画面で、言語やタイムゾーン、通知の方法を変更できます。
            天気予報では雨だったのに、ランナーたちは朝六時に集合場所へ集まっていた。
            この文書では、システムの構成とモジュール間の関係、そしてエラー処理の方針を説明する。
            駅前の商店街には、昔ながらの喫茶店がまだ何軒か残っている。
            コンピューターの画面を長時間見続けると、目が疲れやすくなることが知られている。
            彼女は田舎から都会へ引っ越して十年になるが、家の裏を流れる小川の音を今でも覚えている。
            データベースのバックアップは、毎日午前三時に自動的に作成されます。
            """
                    .split("\n");

    static final String[] SIMPLIFIED =
            """
            这座大桥在春天竣工，比市议会原先的计划晚了整整两年。
            读者打开网页的时候，应当看到与前一天相同的数字，而不是另一份报告。
            如果连接在最后一条记录到达之前中断，系统会重新发送整批数据。
            老师把信放回抽屉里，关上灯，慢慢走出了办公室。
            每个工作线程都有自己的缓冲区，因此不必等待其他线程释放锁。
            港口十分安静，那天早晨只有两条渔船出海。
            铁路沿着海岸线向南延伸，许多车站至今保留着当年的样子。
            “不能重复的事情，我们就不去测量。”工程师说完，关掉了机器。
            图书馆从下个月起延长开放时间，周末还有志愿者给孩子们讲故事。
            请先检查配置文件的编码，再运行转换程序；否则屏幕上会出现乱码。
            虽然天气预报说有雨，参加长跑的市民还是在清晨六点准时集合。
            这份文档说明了系统的结构、模块之间的关系，以及处理错误的原则。
            博物馆收藏了三千多件陶瓷，其中大部分来自私人捐赠。
            会议记录显示，委员们对预算的分配仍有不同意见。
            用户可以在首选项里更改语言、时区和通知方式。
            医院提醒市民，流感季节到来之前应尽早接种疫苗。
            他从乡下搬到城里已经十年，却还记得屋后那条小溪的声音。
            研究人员发现，这种候鸟的迁徙路线与海水温度有密切的关系。
            缓存命中时，请求不再访问数据库，响应时间可以缩短到两毫秒以内。
            村里的老人说，那口井挖于一百多年前，从来没有干过。
            编译器会把常量表达式在编译期求值，所以运行时没有任何开销。
            《红楼梦》里的这段描写，历来被认为是全书最动人的篇章之一。
            记者在现场看到，救援队正用木板搭起一条通往对岸的小路。
            安装完成以后，重新启动服务，然后在浏览器里打开管理页面。
            今年前三个季度，全市新增就业岗位十二万个，完成了全年目标的百分之九十五。
            父亲年轻时在造船厂做工，手上至今留着焊花烫出的疤痕。
            消息队列的消费者按照分区读取数据，同一分区内的顺序得到保证。
            谁也没有料到，那场看似普通的比赛会成为他职业生涯的转折点。
            为了减少内存占用，我们把重复的字符串合并到一张表里。
            茶叶采摘以后要先摊开晾干，再用文火慢慢炒制。
            当磁盘空间不足时，日志模块会删除最早的文件，并写下一条警告。
            孩子们围着篝火坐成一圈，听老船长讲南方海岛上的故事。
            如何衡量一座城市的幸福程度？学者们给出了不同的答案。
            测试用例应当彼此独立，任何一个都可以单独运行。
            清晨的菜市场里，摊主们一边吆喝，一边把新鲜的蔬菜码得整整齐齐。
            该接口返回一个 JSON 对象，其中 `status` 字段表示处理的结果。
            她把所有积蓄都投进了这家小小的书店，尽管朋友们并不看好。
            在分布式环境下，时钟的偏差会导致事件的先后难以判断。
            据气象部门介绍，这股冷空气将在后天夜间抵达长江中下游。
            合同约定，供货方应在三十日内交付全部设备（含备件和说明书）。
            山路越来越窄，向导让大家排成一行，踩着他的脚印往前走。
            增量构建只处理发生变化的文件，通常几秒钟就能结束。
            从前的邮差要翻过两座山，才能把信送到最远的那户人家。
            这个参数的默认值是 30，单位为秒，取值不能小于零。
            演出结束后，观众起立鼓掌，掌声持续了将近五分钟。
            日照充足、昼夜温差大，是这一带葡萄特别甜的原因。
            垃圾回收器在后台运行，应用程序几乎感觉不到停顿。
            专家建议，老年人锻炼时应量力而行，避免剧烈运动。
            他没有回答，只是望着窗外，仿佛在等什么人。
            索引并不是越多越好：每增加一个，写入就会慢一些。
            两国代表就贸易、环保和教育等议题交换了意见，并签署了联合声明。
            升级之前务必备份数据，以免出现意外时无法恢复。
            这幅画的作者不详，但从笔法来看，很可能出自一位宫廷画师之手。
            经过半年的试运行，新的调度系统已经接管了全部线路。
            河水退去以后，沙滩上露出了许多彩色的贝壳。
            正则表达式虽然强大，但写得不好会让程序陷入漫长的回溯。
            奶奶做的腊肉要在灶台上方熏足四十天，味道才够醇厚。
            证书过期以后，客户端会拒绝连接，并提示“无法验证对方身份”。
            那年冬天格外寒冷，连城外的运河都结了厚厚的冰。
            我们比较了三种算法，结果表明第二种在大数据集上最稳定。
            剧团每到一处，总要先去拜访当地的老艺人，请教方言里的唱腔。
            文件名中不要使用空格和特殊符号，否则脚本可能无法识别。
            银行工作人员发现汇款有异常，立即联系了公安机关。
            大雪封山的日子里，牧民靠储存的干草喂养牲口。
            默认情况下，插件只报告问题，不修改任何文件。
            这篇论文的贡献在于，它第一次给出了完整的证明。
            小镇的邮局门口有一棵银杏树，到了秋天，满地都是金黄的叶子。
            权限模型分为三层：组织、项目和资源，每一层都可以单独授权。
            渔民们相信，出海之前看见白鹭是吉利的兆头。
            如果省略这个选项，程序会使用环境变量中的设置。
            从统计数据看，夜间发生的事故多半与疲劳驾驶有关。
            学生们自己动手做了一架望远镜，用它观察月球表面的环形山。
            网络延迟忽高忽低，问题最后被定位到一台老旧的交换机。
            戏台上的灯光渐渐暗下来，只剩下一束光照着主角的脸。
            请注意，本节介绍的做法只适用于单机部署。
            他用二十年时间走遍了黄河两岸，拍下了上万张照片。
            依赖的版本由上级项目统一管理，子模块里不必再写。
            中秋节前夕，各地的月饼厂进入了一年里最忙碌的时候。
            数据写入之前先计算校验和，读取时再核对一遍。
            考古队在遗址东侧发现了一处保存完好的窑址，年代约为唐代中期。
            客服热线全年无休，市民遇到问题可以随时拨打。
            函数的名字应当说明它做什么，而不是怎么做。
            火车进站时已是深夜，站台上只有一位值班员提着灯。
            这项规定自明年一月一日起施行，原有办法同时废止。
            图形界面隐藏了大部分细节，但高级用户仍可以直接编辑配置。
            奥运会期间，志愿者们每天工作十个小时，却很少有人抱怨。
            微服务之间通过消息通信，因此单个服务的故障不会拖垮整个系统。
            外婆的针线盒里装满了各种颜色的纽扣，每一颗都有来历。
            性能测试要在相同的硬件上进行，否则结果没有可比性。
            洪水过后，村民们用了两个月时间重修堤坝。
            事务提交失败时，所有修改都会回滚到开始之前的状态。
            诗人晚年隐居乡间，过着种菜、读书、会友的平静生活。
            我们把阈值调低以后，误报减少了一半，漏报却没有增加。
            老街改造保留了青石板路和木结构的骑楼，只更换了地下的管线。
            用 `grep` 搜索日志时，可以加上行号，方便定位。
            这种病在早期几乎没有症状，所以定期体检十分重要。
            飞机降落以后，机长通过广播向乘客表示歉意，并解释了延误的原因。
            详细的步骤请参阅[安装指南](install.md)和[常见问题](faq.md)。
            科学家预测，到本世纪末，海平面将上升半米到一米。
            线程池的大小取决于任务的性质：计算密集型应接近核数，其余可以更大。
            他终于明白，**真正重要的**不是速度，而是方向。
            广场上的鸽子一点也不怕人，常常落在游客的肩膀上。
            """
                    .split("\n");

    private Sentences() {}
}
