"""Love between two people, also unhappy."""

# fmt: off
WORDS = (
    "kiss", "smooch", "make out", "making out", "made out", "cuddle", "snuggle", "romance",
    "romantic", "romantically", "=date night", "on a date", "first date", "blind date",
    "go on a date", "dating", "girlfriend", "boyfriend", "lover", "fall in love", "falls in love",
    "falling in love", "fell in love", "in love with", "love letter", "love story", "love song",
    "confess _ love", "marry", "wedding", "honeymoon", "propose to", "proposal",
    "propose marriage", "engagement ring", "bride", "groom", "newlywed", "flirt", "valentine",
    "couple", "holding hands", "hold hands", "holds hands", "crush on", "soulmate",
    "candlelit dinner", "candlelight dinner", "slow dance", "lovebird", "break up", "breaks up",
    "breakup", "breaking up", "serenade", "husband", "wife", "wives", "sweetheart", "i love you",
    "💋", "😘", "💏", "💑", "💍", "키스*", "뽀뽀*", "*입맞춤*", "입을 맞추*", "입 맞추*", "연애*",
    "사랑에 빠*", "사랑해*", "사랑하는", "사랑 고백*", "사랑을 고백*", "고백하*", "고백",
    "데이트*", "소개팅*", "썸", "썸타*", "썸 타*", "연인*", "남자친구*", "여자친구*", "남친*",
    "여친*", "*커플*", "결혼*", "신혼*", "웨딩*", "신부 입장", "신랑*", "프러포즈*", "프로포즈*",
    "청혼*", "약혼*", "포옹*", "껴안*", "끌어안*", "손을 잡*", "손 잡*", "손잡*", "로맨틱*",
    "로맨스*", "설레*", "심쿵*", "애인*", "첫사랑*", "짝사랑*", "이별*", "헤어지*", "밀당*",
    "첫키스*", "one knee", "on one knee", "eloping", "elope", "눈이 맞*", "좋아한다고*",
    "장미를 건네*",
)

NOT = (
    "chef s kiss", "couple of", "=couple more", "coffee lover", "pizza lover", "cat lover",
    "dog lover", "power couple of", "crush on coffee", "up to date", "release date", "out of date",
    "kissing cousins", "old wives tale", "손을 잡고 인사", "강아지 뽀뽀*", "고백하자면",
    "빨리 손잡이*", "손잡이*",
)
