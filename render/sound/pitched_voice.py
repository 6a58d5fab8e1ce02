"""The default voice, which works on every machine: eSpeak at the pitch of the person."""

from render.kit.kit import Kit
from render.sound import speech
from render.sound.recorded_speech import extract_phrase
from render.sound.voice import SpokenLine

_DEFAULT_HZ = 160.0  # where a kit has no measured pitch


class PitchedVoice:
    """Implements `render.sound.voice.Voice`: a synthetic voice at the person's pitch, or a phrase
    from their own recording when no synthesizer is installed."""

    def __init__(self) -> None:
        self._can_synthesise = speech.find_synthesizer() is not None

    def say(self, text: str, kit: Kit, mood: str = "") -> SpokenLine:
        """Reads one line; the mood is not heard. Raises what `render.sound.speech.speak` raises."""
        if self._can_synthesise:
            return SpokenLine(speech.speak(text, kit.pitch_hz or _DEFAULT_HZ).samples, True)
        recorded = extract_phrase(kit.speech, kit.speech_rate)
        return SpokenLine(recorded, False, "own-speech" if len(recorded) else "no-voice")
