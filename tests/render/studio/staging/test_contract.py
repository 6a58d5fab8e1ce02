from render.studio.contracts.staging import Cue, Placement, StagedScene, Staging


def test_cues_of_all_scenes_come_in_the_order_of_time() -> None:
    first = StagedScene(0, 3, "park", "", "", (), cues=(Cue(2.5, "pop"), Cue(0.5, "bark")))
    second = StagedScene(3, 6, "city", "", "", (), cues=(Cue(3.0, "roar"),))
    assert [cue.effect for cue in Staging((first, second)).cues] == ["bark", "pop", "roar"]


def test_a_placement_is_upright_and_opaque_by_default() -> None:
    assert Placement(0.1, 0.9, 0.5) == Placement(0.1, 0.9, 0.5, 1.0, 0.0, 1.0, 1.0)
