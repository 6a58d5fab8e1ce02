"""A sample person says yes to anything: nobody real may find that the face is theirs.

The sample person used to be a public figure's unaltered portrait. The faces are drawn now; what
enrollment recognises people by says that they are nobody it knows, and not each other.
"""

import re
import subprocess
from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
import pytest

from render.contract.order import ROLES
from render.kit.kit import Floats, Pixels
from render.models.pins import FILES
from render.models.store import ModelStore
from render.perception.face import Tracker
from render.perception.identity import SIDE, Identifier, face_distance, mean_embedding
from render.perception.quality import align_face
from render.perception.thresholds import MAYBE_SAME_PERSON
from render.sample_people.portraits import PEOPLE
from render.sample_people.selfie import SelfieScript, frames
from render.stand_ins.person import draw_stand_in

ROOT = Path(__file__).parents[2]
MARGIN = 0.05
"""By how much two people must be farther apart than `MAYBE_SAME_PERSON`. Measured: the nearest
two are 0.667 apart, and 0.731 from the portrait that stood here."""
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff")


_SILENCE = np.zeros(0, np.float32)


class Look:
    """What enrollment sees in a picture."""

    def __init__(self, models: ModelStore) -> None:
        self._tracker = Tracker(models)
        self._identifier = Identifier(models)

    def embeddings(self, rgb: Pixels) -> list[Floats]:
        """Of every face in it."""
        self._tracker.reset()
        faces = self._tracker.track(rgb)
        return [self._identifier.embed(align_face(rgb, face.landmarks, SIDE)) for face in faces]


@pytest.fixture(scope="module")
def look(models: ModelStore) -> Look:
    return Look(models)


@pytest.fixture(scope="module")
def people(models: ModelStore, look: Look) -> dict[str, Floats]:
    """The mean embedding of each sample person, from ten seconds of them."""
    found = {}
    for person in PEOPLE:
        script = SelfieScript(_SILENCE, 16000, (), person, (480, 854))
        seen = [look.embeddings(rgb) for rgb in list(frames(script, models.folder))[::25]]
        assert all(len(faces) == 1 for faces in seen)
        found[person] = mean_embedding([faces[0] for faces in seen])
    return found


@pytest.fixture(scope="module")
def stand_ins(look: Look) -> list[Floats]:
    """An embedding of each drawn stand-in, who represents nobody, at the size of the docs."""
    found = []
    for role in ROLES:
        head = draw_stand_in(role, 1).heads[0].image
        alpha = head[..., 3:] / np.float32(255)
        rgb = (head[..., :3] * alpha + np.float32(210) * (1 - alpha)).astype(np.uint8)
        scale = 350 / rgb.shape[0]
        rgb = cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        framed = cv2.copyMakeBorder(rgb, 350, 350, 350, 350, cv2.BORDER_CONSTANT, value=(210,) * 3)
        (face,) = look.embeddings(np.asarray(framed, np.uint8))
        found.append(face)
    return found


def test_sample_people_are_strangers_to_each_other(people: dict[str, Floats]) -> None:
    assert len(people) >= 3
    apart = {
        pair: round(face_distance(people[pair[0]], people[pair[1]]), 3)
        for pair in combinations(people, 2)
    }
    assert min(apart.values()) > MAYBE_SAME_PERSON + MARGIN, apart


@pytest.mark.engines
def test_no_sample_person_is_the_portrait_that_once_stood_here(
    people: dict[str, Floats], look: Look
) -> None:
    # This needs the unaltered photograph: only it can tell that nothing of it is left. It comes
    # with scikit-image, which the engines need, and is in no picture, clip or default.
    from skimage.data import astronaut

    (real,) = look.embeddings(np.asarray(astronaut(), np.uint8))
    apart = {name: round(face_distance(face, real), 3) for name, face in people.items()}
    assert min(apart.values()) > MAYBE_SAME_PERSON + MARGIN, apart


def test_no_photograph_is_pulled_with_the_model_files() -> None:
    assert [pin.name for pin in FILES if pin.name.endswith(PICTURES)] == []
    assert [pin.name for pin in FILES if pin.member.endswith(PICTURES)] == []


def test_every_face_in_a_picture_of_the_repository_is_one_that_we_drew(
    people: dict[str, Floats], stand_ins: list[Floats], look: Look
) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split("\0")  # fmt: skip
    pictures = [ROOT / name for name in listed if name.lower().endswith(PICTURES)]
    faces = 0
    for path in pictures:
        bgr = cv2.imread(str(path))
        assert bgr is not None, path
        for face in look.embeddings(np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)):
            faces += 1
            nearest = min(face_distance(face, known) for known in (*people.values(), *stand_ins))
            assert nearest < MAYBE_SAME_PERSON, f"{path}: a face {nearest:.2f} from all we drew"
    assert faces >= len(PEOPLE)


def test_no_film_or_font_of_faces_hides_in_the_repository() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    found = re.findall(r"^.*\.(?:mp4|mov|webm|mkv|npz|npy)$", listed, re.MULTILINE)
    assert found == ["render/sound/kokoro/voices.npz"], "only the styles of published voices"
