"""What is meant to frighten or disgust."""

# fmt: off
WORDS = (
    "horror", "zombie", "ghost", "haunt", "haunted", "demon", "demonic", "monster", "vampire",
    "werewolf", "undead", "possess", "possessed", "exorcism", "exorcist", "scary", "creepy",
    "terrifying", "nightmare", "corpse", "dead body", "skeleton", "skull", "serial killer",
    "slasher", "evil doll", "evil clown", "killer clown", "scary clown", "poltergeist", "seance",
    "séance", "ouija", "blood soaked", "bloodcurdling", "scream in terror", "screaming in terror",
    "jump scare", "jumpscare", "grim reaper", "graveyard", "cemetery", "coffin", "mummy", "spooky",
    "cursed", "gore", "gory", "dismember", "eerie", "banshee", "ghoul", "cannibal", "boogeyman",
    "bogeyman", "satan", "slenderman", "🧟", "👻", "💀", "☠", "🧛", "공포*", "호러*", "좀비*",
    "귀신*", "유령*", "악마*", "악령*", "괴물*", "흡혈귀*", "뱀파이어*", "드라큘라*", "늑대인간*",
    "처녀귀신*", "시체*", "해골*", "무덤*", "공동묘지*", "무서운", "무섭*", "무서워*", "소름*",
    "섬뜩*", "저승사자*", "저주*", "빙의*", "퇴마*", "엑소시*", "폐가*", "폐병원*", "흉가*",
    "악몽*", "강시*", "구미호*", "도깨비*", "살인마*", "관속*", "관 속*", "미라가", "사탄*",
    "괴담*", "심령*", "으스스*", "eats brains", "eating brains", "eat brains", "피 묻*",
)

NOT = (
    "ghost town", "ghost writer", "ghost pepper", "cookie monster", "monster truck",
    "monster energy", "gila monster", "yummy mummy", "skeleton key", "skull cap", "speed demon",
    "ghosted by", "monster burger", "possess the ball", "귀신같이", "소름 돋게 잘*", "귀신고래*",
    "몬스터볼*", "도깨비방망이*", "도깨비바늘*", "괴물 신인*", "연습 괴물*", "유령회사*",
    "무서운 속도*", "무섭게 빠*", "무덤덤*", "노래 악마*",
)
