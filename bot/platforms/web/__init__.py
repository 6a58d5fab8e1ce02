"""The web server: a group chat in the browser, and the capture and watch pages."""
