"""Sexual content and nakedness."""

# fmt: off
WORDS = (
    "sex", "sexual", "sexually", "sexy", "nude", "nudity", "naked", "nakedness", "topless",
    "bottomless", "porn", "porno", "pornographic", "pornography", "pornstar", "hentai", "=nsfw",
    "erotic", "erotica", "orgasm", "masturbate", "blowjob", "blow job", "handjob", "hand job",
    "penis", "vagina", "=pussy", "boob", "boobs", "tits", "titties", "nipple", "genitals",
    "genitalia", "dildo", "vibrator", "lingerie", "bdsm", "bondage", "fetish", "horny",
    "threesome", "orgy", "gangbang", "onlyfans", "striptease", "stripper", "strip club",
    "strip poker", "strips naked", "strip naked", "strip off", "strips off", "lap dance",
    "lapdance", "pole dance stripper", "undress", "undressed", "make love", "makes love",
    "making love", "made love", "hook up in bed", "sleep with @", "sleeps with @",
    "in bed together", "fuck", "cumshot", "=cum", "=cums", "=dick", "=cock", "=anal", "butt naked",
    "bare breasts", "bare chested woman", "underboob", "camel toe", "prostitute", "hooker",
    "=escort girl", "rape", "rapist", "molest", "grope", "incest", "seductive", "seductively",
    "seduce", "sensual", "kinky", "upskirt", "cleavage", "moaning", "twerk naked",
    "without clothes", "without any clothes", "no clothes on", "wearing nothing",
    "take off _ clothes", "takes off _ clothes", "taking off _ clothes", "=slut", "=whore",
    "thong", "g string", "playboy bunny", "skinny dip", "skinny dipping", "🍆", "섹스*", "*섹스*",
    "*섹시*", "섹시", "야한", "야하게", "야동*", "야설*", "*음란*", "*에로틱*", "에로",
    "에로영화*", "누드*", "알몸*", "나체*", "벌거벗*", "벌거벗은", "발가벗*", "옷을 벗*", "옷 벗*",
    "옷벗*", "전라", "노출", "노출하*", "포르노*", "자위*", "*성관계*", "*성행위*", "성적인*",
    "성적으로", "*성추행*", "*성폭행*", "*강간*", "*성매매*", "매춘*", "창녀*", "유두*", "젖꼭지*",
    "음경*", "음부*", "성기를", "성기가", "자지를", "보지를", "가슴을 만지*", "가슴 만지*",
    "가슴골*", "속옷만*", "란제리*", "스트립쇼*", "스트립 쇼*", "스트리퍼*", "랩댄스*", "신음*",
    "오르가슴*", "야스", "떡치*", "원나잇*", "ㅅㅅ", "ㅅㅅ하*", "쎅스*", "쎅쓰*", "섹쓰*",
    "색스하*", "조건만남*", "성인물*", "19금*", "19 금", "변태*", "애무*", "19금",
    "in _ underwear", "in underwear", "in only underwear", "홀딱*", "벌거숭이*",
)

NOT = (
    "naked eye", "naked mole rat", "naked truth", "naked chicken", "naked cake", "nude lipstick",
    "nude color", "nude heels", "nude shade", "sexy sax", "same sex", "opposite sex", "sex of the",
    "moby dick", "dick van", "dick tracy", "fuck yeah", "what the fuck", "fuck it",
    "fucking awesome", "fucking amazing", "fucking hilarious", "fucking cool", "rape seed",
    "strip off wallpaper", "strips off wallpaper", "strip off the", "pussy cat", "pussy willow",
    "flip flop thong", "sensual salsa", "cock a doodle", "sex and the", "vibrator plate",
    "clothes rack", "undressed salad", "kinky boots", "gender reveal", "sex ed", "노출 콘크리트*",
    "노출콘크리트*", "장노출*", "노출 보정*", "야한밤*", "옷을 벗어 걸*", "겉옷을 벗*",
    "외투를 벗*", "변태 곤충*", "나비 변태*", "색스폰*", "*색소폰*", "홀딱 반하*", "홀딱 반한",
)
