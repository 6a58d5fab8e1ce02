"""Scene graphs of Korean prompts as they were read and looked at once: changes are deliberate.

To write them anew: `python -m tests.render.studio.planning.test_golden_korean`.
"""

import json
from pathlib import Path

import pytest

from render.studio.planning.graph import make_scene_graph

_FILE = Path(__file__).parent / "golden_korean.json"
_ORDERS = (
    ("편의점앞에서라면먹는 {A}", 1),
    ("호랑이가 {A}를 쫓고 {B}는 웃는다", 2),
    ("집채만 한 강아지랑 산책하는 {A}", 1),
    ("먼저 {A}가 라면을 끓이고 그다음 {B}가 몰래 먹는다", 2),
    ("비 안 오는 밤에 우산 쓰고 춤추는 우리", 2),
    ("경복궁에서 한복 입고 셀카 찍는 {A}와 {B}", 2),
    ('{A}가 "퇴근이다!"라고 외치며 회사에서 뛰쳐나온다', 1),
    ("시험 망쳤다고 소리치는 {A}", 1),
    ("마법사 {A}랑 기사 {B}가 용과 싸우는 흑백 영화 느낌", 2),
    ("강아지 말고 펭귄 세 마리한테 쫓기는 {A}", 1),
    ("화성에서 코끼리 타고 피자 배달하는 우리 넷", 4),
    ("드론샷으로 노을 지는 한강에서 자전거 타는 커플", 2),
    ("치킨 먹다가 비둘기한테 뺏기고 우는 {A}", 1),
    ("뷁쉟을 든 {A}", 1),
)


def _read(prompt: str, people: int) -> dict[str, object]:
    return json.loads(json.dumps(make_scene_graph(prompt, people).as_dict()))  # type: ignore[no-any-return]


@pytest.mark.parametrize(("prompt", "people"), _ORDERS, ids=range(len(_ORDERS)))
def test_scene_graph(prompt: str, people: int) -> None:
    assert _read(prompt, people) == json.loads(_FILE.read_text("utf-8"))[prompt]


if __name__ == "__main__":
    _FILE.write_text(
        json.dumps({p: _read(p, n) for p, n in _ORDERS}, ensure_ascii=False, indent=1) + "\n",
        "utf-8",
    )
