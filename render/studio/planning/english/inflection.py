"""Dictionary forms of inflected English words, by rule with exceptions."""

from functools import cache

_IRREGULAR_VERBS = """
ate eaten=eat rode ridden=ride drove driven=drive flew flown=fly swam swum=swim ran=run sang
sung=sing drank drunk=drink fell fallen=fall fought=fight slept=sleep stole stolen=steal threw
thrown=throw caught=catch held=hold wore worn=wear sat=sit stood=stand lay lain=lie wept=weep
wrote written=write drew drawn=draw taught=teach built=build dug=dig hid hidden=hide shot=shoot
swung=swing spun=spin blew blown=blow broke broken=break brought=bring bought=buy came=come
crept=creep cut=cut dove=dive fed=feed felt=feel fled=flee found=find froze frozen=freeze gave
given=give went gone=go grew grown=grow hung=hang hit=hit hurt=hurt kept=keep knelt=kneel knew
known=know led=lead leapt=leap left=leave lit=light lost=lose made=make met=meet paid=pay
put=put read=read said=say saw seen=see sold=sell sent=send shook shaken=shake shone=shine
shrank shrunk=shrink slid=slide sought=seek spoke spoken=speak spent=spend split=split sprang
sprung=spring stuck=stick stung=sting struck=strike swept=sweep took taken=take told=tell
thought=think tore torn=tear woke woken=wake won=win wound=wind bit bitten=bite became=become
began begun=begin beat beaten=beat bent=bend chose chosen=choose dealt=deal did done=do got
gotten=get had=have were was been=be lying=lie dying=die tying=tie begged=beg snuck=sneak
bred=breed burnt=burn dreamt=dream leant=lean learnt=learn spilt=spill mown=mow sewn=sew
shown=show sank sunk=sink
"""
_IRREGULAR_NOUNS = """
men=man women=woman children=child kids=kid mice=mouse geese=goose feet=foot teeth=tooth
wolves=wolf knives=knife leaves=leaf loaves=loaf shelves=shelf elves=elf dwarves=dwarf
calves=calf halves=half thieves=thief scarves=scarf lives=life wives=wife oxen=ox cacti=cactus
octopi=octopus people=person firemen=fireman policemen=policeman snowmen=snowman mermen=merman
cowboys=cowboy dice=die tomatoes=tomato potatoes=potato heroes=hero volcanoes=volcano
mangoes=mango doggos=doggo bunnies=bunny puppies=puppy ponies=pony bookshelves=bookshelf
superheroes=superhero businessmen=businessman fishermen=fisherman gentlemen=gentleman
"""
_ALWAYS_PLURAL = frozenset(
    ("glasses", "sunglasses", "pyjamas", "pajamas", "jeans", "pants", "shorts", "scissors")
)
_NOT_PLURAL = ("ss", "us", "is")


def _read_table(text: str) -> dict[str, str]:
    table: dict[str, str] = {}
    waiting: list[str] = []
    for word in text.split():
        form, _, base = word.partition("=")
        waiting.append(form)
        if base:
            table.update(dict.fromkeys(waiting, base))
            waiting = []
    return table


_VERBS = _read_table(_IRREGULAR_VERBS)
_NOUNS = _read_table(_IRREGULAR_NOUNS)


@cache
def noun_forms(word: str) -> tuple[tuple[str, bool], ...]:
    """The dictionary forms that a lower-case noun may have, each with whether it is a plural.

    The word as it stands comes first, without a possessive ending.
    """
    word = word.removesuffix("'s").removesuffix("s'") if "'" in word else word
    forms = [(word, word in _ALWAYS_PLURAL)]
    if word in _NOUNS:
        return (*forms, (_NOUNS[word], True))
    if not word.endswith("s") or word.endswith(_NOT_PLURAL) or len(word) < 4:
        return tuple(forms)
    if word.endswith("ies"):
        forms += [(word[:-3] + "y", True)]
    if word.endswith("es") and word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
        forms += [(word[:-2], True)]
    return (*forms, (word[:-1], True))


@cache
def verb_forms(word: str) -> tuple[tuple[str, str], ...]:
    """The dictionary forms that a lower-case verb may have, each with its inflection.

    Inflections: "" (base), "s", "ing", "ed" (past or participle).
    """
    word = word.replace("'", "")
    if word in _VERBS:
        base = _VERBS[word]
        inflection = "ing" if word.endswith("ing") else "ed"
        return ((base, inflection), (word, "")) if word != base else ((word, ""),)
    forms: list[tuple[str, str]] = [(word, "")]
    if word.endswith("ies") and len(word) > 4:
        forms += [(word[:-3] + "y", "s"), (word[:-1], "s")]
    elif word.endswith("es") and word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
        forms += [(word[:-2], "s"), (word[:-1], "s")]
    elif word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        forms += [(word[:-1], "s")]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            forms += _stems(word.removesuffix(ending), ending)
    return tuple(forms)


def _stems(stem: str, inflection: str) -> list[tuple[str, str]]:
    stems = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        stems.append(stem[:-1])
    if stem.endswith("i"):
        stems.append(stem[:-1] + "y")
    if stem.endswith("ck"):
        stems.append(stem[:-1])  # picnicking
    if inflection == "ing" and stem.endswith("y"):
        stems.append(stem[:-1] + "ie")
    return [(form, inflection) for form in stems]
