"""Things made to hurt."""

# fmt: off
WORDS = (
    "gun", "pistol", "rifle", "shotgun", "revolver", "firearm", "handgun", "machine gun",
    "machinegun", "uzi", "=ak", "ak47", "=ar15", "bullet", "ammo", "ammunition", "sword", "katana",
    "knife", "knives", "dagger", "machete", "axe", "=ax", "grenade", "bazooka", "rocket launcher",
    "missile", "bomb", "dynamite", "explosive", "crossbow", "bow and arrow", "spear", "blade",
    "weapon", "sniper", "cannon", "chainsaw", "nunchuck", "nunchaku", "flamethrower", "tank",
    "brass knuckle", "switchblade", "saber", "sabre", "lightsaber", "landmine", "torpedo", "nuke",
    "nuclear weapon", "🔫", "🔪", "🗡", "⚔", "💣", "🏹", "🪓", "총", "총*쏘", "총쏘*", "총싸움*",
    "총구*", "총알*", "총격*", "권총*", "소총*", "기관총*", "산탄총*", "저격*", "장총*", "칼",
    "칼날*", "칼싸움*", "식칼*", "부엌칼*", "장검*", "검을", "검으로", "단검*", "대검*", "일본도*",
    "도끼*", "수류탄*", "폭탄*", "다이너마이트*", "미사일*", "무기*", "활과 화살", "활을 쏘*",
    "화살*", "석궁*", "창을 던지*", "창을 들*", "전기톱*", "흉기*", "바주카*", "탱크", "대포*",
    "광선검*", "지뢰*", "핵무기*", "쌍절곤*", "테이저*", "표창*", "ninja star", "throwing star",
    "slingshot", "새총*", "비비탄*",
)

NOT = (
    "water gun", "nerf gun", "glue gun", "top gun", "gun metal", "finger gun", "bubble gun",
    "squirt gun", "t shirt gun", "nail gun", "heat gun", "massage gun", "butter knife",
    "knife and fork", "fork and knife", "palette knife", "chef s knife", "knife skills",
    "cake knife", "jump the gun", "son of a gun", "pocket knife", "bullet train", "bullet point",
    "bullet journal", "magic bullet blender", "tank top", "fish tank", "water tank", "gas tank",
    "shark tank", "think tank", "tank tops", "bath bomb", "photo bomb", "shoulder blade",
    "blade of grass", "grass blade", "rollerblade", "roller blade", "blade runner",
    "ice skate blade", "wind turbine blade", "ax throwing", "britney spear", "confetti cannon",
    "snow cannon", "water cannon", "t shirt cannon", "cannon ball", "cannonball", "sword fish",
    "swordfish", "secret weapon", "body spray axe", "asparagus spear", "spear mint", "air fryer",
    "photo bombs", "물총*", "총총*", "총장*", "총무*", "총각김치*", "칼국수*", "칼퇴*", "칼군무*",
    "칼각*", "칼림바*", "칼같이", "칼로리*", "빵칼*", "버터칼*", "버터 칼*", "케이크 칼*",
    "글루건*", "칼바람*", "탱크탑*", "탱크톱*", "공부 무기", "총알택시*", "총알배송*", "화살표*",
    "무기한*", "무기력*", "칼집*", "비눗방울 총*",
)
