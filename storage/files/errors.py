"""Why an encrypted file cannot be read."""


class NotThere(LookupError):
    """No file has this name."""


class Erased(LookupError):
    """The key of an owner was erased, so the file can never be read again."""


class Tampered(Exception):
    """The content was changed, or was encrypted under another name or for other owners."""
