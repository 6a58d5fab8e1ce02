"""A small program of its own: reads aloud with the library espeak-ng and prints the sound.

espeak-ng is GPL-3, so it is never loaded into our processes: `render.sound.speech` starts this file
as a separate program, hands it JSON on stdin ("library", "data", "text", "voice", "rate",
"pitch", "range") and reads a line with the sampling rate and then 16-bit samples from stdout.
"""

import ctypes
import json
import os
import sys

_TO_CALLBACK, _CHARACTERS, _UTF8 = 2, 1, 1
_DO_NOT_EXIT = 0x8000
_RATE, _PITCH, _RANGE = 1, 3, 4


def main() -> int:
    asked = json.load(sys.stdin)
    speaker = ctypes.CDLL(asked["library"])
    # The library writes its complaints to stdout, where only sound belongs.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    rate = speaker.espeak_Initialize(_TO_CALLBACK, 0, asked["data"].encode(), _DO_NOT_EXIT)
    if rate <= 0 or speaker.espeak_SetVoiceByName(asked["voice"].encode()) != 0:
        return 1
    # It draws small irregularities by the clock; the same line is to sound the same tomorrow.
    speaker.espeak_ng_SetRandSeed(ctypes.c_long(1))
    for number, name in ((_RATE, "rate"), (_PITCH, "pitch"), (_RANGE, "range")):
        speaker.espeak_SetParameter(number, int(asked[name]), 0)
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
    text = asked["text"].encode() + b"\0"
    # Neither SSML nor [[phonemes]] are switched on: the text is read as it stands.
    if speaker.espeak_Synth(text, len(text), 0, _CHARACTERS, 0, _UTF8, None, None) != 0:
        return 1
    speaker.espeak_Synchronize()
    out.write(b"%d\n" % rate + bytes(sound))
    out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
