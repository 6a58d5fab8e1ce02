"""Messages on a platform that hold a person's face or data and are no cards of ours: their own
enrollment clip, an export, a picture that answered a command.

Only their handles are stored, so that /delete can ask the platform to remove them."""

from datetime import datetime

from bot.app.messages import outbox
from bot.app.ports import Address, App, Message, MessageKind


async def record(
    app: App,
    account: Address,
    kind: MessageKind,
    handle: str,
    removable_until: datetime | None = None,
) -> None:
    """Remembers a message in the private chat with an account.

    `kind`: FILE or UPLOAD. `handle`: the platform's id of the message. `removable_until`: until
    when the platform lets us remove it, None for always.
    """
    if await outbox.find_by_handle(app, account, handle) is not None:
        return  # an edit put the picture into a message that is known
    async with app.store.begin() as t:
        known = await t.people.find_account(account)
        if known is None:
            return
        person = known.person
        await t.messages.save(
            Message(
                app.new_id(),
                kind,
                person,
                app.new_id(),
                account,
                None,
                person,
                handle,
                removable_until=removable_until,
            )
        )
