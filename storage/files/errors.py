"""What cannot be read, told apart from what went wrong."""


class NotThere(LookupError):
    """There is no such file."""


class Erased(LookupError):
    """A key that the file needs was erased: nobody can read it any more."""


class Tampered(Exception):
    """The file is not what was sealed, or not under this name and for these owners."""
