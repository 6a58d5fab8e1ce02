"""What travels through Discord comes back as it was."""

import pytest

from bot.platforms.discord import ids
from bot.platforms.discord.ids import Custom, Handle, Step


@pytest.mark.parametrize("step", Step)
def test_a_custom_id_comes_back(step: Step) -> None:
    made = Custom(step, "take.B", "0123456789abcdef")
    assert ids.custom(str(made)) == made


@pytest.mark.parametrize("text", ["", "w", "x:allow:1", "w:allow", "wz:a:b", "w:a:b:c", "w:a b:c"])
def test_what_is_not_ours_is_nothing(text: str) -> None:
    assert ids.custom(text) is None


def test_a_custom_id_that_discord_would_refuse_is_not_made() -> None:
    with pytest.raises(ValueError, match="w:"):
        str(Custom(Step.PRESS, "v" * 90, "0123456789abcdef"))


@pytest.mark.parametrize("handle", [Handle(1, 2), Handle(1, 2, hint=True)])
def test_a_handle_comes_back(handle: Handle) -> None:
    assert ids.handle(str(handle)) == handle


@pytest.mark.parametrize("text", ["1", "1:2:other", "a:b", "1:2:hint:3"])
def test_another_handle_is_an_error(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whichever part of it is wrong
        ids.handle(text)


def test_accounts_and_channels_are_told_apart() -> None:
    assert ids.channel_of(ids.channel(7)) == 7
    assert ids.channel_of(ids.account(7)) is None
