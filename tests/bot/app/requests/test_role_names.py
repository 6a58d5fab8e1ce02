"""Names of the cast in a typed text become roles."""

import pytest

from bot.app.requests.role_names import get_role_owner, replace_names_with_roles
from bot.core.errors import NotFound
from bot.core.ids import RequestId
from tests.support.world import World


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mina surfs", "{A} surfs"),
        ("@Mina and @Mina Kim surf", "{A} and {B} surf"),
        ("Mina's hat", "{A}'s hat"),
        ("Minarets at dawn", "Minarets at dawn"),
        ("미나 and Mina 옆에서", "미나 and {A} 옆에서"),
        ("{B} surfs", "(B) surfs"),
        ("", ""),
    ],
)
async def test_names_become_roles(w: World, text: str, expected: str) -> None:
    mina, mina_kim = await w.person("Mina"), await w.person("Mina Kim")
    request = await w.ask(mina, await w.place(), mina, mina_kim)
    assert await replace_names_with_roles(w.app, request.id, text) == expected


async def test_owners_of_roles(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina, sol)
    assert await get_role_owner(w.app, request.id, "A") == mina
    assert await get_role_owner(w.app, request.id, "B") == sol
    with pytest.raises(NotFound):
        await get_role_owner(w.app, request.id, "C")


async def test_an_unknown_request(w: World) -> None:
    with pytest.raises(NotFound):
        await replace_names_with_roles(w.app, RequestId("none"), "Mina surfs")
    with pytest.raises(NotFound):
        await get_role_owner(w.app, RequestId("none"), "A")
