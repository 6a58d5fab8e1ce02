"""Who runs this installation, as the people in it are told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OperatorContact:
    """Each is "" when it is not set.

    `name`: of a person or an organisation. `contact`: where requests about personal data are
    answered, such as an e-mail address. `address`: postal. `notice`: URL of the operator's own
    privacy notice.
    """

    name: str = ""
    contact: str = ""
    address: str = ""
    notice: str = ""

    @property
    def is_named(self) -> bool:
        """Whether people can find out who this is and reach them."""
        return bool(self.name and self.contact)
