"""Changes of somebody's body: age, weight, sex, injury."""

# fmt: off
WORDS = (
    "age 20 years", "aged up", "old man", "old woman", "old lady", "older version", "elderly",
    "grow old", "grows old", "growing old", "grown old", "wrinkle", "gray haired", "grey haired",
    "as a grandma", "as a grandpa", "as a grandmother", "as a grandfather", "as grandma",
    "as grandpa", "de aged", "younger version", "turn _ years old", "80 years old", "90 years old",
    "in 50 years", "in 40 years", "fat", "obese", "overweight", "chubby", "skinny", "thin as",
    "weight loss", "lose weight", "loses weight", "gain weight", "gains weight", "muscular",
    "buff", "super muscular", "bodybuilder", "six pack", "huge muscles", "pot belly", "beer belly",
    "double chin", "bald", "go bald", "balding", "gender swap", "gender swapped", "genderswap",
    "genderbend", "gender bend", "swap gender", "swap genders", "as a woman", "as a man",
    "into a woman", "into a man", "as a girl", "as a guy", "turned into a girl", "in drag",
    "drag queen", "crossdress", "cross dress", "pregnant", "pregnancy", "injure", "injury",
    "injuries", "wound", "scar", "scarred", "bruise", "black eye", "broken arm", "broken leg",
    "broken nose", "broken bone", "amputee", "amputate", "missing teeth", "missing tooth",
    "lose a tooth", "crutches", "plaster cast", "wheelchair", "bandage", "burn mark", "disfigure",
    "deformed", "plastic surgery", "nose job", "botox", "big nose", "tiny head", "giant head",
    "three eyes", "extra arm", "third arm", "stretched face", "melting face", "shrunken",
    "swollen", "acne", "늙은", "늙어*", "늙고", "늙었*", "노인", "노인이*", "노인으로*",
    "할머니가*", "할머니로*", "할아버지가*", "할아버지로*", "주름*", "백발*", "흰머리*", "나이 든",
    "나이든", "나이 들*", "나이들*", "노화*", "젊어지*", "젊어진*", "회춘*", "뚱뚱*", "비만*",
    "살찐*", "살이 찐", "살 찐", "살이 찌*", "살쪄*", "살 빠진", "살이 빠*", "다이어트*",
    "말라깽이*", "근육질*", "근육맨*", "식스팩*", "헐크처럼*", "배불뚝이*", "이중턱*", "대머리*",
    "탈모*", "성별*", "여장*", "남장*", "여자가 된", "남자가 된", "여자로*", "남자로*",
    "여자가 되*", "남자가 되*", "성전환*", "드래그퀸*", "임신*", "만삭*", "부상*", "다친*",
    "다쳐*", "다치*", "상처*", "흉터*", "멍든*", "멍이 든", "멍이 들*", "붕대*", "깁스*", "목발*",
    "휠체어*", "부러진*", "부러지*", "부러져*", "화상*", "성형*", "코가 커*", "얼굴이 커*",
    "머리가 커*", "이가 빠*", "이빨이 빠*", "팔이 세", "눈이 세", "얼굴이 녹*", "퉁퉁 부*",
    "여드름*", "보톡스*", "with a cane", "biceps", "지팡이 짚*",
)

NOT = (
    "fat cat", "fat stack", "fat burger", "low fat", "fat free", "skinny jeans", "skinny latte",
    "skinny jean", "bald eagle", "old man river", "phat", "fat snowflake", "six pack of",
    "big fat", "movie buff", "film buff", "history buff", "buff s up", "buffing",
    "plaster cast of", "buff the", "wound up", "=wounds up", "=buffer", "화상 통화*", "화상통화*",
    "화상 회의*", "화상회의*", "화상 채팅*", "주름치마*", "주름 치마*", "주름잡*",
    "부상으로 상품*", "할머니가 만든*", "할머니가 해*", "할머니가 주*", "할머니가 구*",
    "할머니가 싸*", "다이어트는 내일*", "다이어트 콜라*", "다치지 않*", "나무젓가락이 부러*",
)
