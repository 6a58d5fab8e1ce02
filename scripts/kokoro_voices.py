"""Makes render/sound/kokoro/voices.npz from the published style tables of Kokoro-82M.

Usage: python scripts/kokoro_voices.py FOLDER MODELS, where FOLDER holds one NAME.bin for each voice
(510 lengths of 256 little-endian floats, Apache-2.0). MODELS is the folder of model files
(`walkon models pull base`): every voice speaks a sentence, and its speaker embedding is stored.
"""

import sys
from pathlib import Path

import numpy as np

from render.models.store import ModelStore
from render.perception.ge2e import RATE as EMBEDDED_RATE
from render.perception.voice import VoiceEncoder
from render.sound.kokoro.model import RATE, Kokoro
from render.sound.kokoro.styles import KNOTS, WIDTH
from render.sound.resample import resample

_SENTENCE = "wˌi sˈɔ θɹˈi ʃˈɪps ˌʌndəɹ ðə bɹˈIt mˈun."
_OUT = Path(__file__).parents[1] / "render/sound/kokoro/voices.npz"
_PITCH = {"f": 205.0, "m": 115.0}  # Hz, by the second letter of a voice's name


def main(folder: Path, models: Path) -> None:
    store = ModelStore(models)
    kokoro, encoder = Kokoro(store), VoiceEncoder(store)
    names = sorted(path.stem for path in folder.glob("*.bin"))
    tables, embeddings = [], []
    for name in names:
        table = np.fromfile(folder / f"{name}.bin", "<f4").reshape(-1, WIDTH)
        tables.append(table[[knot - 1 for knot in KNOTS]])
        speech = kokoro.speak(_SENTENCE, tables[-1], _PITCH[name[1]])
        sound = resample(speech.samples, RATE, EMBEDDED_RATE)
        embeddings.append(encoder.embed(sound, ((0.0, len(sound) / EMBEDDED_RATE),)))
        print(name, flush=True)
    np.savez_compressed(
        _OUT,
        names=np.array(names),
        tables=np.array(tables, np.float16),
        embeddings=np.array(embeddings, np.float16),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
