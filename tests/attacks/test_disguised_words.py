"""Somebody asks for what is always refused, in letters that only look like the words of the lists.

Every word of every list goes through every trick: a reader sees the word, so the rules have to.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bot.core.content import Never
from bot.core.content.classify import RULES, Rule, classify
from bot.text.fold import fold

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
Trick = Callable[[str], str]


def letters(lower: str, upper: str | None = None) -> Trick:
    """A trick that replaces Latin letters. "-" in `lower`: there is no such letter. `upper`: for
    capitals, or None to write them in lower case."""
    pairs = {plain: other for plain, other in zip(ALPHABET, lower, strict=True) if other != "-"}
    capitals = upper or lower
    pairs |= {
        plain.upper(): other
        for plain, other in zip(ALPHABET, capitals, strict=True)
        if other != "-"
    }
    return lambda text: text.translate(str.maketrans(pairs))


def block(start: int, capitals: int | None = None) -> Trick:
    """A trick with letters that follow each other in Unicode from these code points."""
    upper = start if capitals is None else capitals
    return letters(
        "".join(chr(start + place) for place in range(26)),
        "".join(chr(upper + place) for place in range(26)),
    )


def between(*hidden: str) -> Trick:
    """A trick that puts these characters between the letters of every word, in turn."""

    def put(text: str) -> str:
        out = ""
        for place, letter in enumerate(text):
            out += letter
            following = text[place + 1 : place + 2]
            if letter.isalnum() and following.isalnum():
                out += hidden[place % len(hidden)]
        return out

    return put


def in_tags(text: str) -> str:
    return "".join(chr(0xE0000 + ord(letter)) if letter.isascii() else letter for letter in text)


def jamo(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def compatibility_jamo(text: str) -> str:
    """Every syllable as the letters that a keyboard types: "ㅅㅔㄱ"."""
    leads = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
    vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
    tails = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
    out = ""
    for letter in text:
        index = ord(letter) - 0xAC00
        if not 0 <= index < 11172:
            out += letter
            continue
        out += leads[index // 588] + vowels[index % 588 // 28] + tails[index % 28].strip()
    return out


def halfwidth_jamo(text: str) -> str:
    names = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFFA1, 0xFFDD)}
    return "".join(
        names.get(unicodedata.normalize("NFKC", letter), letter)
        for letter in compatibility_jamo(text)
    )


CYRILLIC = letters("аьсԁе-ԍһіјкӏмпорԛгѕт-ѵԝху-", "АВС-Е-ԌНІЈК-М-ОРԚ-ЅТ-ѴԜХУ-")
TRICKS: dict[str, Trick] = {
    "Cyrillic": CYRILLIC,
    "Cyrillic here and there": lambda text: "".join(
        CYRILLIC(letter) if place % 2 else letter for place, letter in enumerate(text)
    ),
    "Greek": letters("α---ε---ι-κ---ορ---τυν-χ--", "ΑΒ--Ε--ΗΙ-Κ-ΜΝΟΡ---Τ---ΧΥΖ"),
    "Cherokee": letters("ᎪᏴᏟᎠᎬ-ᏀᎻ-ᎫᏦᏞᎷ--Ꮲ-ᏒᏚᎢ-ᏙᎳ--Ꮓ"),
    "Lisu": letters("ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑQꓣꓢꓔꓴꓦꓪꓫꓬꓜ"),
    "fullwidth": block(0xFF41, 0xFF21),
    "mathematical bold": block(0x1D41A, 0x1D400),
    "mathematical sans": block(0x1D5BA, 0x1D5A0),
    "mathematical script": block(0x1D4EA, 0x1D4D0),
    "mathematical fraktur": block(0x1D586, 0x1D56C),
    "double-struck": letters("".join(chr(0x1D552 + place) for place in range(26))),
    "monospace": block(0x1D68A, 0x1D670),
    "small capitals": letters("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘqʀꜱᴛᴜᴠᴡxʏᴢ"),
    "superscript": letters("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ-ʳˢᵗᵘᵛʷˣʸᶻ"),
    "circled": block(0x24D0, 0x24B6),
    "circled black": block(0x1F150),
    "squared": block(0x1F130),
    "squared black": block(0x1F170),
    "regional indicators": block(0x1F1E6),
    "accents": lambda text: between("\u0301", "\u0323", "\u0308")(text) + "\u0302",
    "a stroke through it": between("\u0336"),
    "a slash through it": between("\u0338"),
    "enclosed": between("\u20dd"),
    "a slash as wide as it": between("\u20eb", "\u20e5"),
    "a heap of marks": between("\u0335\u0489\u0300\u0327\u0363"),
    "in tags": in_tags,
    **{
        f"U+{ord(hidden):04X} between": between(hidden)
        for hidden in (
            *"\u00ad\u034f\u061c\u115f\u1160\u17b4\u180b\u180e\u200b\u200c\u200d\u200e\u2028"[:12],
            *"\u2060\u2063\u2068\u206a\u2800\u3164\ufe00\ufe0f\ufeff\uffa0\ufff9\U0001d173",
            *"\U000e0001\U000e0061\U000e0100",
        )
    },
    "an override around it": lambda text: f"\u202d{text}\u202c",
    "written from its end": lambda text: f"\u202e{text[::-1]}\u202c",
    "decomposed": jamo,
    "letters of Hangul": compatibility_jamo,
    "narrow letters of Hangul": halfwidth_jamo,
    "letters of Hangul apart": lambda text: (
        text if re.search("[^가-힣]", text) else " ".join(compatibility_jamo(text))
    ),
    "a filler in every syllable": lambda text: "\u1160".join(jamo(text)),
    "a joiner in every syllable": lambda text: "\u034f".join(jamo(text)),
}
LOSE_CAPITALS = {
    *("small capitals", "superscript", "regional indicators", "double-struck", "Lisu", "Cherokee"),
}
"""Tricks after which a capital cannot be told from a small letter."""
OTHER_SCRIPTS = {"Cyrillic", "Cyrillic here and there", "Greek", "Lisu", "Cherokee"}
AGES = {"#": "12", "^name": "Emma", "^": "Stone", "_": "her", "@": "{A}"}
"""A word for each sign of the lists (`bot.core.content.tokens.tokenize`)."""


@cache
def listed() -> tuple[tuple[str, Rule], ...]:
    """Every entry of the lists as somebody would type it, with its rule."""
    return tuple(
        (" ".join(typed(word) for word in entry.split()), rule)
        for rule in RULES
        for entry in import_module(f"bot.core.content.words.{rule}").WORDS
    )


def typed(word: str) -> str:
    return AGES.get(word) or word.lstrip("=").strip("*")


def found(text: str) -> frozenset[Rule]:
    return frozenset(finding.rule for finding in classify(text).findings)


def disguised(name: str) -> Iterator[tuple[str, str, Rule]]:
    """Each listed word that a trick changes, its disguise and its rule. A word is left out when
    the list of harmless phrases excuses it, or when it is too short: two letters of another script
    are a word of that script."""
    trick = TRICKS[name]
    for word, rule in listed():
        plain = word.lower() if name in LOSE_CAPITALS else word
        if rule not in found(plain):
            continue
        other = trick(word)
        if other == word or "{A}" in word:
            continue
        if name in OTHER_SCRIPTS and any(len(part) < 3 for part in re.findall(r"\w+", word)):
            continue
        yield word, other, rule


@pytest.mark.parametrize("name", TRICKS)
def test_every_word_is_read_through_every_trick(name: str) -> None:
    missed = [(word, other) for word, other, rule in disguised(name) if rule not in found(other)]
    assert missed == []
    assert sum(1 for _ in disguised(name)) > 100


@pytest.mark.parametrize(
    "prompt",
    [
        "{A} nа\u200bkеd",  # two Cyrillic letters, and a zero-width space
        "{A} ɴ\u034fᴜ\u034fᴅ\u034fᴇ",
        "{A} ｎ⠀ｕ⠀ｄ⠀ｅ",
        "{A} with a 𝖓𝖆𝖐𝖊𝖉\u3164body",
        "{A} is \U000e006e\U000e0075\U000e0064\U000e0065 here",
        "{A}랑 ㅅ\u3164ㅔ\u3164ㄱ\u3164ㅅ\u3164ㅡ",
        "{A} ㄴㅜㄷㅡ",
    ],
)
def test_tricks_together(prompt: str) -> None:
    assert Never.SEXUAL in found(prompt)


SENTENCES = """
Мы сделали ещё один шаг вперёд, и музыкальный орган заиграл | Ах, какой сегодня закат у моря
Мой рот полон мороженого, а нос замёрз | Сок и пот: утренняя зарядка в парке
Вот так хор поёт
Она несёт тарелку супа и смеётся | Кот спит на окне, а пёс сторожит дом
Наша команда едет в горы
Ми граємо на скрипці під зорями | Сонце сходить над Дніпром, кава готова
Це наш спільний хор
Котката спи на дивана, а ние пеем | Сърфирам по огромна вълна | Тихо море, бяла лодка
Наша бака пече колаче у недељу | Кисело млеко и топао хлеб | Ветар носи лишће кроз град
Η γάτα κοιμάται στον ήλιο | Τρέχω στην παραλία το πρωί
Καλό πάσχα σε όλους, με πίτα και καφέ
Χορεύουμε στη σκηνή κάτω από τα φώτα | Νερό, ψωμί και τυρί για το ταξίδι
Οι φίλοι μου τραγουδούν
Պարում ենք լուսնի տակ | Կատուն քնած է պատուհանի մոտ | ვცეკვავთ ვარსკვლავების ქვეშ
კატა ფანჯარასთან ზის
أرقص تحت ضوء القمر مع أصدقائي | القطة نائمة قرب النافذة | نشرب الشاي في الحديقة
می‌خواهم کنار دریا بدوم | گربه روی پنجره خوابیده است | دوستانم آهنگ می‌خوانند
אני רוקד על הבמה עם חברים | החתול ישן ליד החלון | שותים קפה בבוקר בחוף
मैं बारिश में नाच रहा हूँ | बिल्ली खिड़की पर सो रही है | আমরা নদীর ধারে গান গাই
বৃষ্টির দিনে চা
ฉันเต้นรำใต้แสงดาวกับเพื่อน | แมวนอนอยู่ริมหน้าต่าง | நாங்கள் மழையில் ஆடுகிறோம்
海辺で友だちと踊る | 猫が窓のそばで寝ている | カフェでコーヒーを飲む | サーフィンで大波に乗る
我们在月光下跳舞 | 猫睡在窗边 | 早上在公园跑步 | 我們在海邊看日落，一起唱歌
친구들이랑 노을 지는 바다에서 춤춰요 ㅋㅋㅋㅋ | 고양이가 창가에서 자요 ㅠㅠ
다 같이 등산하다가 컵라면 먹기
민아가 무대에서 노래하고 지은이가 기타를 쳐요 | 오늘 회식은 삼겹살! ㅎㅎ
우주에서 둥둥 떠다니며 하트 날리기
Wir tanzen im Regen und trinken heiße Schokolade | Die Katze schläft am Fenster
Größe zählt nicht
On danse sous la pluie à Orléans, c’était génial | Le chat dort près de la fenêtre
Où est le café ?
Bailamos bajo la lluvia en Málaga, ¡qué ilusión!
El niño interior ya no está aquí, mañana sí
Dançamos na chuva em São Paulo | O gato dorme à janela
Balliamo sotto la pioggia, perché no?
Tańczymy w deszczu, a kot śpi przy oknie | Tančíme v dešti pod hvězdami
Esőben táncolunk Győrben
Yağmurda dans ediyoruz, kedi pencerede uyuyor
Chúng tôi nhảy dưới mưa ở Đà Nẵng, mèo ngủ cạnh cửa sổ
Vi dansar i regnet på Östermalm | Kissa nukkuu ikkunan ääressä | Kaķis guļ pie loga
Katė miega prie lango
β-carotene on a chart, λ = 500 nm, 2×3 m, 25 °C, ½ cup of tea
🇰🇷🇺🇸 friends 👩🏽‍🚀 in space ❤️‍🔥 at 10:30
"""
"""What friends write, in other languages and in the two of the lists."""
OTHER_LANGUAGES = (
    "ru uk bg sr mk be kk ky el hy ka ar fa ur he hi bn ta te th ja zh zh_Hant am my km lo si ne"
)


@pytest.mark.parametrize(
    "sentence", [part.strip() for line in SENTENCES.split("\n") for part in line.split("|") if part]
)
def test_ordinary_sentences_are_of_nothing(sentence: str) -> None:
    assert found(sentence) == frozenset()


@pytest.mark.parametrize("language", OTHER_LANGUAGES.split())
def test_no_word_of_another_script_is_taken_for_a_listed_one(language: str) -> None:
    """Every language, country, script and currency as CLDR calls it there. The ten look-alikes that
    were folded before, letter by letter, made an axe of "магахи"."""
    locale = Locale.parse(language)
    names = (locale.languages, locale.territories, locale.scripts, locale.currencies)
    words = {str(word) for group in names for word in group.values()}
    assert len(words) > 300
    assert {word for word in words if not word.isascii() and found(word)} == set()


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)))
def test_syllables_stay_themselves(text: str) -> None:
    assert fold(text) == text


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_ascii_stays_itself(text: str) -> None:
    assert fold(text) == text


@given(
    st.lists(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюя", min_size=2, max_size=9), min_size=1),
    st.sampled_from("джилфцюя"),
)
def test_russian_does_not_become_english(words: list[str], letter: str) -> None:
    """A letter that looks like none of English makes a word, and a text, Russian."""
    text = " ".join(word + letter for word in words)
    assert not any(character.isascii() and character.isalpha() for character in fold(text))


@given(
    st.text(
        st.characters(min_codepoint=0x3041, max_codepoint=0x30FA)
        | st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
        | st.characters(min_codepoint=0x0620, max_codepoint=0x064A)
    )
)
def test_japanese_chinese_and_arabic_hold_no_english(text: str) -> None:
    assert found(f"{text} {text}") == frozenset()
