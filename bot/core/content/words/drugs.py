"""Drugs, smoking and alcohol."""

# fmt: off
WORDS = (
    "drug", "cocaine", "heroin", "meth", "weed", "marijuana", "cannabis", "roll a joint",
    "smoke a joint", "pass a joint", "stoned", "ecstasy", "=mdma", "=lsd", "magic mushroom",
    "shroom", "ketamine", "opioid", "fentanyl", "bong", "get high", "getting high", "gets high",
    "high on", "smoke", "cigarette", "cigar", "vape", "tobacco", "hookah", "crack pipe",
    "overdose", "syringe", "beer", "wine", "vodka", "whiskey", "whisky", "rum", "gin", "tequila",
    "soju", "makgeolli", "champagne", "cocktail", "margarita", "mojito", "alcohol", "alcoholic",
    "booze", "liquor", "drunk", "drunken", "tipsy", "wasted", "hungover", "hangover", "bar crawl",
    "pub", "pub crawl", "shots of", "tequila shot", "drinking game", "=keg", "sake", "bourbon",
    "martini", "brewery", "beer pong", "lager", "prosecco", "sangria", "toast with champagne",
    "🍺", "🍻", "🍷", "🍸", "🍾", "🥂", "🚬", "💉", "🍶", "🥃", "마약*", "대마*", "코카인*",
    "필로폰*", "히로뽕*", "뽕", "마리화나*", "담배*", "흡연*", "전자담배*", "시가를", "물담배*",
    "술", "술을", "술에", "술자리*", "술집*", "술병*", "술잔*", "술마시*", "술 마시*", "술취*",
    "만취*", "취한", "취해*", "취하*", "주정*", "숙취*", "소주*", "맥주*", "치맥*", "막걸리*",
    "와인*", "위스키*", "보드카*", "데킬라*", "샴페인*", "칵테일*", "폭탄주*", "쏘맥*", "소맥*",
    "양주*", "한잔하*", "혼술*", "호프집*", "사케*", "해장*", "음주*", "환각*", "pint", "pint of",
    "highball", "하이볼*",
)

NOT = (
    "drug store", "drugstore", "smoke machine", "smoked salmon", "smoke signal", "smoke bomb",
    "=smoked", "smoke detector", "smokehouse", "=smoky", "smoking hot", "holy smoke", "root beer",
    "ginger beer", "beer belly", "gin rummy", "shrimp cocktail", "fruit cocktail",
    "cocktail dress", "mocktail", "hip joint", "burger joint", "pizza joint", "knee joint",
    "weed the garden", "pull weeds", "pulling weeds", "pulling weed", "pull weed", "=weeding",
    "wine red", "sea weed", "get high score", "high on life", "high on sugar", "high on caffeine",
    "high on a", "high on the", "alcohol free", "non alcoholic", "smoke from a", "smoke rising",
    "smoke effect", "purple smoke", "colorful smoke", "wasted time", "no drug", "마약김밥*",
    "마약 김밥*", "마약베개*", "마약 베개*", "마약떡볶이*", "마약 떡볶이*", "마약옥수수*",
    "마약 옥수수*", "마약토스트*", "마약계란*", "마약방석*", "와인색*", "무알콜 맥주*",
    "취하는 포즈", "취한 포즈", "휴식을 취하*", "포즈를 취하*", "휴식을 취한", "휴식을 취해*",
    "포즈를 취한", "포즈를 취해*", "자세를 취하*", "자세를 취한", "포즈 취하*", "맥주병 모양*",
    "술래*", "술술", "양주시*", "양주 여행*", "pint of milk", "pint of ice",
)
