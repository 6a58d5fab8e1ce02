"""Trade marks and the names of firms."""

# fmt: off
WORDS = (
    "nike", "adidas", "puma", "gucci", "prada", "chanel", "louis vuitton", "versace", "balenciaga",
    "supreme hoodie", "hermes", "dior", "rolex", "coca cola", "=coke", "pepsi", "sprite", "fanta",
    "red bull", "redbull", "monster energy", "starbucks", "mcdonald", "mcdonalds", "burger king",
    "=kfc", "subway sandwich", "domino s", "pizza hut", "dunkin", "krispy kreme", "iphone", "ipad",
    "macbook", "airpods", "apple store", "apple watch", "apple logo", "samsung", "galaxy phone",
    "google", "microsoft", "xbox", "playstation", "nintendo", "facebook", "instagram", "tiktok",
    "youtube", "twitter", "netflix", "disney", "disneyland", "disneyworld", "marvel", "pixar",
    "spotify", "uber", "airbnb", "ikea", "lego", "tesla", "ferrari", "lamborghini", "porsche",
    "mercedes", "=bmw", "toyota", "hyundai", "audi", "volkswagen", "walmart", "costco",
    "=amazon prime", "zara", "uniqlo", "gopro", "kitkat", "oreo", "nutella", "doritos", "pringles",
    "heineken", "budweiser", "harley davidson", "pokemon", "hello kitty", "barbie", "sony", "=lg",
    "rolls royce", "lululemon", "crocs", "levi s", "vans sneakers", "north face", "나이키*",
    "아디다스*", "푸마", "구찌*", "프라다*", "샤넬*", "루이비통*", "루이뷔통*", "에르메스*",
    "디올", "발렌시아가*", "롤렉스*", "코카콜라*", "펩시*", "스프라이트*", "레드불*", "스타벅스*",
    "스벅*", "맥도날드*", "맥날*", "버거킹*", "롯데리아*", "맘스터치*", "파리바게뜨*", "이디야*",
    "아이폰*", "아이패드*", "맥북*", "에어팟*", "애플워치*", "삼성*", "갤럭시폰*", "구글*",
    "마이크로소프트*", "플레이스테이션*", "닌텐도*", "페이스북*", "인스타그램*", "인스타에*",
    "틱톡*", "유튜브*", "넷플릭스*", "디즈니*", "마블*", "이케아*", "레고*", "테슬라*", "페라리*",
    "람보르기니*", "포르쉐*", "벤츠*", "비엠더블유*", "현대차*", "현대자동차*", "기아차*",
    "이마트*", "다이소*", "올리브영*", "쿠팡*", "배달의민족*", "카카오톡*", "카톡*", "네이버*",
    "신라면*", "불닭볶음면*", "초코파이*", "바나나맛우유*", "새우깡*", "포켓몬*", "헬로키티*",
    "바비인형*", "참이슬*", "카스맥주*", "노스페이스*", "룰루레몬*", "크록스*", "롯데월드*",
    "에버랜드*", "dr pepper", "vespa", "농심*", "오뚜기*", "배민*",
)

NOT = (
    "coke oven", "red bull frog", "marvel at", "water sprite", "forest sprite", "pixel sprite",
    "mountain puma", "wild puma", "=amazon", "삼성동*", "삼성역*", "barbie q",
)
