"""The group chat in the browser, on this machine."""
