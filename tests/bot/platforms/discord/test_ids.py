"""What travels through Discord comes back as it was."""

import pytest

from bot.platforms.discord import ids
from bot.platforms.discord.ids import ControlStep, CustomId, Handle


@pytest.mark.parametrize("step", ControlStep)
def test_a_custom_id_comes_back(step: ControlStep) -> None:
    made = CustomId(step, "take.B", "0123456789abcdef")
    assert ids.parse_custom_id(str(made)) == made


@pytest.mark.parametrize("text", ["", "w", "x:allow:1", "w:allow", "wz:a:b", "w:a:b:c", "w:a b:c"])
def test_what_is_not_ours_is_nothing(text: str) -> None:
    assert ids.parse_custom_id(text) is None


def test_a_custom_id_that_discord_would_refuse_is_not_made() -> None:
    with pytest.raises(ValueError, match="w:"):
        str(CustomId(ControlStep.PRESS, "v" * 90, "0123456789abcdef"))


@pytest.mark.parametrize("handle", [Handle(1, 2), Handle(1, 2, hint=True)])
def test_a_handle_comes_back(handle: Handle) -> None:
    assert ids.parse_handle(str(handle)) == handle


@pytest.mark.parametrize("text", ["1", "1:2:other", "a:b", "1:2:hint:3"])
def test_another_handle_is_an_error(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whichever part of it is wrong
        ids.parse_handle(text)


def test_accounts_and_channels_are_told_apart() -> None:
    assert ids.get_channel_id(ids.to_channel_address(7)) == 7
    assert ids.get_channel_id(ids.to_account_address(7)) is None
