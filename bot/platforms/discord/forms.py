"""Builds forms (modals), which ask for a text or for the clip of an enrollment."""

import discord
from discord import ui

from bot.chat.contract import Button
from bot.chat.words import Words
from bot.platforms.discord.ids import ControlStep, CustomId

TEXT, CLIP, ADULT = "text", "clip", "adult"
"""Custom ids of the inputs."""
_MAX_TITLE_LENGTH = 45
_MAX_TEXT_LENGTH = 4000


def build_text_form(button: Button, custom_id: CustomId) -> ui.Modal:
    """The form that asks for the text of a button, with the field's text to begin with."""
    field = button.field
    assert field is not None
    return _build_text_form(
        custom_id, button.label, field.label, field.text[: field.max_length], field.max_length
    )


def build_scene_form(words: Words, person: int) -> ui.Modal:
    """The form that asks for the scene of a clip with a person. `person`: their user id."""
    custom_id = CustomId(ControlStep.CAST, str(person))
    return _build_text_form(custom_id, words("discord-cast"), words("discord-prompt"), "", 1000)


def build_upload_form(words: Words, custom_id: CustomId) -> ui.Modal:
    """The form that asks for the clip of an enrollment, and whether the person is of age."""
    modal = ui.Modal(title=_shorten(words("discord-upload")), custom_id=str(custom_id))
    clip: ui.FileUpload[ui.LayoutView] = ui.FileUpload(custom_id=CLIP, min_values=1, max_values=1)
    modal.add_item(ui.Label(text=_shorten(words("discord-clip")), component=clip))
    yes = discord.SelectOption(label=words("discord-adult-yes"), value="yes")
    no = discord.SelectOption(label=words("discord-adult-no"), value="no")
    adult: ui.Select[ui.LayoutView] = ui.Select(custom_id=ADULT, options=[yes, no])
    modal.add_item(ui.Label(text=_shorten(words("discord-adult")), component=adult))
    modal.stop()
    return modal


def _build_text_form(
    custom_id: CustomId, title: str, label: str, text: str, max_length: int
) -> ui.Modal:
    modal = ui.Modal(title=_shorten(title), custom_id=str(custom_id))
    field: ui.TextInput[ui.LayoutView] = ui.TextInput(
        custom_id=TEXT,
        style=discord.TextStyle.paragraph,
        default=text or None,
        max_length=min(max_length, _MAX_TEXT_LENGTH),
    )
    description = label if len(label) > _MAX_TITLE_LENGTH else None
    modal.add_item(ui.Label(text=_shorten(label), description=description, component=field))
    # Otherwise discord.py keeps the form in memory. A sent form is recognized by its custom id.
    modal.stop()
    return modal


def _shorten(text: str) -> str:
    return text if len(text) <= _MAX_TITLE_LENGTH else f"{text[: _MAX_TITLE_LENGTH - 1]}…"
