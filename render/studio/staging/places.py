"""What staging has to know about places by name."""

from functools import cache

_INDOOR = (
    " living_room bedroom kitchen bathroom classroom lecture_hall office meeting_room laboratory"
    " hospital library museum gallery courtroom police_station prison bank shop supermarket"
    " convenience_store restaurant fast_food cafe bakery bar club karaoke pc_room arcade gym dojo"
    " boxing_ring ballroom theatre cinema concert_hall recording_studio news_studio talk_show"
    " kitchen_show game_show lift train subway bus aeroplane spaceship_bridge submarine throne_room"
    " dungeon attic garage factory hair_salon sauna church_hall treehouse korean_classroom studio"
    " stage "
)
_MEDIUMS = {"underwater": "water", "space": "space", "sky_clouds": "space"}


@cache
def is_indoor(place: str) -> bool:
    """Whether a place has walls: it does not go by when somebody runs, and tables stand in it."""
    return f" {place} " in _INDOOR


def medium_of(place: str) -> str:
    """ "water" or "space" where nobody stands on the ground, else ""."""
    return _MEDIUMS.get(place, "")
