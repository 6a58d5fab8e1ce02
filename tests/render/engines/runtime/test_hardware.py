"""Which attention suits which GPU."""

import pytest

from render.engines.runtime.hardware import choose_attention


@pytest.mark.parametrize(
    ("able", "installed", "expected"),
    [
        ((9, 0), {"flash_attn_interface"}, "_flash_3"),
        ((9, 0), {"flash_attn"}, "_native_cudnn"),
        ((10, 0), {"flash_attn_interface"}, "_native_cudnn"),
        ((8, 9), {"flash_attn"}, "flash"),
        ((8, 6), set(), "native"),
        ((7, 5), {"flash_attn"}, "native"),
    ],
)
def test_the_attention_suits_the_card(
    able: tuple[int, int], installed: set[str], expected: str
) -> None:
    assert choose_attention(able, installed.__contains__) == expected
