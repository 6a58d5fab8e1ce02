"""A separate program that reads text aloud with the espeak-ng library and prints the samples.

espeak-ng is GPL-3, so it is never loaded into Walk-On's own processes: `render.sound.speech` runs
this file as a program, passes JSON on stdin ("library", "data", "text", "voice", "rate", "pitch",
"range"), and reads a line with the sampling rate and then 16-bit samples from stdout. With
"phrases" instead of "text" it reads nothing aloud: it prints each one's phonemes, IPA, on a line.
"""

import ctypes
import json
import os
import sys

_TO_CALLBACK, _CHARACTERS, _UTF8 = 2, 1, 1
_DO_NOT_EXIT = 0x8000
_RATE, _PITCH, _RANGE = 1, 3, 4
_TIED_IPA = 0x02 | 0x80 | ord("^") << 8  # IPA, "^" between the parts of a sound


def main() -> int:
    request = json.load(sys.stdin)
    speaker = ctypes.CDLL(request["library"])
    # The library writes warnings to stdout, which must carry only samples.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    rate = speaker.espeak_Initialize(_TO_CALLBACK, 0, request["data"].encode(), _DO_NOT_EXIT)
    if rate <= 0 or speaker.espeak_SetVoiceByName(request["voice"].encode()) != 0:
        return 1
    if "phrases" in request:
        for phrase in request["phrases"]:
            out.write(_transcribe(speaker, phrase).encode() + b"\n")
        out.flush()
        return 0
    # The library seeds its small irregularities from the clock; the same line must sound the same.
    speaker.espeak_ng_SetRandSeed(ctypes.c_long(1))
    for number, name in ((_RATE, "rate"), (_PITCH, "pitch"), (_RANGE, "range")):
        speaker.espeak_SetParameter(number, int(request[name]), 0)
    sound = bytearray()
    kind = ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
    )

    def keep(samples: "ctypes._Pointer[ctypes.c_short]", count: int, _: object) -> int:
        if samples and count > 0:
            sound.extend(ctypes.string_at(samples, 2 * count))
        return 0

    callback = kind(keep)
    speaker.espeak_SetSynthCallback(callback)
    text = request["text"].encode() + b"\0"
    # Neither SSML nor [[phonemes]] are enabled: the text is read literally.
    if speaker.espeak_Synth(text, len(text), 0, _CHARACTERS, 0, _UTF8, None, None) != 0:
        return 1
    speaker.espeak_Synchronize()
    out.write(b"%d\n" % rate + bytes(sound))
    out.flush()
    return 0


def _transcribe(speaker: ctypes.CDLL, phrase: str) -> str:
    transcribe = speaker.espeak_TextToPhonemes
    transcribe.restype = ctypes.c_char_p
    transcribe.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    rest, clauses = ctypes.c_char_p(phrase.encode()), []
    while rest.value:  # a call transcribes one clause and moves on
        clauses.append(transcribe(ctypes.byref(rest), _UTF8, _TIED_IPA).decode())
    return " ".join(" ".join(clauses).split())


if __name__ == "__main__":
    sys.exit(main())
