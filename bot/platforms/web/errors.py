"""What the web server raises for a browser that does not keep to its page's protocol."""


class UnexpectedMessage(ValueError):
    """A message that the page of this server never sends; its argument names the wrong field."""
