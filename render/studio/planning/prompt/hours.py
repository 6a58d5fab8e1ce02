"""The times of day that a prompt can name, with their words."""

HOURS = {
    "day": {
        "en": (
            "day", "daytime", "daylight", "by day", "sunny", "sunshine", "morning", "noon",
            "midday", "afternoon",
        ),
        "ko": (
            "낮에", "대낮", "한낮", "아침", "오전", "오후", "정오", "햇살", "햇빛",
            "화창하", "맑은 날",
        ),
    },
    "sunset": {
        "en": (
            "sunset", "sundown", "dusk", "twilight", "golden hour", "evening", "sunrise", "dawn",
            "daybreak", "setting sun",
        ),
        "ko": (
            "노을", "노을 질 때", "노을 지는", "노을 질 녘", "노을 질 무렵",
            "저녁노을", "석양", "일몰",
            "해 질 녘", "해 질 때", "해 질 무렵", "해 지는", "해가 질 때", "해가 지는",
            "황혼", "저녁",
            "일출", "새벽", "해 뜰 녘", "해 뜰 때", "해 뜨는",
        ),
    },
    "night": {
        "en": ("night", "tonight", "at night", "night sky", "nighttime", "midnight", "moonlight",
               "moonlit", "starlight"),
        "ko": ("밤", "한밤", "한밤중", "밤하늘", "심야", "자정", "달밤", "달빛", "별빛", "야경",
               "밤거리", "밤새"),
    },
}  # fmt: skip
"""By hour and language. Sunrise is drawn as sunset: both have a low sun."""
