"""What Discord asks in a window of its own: a text, or a clip for an enrollment."""

import discord
from discord import ui

from bot.chat.contract import Button
from bot.chat.words import Words
from bot.platforms.discord.ids import ControlStep, CustomId

TEXT = "text"
CLIP = "clip"
ADULT = "adult"
_MOST_TITLE = 45
_MOST_TEXT = 4000


def build_text_form(button: Button, custom: CustomId) -> ui.Modal:
    """Asks for the text of a button; what stands there at first can be changed."""
    field = button.field
    assert field is not None
    return _text_form(
        custom, button.label, field.label, field.text[: field.max_length], field.max_length
    )


def build_scene_form(words: Words, person: int) -> ui.Modal:
    """Asks what happens in a clip with somebody."""
    custom = CustomId(ControlStep.CAST, str(person))
    return _text_form(custom, words("discord-cast"), words("discord-prompt"), "", 1000)


def build_upload_form(words: Words, custom: CustomId) -> ui.Modal:
    """Asks for the clip of an enrollment, and whether they are of age."""
    modal = ui.Modal(title=_short(words("discord-upload")), custom_id=str(custom))
    modal.add_item(ui.Label(text=_short(words("discord-clip")), component=_file()))
    yes = discord.SelectOption(label=words("discord-adult-yes"), value="yes")
    no = discord.SelectOption(label=words("discord-adult-no"), value="no")
    adult: ui.Select[ui.LayoutView] = ui.Select(custom_id=ADULT, options=[yes, no])
    modal.add_item(ui.Label(text=_short(words("discord-adult")), component=adult))
    modal.stop()
    return modal


def _file() -> ui.FileUpload[ui.LayoutView]:
    return ui.FileUpload(custom_id=CLIP, min_values=1, max_values=1)


def _text_form(custom: CustomId, title: str, label: str, text: str, most: int) -> ui.Modal:
    modal = ui.Modal(title=_short(title), custom_id=str(custom))
    field: ui.TextInput[ui.LayoutView] = ui.TextInput(
        custom_id=TEXT,
        style=discord.TextStyle.paragraph,
        default=text or None,
        max_length=min(most, _MOST_TEXT),
    )
    description = label if len(label) > _MOST_TITLE else None
    modal.add_item(ui.Label(text=_short(label), description=description, component=field))
    # Found by its id when it comes back, also after a restart.
    modal.stop()
    return modal


def _short(text: str) -> str:
    return text if len(text) <= _MOST_TITLE else f"{text[: _MOST_TITLE - 1]}…"
