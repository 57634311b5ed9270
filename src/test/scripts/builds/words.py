"""Text of our own: sentences put together at random from three parts, and the words of keys and names."""

import random

# For each language beginnings, middles and ends; any three of them make a sentence.
PARTS = {
    "en": (
        "The import|Each worker|A second reader|The nightly job|Every request|This report|The first page|An older client|The storage service|Nobody's draft|"
        "The address book|A signed order|The council's plan|One of the archives|The new station|The harbour office|The last delivery|A short letter",
        "reads the settings again|waits for the answer|keeps a copy of the record|needs a valid password|shows all open orders|was moved to another folder|"
        "writes one line a minute|can be changed at any time|is checked against the list|loses its place in the queue|starts with an empty table|"
        "has been finished (two years late)|takes the number of the invoice|goes to the person in charge|must not be larger than before",
        "before the connection is closed.|as soon as the file has arrived.|unless the user has no permission.|when the account is locked.|"
        "and then returns to the first step.|because nobody had asked for it.|if the date lies in the future.|until the administrator confirms it.|"
        "although the price is the same.|so that the totals agree in the end.|while the other side is still sending.|without any further question.|"
        "after the evening train has left.|in the order in which they were entered.",
    ),
    "de": (
        "Der Import|Jede Prüfung|Ein älterer Bericht|Die Übersicht|Das Schließfach|Die Größe der Datei|Der Schlüssel|Die Anlage|Der Zugang|"
        "Die Bestätigung|Ein späterer Auftrag|Das Verzeichnis",
        "wird für den Empfänger gespeichert|enthält die geänderten Einträge|lässt sich jederzeit öffnen|bleibt während der Übertragung gesperrt|"
        "gehört zu einem anderen Benutzer|wurde am Morgen vollständig gelesen|zeigt auch gelöschte Zeilen|braucht ein gültiges Kennwort|erscheint erst danach in der Liste",
        "bevor die Verbindung endet.|sobald alle Daten geprüft sind.|außer wenn niemand zuständig ist.|ohne dass der Server es meldet.|"
        "und kehrt zur ersten Seite zurück.|falls das Datum in der Zukunft liegt.|solange der Verwalter nicht widerspricht.|weil es so vereinbart war.",
    ),
    "fr": (
        "Le rapport|Chaque écran|Une nouvelle clé|La première page|Le dépôt|Le numéro de série|La bibliothèque|Un ancien élève|Le réglage|La commande|Le marché couvert",
        "reste à vérifier|contient les données reçues|ne peut être modifié qu’une fois|a été déplacé hier|doit être confirmé|garde une copie de chaque entrée|"
        "sera supprimé après la fermeture|précède la dernière étape|dépend du fuseau choisi",
        "avant la fin de la journée.|dès que le fichier est complet.|sans autre préavis.|pour éviter une double saisie.|même si le délai est dépassé.|"
        "et revient ensuite au début.|lorsque le compte est bloqué.|à la demande de la société.",
    ),
    "es": (
        "El informe|Cada página|Una contraseña|El año pasado|La conexión|El número de teléfono|La última sesión|El niño|La montaña|El almacén|La versión anterior",
        "contiene los datos más recientes|debe guardarse otra vez|no está disponible aún|muestra también las líneas vacías|se envió al señor Núñez|"
        "tiene prioridad según el plan|cambió de posición|espera la confirmación",
        "antes de cerrar la ventana.|después de la instalación.|si el usuario así lo pidió.|aunque nadie respondió.|con la configuración de fábrica.|"
        "cuando termina la operación.|sin ningún aviso más.|hasta el próximo miércoles.",
    ),
    "zh_CN": (
        "系统|管理员|新的配置|每个线程|图书馆|这份报告|港口的办公室|用户的密码|第二条记录|数据库|旧版客户端|会议室|山下的车站|供货方",
        "会在夜间重新读取设置，|已经写入日志文件，|必须先通过检查，|保留了原来的顺序，|"
        "需要等待服务器的回答，|可以随时修改，|不再显示空白的页面，|只在上午开放，|被移到另一个目录，",
        "直到连接关闭为止。|因此不会丢失任何数据。|否则无法继续操作。|然后返回第一步。|以便大家查阅。|除非没有相应的权限。|这样总数才会一致。|并且立即通知负责人。|即使价格没有变化。",
    ),
    "ja": (
        "システムは|管理者は|新しい設定は|図書館の職員は|最初のページは|この報告書は|港の事務所は|利用者の情報は|二番目の記録は|データベースは|駅前の店は",
        "夜の間に確認され、|もう一度読み込まれ、|先に保存され、|順番どおりに並べられ、|別のフォルダーへ移され、|必要に応じて変更され、|一覧に表示され、|手紙と一緒に送られ、",
        "接続が終わるまで残ります。|すぐに担当者へ知らされます。|最後に合計と比べられます。|翌朝には公開されます。|誰でも読めるようになります。|再び最初の画面に戻ります。|古いものから削除されます。",
    ),
}
LANGUAGES = list(PARTS)
MODULES = (
    "account admin archive basket billing calendar catalog customer delivery editor export gallery import invoice journal library mail "
    "member order payment planner profile project report search server session shop station storage survey ticket timetable user "
    "warehouse wiki"
).split()
SCREENS = (
    "overview details settings dialog wizard history filter header footer sidebar login form table preview summary import list step "
    "tooltip menu panel"
).split()
PARTS_OF_SCREENS = "title label hint text error warning button question empty done help caption status info subject greeting".split()
OTHERS = (
    "name owner source target region charge amount limit color format prefix folder group role branch parent locale region2 comment "
    "reason priority state kind unit weight"
).split()


class Words:
    """Random choices with a seed; the sentences are made once, so that a gigabyte of them is made quickly."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pools = {language: self._pool(language) for language in LANGUAGES}

    def _pool(self, language):
        heads, middles, ends = (part.split("|") for part in PARTS[language])
        blank = "" if language in ("zh_CN", "ja") else " "
        comma = "," if language == "de" else ""
        sentences = [
            head + blank + middle + ("" if end.startswith(("und", "ohne")) else comma) + blank + end
            for head in heads
            for middle in middles
            for end in ends
        ]
        self.random.shuffle(sentences)
        return sentences

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, choices):
        return choices[int(self.random.random() * len(choices))]

    def sentence(self, language="en"):
        return self.pick(self.pools[language])

    def paragraph(self, language="en", most=6):
        count = self.random.randint(2, most)
        return ("" if language in ("zh_CN", "ja") else " ").join(self.sentence(language) for _ in range(count))

    def label(self, language="en"):
        """A few words without a stop, as on a button."""
        text = self.pick(PARTS[language][0].split("|"))
        return text.rstrip("はが")

    def name(self):
        return self.pick(MODULES) + "-" + self.pick(SCREENS)

    def key(self):
        return f"{self.pick(MODULES)}.{self.pick(SCREENS)}.{self.pick(PARTS_OF_SCREENS)}"

    def size(self):
        """Bytes of a file: lognormal between 200 and 30,000, 3.1 KB in the mean."""
        while True:
            size = int(self.random.lognormvariate(7.45, 1.0))
            if 200 <= size <= 30_000:
                return size
