"""What friends do together, and what each of them sees, whatever the platform is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.app.ports import WorkKind
from bot.core.clip_options import Shape
from bot.core.request import RequestState
from tests.contracts import chat_worker
from tests.contracts.friend import Friend, Shown, Stage

CLIP = b"clip"
SURFING = "surfing a giant wave with "


@dataclass
class Three:
    """Sol asks; Mina and Jun have cameos."""

    stage: Stage
    sol: Friend
    mina: Friend
    jun: Friend

    async def asks(self, *cast: Friend, prompt: str = SURFING) -> None:
        """Sol types the command, and everybody concerned is shown it."""
        parts: list[str | Friend] = [prompt]
        for friend in cast:
            parts += [friend, " and "]
        assert await self.sol.type("cameo", *parts[:-1]) == ""
        await self.stage.show()

    async def live(self) -> None:
        """Everything that can be done now is done."""
        await chat_worker.render(self.stage.w)
        await self.stage.w.tidy()
        await self.stage.show()

    async def state(self) -> RequestState:
        """Of what Sol asked for last."""
        async with self.stage.w.store.read() as t:
            return (await t.requests.list_by_asker(await self.stage.person(self.sol)))[0].state

    async def card(self) -> Shown:
        """The card in the group."""
        return (await self.sol.group())[-1]


async def three(stage: Stage, language: str = "en") -> Three:
    """They join. `language`: Mina's."""
    sol = await stage.friend("Sol")
    mina = await stage.friend("Mina", language)
    jun = await stage.friend("Jun")
    for friend in (mina, jun):
        await stage.w.cameo(await stage.person(friend))
    return Three(stage, sol, mina, jun)


async def asked(friend: Friend, verb: str = "allow") -> Shown:
    """The newest private message that can be answered so."""
    there = [one for one in await friend.private() if has(one, verb)]
    assert there, f"{friend.name} is not asked, but {await friend.private()}"
    return there[-1]


def has(shown: Shown, verb: str) -> bool:
    """Whether it has such a button."""
    return any(one.startswith(verb) for one in shown.verbs)


def words(messages: Sequence[Shown]) -> str:
    """Everything that is said."""
    return "\n".join(one.text for one in messages)


async def posted(stage: Stage) -> Three:
    """A clip with Mina stands in the group."""
    t = await three(stage)
    await t.asks(t.mina)
    await t.mina.press(await asked(t.mina), "allow")
    await t.live()
    assert (await t.card()).clip
    return t


async def test_ask_allow_posted(stage: Stage) -> None:
    t = await three(stage)
    await t.asks(t.mina)
    assert "Sol: surfing a giant wave with Mina" in (await t.card()).text
    question = await asked(t.mina)
    assert "Sol would like you in a clip" in question.text
    assert await t.state() is RequestState.CASTING
    await t.mina.press(question, "allow")
    await t.live()
    (card,) = await t.jun.group()
    assert await t.jun.file(card) == CLIP
    assert has(card, "remix")
    assert has(card, "remove")
    assert await t.state() is RequestState.POSTED
    assert "the clip was posted" in words(await t.mina.private())


async def test_look_length_and_format_are_asked_for(stage: Stage) -> None:
    t = await three(stage)
    told = await t.sol.type("cameo", SURFING, t.mina, look="noir", length="10", format="tall")
    assert told == ""
    await t.live()
    how = "Look: noir · Length: 10 s · Format: tall (9:16)"
    card, question = await t.card(), await asked(t.mina)
    for one in (card, question):
        assert "surfing a giant wave with Mina\n" in one.text.replace("”", "").replace("*", "")
        assert how in one.text
    # Another length is another scene: a yes to the first is none to it.
    await t.sol.press(card, "edit", "Mina surfing length:4")
    await t.live()
    question = await asked(t.mina)
    assert how.replace("10 s", "4 s") in question.text
    await t.mina.press(question, "allow")
    await t.live()
    assert (await t.card()).clip
    async with t.stage.w.store.read() as u:
        (request,) = await u.requests.list_by_asker(await t.stage.person(t.sol))
    scene = request.scene
    assert (scene.look, scene.seconds, scene.shape) == ("noir", 4, Shape.TALL)


async def test_what_there_is_not_is_said_and_nobody_is_asked(stage: Stage) -> None:
    t = await three(stage)
    told = await t.sol.type("cameo", SURFING, t.mina, " length:61")
    assert "2 to 60" in told
    await t.live()
    assert not [one for one in await t.mina.private() if has(one, "allow")]


async def test_a_no_is_nobody_s_business(stage: Stage) -> None:
    t = await three(stage)
    await t.asks(t.mina, t.jun)
    await t.mina.press(await asked(t.mina), "allow")
    await t.live()
    before = words(await t.mina.group())
    assert "Mina ✓" in before
    assert "Nobody is told" in await t.jun.press(await asked(t.jun), "no")
    await t.live()
    assert words(await t.mina.group()) == before
    (told,) = [one for one in await t.sol.private() if has(one, "fill")]
    assert "Not everybody is in." in told.text
    assert "said no" not in words(await t.sol.private()) + words(await t.mina.private())
    assert t.stage.w.frames == []


async def test_a_suggestion_is_taken_and_everybody_is_asked_again(stage: Stage) -> None:
    t = await three(stage)
    await t.asks(t.mina, t.jun)
    await t.jun.press(await asked(t.jun), "allow")
    told = await t.mina.press(await asked(t.mina), "suggest", "Mina and Jun surfing a small wave")
    assert "sees your change" in told
    await t.live()
    choice = await asked(t.sol, "take")
    assert "Mina would say yes to this instead" in choice.text
    await t.sol.press(choice, "take")
    await t.live()
    assert "small wave" in (await t.card()).text
    assert t.stage.w.frames == []
    await t.jun.press(await asked(t.jun), "allow")
    await t.live()
    assert await t.state() is RequestState.CASTING
    await t.mina.press(await asked(t.mina), "allow")
    await t.live()
    assert await t.sol.file(await t.card()) == CLIP


async def test_somebody_else_presses(stage: Stage) -> None:
    t = await three(stage)
    await t.asks(t.mina)
    told = await t.sol.press(await asked(t.mina), "allow")
    assert "This is for somebody else to decide" in told
    told = await t.jun.press(await asked(t.mina), "suggest", "nothing at all")
    assert "This is for somebody else to decide" in told
    await t.jun.press(await t.card(), "cancel")
    await t.live()
    assert await t.state() is RequestState.CASTING
    assert t.stage.w.frames == []


async def test_pressed_twice(stage: Stage) -> None:
    t = await three(stage)
    await t.asks(t.mina)
    question = await asked(t.mina)
    for _ in range(2):
        await t.mina.press(question, "allow")
    await t.live()
    assert len(t.stage.w.frames) == 1
    assert [one.clip for one in await t.sol.group()] == [True]


async def test_freezing_takes_what_was_posted_away(stage: Stage) -> None:
    t = await posted(stage)
    assert "Nothing is made with your cameo" in await t.mina.type("freeze")
    await t.live()
    (card,) = await t.sol.group()
    assert not card.clip
    assert "taken back" in card.text
    assert "surfing" not in card.text
    assert "Not everybody you named" in await t.sol.type("cameo", SURFING, t.mina)


async def test_freezing_by_the_button_is_asked_twice(stage: Stage) -> None:
    t = await posted(stage)
    me = await t.mina.card("me")
    assert await t.mina.press(me, "freeze")
    await t.live()
    assert not (await t.card()).clip


async def test_one_yes_is_taken_back(stage: Stage) -> None:
    t = await posted(stage)
    history = await t.mina.card("history")
    (request,) = history.options["revoke"]
    assert "Taken back" in await t.mina.press(history, "revoke", request)
    await t.live()
    assert "taken back" in (await t.card()).text
    assert not (await t.card()).clip


async def test_the_asker_cancels(stage: Stage) -> None:
    t = await three(stage)
    await t.asks(t.mina)
    question = await asked(t.mina)
    await t.sol.press(await t.card(), "cancel")
    await t.mina.press(question, "allow")
    await t.live()
    assert await t.state() is RequestState.CANCELLED
    assert (await t.card()).verbs == ()
    assert t.stage.w.frames == []


async def test_silence_is_a_no(stage: Stage) -> None:
    t = await three(stage)
    await t.asks(t.mina)
    assert "No answer by 05-02 12:00 UTC is a no." in (await asked(t.mina)).text
    assert "answered until 05-02 12:00 UTC" in (await t.card()).text
    t.stage.w.later(timedelta(days=2))
    await t.live()
    assert await t.state() is RequestState.EXPIRED
    assert "did not come together in time" in (await t.card()).text
    assert not [one for one in await t.mina.private() if has(one, "allow")]
    assert await t.stage.w.waiting(WorkKind.RENDER) == []


async def test_whoever_reads_korean_gets_korean(stage: Stage) -> None:
    t = await three(stage, "ko")
    await t.asks(t.mina)
    question = await asked(t.mina)
    assert "Sol would like" not in question.text
    assert any("가" <= letter <= "힣" for letter in question.text)
    told = await t.mina.press(question, "no")
    assert any("가" <= letter <= "힣" for letter in told)
    assert "cast is not complete" in (await t.card()).text


async def test_the_prompt_is_changed_in_a_form(stage: Stage) -> None:
    t = await three(stage)
    await t.asks(t.mina, t.jun)
    await t.mina.press(await asked(t.mina), "allow")
    await t.sol.press(await t.card(), "edit", "Mina and Jun dancing on Mars")
    await t.live()
    (card,) = await t.jun.group()
    assert "Mina and Jun dancing on Mars" in card.text
    await t.jun.press(await asked(t.jun), "allow")
    await t.live()
    assert t.stage.w.frames == []
    await t.mina.press(await asked(t.mina), "allow")
    await t.live()
    assert await t.sol.file(await t.card()) == CLIP
