"""Politics and religion."""

# fmt: off
WORDS = (
    "president", "presidential", "election", "elect", "politics", "political", "politician",
    "senator", "senate", "congress", "parliament", "prime minister", "democrat", "republican",
    "campaign rally", "political rally", "protest", "protester", "vote for", "voting booth",
    "ballot", "white house", "government", "communist", "communism", "socialist", "fascist",
    "fascism", "nazi", "dictator", "=maga", "left wing", "right wing", "abortion", "refugee",
    "immigration", "mayor", "minister", "north korea", "capitol", "coup", "propaganda", "impeach",
    "swastika", "church", "mosque", "synagogue", "cathedral", "pray", "prayer", "praying",
    "priest", "pope", "=nun", "=nuns", "monk", "imam", "rabbi", "jesus", "christ", "christian",
    "allah", "muslim", "islam", "islamic", "buddha", "buddhist", "hindu", "jewish", "bible",
    "quran", "koran", "baptism", "baptize", "crucifix", "crucify", "sermon", "preach", "preacher",
    "religion", "religious", "worship", "pastor", "bishop", "gospel", "✝", "☪", "✡", "🕌", "⛪",
    "🙏", "정치*", "대통령*", "국회*", "선거*", "투표*", "정당", "여당", "야당", "민주당*",
    "국민의힘*", "국민의 힘*", "보수당*", "진보당*", "시위*", "집회*", "탄핵*", "총리*", "장관*",
    "시장 후보*", "공산*", "독재*", "나치*", "파시스트*", "북한*", "청와대*", "백악관*", "쿠데타*",
    "난민*", "유세*", "공약*", "계엄*", "혁명*", "교회*", "성당*", "사찰*", "절에서", "목사*",
    "신부님*", "수녀*", "스님*", "교황*", "기도하*", "기도를*", "기도해*", "예수*", "하나님*",
    "하느님*", "부처*", "불교*", "기독교*", "천주교*", "이슬람*", "무슬림*", "모스크*", "성경*",
    "불경*", "찬송*", "예배*", "미사를*", "설교*", "종교*", "세례*", "십자가*", "염불*", "무당*",
    "굿을", "at a march", "at the march",
)

NOT = (
    "class president", "club president", "praying mantis", "monk fish", "monkfish", "holy moly",
    "pray for rain", "vote for pizza", "protest too much", "pope mobile", "church bells",
    "cult following", "시위를 당기*", "활시위*", "연예인 투표*", "인기투표*", "반장 선거*",
    "정치망*", "불경기*", "설교는 그만", "기도비*", "부처핸섬*", "시장통*", "유세윤*", "혁명적*",
)
