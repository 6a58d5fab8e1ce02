"""Steps that are answered from before."""

from render.engines.runtime.step_cache import cache_steps


class Number(float):
    """As much of a tensor as the step cache looks at."""

    def detach(self) -> "Number":
        return self

    def abs(self) -> "Number":
        return Number(float.__abs__(self))

    mean = clone = detach

    def clamp(self, min: float) -> "Number":
        return Number(max(self, min))

    def __sub__(self, other: float) -> "Number":
        return Number(float(self) - other)


class Model:
    def __init__(self) -> None:
        self.runs: list[float] = []

    def forward(self, hidden_states: float) -> float:
        self.runs.append(float(hidden_states))
        return -hidden_states


def test_steps_are_skipped_while_little_has_changed() -> None:
    model = Model()
    with cache_steps(model, 0.25, 6) as counted:
        answers = [
            model.forward(hidden_states=Number(given)) for given in (1.0, 1.1, 1.2, 1.3, 2.0, 2.1)
        ]
    assert model.runs == [1.0, 1.1, 2.0, 2.1]  # two first, one that moved far, the last
    assert answers == [-1.0, -1.1, -1.1, -1.1, -2.0, -2.1]
    assert (counted.runs, counted.reused) == (6, 2)
    assert "forward" not in vars(model)


def test_runs_with_and_without_guidance_are_kept_apart() -> None:
    model = Model()
    with cache_steps(model, 9.0, 4, per_step=2):
        answers = [
            model.forward(hidden_states=Number(step + side))
            for step in (1, 2, 3, 4)
            for side in (0, 100)
        ]
    assert model.runs == [1, 101, 2, 102, 4, 104]
    assert answers[4:6] == [-2, -102]


def test_without_a_cache_every_step_runs() -> None:
    model = Model()
    with cache_steps(model, 0.0, 3) as counted:
        for _ in range(3):
            model.forward(hidden_states=1.0)
    assert (len(model.runs), counted.reused) == (3, 0)
