"""English words that carry grammar: prepositions, numbers, sizes, pronouns, negation, steps."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREPOSITIONS = {
    "in": "in", "inside": "in", "into": "in", "within": "in", "aboard": "in", "at": "at",
    "on": "on", "onto": "on", "upon": "on", "atop": "on", "on top of": "on", "over": "over",
    "under": "under", "underneath": "under", "beneath": "under", "below": "under",
    "behind": "behind", "in front of": "front", "before": "front", "beside": "beside",
    "next to": "beside", "near": "beside", "by": "by", "around": "beside", "among": "beside",
    "between": "beside", "alongside": "with", "with": "with", "w": "with", "without": "not",
    "against": "versus", "vs": "versus", "versus": "versus", "through": "through",
    "across": "through", "along": "through", "past": "past", "down": "through", "up": "through",
    "to": "to", "toward": "to", "towards": "to", "from": "from", "of": "of", "for": "for",
    "about": "about", "like": "like", "as": "as", "off": "from", "out of": "from",
    "out the": "from", "out a": "from", "for a": "for",
    "full of": "many", "filled with": "many", "surrounded by": "many", "covered in": "many",
    "covered with": "many", "packed with": "many", "inside of": "in", "next 2": "beside",
    "in the middle of": "in", "on the back of": "ride", "on the edge of": "on", "via": "through",
    "dressed as": "as", "dressed like": "as", "disguised as": "as", "dressed up as": "as",
    "dressed up like": "as", "cosplaying as": "as", "in the style of": "like", "outside": "at",
    "turned into": "as", "turning into": "as", "turns into": "as", "turn into": "as",
    "pretending to be": "as", "acting as": "as", "acting like": "as", "armed with": "use",
    "instead of": "not", "rather than": "not", "because of": "about", "throughout": "through",
    "dressed in": "wear", "out on": "on", "made of": "of", "made out of": "of",
    "away from": "from", "in place of": "not", "holding on to": "hold", "along with": "with",
    "together with": "with", "amid": "in", "amidst": "in", "beyond": "behind", "above": "over",
    "during": "at", "in the back of": "in", "on board": "in", "at the top of": "on",
    "at the bottom of": "in", "at the edge of": "at", "at the end of": "at",
    "in the background": "scenery",
}  # fmt: skip
"""By phrase: what they say about the noun behind them."""

PLACING = _set(
    """
in at on over under through to from past beside behind front by
"""
)
"""Values of `PREPOSITIONS` that mark a place."""
DETERMINERS = _set(
    """
a an the this that these those my your his her its our their some any every each no
"""
)
ARTICLES = _set(
    """
a an the my your his her its our their some this that
"""
)
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "fifty": 50,
    "hundred": 60, "thousand": 60, "million": 60, "hundreds of": 60, "thousands of": 60,
    "millions of": 60, "a hundred": 60, "a thousand": 60, "a million": 60, "a dozen": 12,
    "dozens of": 24, "dozen": 12, "half a dozen": 6, "a couple of": 2, "a couple": 2,
    "a pair of": 2, "pair of": 2, "a few": 3, "several": 4, "many": 12, "lots of": 12,
    "a lot of": 12, "loads of": 12, "tons of": 20, "plenty of": 12, "a bunch of": 8,
    "a group of": 5, "a crowd of": 20, "a pack of": 6, "a herd of": 10, "a flock of": 12,
    "an army of": 20, "a swarm of": 24, "a horde of": 20, "a pile of": 8, "piles of": 12,
    "a mountain of": 20, "mountains of": 20, "a sea of": 24, "a room full of": 12, "both": 2,
    "endless": 30, "so many": 12, "too many": 12, "a school of": 12, "a stack of": 6,
    "stacks of": 12, "a family of": 4, "a whole bunch of": 10, "countless": 30, "a ton of": 20,
    "bunch of": 8, "herd of": 10, "flock of": 12, "army of": 20, "pack of": 6, "horde of": 20,
    "swarm of": 24, "an avalanche of": 24, "a bouquet of": 5, "a bag of": 1, "a cup of": 1,
    "a bowl of": 1, "a slice of": 1, "a piece of": 1, "a box of": 1, "a glass of": 1,
    "a plate of": 1, "a bottle of": 1, "a can of": 1, "slice of": 1, "bags of": 3, "a pot of": 1,
    "a mug of": 1, "a stick of": 1, "slices of": 3, "pieces of": 3, "last slice of": 1,
    "a bucket of": 1, "a basket of": 3, "cups of": 3, "a tower of": 6, "a rain of": 20,
    "a sip of": 1, "a bite of": 1, "a pint of": 1, "bowls of": 2, "plates of": 2, "a kind of": 1,
}  # fmt: skip
SIZES = {
    "giant": 3.0, "huge": 3.0, "enormous": 4.0, "gigantic": 4.0, "massive": 3.5, "colossal": 5.0,
    "humongous": 4.0, "ginormous": 4.0, "big": 1.7, "large": 1.7, "oversized": 2.0, "tall": 1.4,
    "towering": 3.0, "monstrous": 3.0, "mega": 3.0, "jumbo": 2.5, "life size": 1.0,
    "life sized": 1.0, "tiny": 0.3, "small": 0.6, "little": 0.6, "mini": 0.5, "miniature": 0.3,
    "microscopic": 0.15, "teeny": 0.3, "itty bitty": 0.25, "lil": 0.6, "baby": 0.55,
    "super big": 3.0, "chonky": 1.4, "fat": 1.3, "very big": 2.2, "huge ass": 3.5, "big ass": 2.5,
    "smol": 0.4, "house sized": 8.0, "house size": 8.0, "car sized": 3.0, "pocket sized": 0.2,
    "human sized": 1.5, "xxl": 3.0, "shrunken": 0.3, "shrunk": 0.3, "planet sized": 12.0,
    "building sized": 10.0, "bus sized": 5.0, "skyscraper sized": 12.0, "ant sized": 0.1,
    "thumb sized": 0.1,
}  # fmt: skip
SIZE_OF = (
    "the size of", "as big as", "as large as", "as tall as", "as small as", "size of", "as tiny as",
)  # fmt: skip
SIZES_OF_THINGS = {
    "house": 8.0, "houses": 8.0, "car": 3.0, "bus": 5.0, "truck": 4.0, "building": 10.0,
    "skyscraper": 12.0, "whale": 6.0, "elephant": 4.0, "mountain": 12.0, "planet": 12.0,
    "moon": 12.0, "horse": 2.5, "cow": 2.5, "bear": 2.5, "dinosaur": 5.0, "plane": 6.0,
    "airplane": 6.0, "person": 1.5, "human": 1.5, "man": 1.5, "mouse": 0.2, "ant": 0.1,
    "thumb": 0.1, "coin": 0.1, "peanut": 0.1, "cat": 0.5, "dog": 0.7, "pea": 0.1, "hand": 0.2,
    "fist": 0.25, "phone": 0.2, "city": 12.0, "van": 3.5, "tree": 5.0, "fridge": 2.0,
    "toddler": 0.6, "castle": 10.0, "country": 12.0, "room": 4.0, "tennis ball": 0.2,
    "cookie": 0.2, "giraffe": 4.0,
}  # fmt: skip
SUBJECTS = _set(
    """
i we you they he she
"""
)
EVERYONE = _set(
    """
i we you they us me everyone everybody all together we're i'm they're them both friends
"""
)
OBJECTS = _set(
    """
me us him her them you everyone everybody it
"""
)
PEOPLE = _set(
    """
friend person man woman guy girl boy kid buddy pal dude bro homie bestie folk lady people child
gang crew group team squad adult human couple family mate player member mom dad mum
"""
)
RELATIVES = _set(
    """
brother sister bro sis cousin boyfriend girlfriend bf gf classmate classmates roommate roommates
teammate teammates coworker coworkers crush bff husband wife son daughter sibling siblings brothers
sisters
"""
)
"""People who belong to somebody: the cast, for what a thing does to them."""
NEGATORS = _set(
    """
no not without never nor don't doesn't didn't isn't aren't won't can't cannot dont doesnt cant
wont isnt except minus zero nobody
"""
)
NOT_NEGATING = _set(
    """
only just longer matter one way clue idea reason doubt wonder
"""
)
THEN = _set(
    """
then afterwards afterward later next finally eventually suddenly subsequently
"""
)
THEN_PHRASES = ("and then", "after that", "before that", "right after", "shortly after", "only to",
                "and finally", "moments later", "ends up", "until", "plot twist")  # fmt: skip
BEFORE_VERBS = _set(
    """
to can will let's lets and then should must never don't would could not we i they you he she who
that while just always everyone everybody
"""
)
SAYING = _set(
    """
say shout yell whisper scream yelling shouting announce exclaim
"""
)
BE = _set(
    """
is are am was were be being been gets get got getting becomes become s
"""
)

FILLERS = _set(
    """
a an the this that these those my your his her its our their mine yours ours i me we us you he
she him it they them who whom whose which what when where why how there here and or but so if
because though while as than then too also very really quite just only even still again already
almost always ever often maybe perhaps please literally actually basically totally super
extremely pretty is are am was were be being been do does did doing have has had having can
could will would shall should may might must let lets let's want wants wanna gonna gotta going
trying try tries need needs get gets getting got make makes making made keep keeps start starts
starting begin begins become becomes turn turns seem seems look looks looking like see seeing
show shows showing put puts happen happens come comes coming go goes went take takes taking give
gives giving find finds of in on at to for from with by into onto over under up down off out
about around through across between behind before after during until since against toward
towards along past near beside above below inside outside upon per via not no yes ok okay hey hi
hello yo oh wow lol lmao omg haha hahaha rofl xd pls plz btw imo tbh fr ngl bruh vs etc ie eg ft
feat aka pov something someone somebody anything anyone everything everyone everybody nothing
thing things stuff one ones other others another each every any some all both few more most much
many lot lots bit own same such enough whole entire real true total full middle end top bottom
side front back away together alone instead rather else except now today tomorrow yesterday
tonight soon later first last next second third final finally once twice time times day way kind
sort type style vibe vibes energy mode edition version themed theme aesthetic scene clip video
movie film shot photo picture pic image animation cartoon-style gif meme reel tiktok ish based
friend friends person people man men woman women guy guys girl girls boy boys kid kids buddy
buddies bestie besties dude dudes bro bros pal pals homies homie folks lady ladies gang crew
group squad team couple fancy random epic awesome cool amazing nice beautiful gorgeous funny
hilarious silly crazy insane weird strange cute adorable perfect best worst better worse good
great bad terrible awful dramatic dramatically legendary iconic famous favorite favourite
favorite special typical classic usual normal ordinary regular simple whole various different
certain sparkly shiny fluffy fuzzy slow slowly fast quick quickly carefully happily loudly
quietly suddenly awkwardly gently badly accidentally secretly desperately confidently nervously
aggressively proudly s t re ll ve m d em im ive youre theyre hes shes its thats dont cant wont u
ur r n supposed able about ready busy back right left forward straight ahead totally completely
instead invisible imaginary middle watching watches watch waits hear hears know knows
"""
)
"""Words that show nothing of their own and are not reported as left out."""
