"""Parses the prompt that an asker types into the field of a button."""

from bot.app.ports import App
from bot.app.requests.role_names import replace_names_with_roles
from bot.chat import options
from bot.core.clip_options import ClipOptions
from bot.core.ids import RequestId


async def parse_edited_prompt(
    app: App, request_id: RequestId, text: str
) -> tuple[str, ClipOptions]:
    """The prompt with {A}, {B}, … for the people of the request's cast, without the clip options
    typed in it; and those options.

    Raises NotFound "request-gone", Unsuitable "option-…".
    """
    parts, typed_options = options.split_typed_options([text])
    clip_options = options.parse_clip_options(typed_options)
    prompt = "".join(part for part in parts if isinstance(part, str))
    return await replace_names_with_roles(app, request_id, prompt), clip_options
