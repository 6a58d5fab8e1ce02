"""One file a command of `walkon`; the file name is the command."""
